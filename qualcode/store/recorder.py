"""Seeing every change: temporary triggers on all tracked tables write down each row before and after.

Rows are written as JSON. A text that says other words, and rows that only stand elsewhere because of it, are
written down compactly: a mended word would otherwise be the whole interview twice, and thousands of rows.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qualcode.model.changes import RowChange
from qualcode.model.kinds import CLASS_OF
from qualcode.model.moves import Shift, Splice, splice_between
from qualcode.model.rows import columns

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
    connection.execute("CREATE TEMP TABLE move_log (seq INTEGER PRIMARY KEY, tbl TEXT, shift INTEGER, ids TEXT)")
    connection.execute("CREATE TEMP TABLE splice_log (seq INTEGER PRIMARY KEY, id TEXT, old TEXT, new TEXT)")
    # Holds a row while nothing but places is being written; a trigger can ask for that.
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
    connection.execute("INSERT INTO moving VALUES (1)")
    try:
        moved = connection.execute(
            f'UPDATE {shift.table} SET "start" = "start" + ?1, "stop" = "stop" + ?1'
            " WHERE id IN (SELECT value FROM json_each(?2)) RETURNING id",
            (shift.by, json.dumps(shift.ids)),
        ).fetchall()
    finally:
        connection.execute("DELETE FROM moving")
    ids = json.dumps([id for (id,) in moved])
    connection.execute("INSERT INTO move_log (tbl, shift, ids) VALUES (?, ?, ?)", (shift.table, shift.by, ids))


def take(connection: sqlite3.Connection) -> Recorded:
    """Return what was recorded since the last call, and empty the logs; what changed nothing is left out.

    Raises ValueError when an edit changed a value otherwise as well as moving it: then the order would matter.
    """
    rows = connection.execute("SELECT tbl, old, new FROM change_log ORDER BY seq").fetchall()
    moves = connection.execute("SELECT tbl, shift, ids FROM move_log ORDER BY seq").fetchall()
    texts = connection.execute("SELECT id, old, new FROM splice_log ORDER BY seq").fetchall()
    for log in ("change_log", "move_log", "splice_log"):
        connection.execute(f"DELETE FROM {log}")
    recorded = Recorded(_changes(rows), _shifts(moves), tuple(splice_between(*each) for each in texts))
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
        yield "UPDATE", "WHEN NOT EXISTS (SELECT 1 FROM moving)", f"{log}{old}, {new})"
    elif table == "texts":
        splice = "INSERT INTO splice_log (id, old, new) VALUES (NEW.id, OLD.text, NEW.text)"
        yield "UPDATE", "WHEN OLD.text <> NEW.text", splice
    else:
        yield "UPDATE", "", f"{log}{old}, {new})"


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
    shifts = (Shift(table, by, tuple(json.loads(ids))) for table, by, ids in moves)
    return tuple(shift for shift in shifts if shift.by and shift.ids)


def _check_apart(recorded: Recorded) -> None:
    moved = [id for shift in recorded.shifts for id in shift.ids]
    apart = set(moved)
    apart.update(splice.id for splice in recorded.splices)
    rewritten = {change.id for change in recorded.changes if change.table in ("texts", *MOVABLE)}
    if len(set(moved)) < len(moved) or not apart.isdisjoint(rewritten):
        raise ValueError("an edit moved a value that it also changed otherwise")
