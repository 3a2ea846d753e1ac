"""Making and opening project files: what is ours, what is free, and that nothing else is touched."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from qualcode.edits import history
from qualcode.edits.codebook import add_code
from qualcode.edits.people import add_coder
from qualcode.model.errors import FileProblem, FileReason
from qualcode.store.backup_files import folder_of, rolling
from qualcode.store.files import create, open_project, open_to_read
from qualcode.store.project import Project
from qualcode.store.version import VERSION


def _reason(path: Path) -> FileReason:
    with pytest.raises(FileProblem) as caught:
        open_project(path)
    return FileReason(str(caught.value.reason))


def test_that_a_new_project_holds_its_title_and_first_coder(project: Project) -> None:
    assert project.study.info.title == "Studie"
    assert [coder.name for coder in project.study.coders.ordered()] == ["Anna"]
    assert project.coder == project.study.coders.ordered()[0].id


def test_that_creating_over_an_existing_file_is_refused_and_leaves_it(tmp_path: Path) -> None:
    path = tmp_path / "a.qualcode"
    path.write_bytes(b"mine")
    with pytest.raises(FileProblem) as caught:
        create(path, "A", "B")
    assert caught.value.reason is FileReason.EXISTS
    assert path.read_bytes() == b"mine"


def test_that_creating_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        create(tmp_path / "nowhere" / "a.qualcode", "A", "B")
    assert caught.value.reason is FileReason.NO_FOLDER


@pytest.mark.parametrize("content", [b"", b"hei", os.urandom(5000), b"SQLite format 3\x00" + b"\0" * 200])
def test_that_a_foreign_file_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.qualcode"
    path.write_bytes(content)
    assert _reason(path) is FileReason.NOT_PROJECT
    assert path.read_bytes() == content
    assert os.listdir(tmp_path) == ["a.qualcode"]


def test_that_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.qualcode"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    before = path.read_bytes()
    assert _reason(path) is FileReason.NOT_PROJECT
    assert path.read_bytes() == before


def test_that_a_newer_file_is_refused_untouched(project: Project) -> None:
    project.connection.execute(f"PRAGMA user_version={VERSION + 1}")
    project.close()
    before = project.path.read_bytes()
    assert _reason(project.path) is FileReason.NEWER
    assert project.path.read_bytes() == before


def test_that_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert _reason(tmp_path / "a.qualcode") is FileReason.MISSING
    assert _reason(tmp_path) is FileReason.IS_FOLDER


def test_that_a_damaged_file_is_named_as_damaged(project: Project) -> None:
    for number in range(300):
        add_code(project, f"Kode {number}")
    project.close()
    data = bytearray(project.path.read_bytes())
    data[4096 * 2 : 4096 * 6] = os.urandom(4096 * 4)
    project.path.write_bytes(data)
    assert _reason(project.path) in (FileReason.DAMAGED, FileReason.NOT_PROJECT)


def test_that_a_second_opening_is_refused_while_the_first_holds_the_file(project: Project) -> None:
    assert _reason(project.path) is FileReason.IN_USE
    project.close()
    open_project(project.path).close()


def test_that_another_process_is_refused_while_this_one_holds_the_file(project: Project) -> None:
    code = "import pathlib, sys; from qualcode.store import files; files.open_project(pathlib.Path(sys.argv[1]))"
    command = [sys.executable, "-c", code, str(project.path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode != 0
    assert "in use" in ended.stderr


def test_that_a_file_that_may_not_be_written_is_refused(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert _reason(project.path) is FileReason.READ_ONLY


def test_that_a_file_deleted_under_us_stops_edits_and_can_be_saved_elsewhere(
    project: Project, tmp_path: Path
) -> None:
    add_code(project, "Tid")
    project.path.unlink()
    with pytest.raises(FileProblem) as caught:
        add_code(project, "Hus")
    assert caught.value.reason is FileReason.GONE
    project.save_copy(tmp_path / "kopi.qualcode")
    copy = open_project(tmp_path / "kopi.qualcode")
    assert [code.name for code in copy.study.codes.ordered()] == ["Tid"]
    copy.close()


def test_that_a_full_disk_leaves_the_study_and_the_file_as_they_were(project: Project) -> None:
    add_code(project, "Tid")
    pages = project.connection.execute("PRAGMA page_count").fetchone()[0]
    project.connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(FileProblem) as caught:
        add_code(project, "Hus", definition="x" * 100_000)
    assert caught.value.reason is FileReason.DISK_FULL
    assert [code.name for code in project.study.codes.ordered()] == ["Tid"]
    add_code(project, "Mer")
    assert len(project.study.codes) == 2


def test_that_an_older_file_is_backed_up_before_it_is_brought_up_to_date(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.connection.execute("PRAGMA user_version=0")
    project.close()
    shutil.rmtree(folder_of(project.path), ignore_errors=True)
    open_project(project.path).close()
    assert [path.name for path in folder_of(project.path).iterdir()] == [
        f"Studie before version {VERSION}.qualcode"
    ]


def test_that_a_project_is_one_file_when_it_is_closed(project: Project, tmp_path: Path) -> None:
    add_code(project, "Tid")
    project.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Studie backups", "Studie.qualcode"]


def test_that_no_words_lie_beside_an_open_project(project: Project) -> None:
    add_code(project, "Tid", definition="hemmelige ord")
    add_code(project, "Hus", definition="flere hemmelige ord")
    beside = project.path.with_name(project.path.name + "-journal")
    assert not beside.exists() or beside.stat().st_size == 0


def test_that_a_copy_over_the_project_itself_is_refused_and_leaves_it(project: Project) -> None:
    add_code(project, "Tid")
    with pytest.raises(FileProblem):
        project.save_copy(project.path)
    add_code(project, "Hus")
    assert len(project.study.codes) == 2


def test_that_a_copy_replaces_another_file_whole(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "kopi.qualcode"
    target.write_bytes(b"gammelt")
    add_code(project, "Tid")
    project.save_copy(target)
    copy = open_project(target)
    assert len(copy.study.codes) == 1
    copy.close()


def test_that_a_cell_that_means_nothing_makes_the_file_damaged(project: Project) -> None:
    project.connection.execute("UPDATE project SET created = 'i går'")
    project.close()
    assert _reason(project.path) is FileReason.DAMAGED


def test_that_a_file_that_cannot_be_read_names_its_newest_backup_if_it_has_one(project: Project) -> None:
    add_code(project, "Tid")
    project.close()
    (backup,) = rolling(project.path)
    project.path.write_bytes(b"\0" * 5000)
    with pytest.raises(FileProblem) as caught:
        open_project(project.path)
    assert caught.value.fields["backup"] == backup.name
    backup.unlink()
    with pytest.raises(FileProblem) as caught:
        open_project(project.path)
    assert "backup" not in caught.value.fields


def test_that_undoing_a_new_coder_lets_the_first_one_code_again(project: Project) -> None:
    project.coder = add_coder(project, "Berit Bø")
    assert project.study.coders[project.coder].initials == "BB"
    history.undo(project)
    assert project.study.coders[project.coder].name == "Anna"
    add_code(project, "Tid")


@pytest.fixture
def locked(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed project where, it is said, nothing can be written: the tests may be run by one who may."""
    project.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    return project.path


