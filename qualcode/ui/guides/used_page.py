"""Which interviews followed which guides."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from qualcode.i18n import N_, _
from qualcode.model.changes import ChangeSet
from qualcode.ui.guides.page import GuidePage
from qualcode.ui.guides.used_model import FIRST_GUIDE, SPEAK, TITLE, WAVE, UsedModel
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label
from qualcode.ui.widgets.tables import dress_table
from qualcode.ui.workspace import Place, Workspace

_WIDTHS = {TITLE: 60 * GRID, SPEAK: 60 * GRID, WAVE: 16 * GRID}


class UsedTable(QTableView):
    """Space ticks or unticks; typing in the column of waves writes one; Enter on a title opens the interview."""

    def __init__(self, model: UsedModel, workspace: Workspace) -> None:
        """Show a model's interviews."""
        super().__init__()
        self.used, self._workspace = model, workspace
        self.setModel(model)
        self.setAccessibleName(_("Which interviews followed which guides"))
        dress_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.horizontalHeader().setStretchLastSection(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, open or type."""
        index, key = self.currentIndex(), event.key()
        editing = self.state() == self.State.EditingState
        if not editing and index.column() >= FIRST_GUIDE and key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            self.used.toggle(index.row(), index.column())
        elif not editing and index.column() == TITLE and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._workspace.go_to(Place(self.used.documents[index.row()].id))
        else:
            super().keyPressEvent(event)


class UsedPage(GuidePage):
    """A table with ticks: interviews down, guides across."""

    key: ClassVar[str] = "used"
    title: ClassVar[str] = N_("Interviews")

    def __init__(self, room: Room) -> None:
        """Build the table."""
        super().__init__(room)
        self.model = UsedModel(self.workspace)
        self.table = UsedTable(self.model, self.workspace)
        about = _(
            "Tick the guides that an interview followed. What no guide of it asks stands as “not asked” in the "
            "table. The wave is which time the same people were interviewed."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(label(about, quiet=True, wraps=True))
        column.addWidget(self.table, 1)
        keys = _("Space ticks · digits write the wave · Enter on a title opens the interview")
        column.addWidget(label(keys, "caption", quiet=True, wraps=True))

    def refresh(self, _change_set: ChangeSet | None = None) -> None:
        """Show the interviews as they are."""
        had = self.model.columnCount() if self.model.rowCount() else 0
        self.model.show(self.workspace.study)
        for column in range(self.model.columnCount() if self.model.columnCount() != had else 0):
            self.table.setColumnWidth(column, _WIDTHS.get(column, 44 * GRID))
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, min(FIRST_GUIDE, self.model.columnCount() - 1)))

    def clear(self) -> None:
        """Show nothing."""
        self.model.show(None)

    def first_focus(self) -> QWidget:
        """Begin in the table."""
        return self.table
