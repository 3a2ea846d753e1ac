"""Rolling backups: one an hour at most, the last ten."""

import os
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from qualcode.edits.codebook import add_code
from qualcode.store import backup_files, backups, originals
from qualcode.store.files import open_project
from qualcode.store.integrity import check_file
from qualcode.store.project import Project

NOON = datetime(2026, 11, 21, 12, 0)
_BYTES = os.urandom(5_000_000)


def test_that_backups_are_an_hour_apart_and_the_last_ten_are_kept(project: Project) -> None:
    written = set[Path]()
    for step in range(45):
        project.backups.keep_up(NOON + timedelta(minutes=20 * step))
        written.update(backup_files.rolling(project.path))
    assert len(written) == 15
    assert backup_files.rolling(project.path) == sorted(written)[-10:]


def test_that_the_first_edit_of_a_session_backs_up_what_was_there_before_it(project: Project) -> None:
    add_code(project, "Tid")
    (backup,) = backup_files.rolling(project.path)
    copy = open_project(backup)
    assert len(copy.study.codes) == 0
    copy.close()


def test_that_a_backup_that_cannot_be_written_stops_no_edit_and_is_told(project: Project) -> None:
    backup_files.folder_of(project.path).write_text("in the way")
    add_code(project, "Tid")
    assert len(project.study.codes) == 1
    assert project.backups.problem is not None


def test_that_a_failed_backup_is_tried_again_minutes_later(project: Project) -> None:
    folder = backup_files.folder_of(project.path)
    folder.write_text("in the way")
    project.backups.keep_up(NOON)
    folder.unlink()
    project.backups.keep_up(NOON + timedelta(minutes=1))
    assert project.backups.problem is not None
    project.backups.keep_up(NOON + timedelta(minutes=6))
    assert project.backups.problem is None
    assert len(backup_files.rolling(project.path)) == 1


def test_that_a_large_file_is_backed_up_whole_while_it_is_edited(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    originals.keep(project.connection, sha256(_BYTES).hexdigest(), "", _BYTES)
    monkeypatch.setattr(backups, "AT_ONCE", 0)
    for number in range(100):
        add_code(project, f"Kode {number}")
    project.backups.finish()
    assert project.backups.problem is None
    (backup,) = backup_files.rolling(project.path)
    assert check_file(backup) == []
    copy = open_project(backup)
    assert [code.name for code in copy.study.codes.ordered()] == [
        f"Kode {number}" for number in range(len(copy.study.codes))
    ]
    copy.close()


def test_that_closing_waits_for_the_backup(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    originals.keep(project.connection, sha256(_BYTES).hexdigest(), "", _BYTES)
    monkeypatch.setattr(backups, "AT_ONCE", 0)
    add_code(project, "Tid")
    project.close()
    assert len(backup_files.rolling(project.path)) == 1
    assert not list(backup_files.folder_of(project.path).glob("*.part"))


def test_that_a_name_with_brackets_finds_its_own_backups(project: Project) -> None:
    path = project.path.with_name("Runde [2]*.qualcode")
    backups.back_up(project.connection, path, NOON)
    assert not backups.is_due(path, NOON + timedelta(minutes=1))
