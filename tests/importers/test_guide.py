"""Interview guides from files, real ones."""

from pathlib import Path

import pytest
from docx import Document

from qualcode.importers.guide import read_guide
from qualcode.model.errors import FileProblem, FileReason


def _entries(path: Path) -> list[tuple[int, str, str]]:
    return [(each.depth, each.label, each.text) for each in read_guide(path)]


def test_that_the_numbers_that_word_prints_are_the_questions_labels(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Intervjuguide for ledere", 0)
    document.add_heading("Samarbeid", 1)
    document.add_paragraph("Hvem samarbeider dere med?", style="List Number")
    document.add_paragraph("Ofte?", style="List Bullet 2")
    document.add_paragraph("Hva hindrer samarbeidet?", style="List Number")
    document.add_heading("Skjønn", 1)
    document.add_paragraph("4b) Når bruker du skjønn?")
    path = tmp_path / "guide.docx"
    document.save(str(path))
    assert _entries(path) == [
        (0, "", "Samarbeid"),
        (1, "1", "Hvem samarbeider dere med?"),
        (2, "", "Ofte?"),
        (1, "2", "Hva hindrer samarbeidet?"),
        (0, "", "Skjønn"),
        (1, "4b", "Når bruker du skjønn?"),
    ]


def test_that_a_text_file_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "guide.txt"
    path.write_bytes("1. Når bruker du skjønn?\r\n2. Hva er vanskelig på språkkurset?\r\n".encode("cp1252"))
    assert _entries(path) == [(0, "1", "Når bruker du skjønn?"), (0, "2", "Hva er vanskelig på språkkurset?")]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("guide.txt", b"", FileReason.EMPTY),
        ("guide.txt", b"\n---\n\n", FileReason.NO_WORDS),
        ("guide.srt", b"1\n00:00:01,000 --> 00:00:02,000\nHei\n", FileReason.UNKNOWN_FORMAT),
    ],
)
def test_that_what_is_no_guide_is_told_by_its_reason(
    tmp_path: Path, name: str, data: bytes, reason: FileReason
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileProblem) as problem:
        read_guide(path)
    assert problem.value.reason is reason


def test_that_a_damaged_word_file_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "guide.docx"
    Document().save(str(path))
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(FileProblem):
        read_guide(path)
