from pathlib import Path

import pytest
from docx import Document
from docx.shared import Cm

from qualcode.importers.manuscript import read_manuscript, read_names
from qualcode.model.errors import FileProblem, FileReason

LONG = "Vi har aldri tid til å snakke sammen, og da blir det som det blir, sier alle."


def _written(path: Path, *paragraphs, indent=None, style=None):
    document = Document()
    for text in paragraphs:
        paragraph = document.add_paragraph(text, style)
        paragraph.paragraph_format.left_indent = indent
    document.save(str(path))
    return read_manuscript(path)


def test_that_paragraphs_are_numbered_through_tables_too(tmp_path: Path):
    document = Document()
    document.add_paragraph("Først")
    document.add_table(1, 1).cell(0, 0).text = "I tabellen"
    document.add_paragraph("Sist")
    document.save(str(tmp_path / "u.docx"))
    found = read_manuscript(tmp_path / "u.docx")
    assert [(one.number, one.text) for one in found] == [(0, "Først"), (1, "I tabellen"), (2, "Sist")]


def test_that_a_paragraph_is_a_quote_by_its_style_or_by_its_indent(tmp_path: Path):
    assert _written(tmp_path / "a.docx", "Kort.", style="Quote")[0].is_block
    assert _written(tmp_path / "b.docx", LONG, indent=Cm(1))[0].is_block
    assert not _written(tmp_path / "c.docx", "Kort.", indent=Cm(1))[0].is_block
    assert not _written(tmp_path / "d.docx", LONG, indent=Cm(1), style="List Bullet")[0].is_block
    assert not _written(tmp_path / "e.docx", LONG)[0].is_block


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", FileReason.EMPTY), (b"Bare tekst", FileReason.BROKEN), (b"%PDF-1.7 ...", FileReason.UNKNOWN_FORMAT)],
)
def test_that_what_is_no_word_document_gets_its_reason(tmp_path: Path, content, reason):
    (tmp_path / "u.docx").write_bytes(content)
    with pytest.raises(FileProblem) as raised:
        read_manuscript(tmp_path / "u.docx")
    assert raised.value.reason is reason


def test_that_a_missing_manuscript_is_said_to_be_missing(tmp_path: Path):
    with pytest.raises(FileProblem) as raised:
        read_manuscript(tmp_path / "u.docx")
    assert raised.value.reason is FileReason.MISSING


def test_that_names_are_those_under_headers_that_say_so_with_their_parts(tmp_path: Path):
    (tmp_path / "k.csv").write_text("etikett;fornavn;etternavn;rolle\nR1;Ola;Eksempelsen;Leder\n", "utf-8")
    assert read_names(tmp_path / "k.csv") == {"Ola", "Eksempelsen"}


def test_that_a_key_without_such_headers_has_names_in_all_but_its_first_column(tmp_path: Path):
    (tmp_path / "k.csv").write_text("id;hvem\nR1;Eksempelsen, Ola\n", "utf-8")
    assert read_names(tmp_path / "k.csv") == {"Eksempelsen, Ola", "Eksempelsen", "Ola"}
