"""Studies put into real project files, and project files read back as plain rows."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from qualcode.model.study import TABLES
from qualcode.store import files
from qualcode.store.editing import editing
from qualcode.store.project import Project
from tests.builders import Builder

Rows = dict[str, list[tuple[object, ...]]]


def fill(project: Project, make: Builder) -> None:
    """Put all that ``make`` has made into a project, as if it had always been there."""
    study = make.study()
    with editing(project, "fill") as edit:
        for table in TABLES:
            if table != "project":
                edit.add(*getattr(study, table).ordered())
    project.history.forget()


def sample_in(folder: Path, name: str = "Studie") -> Path:
    """Return the path of a project file with the sample study, which is built once and then copied."""
    path = folder / f"{name}.qualcode"
    path.write_bytes(_sample())
    return path


@cache
def _sample() -> bytes:
    from qualcode.edits.sample import build_sample

    with TemporaryDirectory() as folder:
        path = Path(folder) / "Studie.qualcode"
        build_sample(path).close()
        return path.read_bytes()


def make_tables_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every new project file copy its empty tables from the first one, instead of going every step again.

    A file that has tables already, from an older version, goes the steps that it lacks.
    """
    take_steps = files._apply_steps

    @cache
    def first() -> bytes:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            connection.execute(f"PRAGMA application_id={files.APPLICATION_ID}")
            take_steps(connection)
            return connection.serialize()

    def copy_or_take_steps(connection: sqlite3.Connection) -> None:
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            take_steps(connection)
            return
        with closing(sqlite3.connect(":memory:")) as tables:
            tables.deserialize(first())
            tables.backup(connection)

    monkeypatch.setattr(files, "_apply_steps", copy_or_take_steps)


def rows_of(project: Project) -> Rows:
    """Return every row of every tracked table, sorted: two files with equal rows hold the same study."""
    return {table: sorted(project.connection.execute(f"SELECT * FROM {table}"), key=repr) for table in TABLES}
