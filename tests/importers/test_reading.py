"""Any file read, alone and among others that cannot be."""

from hashlib import sha256
from pathlib import Path

import pytest

from qualcode.importers.formats import Format
from qualcode.importers.reading import Reading, read
from qualcode.model.errors import FileProblem, FileReason
from tests.importers.word_files import with_paragraphs

FILES = {
    "1 god.txt": "I: Hva?\nR1: Tiden på øya.".encode("cp1252"),
    "2 tom.txt": b"",
    "3 blank.txt": b" \r\n\t\n",
    "4 binær.txt": b"\x00\x01\x02\x03",
    "5 stor.txt": bytes(50_000_001),
    "6 passord.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    "7 ødelagt.docx": b"PK\x03\x04 og ikke mer",
    "8 utskrift.pdf": b"%PDF-1.7",
    "9 uten tekst.docx": with_paragraphs("", " "),
    "A god.docx": with_paragraphs("I: Hva?", "R1: Tiden."),
}


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    return [*sorted(tmp_path.iterdir()), tmp_path / "borte.txt", tmp_path]


def _result(path: Path) -> Reading | FileProblem:
    try:
        return read(path)
    except FileProblem as problem:
        return problem


def test_that_each_bad_file_gets_its_reason_and_good_ones_are_read(paths: list[Path]) -> None:
    results = [_result(path) for path in paths]
    assert [each.format if isinstance(each, Reading) else each.reason for each in results] == [
        Format.TXT,
        FileReason.EMPTY,
        FileReason.NO_WORDS,
        FileReason.BINARY,
        FileReason.TOO_LARGE,
        FileReason.PROTECTED,
        FileReason.BROKEN,
        FileReason.UNKNOWN_FORMAT,
        FileReason.NO_WORDS,
        Format.DOCX,
        FileReason.MISSING,
        FileReason.IS_FOLDER,
    ]
    assert [each.path for each in results] == paths


def test_that_a_reading_keeps_the_bytes_and_their_hash(paths: list[Path]) -> None:
    reading = read(paths[0])
    data = FILES["1 god.txt"]
    assert (reading.data, reading.sha256) == (data, sha256(data).hexdigest())
    assert (reading.text, reading.encoding) == ("I: Hva?\nR1: Tiden på øya.", "cp1252")


def test_that_the_title_is_the_files_name_without_its_ending_in_composed_letters(tmp_path: Path) -> None:
    path = tmp_path / "Intervju 1 pa\u030a Storva\u030ag v.2.txt"
    path.write_text("ord", "utf-8")
    assert read(path).title == "Intervju 1 på Storvåg v.2"
