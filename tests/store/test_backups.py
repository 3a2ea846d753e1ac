"""Rolling backups: one an hour at most, the last ten."""

from datetime import datetime, timedelta

import pytest

from qualcode.edits.codebook import add_code
from qualcode.store import backups
from qualcode.store.files import open_project
from qualcode.store.project import Project

NOON = datetime(2026, 11, 21, 12, 0)


def test_that_backups_are_an_hour_apart_and_the_last_ten_are_kept(project: Project) -> None:
    written = [
        backups.back_up_if_due(project.connection, project.path, NOON + timedelta(minutes=20 * step))
        for step in range(45)
    ]
    assert sum(path is not None for path in written) == 15
    kept = backups.rolling(project.path)
    assert kept == [path for path in written if path is not None][-10:]


def test_that_the_first_edit_of_a_session_backs_up_what_was_there_before_it(project: Project) -> None:
    add_code(project, "Tid")
    (backup,) = backups.rolling(project.path)
    copy = open_project(backup)
    assert len(copy.study.codes) == 0
    copy.close()


def test_that_a_backup_that_cannot_be_written_stops_no_edit(project: Project) -> None:
    backups.folder_of(project.path).write_text("in the way")
    add_code(project, "Tid")
    assert len(project.study.codes) == 1


def test_that_a_name_with_brackets_finds_its_own_backups(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project.path.with_name("Runde [2]*.qualcode")
    assert backups.back_up_if_due(project.connection, path, NOON) is not None
    assert backups.back_up_if_due(project.connection, path, NOON + timedelta(minutes=1)) is None
