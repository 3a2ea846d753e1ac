"""``qualcode survey``: answers brought in and counted from the terminal."""

from pathlib import Path

from tests.cli.conftest import SAMPLE, Call

SURVEY, COLUMNS = SAMPLE / "survey.csv", SAMPLE / "survey-columns.yaml"


def test_that_a_survey_is_brought_in_once_and_brought_up_to_date_the_second_time(call: Call, study: Path) -> None:
    first = call("survey", "import", study, SURVEY, "--columns", COLUMNS, "--json").json
    assert first == {"survey": "Ansatte i tre kommuner", "new": 60, "known": 0, "answers": 92, "kept": []}
    again = call("survey", "import", study, SURVEY, "--title", "Ansatte i tre kommuner", "--json").json
    assert (again["new"], again["known"], again["answers"]) == (0, 60, 0)


def test_that_options_name_columns_without_a_file_that_does(call: Call, study: Path) -> None:
    after = SAMPLE / "survey-after.csv"
    call("survey", "import", study, SURVEY, "--columns", COLUMNS)
    said = call(
        "survey", "import", study, after, "--key", "svarnr", "--pair", "par", "--open", "q7", "--title", "Et"
    )
    assert (said.code, said.err) == (0, "")
    info = call("survey", "table", study, "--question", "Et · q7", "--json").json
    assert info["columns"][0]["respondents"] == 19
    assert info["columns"][0]["not_asked"] == 1


def test_that_percentages_are_of_those_who_answered_and_missing_below_ten(call: Call, study: Path) -> None:
    call("survey", "import", study, SURVEY, "--columns", COLUMNS)
    told = call("survey", "table", study, "--question", "Hva hindrer", "--by", "rolle", "--json").json
    every, *roles = told["columns"]
    assert (every["respondents"], every["answered"], every["without_code"]) == (60, 48, 48)
    assert (every["blank"], every["dont_know"], every["not_asked"]) == (5, 4, 3)
    by_name = {each["column"]: each["answered"] for each in roles}
    few = [at for at, name in enumerate(by_name, 1) if by_name[name] < 10]
    assert few
    assert all(code["percent"][at] is None for code in told["codes"] for at in few)
    assert all(code["percent"][0] == 0 for code in told["codes"])


def test_that_a_column_question_or_attribute_that_is_not_there_is_named(call: Call, study: Path) -> None:
    missing = call("survey", "import", study, SURVEY, "--key", "nummer")
    assert missing.code != 0
    assert "nummer" in missing.err
    call("survey", "import", study, SURVEY, "--columns", COLUMNS)
    several = call("survey", "table", study, "--question", "Hva")
    assert several.code != 0
    assert "Hva hjelper" in several.err
    unknown = call("survey", "table", study, "--question", "Hvem")
    assert unknown.code != 0
    assert "survey" in unknown.err
    assert "guide" not in unknown.err
    nothing = call("survey", "table", study, "--question", "q7", "--by", "Alder")
    assert nothing.code == 2
    assert "Kommune" in nothing.err


def test_that_the_table_is_written_to_a_file(call: Call, study: Path, tmp_path: Path) -> None:
    call("survey", "import", study, SURVEY, "--columns", COLUMNS)
    target = tmp_path / "tabell.csv"
    assert call("survey", "table", study, "--question", "q8", "--by", "Kommune", "-o", target).code == 0
    assert "Storvåg" in target.read_text("utf-8-sig")
