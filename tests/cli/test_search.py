"""``qualcode search`` and ``words``."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_that_hits_are_shown_with_forms_people_and_places(call: Call, study: Path) -> None:
    said = call("search", study, "tid")
    assert said.code == 0
    assert said.out.startswith("      3  tid  as typed\n")
    assert "Vi har aldri «tid» til å møtes 🌊. Vi snakker ikke.\n    R1 · Leder · Intervju 1, para" in said.out
    assert said.out.endswith("3 hits.\n")
    assert call("search", study, "finnesikke").out == "Nothing found.\n"


def test_that_json_tells_all_of_each_hit(call: Call, study: Path) -> None:
    told = call("search", study, "møtes og snakke", "--json").json
    assert [form["form"] for form in told["forms"] if form["counted"]] == ["møtes", "snakker"]
    hit = told["hits"][0]
    assert (hit["document"], hit["words"]) == ("Intervju 1", "møtes")
    assert (hit["informants"], hit["roles"]) == (["R1"], ["Leder"])
    assert (hit["start"], hit["paragraph"], hit["interviewer"]) == (41, 2, False)


@pytest.mark.parametrize(
    ("options", "hits"),
    [
        ([], 3),
        (["--in", "all"], 3),
        (["--in", "document", "--document", "Intervju 2"], 2),
        (["--document", "Intervju 1"], 1),
        (["--in", "code", "--code", "Tidspress"], 0),
        (["--mode", "plain"], 3),
        (["--mode", "fuzzy"], 3),
        (["--mode", "regex"], 3),
    ],
)
def test_that_options_say_how_and_where(call: Call, study: Path, options: list[str], hits: int) -> None:
    said = call("search", study, "tid", *options, "--json")
    assert (said.code, len(said.json["hits"])) == (0, hits)


def test_that_an_interviewers_words_are_found_only_among_all(call: Call, study: Path) -> None:
    assert call("search", study, "vanskelig", "--json").json["hits"] == []
    (hit,) = call("search", study, "vanskelig", "--in", "all", "--json").json["hits"]
    assert hit["interviewer"]
    assert "Interviewer" in call("search", study, "vanskelig", "--in", "all").out


def test_that_slips_of_the_pen_are_shown_where_they_stand_and_not_counted(call: Call, study: Path) -> None:
    out = call("search", study, "snaker", "--mode", "fuzzy").out
    assert "similar spelling" in out
    assert "«snakker»" in out
    assert out.endswith("Only forms that are not counted were found.\n")
    told = call("search", study, "snaker", "--mode", "fuzzy", "--json").json
    assert (told["hits"], [hit["words"] for hit in told["alike"]]) == ([], ["snakker"])
    assert call("search", study, "snakker", "--json").json["alike"] == []


@pytest.mark.parametrize("most", ["0", "-3"])
def test_that_a_list_has_one_word_at_least(call: Call, study: Path, most: str) -> None:
    said = call("words", study, "--most", most)
    assert said.code == 2
    assert "--most must be a whole number from 1." in said.err


def test_that_near_takes_two_words(call: Call, study: Path) -> None:
    assert len(call("search", study, "aldri møtes", "--near", "4", "--json").json["hits"]) == 1
    assert call("search", study, "aldri møtes", "--near", "3", "--json").json["hits"] == []
    assert call("search", study, "aldri", "--near", "3").code == 2
    assert call("search", study, "aldri tid", "--near", "0").code == 2


def test_that_a_line_of_the_concordance_has_the_words_in_the_middle(call: Call, study: Path) -> None:
    first = call("search", study, "samme", "--kwic").out.splitlines()[0]
    assert first.strip().startswith("Det hjelper å sitte i  samme  hus. Vi har aldri tid.")
    assert first.endswith("R2 · Lærer, Tillitsvalgt · Intervju 2, paragraph 2")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [('"tid', "The quotation mark is never closed."), ("  ", "Type what you are looking for.")],
)
def test_that_a_query_nobody_can_read_is_a_problem(call: Call, study: Path, query: str, sentence: str) -> None:
    said = call("search", study, query)
    assert (said.code, said.out) == (1, "")
    assert sentence in said.err


def test_that_a_bad_pattern_or_name_is_a_problem(call: Call, study: Path) -> None:
    assert (
        "Character 1 of the pattern: this bracket is never closed."
        in call("search", study, "(a", "--mode", "regex").err
    )
    assert call("search", study, "tid", "--document", "Intervju 9").code == 1
    assert call("search", study, "tid", "--in", "document").code == 2
    assert call("search", study, "tid", "--in", "code").code == 2


def test_that_words_are_listed_with_forms(call: Call, study: Path) -> None:
    out = call("words", study, "--most", "1").out
    assert out.splitlines() == ["Headword  Total  Forms", "tid           3  tid 3"]
    told = call("words", study, "--by", "role", "--json").json
    assert told["headings"][:1] == ["Leder"]
    assert next(word for word in told["words"] if word["lemma"] == "tid")["counts"][0] == 1


def test_that_groups_are_compared(call: Call, study: Path) -> None:
    told = call("words", study, "--by", "informant", "--compare", "R2", "--compare", "R1", "--json").json
    assert told[0].keys() == {"lemma", "a", "b", "log_likelihood", "log_ratio", "dispersion"}
    assert "the others" in call("words", study, "--by", "role", "--compare", "Leder").out
    assert call("words", study, "--compare", "R1").code == 2
    assert call("words", study, "--by", "role", "--compare", "Rektor").code == 1


@pytest.mark.parametrize("ending", ["docx", "xlsx", "csv", "html"])
def test_that_word_lists_and_comparisons_are_written(call: Call, study: Path, tmp_path: Path, ending: str) -> None:
    for options in ([], ["--by", "role"], ["--by", "role", "--compare", "Leder"]):
        target = tmp_path / f"ord{len(options)}.{ending}"
        assert call("words", study, *options, "-o", target).code == 0
        assert target.stat().st_size > 0


def test_that_what_a_query_leaves_out_is_listed_apart(call: Call, study: Path) -> None:
    said = call("search", study, "tid not møtes")
    assert "Left out, with what is said around them:\n      1  møtes" in said.out
    told = call("search", study, "tid not møtes", "--json").json
    assert [(form["form"], form["left_out"]) for form in told["forms"]] == [("tid", False), ("møtes", True)]


def test_that_words_found_apart_alone_are_told(call: Call, study: Path) -> None:
    assert "not together" in call("search", study, "aldri møtes", "--near", "3").out


def test_that_no_space_stands_before_a_comma_or_full_stop(call: Call, study: Path) -> None:
    assert "samme «hus». Vi har" in call("search", study, "hus").out


def test_that_many_columns_are_told_word_by_word(call: Call, study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call("words", study, "--by", "informant").out.startswith("Headword ")
    monkeypatch.setattr("qualcode.cli.words._WIDEST", 8)
    said = call("words", study, "--by", "informant", "--most", "1")
    assert said.out.splitlines() == ["tid  3  tid 3", "      2  R2", "      1  R1"]
    assert "JSON and files have them all" in said.err


def test_that_one_informant_has_no_dispersion(call: Call, study: Path) -> None:
    options = ("words", study, "--by", "informant", "--compare", "R2")
    assert {each["dispersion"] for each in call(*options, "--json").json} == {None}
    assert call(*options).out.splitlines()[1].endswith("–")
