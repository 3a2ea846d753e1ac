"""Seeing every change: temporary triggers on all tracked tables write each row before and after as JSON."""

import json
import sqlite3

from qualcode.model.changes import RowChange
from qualcode.model.kinds import CLASS_OF
from qualcode.model.rows import columns


def install(connection: sqlite3.Connection) -> None:
    """Put the change log and its triggers on the connection; call it after migrations."""
    connection.execute(
        "CREATE TEMP TABLE change_log (seq INTEGER PRIMARY KEY, tbl TEXT NOT NULL, old TEXT, new TEXT)"
    )
    for table, cls in CLASS_OF.items():
        old, new = (_as_json(side, columns(cls)) for side in ("OLD", "NEW"))
        for event, values in (("INSERT", f"NULL, {new}"), ("UPDATE", f"{old}, {new}"), ("DELETE", f"{old}, NULL")):
            # The log is named without schema: inside a temporary trigger a qualified name is an error.
            connection.execute(
                f"CREATE TEMP TRIGGER log_{table}_{event.lower()} AFTER {event} ON main.{table} BEGIN"
                f" INSERT INTO change_log (tbl, old, new) VALUES ('{table}', {values}); END"
            )


def take(connection: sqlite3.Connection) -> tuple[RowChange, ...]:
    """Return the changes recorded since the last call, in order, and empty the log; no-ops are left out."""
    rows = connection.execute("SELECT tbl, old, new FROM change_log ORDER BY seq").fetchall()
    connection.execute("DELETE FROM change_log")
    changed = [row for row in rows if row[1] != row[2]]
    # Read in one go: a corrected word moves thousands of rows.
    before, after = (
        json.loads(f"[{','.join(row[side] or 'null' for row in changed)}]") for side in (1, 2)
    )
    return tuple(
        RowChange(table, old, new) for (table, _old, _new), old, new in zip(changed, before, after, strict=True)
    )


def _as_json(side: str, names: tuple[str, ...]) -> str:
    return "json_object(" + ", ".join(f"'{name}', {side}.\"{name}\"" for name in names) + ")"
