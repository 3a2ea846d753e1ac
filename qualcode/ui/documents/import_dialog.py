"""The preview of an import: what was found in each file, and what shall become of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from qualcode.i18n import _, _n
from qualcode.importers.choices import Choices, SpeakerChoice
from qualcode.importers.preview import SpeakerPreview
from qualcode.importers.proposing import Proposer, belongs_together
from qualcode.importers.reading import Reading
from qualcode.model.documents import Document
from qualcode.model.errors import FileProblem
from qualcode.ui.documents.file_page import Again, FilePage, new_labels
from qualcode.ui.documents.looking import Looked
from qualcode.ui.documents.memory import SpeakerMemory
from qualcode.ui.documents.problem_page import ProblemPage
from qualcode.ui.documents.speaker_rows import Offers
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.ticked_list import Tick, TickedList, Tone
from qualcode.wording.errors import explain

_LIST_WIDTH = 280


@dataclass(frozen=True)
class FileToImport:
    """A file that was read, or why it was not, and the document that came from it before, if any."""

    result: Looked | FileProblem
    known: Document | None = None


class ImportDialog(AskDialog):
    """A list of files at the left, the chosen one's page at the right."""

    def __init__(
        self,
        parent: QWidget | None,
        files: Sequence[FileToImport],
        informants: Sequence[str],
        memory: SpeakerMemory,
        again: Again,
    ) -> None:
        """Show the first file; ``again`` looks at a file with other repairs."""
        super().__init__(parent, _("Import documents"))
        self._informants, self._memory, self._again = informants, memory, again
        previews = [file.result.preview for file in files if isinstance(file.result, Looked)]
        self._proposer = Proposer(informants, memory.choice, previews)
        self.list = TickedList(_("Files"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.pages = QStackedWidget()
        self._pages: dict[int, FilePage] = {}
        for row, file in enumerate(files):
            self._add(row, file)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.list)
        both.addWidget(self.pages, 1)
        self.add(both, 1)
        self.accept_button = self.add_accept(_("Import"))
        self.list.currentRowChanged.connect(self._show_page)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.list.setCurrentRow(0)
        self.resize(1040, 680)
        self._count()

    @staticmethod
    def ask(
        parent: QWidget | None,
        files: Sequence[FileToImport],
        informants: Sequence[str],
        memory: SpeakerMemory,
        again: Again,
    ) -> list[tuple[Reading, Choices]] | None:
        """Return what shall be imported and how; None when nothing shall."""
        dialog = ImportDialog(parent, files, informants, memory, again)
        try:
            if not dialog.asked():
                return None
            dialog.remember()
            return dialog.answer()
        finally:
            for page in dialog._pages.values():
                page.stop()
            dialog.deleteLater()

    def page(self, row: int) -> FilePage | None:
        """Return the page of a file; None for a file that could not be read."""
        return self._pages.get(row)

    def answer(self) -> list[tuple[Reading, Choices]]:
        """Return the ticked files with the choices on their pages."""
        return [(page.file.reading, page.choices()) for page in self._ticked()]

    def remember(self) -> None:
        """Remember who the labels were, for the next import."""
        for page in self._ticked():
            for speaker, choice in page.speakers():
                self._memory.remember(speaker.label, choice)

    def _ticked(self) -> list[FilePage]:
        return [page for row, page in self._pages.items() if self.list.is_ticked(row)]

    def _add(self, row: int, file: FileToImport) -> None:
        if isinstance(file.result, FileProblem):
            self.list.add(file.result.path.name, explain(file.result).headline, Tick.NONE, Tone.BAD)
            self.pages.addWidget(ProblemPage(file.result))
            return
        page = FilePage(file.result, file.known, self._proposer, self._again)
        page.chosen.connect(self._on_chosen)
        page.looked.connect(self._count)
        self._pages[row] = page
        self.list.add(file.result.reading.path.name, "", Tick.OFF if file.known else Tick.ON)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(page)
        self.pages.addWidget(scroll)
        self._tell(row)

    def _tell(self, row: int) -> None:
        page = self._pages[row]
        if page.known is not None:
            self.list.tell(row, _("already imported as {title}").format(title=page.known.title))
        elif page.asks_who():
            self.list.tell(row, _("See who speaks") + f" · {page.told_size()}", Tone.ASKING)
        else:
            self.list.tell(row, page.told_size())

    def _show_page(self, row: int) -> None:
        if (page := self._pages.get(row)) is not None:
            new = new_labels(list(self._pages.values()), self._informants)
            free = [self._proposer.next_label()] if page.preview.unsure else []
            page.offer(Offers(self._informants, [*new, *free]))
        self.pages.setCurrentIndex(row)

    def _on_chosen(self, speaker: SpeakerPreview, choice: SpeakerChoice) -> None:
        if choice.informant:
            self._proposer.take(choice.informant)
        if speaker.key is not None and belongs_together(speaker, choice):
            for page in self._pages.values():
                page.follow(speaker.key, choice)
        for row in self._pages:
            self._tell(row)

    def _count(self) -> None:
        ticked = self._ticked()
        n = len(ticked)
        self.accept_button.setEnabled(n > 0 and not any(page.is_looking for page in ticked))
        self.accept_button.setText(_n("Import %d document", "Import %d documents", n) % n if n else _("Import"))
        for row in self._pages:
            self._tell(row)
