"""``qualcode agreement``: coders compared from the terminal."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.fixture
def coded(call: Call, study: Path, tmp_path: Path) -> Path:
    """The study with a place that two coders agree on and one that they do not."""
    (tmp_path / "k.csv").write_text(
        "document;quote;code;coder;occurrence\n"
        "Intervju 1;Vi har aldri tid til å møtes;Tidspress;Anna;\n"
        "Intervju 1;aldri tid;Tidspress;Berit;\n"
        "Intervju 2;sitte i samme hus;Samlokalisering;Anna;\n"
        "Intervju 2;aldri tid;Tidspress;Berit;1\n",
        "utf-8",
    )
    assert call("code", study, "--from", tmp_path / "k.csv").code == 0
    return study


def test_that_values_are_numbers_and_undefined_ones_null(call: Call, coded: Path) -> None:
    told = json.loads(
        call("agreement", coded, "--coder", "Anna", "--coder", "Berit", "--level", "all", "--json").out
    )
    assert told["documents"] == ["Intervju 1", "Intervju 2"]
    by_code = {row["code"].rpartition(" / ")[2]: row for row in told["codes"]}
    assert by_code["Tidspress"]["used"] == [1, 2]
    assert by_code["Møtepunkter"]["values"]["cohen"] is None
    assert told["overall"]["intervals"] == {}


def test_that_intervals_come_when_asked_for(call: Call, coded: Path) -> None:
    told = json.loads(call("agreement", coded, "--coder", "Anna", "--coder", "Berit", "--intervals", "--json").out)
    assert "percent" in told["overall"]["intervals"]


@pytest.mark.parametrize("unit", ["turns", "sentences", "documents", "characters", "segments"])
def test_that_the_unit_can_be_chosen(call: Call, coded: Path, unit: str) -> None:
    said = call("agreement", coded, "--coder", "Anna", "--coder", "Berit", "--unit", unit)
    assert said.code == 0
    assert "Jaccard" in said.out


def test_that_the_report_is_written(call: Call, coded: Path, tmp_path: Path) -> None:
    target = tmp_path / "samsvar.docx"
    assert call("agreement", coded, "--coder", "Anna", "--coder", "Berit", "-o", target).code == 0
    assert target.stat().st_size > 1000


@pytest.mark.parametrize("options", [["--coder", "Anna"], ["--coder", "Nils"], ["--code", "Finnes ikke"]])
def test_that_what_cannot_be_compared_gets_a_sentence(call: Call, coded: Path, options: list[str]) -> None:
    said = call("agreement", coded, *options)
    assert said.code == 1
    assert said.err.strip()


def test_that_the_rounds_of_one_coder_are_compared(call: Call, coded: Path) -> None:
    from qualcode.edits.rounds import begin_round
    from qualcode.store.files import open_project

    project = open_project(coded)
    anna = next(one for one in project.study.coders.ordered() if one.name == "Anna")
    made = begin_round(project, anna.id, project.study.documents)
    again = project.study.coders[made].name
    project.close()
    rows = f"document;quote;code;coder;occurrence\nIntervju 1;aldri tid;Tidspress;{again};\n"
    (coded.parent / "r.csv").write_text(rows, "utf-8")
    assert call("code", coded, "--from", coded.parent / "r.csv").code == 0
    told = json.loads(call("agreement", coded, "--rounds", "Anna", "--json").out)
    assert told["coders"] == ["Anna", again]
    assert told["documents"] == ["Intervju 1"]
    assert told["consensus"] == []


def test_that_what_was_compared_and_how_many_units_is_told(call: Call, coded: Path) -> None:
    said = call("agreement", coded, "--coder", "Anna", "--coder", "Berit", "--intervals").out
    assert "Coders: Anna, Berit" in said
    assert "Documents: Intervju 1, Intervju 2" in said
    assert "Units: turns" in said
    assert "with the code, coder by coder: 1, 2" in said
    assert any(" to " in line for line in said.splitlines() if line.startswith("  Percent"))


def test_that_where_there_are_no_units_it_is_said_once(call: Call, coded: Path) -> None:
    said = call("agreement", coded, "--coder", "Anna", "--coder", "Berit", "--unit", "answers")
    assert said.code == 0
    assert said.out.count("no units of this kind") == 1
    assert "Nobody used the code" not in said.out
    assert "undefined" not in said.out
