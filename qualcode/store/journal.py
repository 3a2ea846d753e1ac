"""The journal: who did what when, with counts and ids, never with words of the study."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from qualcode.model.changes import ChangeSet
from qualcode.model.ids import CoderId

_MOST_IDS = 20
"""Of one table's ids no more than this are written down; a larger change is known by its counts."""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One edit, undo or redo (``verb``) as the journal keeps it."""

    label: str
    verb: str
    coder: CoderId | None
    made: datetime
    counts: dict[str, dict[str, int]]
    touched: dict[str, list[str]]
    """Ids that came, changed or went, by table; at most twenty of a table."""


def write(connection: sqlite3.Connection, change_set: ChangeSet, verb: str) -> None:
    """Add an entry for ``change_set``, inside the open transaction."""
    touched: dict[str, list[str]] = {}
    for change in change_set.changes:
        ids = touched.setdefault(change.table, [])
        if len(ids) < _MOST_IDS and change.id not in ids:
            ids.append(change.id)
    connection.execute(
        "INSERT INTO journal (label, verb, coder, made, counts, touched) VALUES (?, ?, ?, ?, ?, ?)",
        (
            change_set.label,
            verb,
            change_set.coder,
            change_set.made.isoformat(),
            json.dumps(change_set.counts()),
            json.dumps(touched),
        ),
    )


def read(connection: sqlite3.Connection) -> list[JournalEntry]:
    """Return all entries, the oldest first."""
    rows = connection.execute("SELECT label, verb, coder, made, counts, touched FROM journal ORDER BY id")
    return [
        JournalEntry(label, verb, coder, datetime.fromisoformat(made), json.loads(counts), json.loads(touched))
        for label, verb, coder, made, counts, touched in rows
    ]
