"""``qualcode draft``: a manuscript's quotes checked from the terminal."""

from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import Call


@pytest.fixture
def manuscript(tmp_path: Path) -> Path:
    document = Document()
    document.add_paragraph("Hun sa: «Vi har aldri tid til å møtes».")
    document.add_paragraph("Hun sa: «Vi har nesten aldri tid til å møtes her».")
    document.add_paragraph("Dette fortalte Kari Eksempel.")
    path = tmp_path / "utkast.docx"
    document.save(str(path))
    return path


def test_that_each_quote_has_its_verdict_and_its_place(call: Call, study: Path, manuscript: Path) -> None:
    told = call("draft", study, manuscript, "--json").json
    assert [one["verdict"] for one in told["quotes"]] == ["exact", "altered"]
    assert [one["document"] for one in told["quotes"]] == ["Intervju 1", "Intervju 1"]


def test_that_a_commented_copy_and_a_report_are_written(
    call: Call, study: Path, manuscript: Path, tmp_path: Path
) -> None:
    copy, report = tmp_path / "kopi.docx", tmp_path / "rapport.xlsx"
    assert call("draft", study, manuscript, "--commented", copy, "-o", report).code == 0
    assert len(list(Document(str(copy)).comments)) == 1
    assert report.stat().st_size > 1000


def test_that_names_of_the_key_are_pointed_out_but_never_printed(
    call: Call, study: Path, manuscript: Path, tmp_path: Path
) -> None:
    (tmp_path / "nøkkel.csv").write_text("etikett;navn\nR1;Kari Eksempel\n", "utf-8")
    said = call("draft", study, manuscript, "--key", tmp_path / "nøkkel.csv", "--json")
    assert said.json["names"] == [{"paragraph": 3}]
    assert "Kari" not in said.out


def test_that_the_manuscript_is_never_written_over(call: Call, study: Path, manuscript: Path) -> None:
    before = manuscript.read_bytes()
    assert call("draft", study, manuscript, "--commented", manuscript).code == 1
    assert manuscript.read_bytes() == before
