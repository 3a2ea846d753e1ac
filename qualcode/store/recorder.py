"""Seeing every change: temporary triggers on all tracked tables write down each row before and after.

Rows are written as JSON. A text that says other words, and rows that only stand elsewhere because of it, are
written down compactly: a mended word would otherwise be the whole interview twice, and thousands of rows.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from qualcode.model.changes import RowChange
from qualcode.model.kinds import CLASS_OF
from qualcode.model.moves import Shift, Splice, splice_between
from qualcode.model.rows import columns

_REST = '"document" = ? AND "start" >= ?'

MOVABLE = ("turns", "codings", "memo_quotes", "dismissed")
"""Tables of what stands in a text and nothing of which but its place changes when the text is corrected."""

_Logged = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded since the last time: rows in the order in which they changed, and what was moved."""

    changes: tuple[RowChange, ...]
    shifts: tuple[Shift, ...]
    splices: tuple[Splice, ...]


def install(connection: sqlite3.Connection) -> None:
    """Put the change log and its triggers on the connection; call it after migrations."""
    connection.execute(
        "CREATE TEMP TABLE change_log (seq INTEGER PRIMARY KEY, tbl TEXT NOT NULL, old TEXT, new TEXT)"
    )
    # Where ``at`` is empty, ``old`` and ``new`` are the whole texts.
    logged = "id TEXT, at INTEGER, old TEXT, new TEXT"
    connection.execute(f"CREATE TEMP TABLE splice_log (seq INTEGER PRIMARY KEY, {logged})")
    for table in CLASS_OF:
        for event in ("INSERT", "DELETE", "UPDATE"):
            _watch(connection, event, table)


def move(connection: sqlite3.Connection, shift: Shift, rest: tuple[str, int] | None = None) -> Shift:
    """Let rows of a movable table stand elsewhere, and return the shift of those that are there: all its record.

    ``rest`` names a document and a place where the rows are all that stands there from that place on: then they
    need not be looked up one by one. Raises RuntimeError, with some of them moved, when they are not.
    """
    if shift.table not in MOVABLE:
        raise ValueError("rows of this table cannot be moved")
    ids = json.dumps(shift.ids) if rest is None else None
    which, cells = ("id IN (SELECT value FROM json_each(?))", (ids,)) if rest is None else (_REST, rest)
    moving = f'UPDATE {shift.table} SET "start" = "start" + ?, "stop" = "stop" + ? WHERE {which}'
    with _unwatched(connection, shift.table):
        moved = connection.execute(moving, (shift.by, shift.by, *cells)).rowcount
    if moved == len(shift.ids):
        return shift
    if rest is not None:
        raise RuntimeError("other rows stand there than the study has")
    known = connection.execute(f"SELECT id FROM {shift.table} WHERE {which}", cells)
    there = {id for (id,) in known}
    return replace(shift, ids=tuple(id for id in shift.ids if id in there))


def rewrite(connection: sqlite3.Connection, id: str, text: str) -> None:
    """Let a text say other words, and record those that came and went; nothing happens where there is no such text.

    A trigger would write the whole text down twice.
    """
    found = connection.execute("SELECT text FROM texts WHERE id = ?", (id,)).fetchone()
    if found is not None:
        _put(connection, splice_between(id, found[0], text), text)


def splice(connection: sqlite3.Connection, splice: Splice) -> None:
    """Do what a splice says, and record it; ValueError when its old words do not stand there."""
    (text,) = connection.execute("SELECT text FROM texts WHERE id = ?", (splice.id,)).fetchone()
    _put(connection, splice, splice.applied(text))


def take(connection: sqlite3.Connection, moved: Sequence[Shift] = ()) -> Recorded:
    """Return what was recorded since the last call, with what was ``moved``, and empty the logs; what changed
    nothing is left out.

    Raises ValueError when an edit changed a value otherwise as well as moving it: then the order would matter.
    """
    rows = connection.execute("SELECT tbl, old, new FROM change_log ORDER BY seq").fetchall()
    texts = connection.execute("SELECT id, at, old, new FROM splice_log ORDER BY seq").fetchall()
    for log in ("change_log", "splice_log"):
        connection.execute(f"DELETE FROM {log}")
    shifts = tuple(shift for shift in moved if shift.by and shift.ids)
    recorded = Recorded(_changes(rows), shifts, tuple(_splice(*each) for each in texts))
    _check_apart(recorded)
    return recorded


def _watch(connection: sqlite3.Connection, event: str, table: str) -> None:
    """Put the trigger for an event on a table, unless it is there."""
    connection.execute(
        f"CREATE TEMP TRIGGER IF NOT EXISTS log_{event}_{table} AFTER {event} ON main.{table}"
        f" {_logging(event, table)}; END"
    )


def _logging(event: str, table: str) -> str:
    # The logs are named without schema: inside a temporary trigger a qualified name is an error.
    if (event, table) == ("UPDATE", "texts"):
        splice = "INSERT INTO splice_log (id, old, new) VALUES (NEW.id, OLD.text, NEW.text)"
        return f"WHEN OLD.text <> NEW.text BEGIN {splice}"
    names = columns(CLASS_OF[table])
    old = _as_json("OLD", names) if event != "INSERT" else "NULL"
    new = _as_json("NEW", names) if event != "DELETE" else "NULL"
    return f"BEGIN INSERT INTO change_log (tbl, old, new) VALUES ('{table}', {old}, {new})"


@contextmanager
def _unwatched(connection: sqlite3.Connection, table: str) -> Iterator[None]:
    """Let rows of a table change without a trigger that writes them down; to ask one each time takes longer.

    If the transaction is rolled back meanwhile, the trigger is there again by that.
    """
    connection.execute(f"DROP TRIGGER temp.log_UPDATE_{table}")
    try:
        yield
    finally:
        _watch(connection, "UPDATE", table)


def _put(connection: sqlite3.Connection, splice: Splice, text: str) -> None:
    if splice.old != splice.new:
        with _unwatched(connection, "texts"):
            connection.execute("UPDATE texts SET text = ? WHERE id = ?", (text, splice.id))
        row = (splice.id, splice.at, splice.old, splice.new)
        connection.execute("INSERT INTO splice_log (id, at, old, new) VALUES (?, ?, ?, ?)", row)


def _splice(id: str, at: int | None, old: str, new: str) -> Splice:
    return splice_between(id, old, new) if at is None else Splice(id, at, old, new)


def _as_json(side: str, names: tuple[str, ...]) -> str:
    return "json_object(" + ", ".join(f"'{name}', {side}.\"{name}\"" for name in names) + ")"


def _changes(rows: Iterable[_Logged]) -> tuple[RowChange, ...]:
    changed = [row for row in rows if row[1] != row[2]]
    # Read in one go: a large import adds thousands of rows.
    before, after = (
        json.loads(f"[{','.join(row[side] or 'null' for row in changed)}]") for side in (1, 2)
    )
    return tuple(
        RowChange(table, old, new) for (table, _old, _new), old, new in zip(changed, before, after, strict=True)
    )


def _check_apart(recorded: Recorded) -> None:
    apart = {id for shift in recorded.shifts for id in shift.ids}
    is_twice = len(apart) < sum(len(shift.ids) for shift in recorded.shifts)
    apart.update(splice.id for splice in recorded.splices)
    rewritten = {change.id for change in recorded.changes if change.table in ("texts", *MOVABLE)}
    if is_twice or not apart.isdisjoint(rewritten):
        raise ValueError("an edit moved a value that it also changed otherwise")
