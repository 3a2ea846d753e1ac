"""What can be undone and redone in this session; it ends with the session and is never written to disk."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from qualcode.model.changes import ChangeSet, RowChange

_MOST_STEPS = 1000
_MOST_BYTES = 64_000_000
"""What steps may hold together, as JSON; beyond it the oldest can no longer be undone, the latest always can."""
_PER_ROW, _PER_ID = 300, 40
"""About what names, quotes and commas take of a changed row, and what an id takes, in bytes."""
_TOGETHER = timedelta(seconds=20)
"""Typing that goes on after a longer pause is a step of its own."""


class History:
    """Steps done and steps undone, the latest last."""

    def __init__(self) -> None:
        """Start with nothing to undo."""
        self.done: list[ChangeSet] = []
        self.undone: list[ChangeSet] = []
        self._weights: list[int] = []
        self._merging: str | None = None

    def remember(self, change_set: ChangeSet, merge: str | None = None) -> None:
        """Add a step. A step with the same ``merge`` key as the one just before joins it (typing in a field)."""
        # What was undone goes, and so do its weights: they follow those of what is done.
        del self._weights[len(self.done) :]
        self.undone.clear()
        if merge is not None and merge == self._merging and self.done and _joinable(self.done[-1], change_set):
            change_set = _joined(self.done.pop(), change_set)
            self._weights.pop()
        self.done.append(change_set)
        self._weights.append(weight(change_set))
        self._merging = merge
        self._drop_oldest()

    def goes_on(self, merge: str) -> bool:
        """Tell whether an edit with this key, made now, would join the step before it."""
        return bool(self.done) and merge == self._merging and _is_recent(self.done[-1], datetime.now(UTC))

    def _drop_oldest(self) -> None:
        gone = max(0, len(self.done) - _MOST_STEPS)
        left = sum(self._weights[gone:])
        while left > _MOST_BYTES and gone < len(self.done) - 1:
            left -= self._weights[gone]
            gone += 1
        del self.done[:gone], self._weights[:gone]

    def pause(self) -> None:
        """Let the next step stand alone, whatever its merge key."""
        self._merging = None

    def forget(self) -> None:
        """Forget all steps, so that their words are nowhere in memory either."""
        self.done.clear()
        self.undone.clear()
        self._weights.clear()
        self._merging = None


def weight(change_set: ChangeSet) -> int:
    """Return about how many bytes the step takes as JSON, without making it."""
    words = sum(len(splice.old) + len(splice.new) for splice in change_set.splices)
    ids = sum(len(shift.ids) for shift in change_set.shifts)
    rows = [row for change in change_set.changes for row in (change.old, change.new) if row is not None]
    cells = sum(len(cell) for row in rows for cell in row.values() if isinstance(cell, str))
    return words + cells + _PER_ROW * len(rows) + _PER_ID * ids


def _joinable(earlier: ChangeSet, later: ChangeSet) -> bool:
    moved = earlier.shifts or earlier.splices or later.shifts or later.splices
    return not moved and _is_recent(earlier, later.made)


def _is_recent(step: ChangeSet, now: datetime) -> bool:
    return now - step.made < _TOGETHER


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
