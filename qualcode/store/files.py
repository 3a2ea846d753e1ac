"""Project files come to be, and are opened: nothing is replaced before it has fully succeeded."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.ids import CoderId, ProjectId, new_id
from qualcode.model.people import Coder, initials_of
from qualcode.model.project_info import ProjectInfo
from qualcode.model.rows import columns, to_cells
from qualcode.store import backups, recorder
from qualcode.store.connection import connect, connect_to_read, problems_of, refuse_foreign
from qualcode.store.project import Project
from qualcode.store.version import APPLICATION_ID, VERSION

SUFFIX = ".qualcode"


def create(path: Path, title: str, coder: str) -> Project:
    """Make a new project file with one coder and open it; FileProblem when the file exists or cannot be made."""
    if path.exists():
        raise FileProblem(path, FileReason.EXISTS)
    if not path.parent.is_dir():
        raise FileProblem(path, FileReason.NO_FOLDER)
    partial = path.with_name(path.name + ".part")
    with problems_of(path):
        try:
            _build(partial, title, coder)
            os.replace(partial, path)
        finally:
            partial.unlink(missing_ok=True)
    return open_project(path)


def open_project(path: Path) -> Project:
    """Open a project file and hold it until ``Project.close``.

    Raises FileProblem, with the file untouched, when it is missing, foreign, newer than this program,
    damaged, read-only or held by another program.
    """
    path = path.absolute()
    refuse_foreign(path)
    connection = connect(path)
    try:
        with problems_of(path):
            _migrate(connection, path)
            recorder.install(connection)
            return _read(path, connection)
    except BaseException:
        connection.close()
        raise


def open_to_read(path: Path) -> Project:
    """Open a project file for a command that only reads, also one that cannot be written to.

    That one is read into memory, brought up to date there when it is older, and let go of at once; every edit of it
    is refused. Raises FileProblem as ``open_project`` does, except for ``read only``.
    """
    path = path.absolute()
    return _unless_locked(path) or _in_memory(path)


def _unless_locked(path: Path) -> Project | None:
    # The error itself is let go of: it would keep the connection that failed, and with it the file, held.
    try:
        return open_project(path)
    except FileProblem as problem:
        if problem.reason is not FileReason.READ_ONLY:
            raise
        return None


def _in_memory(path: Path) -> Project:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with problems_of(path):
            with closing(connect_to_read(path)) as file:
                file.backup(connection)
            if connection.execute("PRAGMA user_version").fetchone()[0] < VERSION:
                _apply_steps(connection)
            recorder.install(connection)
            connection.execute("PRAGMA query_only=ON")
            return _read(path, connection)
    except BaseException:
        connection.close()
        raise


def _read(path: Path, connection: sqlite3.Connection) -> Project:
    try:
        return Project(path, connection)
    except (ValueError, KeyError, TypeError, IndexError):
        # A cell holds what no value of the model can be, or the first coder is missing. The cause is not chained:
        # it would keep the connection, and with it the file, held.
        raise FileProblem(path, FileReason.DAMAGED) from None


def _build(path: Path, title: str, coder: str) -> None:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        _apply_steps(connection)
        _insert(connection, "project", ProjectInfo(ProjectId(new_id()), title, datetime.now(UTC)))
        _insert(connection, "coders", Coder(CoderId(new_id()), coder, initials=initials_of(coder)))
    finally:
        connection.close()


def _insert(connection: sqlite3.Connection, table: str, value: ProjectInfo | Coder) -> None:
    names = ", ".join(columns(type(value)))
    marks = ", ".join("?" * len(columns(type(value))))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", to_cells(value))


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < VERSION:
        backups.back_up_before(connection, path, f"version {VERSION}")
        _apply_steps(connection)


def _apply_steps(connection: sqlite3.Connection) -> None:
    from sqlite_utils import Database

    from qualcode.store import schema

    schema.steps.apply(Database(connection))
    connection.execute(f"PRAGMA user_version={VERSION}")