def test_that_a_locked_file_is_read_and_its_folder_left_as_it_is(locked: Path) -> None:
    before, files = locked.read_bytes(), os.listdir(locked.parent)
    project = open_to_read(locked)
    assert project.study.info.title == "Studie"
    project.close()
    assert (locked.read_bytes(), os.listdir(locked.parent)) == (before, files)


def test_that_a_file_that_is_only_read_takes_no_edit(locked: Path) -> None:
    project = open_to_read(locked)
    with pytest.raises(FileProblem) as caught:
        add_code(project, "Tid")
    assert caught.value.reason is FileReason.READ_ONLY
    assert not project.study.codes
    project.close()


def test_that_an_older_locked_file_is_brought_up_to_date_in_memory_only(tmp_path: Path, monkeypatch: Any) -> None:
    old = tmp_path / "eldre.qualcode"
    shutil.copyfile(next(iter(sorted((Path(__file__).parents[1] / "projects").glob("*.qualcode")))), old)
    before = old.read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)
    project = open_to_read(old)
    assert project.study.documents
    project.close()
    assert old.read_bytes() == before


def test_that_a_file_held_by_another_is_not_read_either(project: Project) -> None:
    code = "import pathlib, sys; from qualcode.store import files; files.open_to_read(pathlib.Path(sys.argv[1]))"
    command = [sys.executable, "-c", code, str(project.path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "in use" in ended.stderr
