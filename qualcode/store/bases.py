"""The study as two copies last had it in common: kept beside the tracked tables, and no step of undo.

A row of ``copies`` says which base is the copy's. Undo brings the row back, and so a base stays until the project
is closed; then those that no row names go, and the words of documents that were removed go out of the others.
"""

import json
import sqlite3
import zlib
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from qualcode.model.ids import new_id
from qualcode.model.kinds import CLASS_OF
from qualcode.model.rows import columns as columns_of
from qualcode.model.rows import from_cells, to_cells
from qualcode.model.study import Study, study_of

_NOT_KEPT = ("copies",)


def packed(study: Study) -> bytes:
    """Return a study's rows, but for what is said of copies, as compressed JSON by table."""
    tables = [table for table in CLASS_OF if table not in _NOT_KEPT]
    rows = {
        table: {"columns": columns_of(CLASS_OF[table]), "rows": list(map(to_cells, getattr(study, table).values()))}
        for table in tables
    }
    return zlib.compress(json.dumps(rows, ensure_ascii=False).encode(), 1)


def unpacked(data: bytes) -> Study:
    """Return the study that ``packed`` wrote, also with an older schema; ValueError or KeyError when it is none."""
    tables = json.loads(zlib.decompress(data))
    return study_of({table: _values(table, **rows) for table, rows in tables.items() if table in CLASS_OF})


def _values(table: str, columns: list[str], rows: list[list[Any]]) -> list[Any]:
    cls = CLASS_OF[table]
    if columns == list(columns_of(cls)):
        return [from_cells(cls, row) for row in rows]
    return [_older(cls, dict(zip(columns, row, strict=True))) for row in rows]


def _older(cls: type[Any], row: dict[str, Any]) -> Any:  # noqa: ANN401 - an instance of ``cls``
    """Return a value that an older program wrote; fields that it did not know have their defaults."""
    value = from_cells(cls, [row.get(name) for name in columns_of(cls)])
    return cls(**{name: getattr(value, name) for name in columns_of(cls) if name in row})


def keep(connection: sqlite3.Connection, study: Study, key: str = "") -> str:
    """Store a base, inside the open transaction, and return its key: ``key``, or a new one."""
    key = key or new_id()
    documents = json.dumps(sorted(id for id, text in study.texts.items() if text.text))
    connection.execute(
        "INSERT INTO bases (id, documents, data) VALUES (?, ?, ?)", (key, documents, packed(study))
    )
    return key


def find(connection: sqlite3.Connection, key: str) -> bytes | None:
    """Return the packed base with that key, or None when there is none."""
    row = connection.execute("SELECT data FROM bases WHERE id = ?", (key,)).fetchone()
    return None if row is None else row[0]


def read(data: bytes | None) -> Study | None:
    """Return the study of a packed base; None for None, or when it cannot be read."""
    try:
        return None if data is None else unpacked(data)
    except (ValueError, KeyError, TypeError, IndexError, zlib.error):
        return None


def forget_unused(connection: sqlite3.Connection) -> None:
    """Delete bases that no copy has, and the words of removed documents in the others.

    Only when nothing can be undone any more. What is deleted is overwritten in the file (``secure_delete``).
    """
    connection.execute("DELETE FROM bases WHERE id NOT IN (SELECT base FROM copies)")
    there, memos = (
        {id for (id,) in connection.execute(f"SELECT id FROM {table}")} for table in ("documents", "memos")
    )
    for key, documents in connection.execute("SELECT id, documents FROM bases").fetchall():
        gone = set(json.loads(documents)) - there
        base = read(find(connection, key)) if gone else None
        if base is not None:
            left = json.dumps(sorted(set(json.loads(documents)) - gone))
            data = packed(_wordless(base, gone, memos))
            connection.execute("UPDATE bases SET documents = ?, data = ? WHERE id = ?", (left, data, key))


def forget_words(connection: sqlite3.Connection, documents: frozenset[str]) -> None:
    """Delete the words of these documents in all bases; a merge takes them from copies that both have them."""
    for key, base in [(key, read(find(connection, key))) for (key,) in connection.execute("SELECT id FROM bases")]:
        if base is not None and documents & set(base.texts):
            memos = {id for (id,) in connection.execute("SELECT id FROM memos")}
            data = packed(_wordless(base, documents & set(base.texts), memos))
            connection.execute("UPDATE bases SET data = ? WHERE id = ?", (data, key))


def _wordless(base: Study, documents: Collection[str], memos: Collection[str]) -> Study:
    """Return the base without words of those documents and of memos that are no more.

    The hashes and times that tell whether a copy has changed them stay.
    """
    tables: dict[str, Any] = {table: getattr(base, table).values() for table in CLASS_OF if table not in _NOT_KEPT}
    tables["texts"] = [replace(each, text="") if each.id in documents else each for each in tables["texts"]]
    tables["memos"] = [each if each.id in memos else replace(each, text="") for each in tables["memos"]]
    tables["conflicts"] = [each for each in tables["conflicts"] if each.document not in documents]
    return study_of(tables)
