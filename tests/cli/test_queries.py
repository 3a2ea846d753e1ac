"""``qualcode query`` and the further sides of ``qualcode table``."""

from pathlib import Path

import pytest

from qualcode.cli.output import opened_to_read
from qualcode.exporters.report import Paragraph
from tests.cli.conftest import Call
from tests.cli.test_quotes import coded

__all__ = ["coded"]


@pytest.mark.parametrize(
    ("options", "quotes"),
    [
        (["--code", "Tidspress"], 2),
        (["--code", "Tidspress", "--then", "and overlap Møtepunkter"], 1),
        (["--code", "Tidspress", "--then", "not overlap Møtepunkter"], 1),
        (["--code", "Tidspress", "--then", "and near 20 Samlokalisering"], 1),
        (["--code", "Tidspress", "--then", "not document Møtepunkter", "--then", "or Samlokalisering"], 2),
        (["--code", "Barrierer", "--no-children"], 0),
        (["--informant", "R1"], 1),
        (["--kind", "transcript", "--code", "Samlokalisering"], 1),
        (["--kind", "notes"], 0),
    ],
)
def test_that_a_query_finds_quotes_in_relations(call: Call, coded: Path, options: list[str], quotes: int) -> None:
    told = call("query", coded, *options, "--json").json
    places = {(coding["document"], coding["start"], coding["stop"]) for coding in told["codings"]}
    assert len(places) == quotes
    assert told["query"].endswith(".")


def test_that_a_query_is_saved_listed_and_asked_again(call: Call, coded: Path) -> None:
    asked = ["--code", "Tidspress", "--then", "and overlap Møtepunkter", "--role", "Leder"]
    assert call("query", coded, *asked, "--save", "Tid og møter").code == 0
    (one,) = call("query", coded, "--list", "--json").json
    assert one["name"] == "Tid og møter"
    assert one["sentence"].startswith("Quotes coded «Barrierer / Tidspress», that overlap a quote coded")
    assert "Role: Leder." in one["sentence"]
    again, first = call("query", coded, "--saved", "tid og møter"), call("query", coded, *asked)
    assert again.out == first.out
    assert call("query", coded, "--code", "Tidspress", "--save", "tid og MØTER").code == 0
    with opened_to_read(coded) as project:
        (kept,) = project.study.saved_queries.values()
    assert kept.name == "Tid og møter"
    assert "Møtepunkter" not in call("query", coded, "--list").out


def test_that_a_saved_query_is_not_mixed_with_other_options(call: Call, coded: Path) -> None:
    call("query", coded, "--code", "Tidspress", "--save", "Tid")
    for mixed in (
        ["query", coded, "--saved", "Tid", "--role", "Leder"],
        ["table", coded, "--saved", "Tid", "--wave", 1],
    ):
        said = call(*mixed)
        assert (said.code, "as it is" in said.err) == (2, True)


def test_that_what_is_no_condition_is_told(call: Call, coded: Path) -> None:
    for wrong in ("overlap Tidspress", "and beside Tidspress", "and near Tidspress", "and overlap"):
        said = call("query", coded, "--then", wrong)
        assert (said.code, wrong in said.err) == (2, True)
    assert call("query", coded, "--then", "and overlap Finnesikke").code == 1
    assert "Finnesikke" in call("query", coded, "--saved", "Finnesikke").err


@pytest.mark.parametrize("ending", ["docx", "xlsx", "csv", "html"])
def test_that_the_answer_is_written_in_every_format(call: Call, coded: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"q.{ending}"
    assert call("query", coded, "--code", "Tidspress", "-o", target).code == 0
    assert target.stat().st_size > 30


def test_that_a_table_counts_what_a_saved_query_finds(call: Call, coded: Path) -> None:
    call("query", coded, "--code", "Tidspress", "--save", "Tid")
    told = call("table", coded, "--saved", "Tid", "--json").json
    assert told["total"] == 2
    assert [row["row"] for row in told["table"]] == ["Barrierer / Tidspress"]


def test_that_an_attribute_stands_at_the_side_of_a_table(call: Call, coded: Path, tmp_path: Path) -> None:
    (tmp_path / "mer.csv").write_text("label;kommune\nR1;Havnes\nR2;Vågan\n", "utf-8")
    assert call("people", "import", coded, tmp_path / "mer.csv").code == 0
    told = call("table", coded, "--columns", "attribute:kommune", "--json").json
    assert told["headings"][:2] == ["Havnes", "Vågan"]
    assert call("quotes", coded, "--attribute", "kommune=Havnes", "--json").json
    for wrong in ("attribute", "colour:red"):
        assert call("table", coded, "--rows", wrong).code == 2
    assert call("table", coded, "--rows", "attribute:alder").code == 1


def test_that_levels_and_shares_are_told(call: Call, coded: Path) -> None:
    told = call("table", coded, "--levels", 1, "--shares", "column", "--json").json
    assert {row["depth"] for row in told["table"]} == {0}
    assert told["shares_of"] == "column"
    assert {share for row in told["shares"] for share in row} == {None}


def test_that_words_of_quotes_can_be_counted(call: Call, coded: Path) -> None:
    assert call("table", coded, "--count", "words", "--json").json["total"] == 13


def test_that_the_query_stands_above_the_exported_table(coded: Path) -> None:
    from qualcode.analysis.filters import QuoteFilter
    from qualcode.exporters.reports.cross_report import cross_report

    with opened_to_read(coded) as project:
        report = cross_report(project.study, where=QuoteFilter(text="tid"), language="en")
    first = report.sections[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert first.text == "Quotes with any code. With the words “tid”."
