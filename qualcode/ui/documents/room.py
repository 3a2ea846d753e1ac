"""The room of the documents."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qualcode.edits import documents
from qualcode.i18n import _, _n
from qualcode.model.changes import ChangeSet
from qualcode.model.documents import Document
from qualcode.model.ids import DocumentId
from qualcode.model.people import Owner
from qualcode.model.sharing import CodingStatus
from qualcode.ui.attribute_fields.place import AttributePlace
from qualcode.ui.coders.status import fill_statuses, marked, progress_words, set_status, status_in
from qualcode.ui.documents.delegate import CellDelegate
from qualcode.ui.documents.model import CASE, CHOSEN, STATUS, TITLE, DocumentsModel
from qualcode.ui.documents.plan import PLAN
from qualcode.ui.jobs import Jobs
from qualcode.ui.measuring import Measuring
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.survey_lines import SurveyLine
from qualcode.ui.table_sets import DESCRIBED, TEXTS
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.tables import dress_table
from qualcode.ui.workspace import Workspace
from qualcode.wording.going import removed_sentence, what_goes_along
from qualcode.wording.language import interface_words

if TYPE_CHECKING:
    from qualcode.ui.documents.importing import Importing


class DocumentsRoom(Room):
    """Documents as a table; Enter or a double click opens the text, or what a cell is chosen among."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = TEXTS | DESCRIBED | {"informants", "codings", "coders", "statuses"}

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the table and its buttons."""
        super().__init__(workspace, jobs, settings)
        self.model = DocumentsModel(workspace)
        self.measuring = Measuring(jobs, self)
        self.measuring.measured.connect(self.model.show_progress)
        self.table = _table(self.model)
        self.attributes = AttributePlace(workspace, Owner.DOCUMENT, self.table)
        self._importing: Importing | None = None
        self.empty = EmptyState(
            _("Here belong your interviews, notes and documents. Drop the files anywhere on this window."),
            _("Import documents …"),
        )
        self.empty.acted.connect(lambda: workspace.command_wanted.emit("import"))
        self.status = _status_choice()
        self.finished = label("", "caption", quiet=True)
        self._lay_out()
        self.status.activated.connect(lambda _at: self.refresh(None))
        workspace.coder_chosen.connect(lambda _coder: self._renew(None))
        self.table.selectionModel().currentChanged.connect(lambda *_change: self._show_attributes())
        self.table.activated.connect(self._on_activated)
        self.table.customContextMenuRequested.connect(self._menu)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            self.table,
            self.remove_selected,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the documents as they are now."""
        study = self.workspace.study
        wanted = self.status.currentData()
        self.model.show(study, CodingStatus(wanted) if wanted is not None else None)
        nothing = _("No document has this status.") if study.documents and not self.model.lines else ""
        self.finished.setText(" ".join(part for part in (nothing, progress_words(self.workspace)) if part))
        self._show_attributes()
        self.measuring.follow(study)
        self.table.setColumnHidden(CASE, not study.cases)
        self._stack.setCurrentIndex(0 if study.documents else 1)

    def clear(self) -> None:
        """Show nothing."""
        self.measuring.follow(None)
        self.model.show(None)
        self.model.show_progress({})
        self.attributes.show_about("", None)

    def _meant(self) -> list[DocumentId]:
        """Return the documents that are meant: those selected here, elsewhere the one whose text is shown."""
        current = self.workspace.document
        return self._selected() if self.isVisible() else [current] if current is not None else []

    def set_status(self, status: CodingStatus) -> None:
        """Say how far one has come with the documents that are meant."""
        # The key that says "finished" takes it back as well.
        is_back = status is CodingStatus.DONE and self.has_status(status)
        set_status(self.workspace, self._meant(), CodingStatus.UNDER_WAY if is_back else status)

    def has_status(self, status: CodingStatus) -> bool:
        """Tell whether one has come so far with all documents that are meant."""
        return {status_in(self.workspace, document) for document in self._meant()} == {status}

    def import_files(self, paths: list[Path]) -> None:
        """Read files, show what was found in them, and import what the user wants."""
        if self._importing is None:
            # Readers, repairs and the preview are most of what starting would wait for.
            from qualcode.ui.documents.importing import Importing

            self._importing = Importing(self, self.workspace, self.jobs, self.settings)
        self._importing.start(paths)

    def remove_selected(self) -> None:
        """Remove the selected documents with their codings; undo brings them back."""
        chosen = self._selected()
        if chosen:
            study = self.workspace.study
            along = what_goes_along(study, [study.documents[id] for id in chosen], interface_words())
            if not self.workspace.done(documents.remove_documents, chosen):
                return
            removed = _n("%d document removed", "%d documents removed", len(chosen)) % len(chosen)
            self.workspace.say(removed_sentence(removed, along, interface_words()), undoable=True)

    def show_attributes(self) -> None:
        """Show the attributes of the current document beside the table, or put them away."""
        if self._come():
            self.attributes.put_away()  # so that they are shown, also where they were left open
        self._show_attributes()
        self.attributes.turn()

    def _show_attributes(self) -> None:
        row = self.table.currentIndex().row()
        line = self.model.lines[row] if 0 <= row < len(self.model.lines) else None
        document = line if isinstance(line, Document) else None
        self.attributes.show_about(document.title if document else "", document.id if document else None)

    def _lay_out(self) -> None:
        importing = button(_("Import documents …"), icon="import")
        importing.clicked.connect(lambda: self.workspace.command_wanted.emit("import"))
        opening = button(_("Open in the coding desk"))
        opening.clicked.connect(self.open_current)
        buttons = QHBoxLayout()
        attributes = button(_("Attributes"))
        attributes.clicked.connect(self.show_attributes)
        for each in (importing, opening, attributes):
            buttons.addWidget(each)
        buttons.addStretch(1)
        buttons.addWidget(self.status)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(buttons)
        both = QHBoxLayout()
        both.addWidget(self.table, 1)
        both.addWidget(self.attributes)
        column.addLayout(both, 1)
        column.addWidget(self.finished)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)

    def _selected(self) -> list[DocumentId]:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
        lines = [self.model.lines[row] for row in rows]
        return [line.id for line in lines if isinstance(line, Document)]

    def _on_activated(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()]
        if isinstance(line, SurveyLine):
            self.model.fold(line.survey)
            self.refresh(None)
            self.table.setCurrentIndex(self.model.index(index.row(), index.column()))
        elif index.column() in CHOSEN or index.column() >= STATUS:
            self.table.edit(index)
        else:
            self._open(index)

    def _come(self) -> bool:
        """Show this room, at the text that was read, for what is wanted from elsewhere; tell whether it was."""
        if self.isVisible():
            return False
        self.workspace.room_wanted.emit(self.key)
        shown = [line.id if isinstance(line, Document) else None for line in self.model.lines]
        if self.workspace.document in shown:
            self.table.setCurrentIndex(self.model.index(shown.index(self.workspace.document), TITLE))
        return True

    def remove_shown(self) -> None:
        """Remove the selected documents where they are seen; from elsewhere, come to see what is selected."""
        # A command of the menu never removes what nobody sees to be selected.
        if not self._come():
            self.remove_selected()

    def save_original(self) -> None:
        """Write the file that the selected document was imported from, where the project keeps it."""
        self._come()
        chosen = self._selected()
        if chosen:
            from qualcode.ui.documents.original import save_original

            save_original(self, chosen[0])

    def _open(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()]
        if isinstance(line, SurveyLine):
            # Answers are coded as a list.
            self.workspace.room_wanted.emit("answers")
            return
        self.workspace.choose_document(line.id)
        self.workspace.room_wanted.emit("coding")

    def open_current(self) -> None:
        """Open what the table is at, a survey among the answers; from elsewhere, go to the coding desk."""
        if not self.isVisible():
            self.workspace.room_wanted.emit("coding")
        elif self.table.currentIndex().isValid():
            self._open(self.table.currentIndex())

    def move_current(self, by: int) -> None:
        """Move the current document up (-1) or down (1)."""
        index = self.table.currentIndex()
        target = index.row() + by
        if not index.isValid() or not self.isVisible() or not 0 <= target < len(self.model.lines):
            return
        rows = self.model.lines
        moved, passed = rows[index.row()], rows[target]
        if isinstance(moved, SurveyLine) or isinstance(passed, SurveyLine):
            return
        after = rows[target + 1] if by > 0 and target + 1 < len(rows) else None
        before = passed.id if by < 0 else after.id if isinstance(after, Document) else self._after(passed.id)
        self.workspace.edit(documents.move_document, moved.id, before)
        self.table.setCurrentIndex(self.model.index(target, index.column()))

    def _after(self, document: DocumentId) -> DocumentId | None:
        """Return what stands after a document among all, also where it is not seen."""
        every = [each.id for each in self.workspace.study.documents.ordered()]
        at = every.index(document) + 1
        return every[at] if at < len(every) else None

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(_("Open in the coding desk"), self.open_current)
        menu.addAction(_("Rename document"), self.rename)
        menu.addAction(_("Attributes of the document"), self.show_attributes)
        menu.addAction(_("Save the original file …"), self.save_original)
        fill_statuses(menu.addMenu(_("My coding of it")), self.workspace, self._selected())
        menu.addSeparator()
        menu.addAction(_("Remove document"), self.remove_selected)
        menu.exec(self.table.viewport().mapToGlobal(at))

    def rename(self) -> None:
        """Let the title of the current document be typed over."""
        self._come()
        current = self.table.currentIndex()
        if current.isValid():
            self.table.edit(self.model.index(current.row(), TITLE))


def _status_choice() -> QComboBox:
    choice = QComboBox()
    choice.setAccessibleName(_("Documents with this status"))
    choice.addItem(_("However far I have come"), None)
    for status in CodingStatus:
        choice.addItem(marked(status), status.value)
    return choice


def _table(model: DocumentsModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setItemDelegate(CellDelegate(table))
    table.setAccessibleName(_("Documents"))
    dress_table(table)
    table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.horizontalHeader().setStretchLastSection(False)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
    return table
