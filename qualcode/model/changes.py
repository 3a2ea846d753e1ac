"""What one edit changed, row by row: history, patches, notices and the journal are all made from it."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from qualcode.model.ids import CoderId

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
    """All that one edit changed, in the order in which it happened."""

    label: str
    """The edit's name as an untranslated message, such as ``Merge codes``."""
    coder: CoderId | None
    made: datetime
    changes: tuple[RowChange, ...]
    concerns: tuple[tuple[str, str], ...] = ()
    """Tables and ids of values that the edit is about, whether or not their rows changed."""

    @property
    def tables(self) -> frozenset[str]:
        """Names of the tables in which something changed."""
        return frozenset(change.table for change in self.changes)

    def inverse(self) -> "ChangeSet":
        """Return the change set that takes this one back: every change reversed, the last first."""
        changes = tuple(change.inverse() for change in reversed(self.changes))
        return replace(self, changes=changes)

    def counts(self) -> dict[str, dict[str, int]]:
        """Return how many rows were added, changed and removed in each table."""
        result: dict[str, dict[str, int]] = {}
        for change in self.changes:
            verb = "added" if change.old is None else "removed" if change.new is None else "changed"
            table = result.setdefault(change.table, {})
            table[verb] = table.get(verb, 0) + 1
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
        },
        ensure_ascii=False,
    )


def from_json(text: str) -> ChangeSet:
    """Return the change set that ``to_json`` wrote; ValueError or KeyError when it is none."""
    raw = json.loads(text)
    coder = CoderId(raw["coder"]) if raw["coder"] is not None else None
    changes = tuple(RowChange(table, old, new) for table, old, new in raw["changes"])
    concerns = tuple((table, id) for table, id in raw.get("concerns", ()))
    return ChangeSet(raw["label"], coder, datetime.fromisoformat(raw["made"]), changes, concerns)
