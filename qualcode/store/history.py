"""What can be undone and redone in this session; it ends with the session and is never written to disk."""

from dataclasses import replace
from datetime import timedelta

from qualcode.model.changes import ChangeSet, RowChange

_MOST_STEPS = 1000
_TOGETHER = timedelta(seconds=20)
"""Typing that goes on after a longer pause is a step of its own."""


class History:
    """Steps done and steps undone, the latest last."""

    def __init__(self) -> None:
        """Start with nothing to undo."""
        self.done: list[ChangeSet] = []
        self.undone: list[ChangeSet] = []
        self._merging: str | None = None

    def remember(self, change_set: ChangeSet, merge: str | None = None) -> None:
        """Add a step. A step with the same ``merge`` key as the one just before joins it (typing in a field)."""
        if merge is not None and merge == self._merging and self.done and _soon(self.done[-1], change_set):
            self.done[-1] = _joined(self.done[-1], change_set)
        else:
            self.done.append(change_set)
            del self.done[:-_MOST_STEPS]
        self._merging = merge
        self.undone.clear()

    def pause(self) -> None:
        """Let the next step stand alone, whatever its merge key."""
        self._merging = None

    def forget(self) -> None:
        """Forget all steps, so that their words are nowhere in memory either."""
        self.done.clear()
        self.undone.clear()
        self._merging = None


def _soon(earlier: ChangeSet, later: ChangeSet) -> bool:
    return later.made - earlier.made < _TOGETHER


def _joined(first: ChangeSet, second: ChangeSet) -> ChangeSet:
    changes = list(first.changes)
    for change in second.changes:
        if changes and _continues(changes[-1], change):
            changes[-1] = RowChange(change.table, changes[-1].old, change.new)
        else:
            changes.append(change)
    return replace(first, changes=tuple(changes), made=second.made)


def _continues(earlier: RowChange, later: RowChange) -> bool:
    return earlier.table == later.table and earlier.id == later.id and earlier.new == later.old
