"""Seeing every change: temporary triggers on all tracked tables write down each row before and after.

Rows are written as JSON. A text that says other words, and rows that only stand elsewhere because of it, are
written down compactly: a mended word would otherwise be the whole interview twice, and thousands of rows.
"""

import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from qualcode.model.changes import RowChange
from qualcode.model.kinds import CLASS_OF
from qualcode.model.moves import Shift, Splice, splice_between
from qualcode.model.rows import columns

MOVABLE = ("turns", "codings", "memo_quotes", "dismissed")
"""Tables of what stands in a text and nothing of which but its place changes when the text is corrected."""

_LOGGED = "WHEN NOT EXISTS (SELECT 1 FROM moving)"

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
    connection.execute("CREATE TEMP TABLE move_log (seq INTEGER PRIMARY KEY, tbl TEXT, shift INTEGER, ids TEXT)")
    # Where ``at`` is empty, ``old`` and ``new`` are the whole texts.
    logged = "id TEXT, at INTEGER, old TEXT, new TEXT"
    connection.execute(f"CREATE TEMP TABLE splice_log (seq INTEGER PRIMARY KEY, {logged})")
    # Holds a row while what is written is recorded otherwise; a trigger can ask for that.
    connection.execute("CREATE TEMP TABLE moving (yes INTEGER)")
    for table in CLASS_OF:
        for number, (event, when, statement) in enumerate(_triggers(table)):
            connection.execute(
                f"CREATE TEMP TRIGGER log_{table}_{number} AFTER {event} ON main.{table} {when}"
                f" BEGIN {statement}; END"
            )


def move(connection: sqlite3.Connection, shift: Shift) -> None:
    """Let rows of a movable table stand elsewhere, and record as one shift those that are there.

    A trigger that wrote each of them down would take longer than moving them.
    """
    if shift.table not in MOVABLE:
        raise ValueError("rows of this table cannot be moved")
    ids = json.dumps(shift.ids)
    with _unlogged(connection):
        moved = connection.execute(
            f'UPDATE {shift.table} SET "start" = "start" + ?1, "stop" = "stop" + ?1'
            " WHERE id IN (SELECT value FROM json_each(?2))",
            (shift.by, ids),
        ).rowcount
    if moved < len(shift.ids):
        there = f"SELECT id FROM {shift.table} WHERE id IN (SELECT value FROM json_each(?))"
        ids = json.dumps([id for (id,) in connection.execute(there, (ids,))])
    connection.execute("INSERT INTO move_log (tbl, shift, ids) VALUES (?, ?, ?)", (shift.table, shift.by, ids))


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


def take(connection: sqlite3.Connection) -> Recorded:
    """Return what was recorded since the last call, and empty the logs; what changed nothing is left out.

    Raises ValueError when an edit changed a value otherwise as well as moving it: then the order would matter.
    """
    rows = connection.execute("SELECT tbl, old, new FROM change_log ORDER BY seq").fetchall()
    moves = connection.execute("SELECT tbl, shift, ids FROM move_log ORDER BY seq").fetchall()
    texts = connection.execute("SELECT id, at, old, new FROM splice_log ORDER BY seq").fetchall()
    for log in ("change_log", "move_log", "splice_log"):
        connection.execute(f"DELETE FROM {log}")
    recorded = Recorded(_changes(rows), _shifts(moves), tuple(_splice(*each) for each in texts))
    _check_apart(recorded)
    return recorded


def _triggers(table: str) -> Iterator[tuple[str, str, str]]:
    """Give event, condition and statement of each trigger of a table."""
    old, new = (_as_json(side, columns(CLASS_OF[table])) for side in ("OLD", "NEW"))
    # The logs are named without schema: inside a temporary trigger a qualified name is an error.
    log = f"INSERT INTO change_log (tbl, old, new) VALUES ('{table}', "
    yield "INSERT", "", f"{log}NULL, {new})"
    yield "DELETE", "", f"{log}{old}, NULL)"
    if table in MOVABLE:
        yield "UPDATE", _LOGGED, f"{log}{old}, {new})"
    elif table == "texts":
        splice = "INSERT INTO splice_log (id, old, new) VALUES (NEW.id, OLD.text, NEW.text)"
        yield "UPDATE", f"{_LOGGED} AND OLD.text <> NEW.text", splice
    else:
        yield "UPDATE", "", f"{log}{old}, {new})"


@contextmanager
def _unlogged(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("INSERT INTO moving VALUES (1)")
    try:
        yield
    finally:
        connection.execute("DELETE FROM moving")


def _put(connection: sqlite3.Connection, splice: Splice, text: str) -> None:
    if splice.old != splice.new:
        with _unlogged(connection):
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


def _shifts(moves: Iterable[tuple[str, int, str]]) -> tuple[Shift, ...]:
    # Ids that the study has already are not held a second time by what can be undone.
    shifts = (Shift(table, by, tuple(map(sys.intern, json.loads(ids)))) for table, by, ids in moves)
    return tuple(shift for shift in shifts if shift.by and shift.ids)


def _check_apart(recorded: Recorded) -> None:
    moved = [id for shift in recorded.shifts for id in shift.ids]
    apart = set(moved)
    apart.update(splice.id for splice in recorded.splices)
    rewritten = {change.id for change in recorded.changes if change.table in ("texts", *MOVABLE)}
    if len(set(moved)) < len(moved) or not apart.isdisjoint(rewritten):
        raise ValueError("an edit moved a value that it also changed otherwise")
