"""Is the file whole? SQLite's own check, pointers, originals, and what the study says of itself."""

import sqlite3
import zlib
from collections.abc import Callable, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.faults import Fault, FaultKind, faults_of
from qualcode.model.kinds import CLASS_OF
from qualcode.model.rows import columns, from_cells
from qualcode.model.study import TABLES
from qualcode.store.connection import connect_to_read, problems_of
from qualcode.store.files import open_project
from qualcode.store.project import Project
from qualcode.store.version import VERSION


def check_file(path: Path) -> list[Fault]:
    """Return everything that is wrong with a project file, also with one too damaged to be opened.

    A file that cannot be written to, such as a backup on a locked disk, is only read. Raises FileProblem when it is
    no project of this version, is missing, or is held by another program.
    """
    project, problem = _opened(path)
    if project is not None:
        try:
            return check_project(project)
        finally:
            project.close()
    if problem is FileReason.READ_ONLY:
        return _check_unwritable(path)
    return check_damaged(path)


def _opened(path: Path) -> tuple[Project | None, FileReason | None]:
    # The error itself is let go of: it would keep the connection that failed, and with it the file, held.
    try:
        return open_project(path), None
    except FileProblem as problem:
        if problem.reason not in (FileReason.DAMAGED, FileReason.READ_ONLY):
            raise
        return None, FileReason(str(problem.reason))


def _check_unwritable(path: Path) -> list[Fault]:
    with problems_of(path), closing(connect_to_read(path)) as connection:
        if connection.execute("PRAGMA user_version").fetchone()[0] < VERSION:
            raise FileProblem(path, FileReason.READ_ONLY)
        try:
            return check_project(Project(path, connection))
        except (ValueError, KeyError, TypeError, IndexError, sqlite3.DatabaseError):
            return check_damaged(path)


def check_damaged(path: Path) -> list[Fault]:
    """Return what can be said of a file that cannot be opened, having only read it; at least one fault."""
    with problems_of(path), closing(connect_to_read(path)) as connection:
        checks = [lambda: _sqlite(connection), lambda: _pointers(connection)]
        checks += [lambda table=table: _rows(connection, table) for table in TABLES]  # type: ignore[misc]
        return _found(checks) or [_DAMAGED]


_DAMAGED = Fault(FaultKind.SQLITE, {"detail": ""})


def _found(checks: Sequence[Callable[[], list[Fault]]]) -> list[Fault]:
    """Return what the checks find; one that comes to a page of the file that cannot be read keeps no other back."""
    faults: list[Fault] = []
    for check in checks:
        # A page that cannot be read is met again and again, and is told once.
        found = _attempted(check)
        faults += [each for each in found if each.kind is not FaultKind.SQLITE or each not in faults]
    return faults


def _attempted(check: Callable[[], list[Fault]]) -> list[Fault]:
    try:
        return check()
    except sqlite3.DatabaseError as error:
        return [Fault(FaultKind.SQLITE, {"detail": str(error)})]


def _rows(connection: sqlite3.Connection, table: str) -> list[Fault]:
    names = ", ".join(f'"{name}"' for name in columns(CLASS_OF[table]))
    bad = 0
    for cells in connection.execute(f"SELECT {names} FROM {table}"):
        try:
            from_cells(CLASS_OF[table], list(cells))
        except (ValueError, TypeError):
            bad += 1
    return [Fault(FaultKind.ROWS, {"table": table, "n": bad})] if bad else []


def check_project(project: Project) -> list[Fault]:
    """Return everything that is wrong with an open project; an empty list when it is whole."""
    checks = (
        lambda: _sqlite(project.connection),
        lambda: _pointers(project.connection),
        lambda: _originals(project),
        lambda: faults_of(project.study),
    )
    return _found(checks)


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
