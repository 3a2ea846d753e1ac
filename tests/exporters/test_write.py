"""Files are written whole or not at all, and what goes wrong is told in the errors' own fields."""

import errno
import os
from pathlib import Path
from typing import IO
from zipfile import is_zipfile

import pytest

from qualcode.exporters.atomic import write_whole
from qualcode.exporters.write import FORMATS, write
from qualcode.model.errors import FileProblem, FileReason
from tests.exporters.examples import counts_table, report


def _here(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("ending", FORMATS)
def test_that_the_ending_tells_the_format(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"funn{ending}"
    write(report(counts_table()), path)
    assert is_zipfile(path) == (ending in (".docx", ".xlsx"))
    assert b"Barrierer" in path.read_bytes() or is_zipfile(path)
    assert _here(tmp_path) == [path.name]


def test_that_capitals_in_the_ending_do_not_matter(tmp_path: Path) -> None:
    write(report(counts_table()), tmp_path / "FUNN.CSV")
    assert _here(tmp_path) == ["FUNN.CSV"]


@pytest.mark.parametrize("name", ["funn.pdf", "funn", "funn.doc"])
def test_that_an_unknown_ending_names_the_known_ones(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileProblem) as problem:
        write(report(), tmp_path / name)
    assert problem.value.reason is FileReason.UNKNOWN_FORMAT
    assert problem.value.fields == {"formats": [".docx", ".xlsx", ".csv", ".html"]}
    assert _here(tmp_path) == []


def test_that_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "funn.csv"
    path.write_text("gammelt")
    write(report(counts_table()), path)
    assert "gammelt" not in path.read_text("utf-8-sig")


def test_that_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as problem:
        write(report(), tmp_path / "borte" / "funn.csv")
    assert problem.value.reason is FileReason.NO_FOLDER


def test_that_a_folder_of_the_same_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "funn.csv").mkdir()
    with pytest.raises(FileProblem) as problem:
        write(report(), tmp_path / "funn.csv")
    assert problem.value.reason is FileReason.IS_FOLDER


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, FileReason.DISK_FULL),
        (errno.EROFS, FileReason.READ_ONLY),
        (errno.EBUSY, FileReason.IN_USE),
        (errno.EIO, FileReason.UNREADABLE),
    ],
)
def test_that_a_failed_write_leaves_everything_as_it_was(tmp_path: Path, number: int, reason: FileReason) -> None:
    path = tmp_path / "funn.csv"
    path.write_text("gammelt")

    def fail(stream: IO[bytes]) -> None:
        stream.write(b"halv")
        raise OSError(number, "nei")

    with pytest.raises(FileProblem) as problem:
        write_whole(path, fail)
    assert (problem.value.reason, problem.value.path) == (reason, path)
    assert path.read_text() == "gammelt"
    assert _here(tmp_path) == ["funn.csv"]


def test_that_a_full_disk_is_met_with_the_whole_content_and_not_in_the_middle_of_an_archive(tmp_path: Path) -> None:
    seen: list[list[str]] = []

    def two_pieces(stream: IO[bytes]) -> None:
        stream.write(b"en ")
        seen.append(_here(tmp_path))
        stream.write(b"to")

    write_whole(tmp_path / "funn.csv", two_pieces)
    assert seen == [[]]
    assert (tmp_path / "funn.csv").read_bytes() == b"en to"


def test_that_a_mistake_of_ours_is_no_problem_of_the_file_and_leaves_nothing(tmp_path: Path) -> None:
    def fail(_stream: IO[bytes]) -> None:
        raise KeyError("kode")

    with pytest.raises(KeyError):
        write_whole(tmp_path / "funn.csv", fail)
    assert _here(tmp_path) == []


def test_that_a_file_open_in_word_is_told_as_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "funn.csv"
    path.write_text("åpen i Word")

    def held(_source: object, _target: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(FileProblem) as problem:
        write(report(counts_table()), path)
    assert problem.value.reason is FileReason.IN_USE
    assert path.read_text() == "åpen i Word"
    assert _here(tmp_path) == ["funn.csv"]


def test_that_a_folder_that_may_not_be_written_in_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object, **_more: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(FileProblem) as problem:
        write(report(counts_table()), tmp_path / "funn.csv")
    assert problem.value.reason is FileReason.READ_ONLY


def test_that_a_write_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "funn.csv"
    path.write_text("låst")
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with pytest.raises(FileProblem) as problem:
        write(report(counts_table()), path)
    assert problem.value.reason is FileReason.READ_ONLY
    assert path.read_text() == "låst"


def test_that_a_link_goes_on_pointing_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "ekte.csv").write_text("gammelt")
    try:
        (tmp_path / "funn.csv").symlink_to(tmp_path / "ekte.csv")
    except OSError:
        return  # Windows lets administrators alone make links
    write(report(counts_table()), tmp_path / "funn.csv")
    assert (tmp_path / "funn.csv").is_symlink()
    assert "Barrierer" in (tmp_path / "ekte.csv").read_text("utf-8-sig")


def test_that_a_long_name_leaves_room_for_the_file_beside_it(tmp_path: Path) -> None:
    path = tmp_path / f"{'x' * 250}.csv"
    write(report(counts_table()), path)
    assert _here(tmp_path) == [path.name]
