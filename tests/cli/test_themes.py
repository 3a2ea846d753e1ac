"""``qualcode finding themes``, ``finding theory`` and ``matrix``."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.fixture
def coded(call: Call, study: Path) -> Path:
    """The study with two codings and a finding."""
    for document, quote, code in (
        ("Intervju 1", "Vi har aldri tid til å møtes", "Tidspress"),
        ("Intervju 2", "sitte i samme hus", "Samlokalisering"),
    ):
        assert call("code", study, "--document", document, "--quote", quote, "--code", code).code == 0
    made = call(
        "finding", "add", study, "--question", "Hva hindrer?", "--claim", "Tiden", "--quote", "aldri tid til"
    )
    assert made.code == 0
    return study


def test_that_a_theme_is_added_with_its_codes_and_counted(call: Call, coded: Path) -> None:
    assert call("finding", "themes", coded, "--add", "Rammer").code == 0
    said = call(
        "finding", "themes", coded, "--add", "Tid", "--within", "rammer", "--idea", "Alt tar tid.",
        "--code", "Tidspress", "--json",
    )  # fmt: skip
    assert said.code == 0
    wide, narrow = said.json
    assert (wide["name"], wide["quotes"], wide["codes"]) == ("Rammer", 1, [])
    assert (narrow["within"], narrow["idea"], narrow["quotes"]) == ("Rammer", "Alt tar tid.", 1)
    assert narrow["codes"] == ["Barrierer / Tidspress"]
    assert call("finding", "themes", coded, "--add", "Nytt", "--within", "Finnes ikke").code == 1


def test_that_a_finding_is_held_against_theory_and_the_table_written(
    call: Call, coded: Path, tmp_path: Path
) -> None:
    from docx import Document

    given = ["--concept", "Bakkebyråkrati", "--source", "Lipsky", "--year", "2010", "--page", "13"]
    said = call("finding", "theory", coded, "--finding", "1.1", *given, "--verdict", "nuances", "--json")
    assert said.code == 0
    (told,) = said.json
    assert (told["concept"], told["finding"], told["verdict"]) == ("Bakkebyråkrati", "1.1", "nuances")
    path = tmp_path / "Teori.docx"
    assert call("finding", "theory", coded, "-o", path).code == 0
    (table,) = Document(str(path)).tables
    cells = [cell.text for cell in table.rows[1].cells]
    assert cells[0].startswith("Bakkebyråkrati\nLipsky 2010")
    assert cells[1] == "1.1 Tiden"
    assert call("finding", "theory", coded, "--finding", "7.1", "--concept", "X").code == 1


def test_that_the_matrix_tells_how_far_each_cell_has_come(call: Call, coded: Path, tmp_path: Path) -> None:
    said = call("matrix", coded, "--across", "Barrierer", "--json")
    assert said.code == 0
    assert {(cell["state"], cell["quotes"]) for cell in said.json} >= {("empty", 1)}
    path = tmp_path / "Matrise.xlsx"
    assert call("matrix", coded, "--rows", "role", "-o", path).code == 0
    assert path.stat().st_size > 0
