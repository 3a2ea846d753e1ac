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
