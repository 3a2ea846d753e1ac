"""Copies of project files that are not open: whole or not at all, and never over something."""

import os
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from qualcode.model.errors import FileProblem, FileReason
from qualcode.store.copying import copy_closed, copy_to


def test_that_a_closed_file_is_copied_byte_for_byte(tmp_path: Path) -> None:
    source, target = tmp_path / "a.qualcode", tmp_path / "b.qualcode"
    source.write_bytes(b"innhold")
    copy_closed(source, target)
    assert target.read_bytes() == source.read_bytes() == b"innhold"


def test_that_a_copy_never_takes_the_place_of_another_file(tmp_path: Path) -> None:
    source, target = tmp_path / "a.qualcode", tmp_path / "b.qualcode"
    source.write_bytes(b"innhold")
    target.write_bytes(b"annet")
    with pytest.raises(FileProblem) as caught:
        copy_closed(source, target)
    assert caught.value.reason is FileReason.EXISTS
    assert target.read_bytes() == b"annet"


def test_that_a_copy_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "a.qualcode"
    source.write_bytes(b"innhold")

    def full_disk(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full_disk)
    with pytest.raises(FileProblem) as caught:
        copy_closed(source, tmp_path / "b.qualcode")
    assert (caught.value.reason, caught.value.path) == (FileReason.DISK_FULL, tmp_path / "b.qualcode")
    assert list(tmp_path.iterdir()) == [source]


def test_that_a_copy_to_a_folder_that_is_gone_names_the_folder(tmp_path: Path) -> None:
    target = tmp_path / "minnepinne" / "b.qualcode"
    source = tmp_path / "a.qualcode"
    source.write_bytes(b"innhold")
    with closing(sqlite3.connect(":memory:")) as connection:
        for copy in (partial(copy_to, connection), partial(copy_closed, source)):
            with pytest.raises(FileProblem) as caught:
                copy(target)
            assert (caught.value.reason, caught.value.path) == (FileReason.NO_FOLDER, target)
    assert list(tmp_path.iterdir()) == [source]
