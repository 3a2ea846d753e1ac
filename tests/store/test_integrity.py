"""Checking files: what is wrong is found, also in a file that can only be read."""

import os
import sqlite3
from pathlib import Path

import pytest

from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.faults import FaultKind
from qualcode.store.files import create
from qualcode.store.integrity import check_file
from qualcode.store.project import Project


@pytest.fixture
def closed(project: Project) -> Path:
    project.close()
    return project.path


@pytest.fixture
def locked(closed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in a folder that cannot be written to."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    return closed


def test_that_a_file_that_cannot_be_written_to_is_checked_and_left_as_it_is(locked: Path) -> None:
    before = locked.read_bytes()
    assert check_file(locked) == []
    assert locked.read_bytes() == before
    assert os.listdir(locked.parent) == [locked.name]


def test_that_faults_are_found_in_a_file_that_cannot_be_written_to(locked: Path) -> None:
    with sqlite3.connect(locked) as writer:
        writer.execute("INSERT INTO roles_held (id, informant, role, position) VALUES ('x', 'nobody', 'none', 0)")
    writer.close()
    assert FaultKind.POINTER in {fault.kind for fault in check_file(locked)}


def test_that_cells_that_mean_nothing_are_found_in_a_file_that_cannot_be_written_to(locked: Path) -> None:
    with sqlite3.connect(locked) as writer:
        writer.execute("UPDATE project SET created = 'in the old days'")
    writer.close()
    assert FaultKind.ROWS in {fault.kind for fault in check_file(locked)}


def test_that_a_page_that_cannot_be_read_is_told_once_with_all_else_that_is_wrong(closed: Path) -> None:
    with sqlite3.connect(closed) as writer:
        writer.execute("PRAGMA foreign_keys=OFF")
        writer.execute("INSERT INTO roles_held (id, informant, role, position) VALUES ('x', 'nobody', 'none', 0)")
        size = writer.execute("PRAGMA page_size").fetchone()[0]
        torn = writer.execute("SELECT rootpage FROM sqlite_master WHERE name = 'originals'").fetchone()[0]
    writer.close()
    with closed.open("r+b") as file:
        file.seek(size * (torn - 1))
        file.write(b"x" * size)
    kinds = [fault.kind for fault in check_file(closed)]
    assert (kinds.count(FaultKind.SQLITE), FaultKind.POINTER in kinds) == (1, True)


def test_that_an_older_file_is_not_checked_where_it_cannot_be_migrated(locked: Path) -> None:
    with sqlite3.connect(locked) as writer:
        writer.execute("PRAGMA user_version=0")
    writer.close()
    with pytest.raises(FileProblem) as caught:
        check_file(locked)
    assert caught.value.reason is FileReason.READ_ONLY


@pytest.mark.parametrize("number", [30, 13])
def test_that_a_project_made_where_nothing_can_be_written_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FileProblem) as caught:
        create(tmp_path / "a.qualcode", "A", "B")
    assert caught.value.reason is FileReason.READ_ONLY
    assert os.listdir(tmp_path) == []
