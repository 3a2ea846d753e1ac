"""The room of the informants."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qualcode.analysis.people import small_groups
from qualcode.edits import people
from qualcode.i18n import N_, _, _n
from qualcode.model.changes import ChangeSet
from qualcode.model.errors import QualcodeError
from qualcode.model.ids import AttributeId, InformantId
from qualcode.ui.commands import Command
from qualcode.ui.jobs import Jobs
from qualcode.ui.people.delegate import CellDelegate
from qualcode.ui.people.model import PeopleModel
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.tables import dress_table
from qualcode.ui.workspace import Workspace


class PeopleRoom(Room):
    """Informants as a table edited in place."""

    key: ClassVar[str] = "people"
    title: ClassVar[str] = N_("Informants")
    shows: ClassVar[frozenset[str]] = frozenset(
        {"informants", "roles", "roles_held", "cases", "attributes", "attribute_values", "turns"}
    )

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the table and its buttons."""
        super().__init__(workspace, jobs, settings)
        self.model = PeopleModel(workspace)
        self.table = _table(self.model)
        self.hint = label("", "caption", quiet=True, wraps=True)
        self.empty = EmptyState(
            _("Here belong those you have interviewed, each with a label, a role and what else you know."),
            _("Import a table …"),
        )
        self.empty.acted.connect(self.ask_import)
        self.add_button = button(_("New informant"), icon="add")
        self.add_button.clicked.connect(self.add)
        self._lay_out()
        workspace.informant_wanted.connect(self.choose)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.horizontalHeader().customContextMenuRequested.connect(self._header_menu)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            self.table,
            self.remove_selected,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the people as they are now."""
        study = self.workspace.study
        had = self.model.rowCount()
        self.model.show(study)
        if not had:
            self.table.resizeColumnsToContents()
        self._stack.setCurrentIndex(0 if study.informants else 1)
        groups = small_groups(study)
        self.hint.setText(
            _n(
                "%d combination of roles and case has fewer than three people behind it: they may be known.",
                "%d combinations of roles and case have fewer than three people behind them: they may be known.",
                len(groups),
            )
            % len(groups)
            if groups
            else ""
        )

    def clear(self) -> None:
        """Show nobody."""
        self.model.show(None)

    def commands(self) -> list[Command]:
        """Return what can be done with people."""
        menu = N_("Informants")
        return [
            Command("new-informant", N_("New informant"), menu, self.add),
            Command("new-attribute", N_("New attribute …"), menu, self.add_attribute),
            Command("import-people", N_("Import people …"), menu, self.ask_import, separated=True),
        ]

    def choose(self, informant: InformantId) -> None:
        """Make an informant's row the current one; nothing happens when there is none."""
        row = next((at for at, known in enumerate(self.model.rows) if known.id == informant), None)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def add(self) -> None:
        """Add an informant with the next free label and let the user type over it."""
        self.workspace.room_wanted.emit(self.key)
        labels = {informant.label for informant in self.workspace.study.informants.values()}
        label = next(name for n in range(1, len(labels) + 2) if (name := f"R{n}") not in labels)
        if self.workspace.edit(people.add_informant, label) is not None:
            index = self.model.index(self.model.rowCount() - 1, 0)
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    def add_attribute(self) -> None:
        """Ask for a name and add an attribute."""
        name = ask_text(self, _("New attribute"), _("Name, such as service or level"), _("Add attribute"))
        if name:
            self.workspace.edit(people.add_attribute, name)

    def ask_import(self) -> None:
        """Ask for a table of people and import it."""
        pattern = _("Tables") + " (*.csv *.xlsx)"
        path, _filter = QFileDialog.getOpenFileName(
            self, _("Import people"), self.settings.text("import-folder", ""), pattern
        )
        if path:
            self.import_table(Path(path))

    def import_table(self, path: Path) -> None:
        """Import people from a CSV or Excel file; a broken file changes nothing."""
        from qualcode.importers.people_table import read_people

        try:
            table = read_people(path)
        except QualcodeError as error:
            self.workspace.failed.emit(error)
            return
        counts = self.workspace.edit(people.import_people, table)
        if counts is not None:
            text = _("{new} new informants, {known} updated.").format(new=counts[0], known=counts[1])
            self.workspace.say(text, undoable=True)

    def remove_selected(self) -> None:
        """Remove the informants whose rows are selected; undo brings them back."""
        rows = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        informants = [self.model.informant(row) for row in rows]
        if informants and self.workspace.done(people.remove_informants, informants):
            n = len(informants)
            self.workspace.say(_n("%d informant removed.", "%d informants removed.", n) % n, undoable=True)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for text, action in ((_("New attribute …"), self.add_attribute), (_("Import people …"), self.ask_import)):
            made = button(text)
            made.clicked.connect(action)
            buttons.addWidget(made)
        buttons.insertWidget(0, self.add_button)
        buttons.addStretch(1)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(buttons)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(_("Remove informant"), self.remove_selected)
        menu.exec(self.table.viewport().mapToGlobal(at))

    def attribute_at(self, at: QPoint) -> AttributeId | None:
        """Return the attribute whose heading is at a point of the header; None beside the columns."""
        column = self.table.horizontalHeader().logicalIndexAt(at)
        return self.model.columns[column].attribute if column >= 0 else None

    def _header_menu(self, at: QPoint) -> None:
        attribute = self.attribute_at(at)
        if attribute is None:
            return
        menu = QMenu(self)
        menu.addAction(_("Rename attribute …"), lambda: self._rename_attribute(attribute))
        menu.addAction(_("Remove attribute"), lambda: self._remove_attribute(attribute))
        menu.exec(self.table.horizontalHeader().mapToGlobal(at))

    def _rename_attribute(self, attribute: AttributeId) -> None:
        name = ask_text(
            self,
            _("Rename attribute"),
            _("Name"),
            _("Rename"),
            self.workspace.study.attributes[attribute].name,
        )
        if name:
            self.workspace.edit(people.change_attribute, attribute, name=name)

    def _remove_attribute(self, attribute: AttributeId) -> None:
        name = self.workspace.study.attributes[attribute].name
        if self.workspace.done(people.remove_attribute, attribute):
            self.workspace.say(_("The attribute {name} is removed.").format(name=name), undoable=True)


def _table(model: PeopleModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setItemDelegate(CellDelegate(table))
    table.setAccessibleName(_("Informants"))
    dress_table(table)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    table.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.EditKeyPressed
        | QAbstractItemView.EditTrigger.AnyKeyPressed
    )
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    header = table.horizontalHeader()
    header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(False)
    return table
