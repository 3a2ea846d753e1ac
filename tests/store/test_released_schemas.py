"""Files of every released schema, kept in ``tests/projects``, open with all that was in them.

``version-N.qualcode`` was made by the program that first released schema N, ``version-N.json`` holds the rows that
it then held. A new one is added when a schema is released, and none is ever made again.
"""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from qualcode.edits import history
from qualcode.edits.memos import quote_in_memo
from qualcode.model.rows import to_row
from qualcode.store.backups import folder_of
from qualcode.store.files import open_project
from qualcode.store.integrity import check_project
from qualcode.store.version import VERSION

PROJECTS = Path(__file__).parents[1] / "projects"
RELEASED = sorted(path.stem for path in PROJECTS.glob("version-*.qualcode"))


@pytest.fixture(params=RELEASED)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a released file, named as it was."""
    return Path(shutil.copy(PROJECTS / f"{request.param}.qualcode", tmp_path))


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_that_a_released_file_opens_with_the_study_that_was_in_it(old: Path) -> None:
    then = json.loads((PROJECTS / f"{old.stem}.json").read_text("utf-8"))
    project = open_project(old)
    for table, rows in then.items():
        now = [to_row(value) for value in getattr(project.study, table).values()]
        kept = [{name: row[name] for name in before} for before in rows for row in now if row["id"] == before["id"]]
        assert (table, kept) == (table, rows)
        assert len(now) == len(rows)
    assert check_project(project) == []
    project.close()
    assert _version(old) == VERSION


def test_that_it_is_backed_up_as_it_was_before_it_is_brought_up_to_date(old: Path) -> None:
    version = _version(old)
    open_project(old).close()
    if version == VERSION:
        assert not folder_of(old).exists()
        return
    (backup,) = folder_of(old).iterdir()
    assert backup.name == f"{old.stem} before version {VERSION}.qualcode"
    assert _version(backup) == version
    with closing(sqlite3.connect(backup)) as was, closing(sqlite3.connect(PROJECTS / old.name)) as kept:
        assert list(was.iterdump()) == list(kept.iterdump())


def test_that_edits_in_it_can_be_undone(old: Path) -> None:
    project = open_project(old)
    before = project.study
    coding = before.codings.ordered()[0]
    assert quote_in_memo(project, before.memos.ordered()[0].id, [coding.segment])
    history.undo(project)
    assert project.study == before
    project.close()


def test_that_the_first_schema_is_among_the_released_ones() -> None:
    assert RELEASED[0] == "version-1"
