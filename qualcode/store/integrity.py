"""Is the file whole? SQLite's own check, pointers, originals, and what the study says of itself."""

import sqlite3
import zlib
from hashlib import sha256

from qualcode.model.faults import Fault, FaultKind, faults_of
from qualcode.store.project import Project


def check_project(project: Project) -> list[Fault]:
    """Return everything that is wrong with an open project; an empty list when it is whole."""
    return [
        *_sqlite(project.connection),
        *_pointers(project.connection),
        *_originals(project),
        *faults_of(project.study),
    ]


def _sqlite(connection: sqlite3.Connection) -> list[Fault]:
    lines = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    return [Fault(FaultKind.SQLITE, {"detail": line}) for line in lines if line != "ok"]


def _pointers(connection: sqlite3.Connection) -> list[Fault]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [Fault(FaultKind.POINTER, {"table": table, "target": target}) for table, _row, target, _key in rows]


def _originals(project: Project) -> list[Fault]:
    titles = {document.source_sha256: document.title for document in project.study.documents.values()}
    faults, seen = [], set()
    for key, data in project.connection.execute("SELECT sha256, bytes FROM originals"):
        seen.add(key)
        if key in titles and not _is_whole(key, data):
            faults.append(Fault(FaultKind.ORIGINAL_HASH, {"document": titles[key]}))
    lost = [title for key, title in titles.items() if key not in seen]
    return faults + [Fault(FaultKind.ORIGINAL_MISSING, {"document": title}) for title in lost]


def _is_whole(key: str, data: bytes) -> bool:
    try:
        return sha256(zlib.decompress(data)).hexdigest() == key
    except zlib.error:
        return False
