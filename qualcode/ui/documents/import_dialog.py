"""The preview of an import: what was found in each file, and what shall become of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QStackedWidget, QWidget

from qualcode.i18n import _, _n
from qualcode.importers.choices import Choices
from qualcode.importers.reading import Reading
from qualcode.model.documents import Document
from qualcode.model.errors import FileProblem
from qualcode.ui.documents.file_page import FilePage
from qualcode.ui.documents.memory import SpeakerMemory
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.wording.errors import explain

_LIST_WIDTH = 260


@dataclass(frozen=True)
class FileToImport:
    """A file that was read, or why it was not, and the document that came from it before, if any."""

    result: Reading | FileProblem
    known: Document | None = None


class ImportDialog(AskDialog):
    """A list of files at the left, the chosen one's page at the right."""

    def __init__(
        self,
        parent: QWidget | None,
        files: Sequence[FileToImport],
        informants: Sequence[str],
        memory: SpeakerMemory,
    ) -> None:
        """Show the first file."""
        super().__init__(parent, _("Import documents"))
        self._accept = self.add_accept(_("Import"))
        self._files, self._memory = files, memory
        self.list = QListWidget()
        self.list.setAccessibleName(_("Files"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.pages = QStackedWidget()
        self._pages: list[FilePage | None] = []
        for file in files:
            self._add(file, informants)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self.pages, 1)
        self.add(row, 1)
        self.list.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.list.setCurrentRow(0)
        self.resize(980, 660)
        self._count()

    @staticmethod
    def ask(
        parent: QWidget | None, files: Sequence[FileToImport], informants: Sequence[str], memory: SpeakerMemory
    ) -> list[tuple[Reading, Choices]] | None:
        """Return what shall be imported and how; None when nothing shall."""
        dialog = ImportDialog(parent, files, informants, memory)
        if not dialog.asked():
            return None
        dialog.remember()
        return dialog.answer()

    def answer(self) -> list[tuple[Reading, Choices]]:
        """Return the ticked files with the choices on their pages."""
        return [(page.reading, page.choices()) for page in self._ticked()]

    def remember(self) -> None:
        """Remember who the labels were, for the next import."""
        for page in self._ticked():
            for label, choice in page.speakers():
                self._memory.remember(label, choice)

    def _ticked(self) -> list[FilePage]:
        return [
            page
            for at, page in enumerate(self._pages)
            if page is not None and self.list.item(at).checkState() is Qt.CheckState.Checked
        ]

    def _add(self, file: FileToImport, informants: Sequence[str]) -> None:
        if isinstance(file.result, FileProblem):
            told = explain(file.result)
            self._add_row(file.result.path.name, told.headline, None)
            self.pages.addWidget(EmptyState(f"{told.headline} {told.explanation} {told.what_to_do}"))
            self._pages.append(None)
            return
        page = FilePage(file.result, informants, self._memory)
        below = _("already imported as {title}").format(title=file.known.title) if file.known else page.facts()
        self._add_row(file.result.path.name, below, file.known is None)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(page)
        self.pages.addWidget(scroll)
        self._pages.append(page)

    def _add_row(self, name: str, below: str, ticked: bool | None) -> None:
        item = QListWidgetItem(f"{name}\n{below}")
        if ticked is None:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        else:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _count(self) -> None:
        n = len(self._ticked())
        self._accept.setEnabled(n > 0)
        self._accept.setText(_n("Import %d document", "Import %d documents", n) % n if n else _("Import"))
