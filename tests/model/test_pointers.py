"""The list of pointers says what the project file's foreign keys say."""

import sqlite3
from pathlib import Path

from qualcode.model.kinds import CLASS_OF
from qualcode.model.pointers import POINTERS, pointed_to
from qualcode.store.files import create
from tests.builders import Builder


def test_that_every_foreign_key_is_a_pointer(tmp_path: Path) -> None:
    project = create(tmp_path / "a.qualcode", "A", "B")
    found = {table: _keys(project.connection, table) for table in CLASS_OF}
    project.close()
    # A text has its document's id.
    found["texts"] = {("id", "documents")}
    assert {table: keys for table, keys in found.items() if keys} == {
        table: set(pointers) for table, pointers in POINTERS.items()
    }


def _keys(connection: sqlite3.Connection, table: str) -> set[tuple[str, str]]:
    return {(row[3], row[2]) for row in connection.execute(f"PRAGMA foreign_key_list({table})")}


def test_that_empty_pointers_point_nowhere() -> None:
    make = Builder()
    assert list(pointed_to("codes", make.code("Tid"))) == []
    below = make.code("Tid / Nød")
    assert list(pointed_to("codes", below)) == [("codes", below.parent)]
