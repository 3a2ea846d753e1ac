"""Where one stood when a step was made, so that undo and redo lead back there and not only to the words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from qualcode.model.changes import ChangeSet
from qualcode.model.ids import CodingId, DocumentId
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.positions.place import Anchor
from qualcode.ui.reading.reader import Reader
from qualcode.ui.workspace import Workspace

Marks = tuple[int, int]
"""Where a selection begins and where the caret is, in code points; the same for a caret alone."""

_MOST = 1100


@dataclass(frozen=True, slots=True)
class Stand:
    """Which words were seen, which were selected, and which coding was chosen."""

    reader: Reader
    document: DocumentId
    marks: Marks
    anchor: Anchor
    coding: CodingId | None


@dataclass(slots=True)
class _Step:
    before: Stand | None
    after: Stand | None = None


class Footprints(QObject):
    """Remembers, for each step of the history, where one stood before it and after it."""

    def __init__(self, workspace: Workspace, centre: Centre, marks: Callable[[], Marks]) -> None:
        """``marks`` tells what the user has selected, whatever a palette shows selected meanwhile."""
        super().__init__(centre)
        self._workspace, self._centre, self._marks = workspace, centre, marks
        self._steps: dict[datetime, _Step] = {}
        self._settling: _Step | None = None
        self._done, self._undone = 0, 0
        self._top: datetime | None = None
        self._coding: CodingId | None = None
        workspace.coding_chosen.connect(self._on_coding)

    def forget(self) -> None:
        """Forget everything about a project that was closed."""
        self._steps, self._settling, self._top, self._coding = {}, None, None, None
        self._done = self._undone = 0

    def follow(self, change_set: ChangeSet) -> Stand | None:
        """Take note of a change that is not shown yet; return where to stand when it is an undo or a redo.

        Say ``arrive`` when it is shown.
        """
        project = self._workspace.project
        if project is None:
            return None
        self._settling = None
        done, undone = project.history.done, project.history.undone
        found: Stand | None = None
        if len(undone) > self._undone:
            step = self._steps.get(undone[-1].made)
            found = step.before if step is not None else None
        elif len(undone) == self._undone - 1 and done and done[-1].made in self._steps:
            found = self._steps[done[-1].made].after
        elif done:
            self._note(done, change_set)
        self._done, self._undone = len(done), len(undone)
        self._top = done[-1].made if done else None
        return found

    def arrive(self) -> None:
        """Note where a new step led to, now that it is shown."""
        if self._settling is not None and self._workspace.project is not None:
            self._settling.after = self._stand(None)

    def _note(self, done: list[ChangeSet], change_set: ChangeSet) -> None:
        """Note where one stands before a new step; a step that joins the one before began where that began."""
        joined = len(done) == self._done and (len(done) < 2 or done[-2].made != self._top)
        begun = self._steps.pop(self._top, None) if joined and self._top is not None else None
        step = _Step(begun.before if begun is not None else self._stand(change_set))
        self._steps[done[-1].made] = self._settling = step
        if len(self._steps) > _MOST:
            del self._steps[next(iter(self._steps))]
        # What follows a step within the gesture, such as choosing what was made, belongs to it.
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        self.arrive()
        self._settling = None

    def _stand(self, change_set: ChangeSet | None) -> Stand | None:
        reader, page = self._centre.active, self._centre.pane.page
        if page is None or not self._centre.isVisible():
            return None
        coding = self._workspace.coding
        if coding is None and change_set is not None and self._was_removed(change_set):
            coding = self._coding
        return Stand(reader, page.document.id, self._marks(), reader.pane.anchor(), coding)

    def _was_removed(self, change_set: ChangeSet) -> bool:
        return any(change.new is None and change.id == self._coding for change in change_set.changes)

    def _on_coding(self, coding: CodingId | None) -> None:
        if coding is not None:
            self._coding = coding
