"""The journal: who did what when, with counts and ids, never with words of the study."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from qualcode.model.changes import ChangeSet, RowChange
from qualcode.model.ids import CoderId

_MOST_IDS = 20
"""Of one table's ids no more than this are written down; a larger change is known by its counts."""

_MOST_CODES = 500
"""Of codes more are written down: they are few, and each has a history that can be read."""

_PLACE = {"position"}


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One edit, undo or redo (``verb``) as the journal keeps it."""

    label: str
    verb: str
    coder: CoderId | None
    made: datetime
    counts: dict[str, dict[str, int]]
    touched: dict[str, list[str]]
    """Ids of what the edit was about, by table: what it named, then what came, changed or went.

    At most twenty of a table, of codes five hundred. What only gave way, changing its place among its peers, is
    left out where anything else happened in its table.
    """


def write(connection: sqlite3.Connection, change_set: ChangeSet, verb: str) -> None:
    """Add an entry for ``change_set``, inside the open transaction."""
    connection.execute(
        "INSERT INTO journal (label, verb, coder, made, counts, touched) VALUES (?, ?, ?, ?, ?, ?)",
        (
            change_set.label,
            verb,
            change_set.coder,
            change_set.made.isoformat(),
            json.dumps(change_set.counts()),
            json.dumps(_touched(change_set)),
        ),
    )


def _touched(change_set: ChangeSet) -> dict[str, list[str]]:
    named: dict[str, dict[str, None]] = {}
    gave_way: dict[str, dict[str, None]] = {}
    for table, id in change_set.concerns:
        named.setdefault(table, {})[id] = None
    for change in change_set.changes:
        ids = gave_way if _gave_way(change) else named
        ids.setdefault(change.table, {})[change.id] = None
    for splice in change_set.splices:
        named.setdefault("texts", {})[splice.id] = None
    for shift in change_set.shifts:
        gave_way.setdefault(shift.table, {}).update(dict.fromkeys(shift.ids[:_MOST_IDS]))
    touched = gave_way | named
    return {table: list(ids)[: _MOST_CODES if table == "codes" else _MOST_IDS] for table, ids in touched.items()}


def _gave_way(change: RowChange) -> bool:
    if change.old is None or change.new is None:
        return False
    return {name for name, cell in change.new.items() if change.old.get(name) != cell} == _PLACE


def read(connection: sqlite3.Connection, code: str = "") -> list[JournalEntry]:
    """Return all entries, or those that touched the code with that id, the oldest first."""
    columns = "label, verb, coder, made, counts, touched"
    if code:
        _index_codes(connection)
        found = "FROM touched_codes JOIN journal ON journal.id = entry WHERE code = ? ORDER BY entry"
        rows = connection.execute(f"SELECT {columns} {found}", (code,))
    else:
        rows = connection.execute(f"SELECT {columns} FROM journal ORDER BY id")
    return [
        JournalEntry(label, verb, coder, datetime.fromisoformat(made), json.loads(counts), json.loads(touched))
        for label, verb, coder, made, counts, touched in rows
    ]


def _index_codes(connection: sqlite3.Connection) -> None:
    """Bring the index from codes to entries up to date: the whole journal is looked through once in a session."""
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS touched_codes"
        " (code TEXT, entry INTEGER, PRIMARY KEY (code, entry)) WITHOUT ROWID"
    )
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS indexed_entries (last INTEGER)")
    (last,) = connection.execute("SELECT coalesce(max(last), 0) FROM indexed_entries").fetchone()
    connection.execute(
        "INSERT OR IGNORE INTO touched_codes"
        " SELECT each.value, journal.id FROM journal, json_each(touched, '$.codes') AS each WHERE journal.id > ?",
        (last,),
    )
    connection.execute("DELETE FROM indexed_entries")
    connection.execute("INSERT INTO indexed_entries SELECT max(id) FROM journal")
