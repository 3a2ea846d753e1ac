"""What every room of the window is: a widget that knows which kinds of values it shows."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from qualcode.model.changes import ChangeSet
from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace


class Room(QWidget):
    """Base of all rooms. A hidden room that is affected by a change only marks itself stale.

    A room is built when it is first needed, from the ``RoomPlan`` beside it, which has its name and its commands:
    it takes the workspace as it finds it. Subclasses set ``key`` (the plan's) and ``shows`` (names of tables),
    build their widgets in ``__init__`` and implement ``refresh``, which must keep selection and scroll.
    """

    key: ClassVar[str]
    shows: ClassVar[frozenset[str]]

    alone_changed = Signal()
    """``is_alone`` is otherwise now."""

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Follow the workspace from now on."""
        super().__init__()
        self.workspace, self.jobs, self.settings = workspace, jobs, settings
        self._stale = True
        workspace.opened.connect(self._on_opened)
        workspace.closed.connect(self._on_closed)
        workspace.changed.connect(self._on_changed)
        workspace.seen_otherwise.connect(self._on_seen_otherwise)

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the study as it stands; ``change_set`` says what changed, None that anything may have."""

    def clear(self) -> None:
        """Show nothing: the project was closed."""

    def take_table(self, path: Path) -> None:
        """Bring in a table that was dropped on the window; a room that reads none lets it be."""

    @property
    def is_alone(self) -> bool:
        """Tell whether the window shows nothing but this room and the menus."""
        return False

    def first_focus(self) -> QWidget:
        """Return the widget that gets the keyboard when the room is entered.

        A focus proxy would do the same, but Tab passes over whatever stands before a proxy's target.
        """
        return self

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh when something changed while the room was hidden."""
        super().showEvent(event)
        if self._stale and self.workspace.project is not None:
            self._stale = False
            self.refresh(None)

    def _on_opened(self) -> None:
        self.clear()
        self._renew(None)

    def _on_closed(self) -> None:
        self._stale = True
        self.clear()

    def _on_changed(self, change_set: ChangeSet) -> None:
        if change_set.tables & self.shows:
            self._renew(change_set)

    def _on_seen_otherwise(self) -> None:
        if "codings" in self.shows:
            self._renew(None)

    def _renew(self, change_set: ChangeSet | None) -> None:
        if self.isVisible():
            self._stale = False
            self.refresh(change_set)
        else:
            self._stale = True
