"""Project files come to be, and are opened: nothing is replaced before it has fully succeeded."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.ids import CoderId, ProjectId, new_id
from qualcode.model.kinds import CLASS_OF
from qualcode.model.people import Coder, initials_of
from qualcode.model.project_info import ProjectInfo
from qualcode.model.rows import columns, to_cells
from qualcode.store import backups, recorder, word_index_tables
from qualcode.store.connection import connect, connect_to_read, problems_of, refuse_foreign, spoilt
from qualcode.store.project import Project
from qualcode.store.version import APPLICATION_ID, VERSION

SUFFIX = ".qualcode"


def create(path: Path, title: str, coder: str) -> Project:
    """Make a new project file with one coder and open it; FileProblem when the file exists or cannot be made."""
    with new_file(path) as connection:
        insert(connection, "project", [ProjectInfo(ProjectId(new_id()), title, datetime.now(UTC))])
        insert(connection, "coders", [Coder(CoderId(new_id()), coder, initials=initials_of(coder))])
    return open_project(path)


@contextmanager
def new_file(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection to a project file without rows, which appears at ``path`` when the ``with`` has succeeded.

    Raises FileProblem when there is a file already, or when it cannot be made.
    """
    refuse_taken(path)
    partial = path.with_name(path.name + ".part")
    with problems_of(path):
        try:
            partial.unlink(missing_ok=True)
            with closing(sqlite3.connect(partial, isolation_level=None)) as connection:
                connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                _apply_steps(connection)
                yield connection
            os.replace(partial, path)
        finally:
            partial.unlink(missing_ok=True)


def refuse_taken(path: Path) -> None:
    """Raise FileProblem where no new file can come to be: something is there, or its folder is not."""
    if path.exists():
        raise FileProblem(path, FileReason.EXISTS)
    if not path.parent.is_dir():
        raise FileProblem(path, FileReason.NO_FOLDER)


def insert(connection: sqlite3.Connection, table: str, values: Iterable[Any]) -> None:
    """Put values into a table of a new file."""
    names = columns(CLASS_OF[table])
    quoted = ", ".join(f'"{name}"' for name in names)
    sql = f"INSERT INTO {table} ({quoted}) VALUES ({', '.join('?' * len(names))})"
    connection.executemany(sql, map(to_cells, values))


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
            word_index_tables.restore(connection)
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
    return _unless_locked(path) or read_into_memory(path)


def _unless_locked(path: Path) -> Project | None:
    # The error itself is let go of: it would keep the connection that failed, and with it the file, held.
    try:
        return open_project(path)
    except FileProblem as problem:
        if problem.reason is not FileReason.READ_ONLY:
            raise
        return None


def read_into_memory(path: Path) -> Project:
    """Read a project file and let go of it at once; it is brought up to date in memory, and no edit is possible.

    Raises FileProblem when it is damaged or held by another program.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with problems_of(path):
            with closing(connect_to_read(path)) as file:
                # Held for reading first: copying alone would wait for ever for a program that has the file.
                file.execute("BEGIN")
                file.execute("SELECT count(*) FROM sqlite_master").fetchone()
                file.backup(connection)
            if connection.execute("PRAGMA user_version").fetchone()[0] < VERSION:
                _apply_steps(connection)
            word_index_tables.restore(connection)
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
        raise spoilt(path) from None


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
