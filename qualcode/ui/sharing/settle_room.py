"""The room of what merged copies do not agree on: a list, both versions in words, and keys that settle."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcode.edits.merging import settle_conflict
from qualcode.i18n import _, _n
from qualcode.model.changes import ChangeSet
from qualcode.model.settling import Settling
from qualcode.model.sharing import Conflict
from qualcode.model.study import TABLES, Study
from qualcode.ui.jobs import Jobs
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.sharing.going import can_go, go_to_conflict
from qualcode.ui.sharing.open_marks import to_settle, ways_now
from qualcode.ui.sharing.plan import PLAN
from qualcode.ui.sharing.versions_pane import VersionsPane
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import hairline, label
from qualcode.ui.widgets.ticked_list import Tick, TickedList
from qualcode.ui.workspace import Workspace
from qualcode.wording.conflicts import kind_of_conflict, subject_of

_LIST = 84 * GRID


class SettleRoom(Room):
    """Goes through the conflicts; one that is settled leaves the list, and the next is shown."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = frozenset(TABLES) - {"copies"}

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the list and the pane."""
        super().__init__(workspace, jobs, settings)
        self.marks: list[Conflict] = []
        self.list = TickedList(_("To settle"), has_ticks=False)
        self.pane = VersionsPane()
        self.heading = label("", "caption", quiet=True, wraps=True)
        self.empty = EmptyState(
            _("Nothing is left to settle. What merged copies do not agree on stands here, with both versions.")
        )
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self.list.itemActivated.connect(lambda _item: self.go())
        self.pane.settled.connect(self.settle)
        self.pane.place_wanted.connect(self.go)
        for number, way in enumerate(Settling, start=1):
            key = QShortcut(QKeySequence(str(number)), self, partial(self.settle, way))
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def current(self) -> Conflict | None:
        """The conflict that is shown."""
        row = self.list.currentRow()
        return self.marks[row] if 0 <= row < len(self.marks) else None

    def first_focus(self) -> QWidget:
        """Return the list."""
        return self.list if self.marks else self

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show what is left to settle; the current one stays so, or the one that has moved into its place."""
        before, row = self.current, self.list.currentRow()
        self.marks = to_settle(self.workspace)
        self._fill()
        kept = [at for at, mark in enumerate(self.marks) if before is not None and mark.id == before.id]
        self.list.setCurrentRow(kept[0] if kept else min(max(0, row), len(self.marks) - 1))
        self._show_current()

    def clear(self) -> None:
        """Show nothing."""
        self.marks = []
        self.list.clear()

    def settle(self, way: Settling) -> None:
        """Settle the conflict that is shown, if it can be in that way; the next one is shown then."""
        mark = self.current
        if mark is None or way not in ways_now(self.workspace, mark):
            return
        if self.workspace.done(settle_conflict, mark.id, way):
            n = len(self.marks)
            left = (
                _n("%d is left to settle.", "%d are left to settle.", n) % n
                if n
                else _("Nothing is left to settle.")
            )
            self.workspace.say(_("Settled. {left}").format(left=left), undoable=True)

    def go(self) -> None:
        """Show the place that the conflict is about; F4 leads back."""
        if self.current is not None:
            go_to_conflict(self.workspace, self.current)

    def _fill(self) -> None:
        study = self.workspace.study
        self.list.blockSignals(True)
        self.list.clear()
        for mark in self.marks:
            self.list.add(subject_of(study, mark), _below(study, mark), Tick.NONE)
        self.list.blockSignals(False)
        n = len(self.marks)
        told = _n("%d is left to settle.", "%d are left to settle.", n) % n
        self.heading.setText(told + " " + _("Meanwhile both versions are kept."))
        self._stack.setCurrentIndex(0 if n else 1)

    def _show_current(self) -> None:
        mark, project = self.current, self.workspace.project
        if mark is not None and project is not None:
            ways = ways_now(self.workspace, mark)
            self.pane.show_conflict(project.study, mark, ways, can_go(self.workspace.study, mark))

    def _lay_out(self) -> None:
        left = QWidget()
        left.setFixedWidth(_LIST)
        side = QVBoxLayout(left)
        side.setContentsMargins(4 * GRID, 4 * GRID, 2 * GRID, 2 * GRID)
        side.setSpacing(2 * GRID)
        side.addWidget(label(_("To settle"), "title"))
        side.addWidget(self.heading)
        side.addWidget(self.list, 1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(hairline(Qt.Orientation.Vertical))
        row.addWidget(self.pane, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(page)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)


def _below(study: Study, mark: Conflict) -> str:
    """Return what sort of conflict it is, and in which document."""
    document = study.documents.get(mark.document) if mark.document is not None else None
    return f"{kind_of_conflict(mark)} · {document.title}" if document is not None else kind_of_conflict(mark)
