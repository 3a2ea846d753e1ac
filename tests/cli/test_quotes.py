"""``qualcode quotes`` and ``table``: picked, counted, written."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.fixture
def coded(call: Call, study: Path, tmp_path: Path) -> Path:
    """The study with four codings by two coders."""
    (tmp_path / "k.csv").write_text(
        "document;quote;code;stance;coder;occurrence\n"
        "Intervju 1;Vi har aldri tid til å møtes;Tidspress;hemmer;Anna;\n"
        "Intervju 1;Vi har aldri tid til å møtes;Møtepunkter;;Berit;\n"
        "Intervju 2;sitte i samme hus;Samlokalisering;fremmer;Anna;\n"
        "Intervju 2;aldri tid;Tidspress;hemmer;Berit;1\n",
        "utf-8",
    )
    assert call("code", study, "--from", tmp_path / "k.csv").code == 0
    return study


@pytest.mark.parametrize(
    ("options", "quotes"),
    [
        ([], 4),
        (["--code", "Tidspress"], 2),
        (["--code", "Barrierer"], 2),
        (["--code", "Tidspress", "--code", "Samlokalisering"], 3),
        (["--role", "leder"], 2),
        (["--role", "Tillitsvalgt"], 2),
        (["--document", "intervju 1"], 2),
        (["--coder", "Berit"], 2),
        (["--coder", "B"], 2),
        (["--stance", "fremmer"], 1),
        (["--text", "SAMME hus"], 1),
        (["--code", "Tidspress", "--role", "Leder", "--coder", "Berit"], 0),
    ],
)
def test_that_options_pick_codings(call: Call, coded: Path, options: list[str], quotes: int) -> None:
    said = call("quotes", coded, *options, "--json")
    assert (said.code, len(said.json)) == (0, quotes)


def test_that_quotes_are_shown_with_code_person_and_place(call: Call, coded: Path) -> None:
    out = call("quotes", coded).out
    assert "Barrierer / Tidspress\n  «Vi har aldri tid til å møtes»\n    R1 · Leder · Intervju 1, par" in out
    assert out.endswith("3 quotes.\n")
    assert call("quotes", coded, "--text", "finnes ikke").out == "No quotes.\n"


def test_that_marks_are_not_doubled_and_only_spoken_words_get_any(call: Call, study: Path, tmp_path: Path) -> None:
    (tmp_path / "Notat.txt").write_text("Rektor sa at det ikke er tid. Hun sa: «Vi drar hver vår vei.»", "utf-8")
    assert call("import", study, tmp_path / "Notat.txt", "--kind", "notes").code == 0
    told = [
        call("code", study, "--document", "Notat", "--code", "Tidspress", "--quote", words).out
        for words in ("«Vi drar hver vår vei.»", "det ikke er tid")
    ]
    assert [": «Vi drar hver vår vei.» (" in told[0], ": det ikke er tid (" in told[1]] == [True, True]
    shown = call("quotes", study).out
    assert "\n  «Vi drar hver vår vei.»\n" in shown
    assert "\n  det ikke er tid\n" in shown


def test_that_an_attribute_without_a_value_picks_those_of_whom_it_is_not_known(
    call: Call, coded: Path, tmp_path: Path
) -> None:
    (tmp_path / "nivå.csv").write_text("label;nivå\nR1;leder\nR2;?\n", "utf-8")
    assert call("people", "import", coded, tmp_path / "nivå.csv").code == 0
    told = [call("quotes", coded, "--attribute", given, "--json").json for given in ("nivå=leder", "nivå")]
    assert [{each["informant"] for each in quotes} for quotes in told] == [{"R1"}, {"R2"}]
    assert "without a value, where it is not known" in " ".join(call("quotes", "--help").out.split())


def test_that_a_name_which_points_to_nothing_is_a_problem_and_not_an_empty_list(call: Call, coded: Path) -> None:
    for option in ("--code", "--role", "--document", "--coder"):
        said = call("quotes", coded, option, "Tidspresss")
        assert (said.code, said.out) == (1, "")
        assert "Tidspresss" in said.err


@pytest.mark.parametrize("ending", ["docx", "xlsx", "csv", "html"])
def test_that_quotes_and_tables_are_written_in_every_format(
    call: Call, coded: Path, tmp_path: Path, ending: str
) -> None:
    for name, command in (("q", ["quotes"]), ("t", ["table"]), ("f", ["findings"])):
        target = tmp_path / f"{name}.{ending}"
        assert call(command[0], coded, "-o", target).code == 0
        assert target.stat().st_size > 30


def test_that_an_unknown_ending_is_refused_with_those_that_are_known(
    call: Call, coded: Path, tmp_path: Path
) -> None:
    for command in ("quotes", "table", "findings"):
        said = call(command, coded, "-o", tmp_path / "a.pdf")
        assert (said.code, ".docx" in said.err) == (1, True)
    assert not (tmp_path / "a.pdf").exists()


def test_that_a_table_counts_distinct_quotes_and_keeps_zero_rows(call: Call, coded: Path) -> None:
    told = call("table", coded, "--rows", "code", "--columns", "role", "--json").json
    rows = {row["row"]: row for row in told["table"]}
    assert (told["headings"], told["count"]) == (["Leder", "Lærer", "Tillitsvalgt"], "quotes")
    assert rows["Barrierer / Tidspress"]["counts"] == [1, 1, 1]
    assert rows["Barrierer"]["total"] == 2
    assert rows["Barrierer / Avstand"]["counts"] == [0, 0, 0]
    assert (told["totals"], told["total"]) == ([1, 2, 2], 3)


def test_that_nobody_heard_is_not_the_number_zero(call: Call, coded: Path, tmp_path: Path) -> None:
    (tmp_path / "mer.csv").write_text("label;role\nR9;Rektor\n", "utf-8")
    assert call("people", "import", coded, tmp_path / "mer.csv").code == 0
    told = call("table", coded, "--json").json
    place = told["headings"].index("Rektor")
    assert {row["counts"][place] for row in told["table"]} == {None}
    assert "–" in call("table", coded).out


@pytest.mark.parametrize(("unit", "total"), [("quotes", 3), ("informants", 2), ("codings", 4), ("documents", 2)])
def test_that_the_unit_is_the_one_asked_for_and_printed(call: Call, coded: Path, unit: str, total: int) -> None:
    assert call("table", coded, "--count", unit, "--json").json["total"] == total
    shown = call("table", coded, "--count", unit, "--rows", "document", "--columns", "case")
    assert f"Counted: {unit}" in shown.out


def test_that_a_dimension_nobody_knows_is_wrong_usage(call: Call, coded: Path) -> None:
    assert call("table", coded, "--rows", "colour").code == 2
    assert call("table", coded, "--count", "pages").code == 2
