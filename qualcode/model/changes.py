"""What one edit changed, row by row: history, patches, notices and the journal are all made from it."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from qualcode.model.ids import CoderId
from qualcode.model.moves import Shift, Splice

Cell = str | int | float | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of one table before and after; ``old`` is None when it came to be, ``new`` when it went."""

    table: str
    old: Row | None
    new: Row | None

    @property
    def id(self) -> str:
        """The id of the value that changed."""
        return str((self.new or self.old or {})["id"])

    def inverse(self) -> "RowChange":
        """Return the change that takes this one back."""
        return RowChange(self.table, self.new, self.old)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """All that one edit changed: rows in the order in which they changed, and what a corrected text moved.

    No value is both among ``changes`` and in ``shifts`` or ``splices``, and so their order does not matter.
    """

    label: str
    """The edit's name as an untranslated message, such as ``Merge codes``."""
    coder: CoderId | None
    made: datetime
    changes: tuple[RowChange, ...]
    concerns: tuple[tuple[str, str], ...] = ()
    """Tables and ids of values that the edit is about, whether or not their rows changed."""
    shifts: tuple[Shift, ...] = ()
    """Values that only stand elsewhere, because words before them came or went."""
    splices: tuple[Splice, ...] = ()
    """Words that came and went in texts; their table is ``texts``."""

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.changes or self.shifts or self.splices)

    @property
    def tables(self) -> frozenset[str]:
        """Names of the tables in which something changed."""
        tables = {change.table for change in self.changes} | {shift.table for shift in self.shifts}
        return frozenset(tables | {"texts"} if self.splices else tables)

    def inverse(self) -> "ChangeSet":
        """Return the change set that takes this one back: everything reversed, the last first."""
        return replace(
            self,
            changes=tuple(change.inverse() for change in reversed(self.changes)),
            shifts=tuple(shift.inverse() for shift in reversed(self.shifts)),
            splices=tuple(splice.inverse() for splice in reversed(self.splices)),
        )

    def counts(self) -> dict[str, dict[str, int]]:
        """Return how many rows were added, changed and removed in each table."""
        result: dict[str, dict[str, int]] = {}

        def count(table: str, verb: str, n: int = 1) -> None:
            verbs = result.setdefault(table, {})
            verbs[verb] = verbs.get(verb, 0) + n

        for change in self.changes:
            count(change.table, "added" if change.old is None else "removed" if change.new is None else "changed")
        if self.splices:
            count("texts", "changed", len({splice.id for splice in self.splices}))
        for shift in self.shifts:
            count(shift.table, "changed", len(shift.ids))
        return result


def to_json(change_set: ChangeSet) -> str:
    """Return the change set as JSON text with UUIDs only, free of numbers local to one file."""
    return json.dumps(
        {
            "label": change_set.label,
            "coder": change_set.coder,
            "made": change_set.made.isoformat(),
            "changes": [[change.table, change.old, change.new] for change in change_set.changes],
            "concerns": change_set.concerns,
            "shifts": [[shift.table, shift.by, shift.ids] for shift in change_set.shifts],
            "splices": [[splice.id, splice.at, splice.old, splice.new] for splice in change_set.splices],
        },
        ensure_ascii=False,
    )


def from_json(text: str) -> ChangeSet:
    """Return the change set that ``to_json`` wrote; ValueError or KeyError when it is none."""
    raw = json.loads(text)
    coder = CoderId(raw["coder"]) if raw["coder"] is not None else None
    changes = tuple(RowChange(table, old, new) for table, old, new in raw["changes"])
    concerns = tuple((table, id) for table, id in raw.get("concerns", ()))
    shifts = tuple(Shift(table, by, tuple(ids)) for table, by, ids in raw.get("shifts", ()))
    splices = tuple(Splice(*splice) for splice in raw.get("splices", ()))
    made = datetime.fromisoformat(raw["made"])
    return ChangeSet(raw["label"], coder, made, changes, concerns, shifts, splices)
