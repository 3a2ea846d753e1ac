"""``qualcode code``: quotes coded by their words."""

from pathlib import Path

from tests.cli.conftest import Call, Said


def _code(call: Call, study: Path, quote: str, *more: object, document: str = "Intervju 1") -> Said:
    return call("code", study, "--document", document, "--quote", quote, "--code", "Tidspress", *more)


def test_that_a_coding_is_told_with_all_that_is_derived(call: Call, study: Path) -> None:
    said = call(
        *("code", study, "--document", "Intervju 1", "--quote", "aldri  tid\nTIL å møtes 🌊", "--json"),
        *("--code", "barrierer/tidspress", "--stance", "Hemmer"),
    )
    assert said.code == 0
    (told,) = said.json
    assert told["id"]
    assert (told["text"], told["stop"] - told["start"]) == ("aldri tid til å møtes 🌊", 23)
    assert (told["document"], told["code"], told["coder"]) == ("Intervju 1", "Barrierer / Tidspress", "Anna")
    assert (told["informant"], told["role"], told["stance"]) == ("R1", "Leder", "hemmer")
    assert (told["informants"], told["roles"], told["paragraph"]) == (["R1"], ["Leder"], 2)
    assert "møtes 🌊" in said.out


def test_that_words_which_stand_nowhere_are_suggested_and_not_coded(call: Call, study: Path) -> None:
    before = study.read_bytes()
    said = _code(call, study, "Vi har aldri tid til å mødes")
    assert said.code == 1
    assert "Vi har aldri tid til å møtes" in said.err
    assert study.read_bytes() == before


def test_that_an_empty_quote_is_said_to_be_empty(call: Call, study: Path) -> None:
    said = _code(call, study, "")
    assert (said.code, "The quote is empty." in said.err) == (1, True)


def test_that_words_which_stand_twice_are_listed_and_one_can_be_picked(call: Call, study: Path) -> None:
    said = _code(call, study, "aldri tid", document="Intervju 2")
    assert said.code == 1
    assert said.err.count("aldri tid") >= 3
    first = _code(call, study, "aldri tid", "--occurrence", 1, "--json", document="Intervju 2")
    second = _code(call, study, "aldri tid", "--occurrence", 2, "--json", document="Intervju 2")
    assert first.json[0]["start"] < second.json[0]["start"]
    assert _code(call, study, "aldri tid", "--occurrence", 3, document="Intervju 2").code == 1
    assert _code(call, study, "aldri tid", "--occurrence", 0, document="Intervju 2").code == 1


def test_that_a_quote_which_is_coded_already_is_said_to_be(call: Call, study: Path) -> None:
    assert _code(call, study, "aldri tid").err == ""
    before = study.read_bytes()
    assert "1 quote was coded so before." in _code(call, study, "aldri tid").err
    assert study.read_bytes() == before


def test_that_an_interviewers_words_are_said_not_to_count(call: Call, study: Path, tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text("I: Har dere tid?\nR1: Nei, ikke tid.\n", "utf-8")
    call("import", study, tmp_path / "c.txt")
    said = _code(call, study, "Har dere tid?", document="c")
    assert (said.code, "1 quote is the words of an interviewer alone" in said.err) == (0, True)
    assert "interviewer" not in _code(call, study, "ikke tid", document="c").err


def test_that_names_which_point_to_nothing_are_told_with_near_ones(call: Call, study: Path) -> None:
    said = _code(call, study, "aldri tid", document="Intervju 11")
    assert (said.code, "Intervju 1" in said.err) == (1, True)
    said = call("code", study, "--document", "Intervju 1", "--quote", "aldri tid", "--code", "Tidspres")
    assert (said.code, "Barrierer / Tidspress" in said.err) == (1, True)
    said = _code(call, study, "aldri tid", "--informant", "R9")
    assert (said.code, "R9" in said.err) == (1, True)


def test_that_a_new_coder_is_said_to_be_new_and_a_known_one_is_not(call: Call, study: Path) -> None:
    assert "New coder: Berit" in _code(call, study, "aldri tid", "--coder", "Berit").err
    assert _code(call, study, "Vi snakker", "--coder", "berit").err == ""
    assert call("info", study, "--json").json["coders"] == ["Anna", "Berit"]


def test_that_arguments_which_make_no_sense_are_wrong_usage(call: Call, study: Path, tmp_path: Path) -> None:
    assert call("code", study).code == 2
    assert call("code", study, "--document", "Intervju 1", "--quote", "tid").code == 2
    assert _code(call, study, "tid", "--stance", "kanskje").code == 2
    assert _code(call, study, "tid", "--occurrence", "to").code == 2
    assert call("code", study, "--from", tmp_path / "a.csv", "--quote", "tid").code == 2


def test_that_a_table_is_coded_whole(call: Call, study: Path, tmp_path: Path) -> None:
    (tmp_path / "k.csv").write_bytes(
        "document;quote;code;stance;coder;informant;occurrence\r\n"
        "Intervju 1;Vi snakker ikke.;Møtepunkter;hemmer;Berit;;\r\n"
        'Intervju 2;"sitte i\r\nsamme hus";Samlokalisering;fremmer;;R1;\r\n'
        "Intervju 2;aldri tid;Tidspress;;;;2\r\n".encode("cp1252")
    )
    said = call("code", study, "--from", tmp_path / "k.csv", "--json")
    assert said.code == 0
    assert [each["informant"] for each in said.json] == ["R1", "R1", "R2"]
    assert call("code", study, "--from", tmp_path / "k.csv").out == "3 quotes coded.\n"
    assert len(call("quotes", study, "--json").json) == 3


def test_that_every_bad_row_is_named_and_none_is_coded(call: Call, study: Path, tmp_path: Path) -> None:
    before = study.read_bytes()
    rows = ["Intervju 1;Vi snakker ikke.;Møtepunkter", "Intervju 9;x;Møtepunkter"]
    rows += [f"Intervju 1;ord nummer {n} som ingen sa;Møtepunkter" for n in range(30)]
    (tmp_path / "k.csv").write_text("document;quote;code\n" + "\n".join(rows) + "\n", "utf-8")
    said = call("code", study, "--from", tmp_path / "k.csv")
    assert said.code == 1
    assert [line for line in range(3, 34) if str(line) not in said.err] == []
    assert study.read_bytes() == before


def test_that_letters_the_terminal_could_not_give_are_refused(call: Call, study: Path) -> None:
    before = study.read_bytes()
    for option in ("--quote", "--coder", "--code", "--document"):
        said = call("code", study, option, "Bj\udcf8rn")
        assert (said.code, f"The letters of {option} cannot be made out" in said.err) == (2, True)
    assert study.read_bytes() == before
