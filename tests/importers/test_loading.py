"""Files that cannot be had, and the reason that each gives."""

import errno
import os
import stat
from pathlib import Path

import pytest

from qualcode.importers.loading import load
from qualcode.model.errors import FileProblem, FileReason


def problem(path: Path, most: int = 1000) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        load(path, most)
    assert caught.value.path == path
    return caught.value


def test_that_a_file_gives_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xe6\r\n")
    assert load(path) == b"\xe6\r\n"


def test_that_a_missing_file_is_missing(tmp_path: Path) -> None:
    assert problem(tmp_path / "a.txt").reason is FileReason.MISSING


def test_that_a_folder_is_no_file(tmp_path: Path) -> None:
    assert problem(tmp_path).reason is FileReason.IS_FOLDER


def test_that_a_file_without_bytes_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    assert problem(path).reason is FileReason.EMPTY


def test_that_a_large_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    found = problem(path, 50_000_000)
    assert (found.reason, found.fields) == (FileReason.TOO_LARGE, {"size": 300_000_000, "limit": 50_000_000})


def test_that_what_is_neither_file_nor_folder_is_unreadable() -> None:
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)
    assert problem(Path(os.devnull)).reason is FileReason.UNREADABLE


def refuse(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def read_bytes(_path: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", read_bytes)


def test_that_a_locked_file_gives_the_words_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("ord")
    refuse(monkeypatch, PermissionError(errno.EACCES, "Permission denied"))
    found = problem(path)
    assert (found.reason, found.fields["detail"]) == (FileReason.UNREADABLE, "Permission denied")


def test_that_a_file_open_in_word_on_windows_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    path.write_text("ord")
    error = PermissionError(errno.EACCES, "used by another process")
    error.winerror = 32  # type: ignore[attr-defined]
    refuse(monkeypatch, error)
    assert problem(path).reason is FileReason.IN_USE
