"""The room of the informants."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from qualcode.analysis.filters import QuoteFilter
from qualcode.edits import people
from qualcode.i18n import _, _n
from qualcode.model.changes import ChangeSet
from qualcode.model.errors import QualcodeError
from qualcode.model.ids import AttributeId, InformantId
from qualcode.ui.attribute_fields.changing import add_attribute
from qualcode.ui.jobs import Jobs
from qualcode.ui.memo_fields.memo_place import MemoPlace
from qualcode.ui.people.cases_pane import CasesPane
from qualcode.ui.people.columns import LABEL
from qualcode.ui.people.header_menu import HeaderMenu
from qualcode.ui.people.model import PeopleModel
from qualcode.ui.people.person_work import CERTAINTIES, PersonWork
from qualcode.ui.people.plan import PLAN
from qualcode.ui.people.recognisable import hint_of, list_of
from qualcode.ui.people.table import PeopleTable
from qualcode.ui.people.withdrawing import withdraw
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.table_sets import DESCRIBED, SPEAKERS
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.workspace import Workspace
from qualcode.wording.going import removed_sentence, what_goes_along
from qualcode.wording.language import interface_words
from qualcode.wording.people_import import imported_sentences


class PeopleRoom(Room):
    """Informants as a table edited in place."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = SPEAKERS | DESCRIBED

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the table and its buttons."""
        super().__init__(workspace, jobs, settings)
        self.model = PeopleModel(workspace)
        self.table = PeopleTable(self.model)
        self.memos = MemoPlace(workspace, self.table)
        self.header_menu = HeaderMenu(self, workspace)
        self.cases, self.work = CasesPane(workspace), PersonWork(self, self.table)
        self.hint = label("", "caption", quiet=True, wraps=True)
        self.empty = EmptyState(
            _("Here belong those you have interviewed, each with a label, a role and what else you know."),
            _("Import a table …"),
        )
        self.empty.acted.connect(self.ask_import)
        self._lay_out()
        self.table.selectionModel().currentChanged.connect(lambda *_change: self._on_current())
        write = QShortcut(QKeySequence("Ctrl+M"), self, self.write_memo)
        write.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for certainty, (_name, keys) in CERTAINTIES.items():
            key = QShortcut(QKeySequence(keys), self.table, partial(self.work.set_certainty, certainty))
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.cases.closed.connect(self.table.setFocus)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.horizontalHeader().customContextMenuRequested.connect(self._on_header)

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the people as they are now."""
        study = self.workspace.study
        had = self.model.columnCount() if self.model.rowCount() else 0
        self.model.show(study)
        if not had:
            self.table.fit_columns()
        elif self.model.columnCount() > had:
            self.table.fit_columns(had - 1)
        self._stack.setCurrentIndex(0 if study.informants else 1)
        self.cases.show_study(study)
        self.hint.setText(hint_of(study))
        self.hint.setToolTip(list_of(study))

    def clear(self) -> None:
        """Show nobody."""
        self.model.show(None)

    def choose(self, informant: InformantId) -> None:
        """Make an informant's row the current one; nothing happens when there is none."""
        row = next((at for at, known in enumerate(self.model.rows) if known.id == informant), None)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, LABEL))

    def add(self) -> None:
        """Add an informant with the next free label and let the user type over it."""
        self.workspace.room_wanted.emit(self.key)
        labels = {informant.label.casefold() for informant in self.workspace.study.informants.values()}
        free = next(name for n in range(1, len(labels) + 2) if (name := f"R{n}").casefold() not in labels)
        new = self.workspace.edit(people.add_informant, free)
        if new is not None:
            self.choose(new)
            self.table.edit(self.table.currentIndex())

    def add_attribute(self) -> None:
        """Ask for an attribute and add it."""
        add_attribute(self, self.workspace)

    def ask_import(self) -> None:
        """Ask for a table of people and import it."""
        pattern = _("Tables") + " (*.csv *.xlsx)"
        path, _filter = QFileDialog.getOpenFileName(
            self, _("Import people"), self.settings.text("import-folder", ""), pattern
        )
        if path:
            self.settings.put("import-folder", str(Path(path).parent))
            self.take_table(Path(path))

    def take_table(self, path: Path) -> None:
        """Import people from a CSV or Excel file; a broken file changes nothing."""
        from qualcode.edits.people_import import import_people
        from qualcode.importers.people_table import read_people

        try:
            table = read_people(path)
        except QualcodeError as error:
            self.workspace.failed.emit(error)
            return
        before = self.workspace.study
        result = self.workspace.edit(import_people, table)
        if result is not None:
            told = " ".join(imported_sentences(result))
            self.workspace.say(told, undoable=self.workspace.study is not before)
            self.table.fit_columns()

    def remove_selected(self) -> None:
        """Remove the informants in whose rows something is selected; undo brings them back."""
        informants = self._selected()
        if not informants or not self.isVisible():
            return
        study, n = self.workspace.study, len(informants)
        along = what_goes_along(study, [study.informants[id] for id in informants], interface_words())
        if self.workspace.done(people.remove_informants, informants):
            removed = _n("%d informant removed", "%d informants removed", n) % n
            self.workspace.say(removed_sentence(removed, along, interface_words()), undoable=True)

    def withdraw(self) -> None:
        """Take the informant of the current row out of the study for good, with all that they said."""
        index = self.table.currentIndex()
        if index.isValid() and self.isVisible():
            withdraw(self, self.workspace, self.model.informant(index.row()))

    def show_quotes(self) -> None:
        """Show what the selected informants say that is coded."""
        informants = self._selected()
        if informants and self.isVisible():
            self.workspace.room_wanted.emit("quotes")
            self.workspace.quotes_wanted.emit(QuoteFilter(informants=frozenset(informants)))

    def show_cases(self) -> None:
        """Show the tree of cases beside the table, or put it away."""
        self.workspace.room_wanted.emit(self.key)
        if self.cases.isVisible():
            self.cases.put_away()
        else:
            self.cases.open()

    def write_memo(self) -> None:
        """Write a memo on the current informant, beside the table."""
        informant = self._current()
        if informant is not None and self.isVisible():
            self.memos.write(informant=informant)

    def _current(self) -> InformantId | None:
        row = self.table.currentIndex().row()
        return self.model.informant(row) if 0 <= row < len(self.model.rows) else None

    def _on_current(self) -> None:
        informant = self._current()
        if self.memos.is_open and informant is not None:
            self.memos.show_about(informant=informant)

    def _lay_out(self) -> None:
        buttons = FlowLayout(gap=2 * GRID)
        for text, icon, action in (
            (_("New informant"), "add", self.add),
            (_("New attribute …"), "", self.add_attribute),
            (_("Import people …"), "import", self.ask_import),
            (_("Export people …"), "export", self.work.export),
            (_("Cases"), "", self.show_cases),
            (_("Memos"), "memo", self.write_memo),
        ):
            made = button(text, icon=icon)
            made.clicked.connect(action)
            buttons.addWidget(made)
        keys = label(
            _("(In brackets) is what you infer, ? is what is not known. Blocks from a spreadsheet can be pasted."),
            "caption",
            quiet=True,
            wraps=True,
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(buttons)
        both = QHBoxLayout()
        both.addWidget(self.table, 1)
        both.addWidget(self.cases)
        both.addWidget(self.memos)
        column.addLayout(both, 1)
        column.addWidget(self.hint)
        column.addWidget(keys)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)

    def _selected(self) -> list[InformantId]:
        return [self.model.informant(row) for row in self.table.rows()]

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(_("Show quotes of the informant"), self.show_quotes)
        menu.addAction(f"{_('Memos on the informant')}\tCtrl+M", self.write_memo)
        menu.addSeparator()
        menu.addAction(_("Copy"), self.table.copy)
        menu.addAction(_("Paste"), self.table.paste)
        menu.addAction(_("Empty the cells"), self.table.empty)
        for certainty, (name, keys) in CERTAINTIES.items():
            menu.addAction(f"{_(name)}\t{keys}", partial(self.work.set_certainty, certainty))
        menu.addAction(_("Interviewed or not …"), self.work.toggle_interviewed)
        menu.addSeparator()
        menu.addAction(_("Remove informant"), self.remove_selected)
        menu.addAction(_("The informant withdraws …"), self.withdraw)
        menu.exec(self.table.viewport().mapToGlobal(at))

    def attribute_at(self, at: QPoint) -> AttributeId | None:
        """Return the attribute whose heading is at a point of the header; None beside the columns."""
        column = self.table.horizontalHeader().logicalIndexAt(at)
        return self.model.columns[column].attribute if column >= 0 else None

    def _on_header(self, at: QPoint) -> None:
        header = self.table.horizontalHeader()
        menu = self.header_menu.menu(header.logicalIndexAt(at), self.attribute_at(at))
        if not menu.isEmpty():
            menu.exec(header.mapToGlobal(at))
