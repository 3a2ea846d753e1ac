"""Codebooks in CSV: paths become a tree, and a row that spells no code is named by its line."""

from pathlib import Path

import pytest

from qualcode.importers.codebooks import read_codebook
from qualcode.model.code_changes import NewCode
from qualcode.model.codes import Origin
from qualcode.model.errors import FileProblem, FileReason
from qualcode.wording.errors import explain


def _written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "kodebok.csv"
    path.write_bytes(text.encode(encoding))
    return path


def _problem(folder: Path, text: str) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        read_codebook(_written(folder, text))
    return caught.value


def test_that_parents_are_made_as_needed_and_in_the_order_of_the_rows(tmp_path: Path) -> None:
    codes = read_codebook(_written(tmp_path, "code\nBarrierer / Tidspress\nDrivere\nbarrierer/Avstand / Reise\n"))
    tid, avstand = NewCode("Tidspress"), NewCode("Avstand", children=(NewCode("Reise"),))
    assert codes == (NewCode("Barrierer", children=(tid, avstand)), NewCode("Drivere"))


def test_that_a_parent_may_come_after_its_children(tmp_path: Path) -> None:
    text = "code;definition;colour;origin\nBarrierer / Tidspress;t;;\nBarrierer;det som hemmer;7;teori\n"
    (code,) = read_codebook(_written(tmp_path, text))
    assert (code.name, code.definition) == ("Barrierer", "det som hemmer")
    assert (code.colour, code.origin) == ("7", Origin.THEORY)
    assert [child.name for child in code.children] == ["Tidspress"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_that_delimiter_and_encoding_are_found_out(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = delimiter.join(["kode", "definisjon"]) + "\r\n" + delimiter.join(["Skjønn", "«Å få lov»"]) + "\r\n"
    assert read_codebook(_written(tmp_path, text, encoding)) == (NewCode("Skjønn", definition="«Å få lov»"),)


def test_that_a_cell_may_hold_several_lines(tmp_path: Path) -> None:
    text = 'code,definition\nA,"første\nandre"\nA,igjen\n'
    problem = _problem(tmp_path, text)
    assert problem.fields["line"] == 4
    assert "line 2 already" in explain(problem).explanation


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (" / ;;;", "no name"),
        ("A;;blå;", "colour"),
        ("A;;;et sted", "origin"),
    ],
)
def test_that_a_row_which_spells_no_code_gets_its_line_and_reason(tmp_path: Path, row: str, words: str) -> None:
    problem = _problem(tmp_path, f"code;definition;colour;origin\nB;;;\n{row}\n")
    assert (problem.reason, problem.fields["line"]) == (FileReason.BROKEN, 3)
    assert words in explain(problem).explanation


def test_that_a_missing_column_is_named_beside_those_that_are_there(tmp_path: Path) -> None:
    problem = _problem(tmp_path, "navn;definition\nA;b\n")
    assert problem.reason is FileReason.MISSING_COLUMN
    assert problem.fields == {"columns": ["code / kode / path / sti"], "found": ["navn", "definition"]}
