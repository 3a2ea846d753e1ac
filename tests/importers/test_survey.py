"""Surveys from tables, as questionnaire programs write them."""

from pathlib import Path

import pytest

from qualcode.importers.survey import ColumnKind, SurveyColumn, likely_columns, read_survey, respondents
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.flaws import FlawKind
from qualcode.model.guides import ReplyState
from qualcode.model.people import AttributeType

TEXT = (
    "Løpenr;Kommune;Alder;Snitt;Fornøyd;Hva hindrer samarbeidet i kommunen din?\r\n"
    "1;Storvåg;34;3,5;ja;Vi har aldri nok tid til å snakke sammen om de vanskelige sakene.\r\n"
    "2;Vik;51;4;nei;Vet ikke\r\n"
    "3;Vik;;2,25;ja;\r\n"
    "4;Storvåg;29;1;nei;Ikke spurt\r\n"
)


def _survey(tmp_path: Path, text: str = TEXT, encoding: str = "cp1252") -> Path:
    path = tmp_path / "svar.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_that_columns_are_told_apart_by_what_stands_in_them(tmp_path: Path) -> None:
    columns = likely_columns(read_survey(_survey(tmp_path)).table)
    assert [column.kind for column in columns] == [
        ColumnKind.KEY,
        *[ColumnKind.ATTRIBUTE] * 4,
        ColumnKind.OPEN,
    ]
    assert [column.type for column in columns[1:5]] == [
        AttributeType.TEXT,
        AttributeType.NUMBER,
        AttributeType.NUMBER,
        AttributeType.YES_NO,
    ]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig"])
def test_that_blank_not_asked_and_dont_know_are_kept_apart(tmp_path: Path, encoding: str) -> None:
    survey = read_survey(_survey(tmp_path, encoding=encoding))
    found = respondents(survey, likely_columns(survey.table))
    question = survey.table.columns[-1]
    assert [each.replies[question].state for each in found] == [
        ReplyState.ANSWERED,
        ReplyState.DONT_KNOW,
        ReplyState.BLANK,
        ReplyState.NOT_ASKED,
    ]
    assert [each.values.get("Snitt") for each in found] == ["3.5", "4", "2.25", "1"]
    assert "Alder" not in found[2].values


def test_that_values_are_shown_by_their_labels(tmp_path: Path) -> None:
    survey = read_survey(_survey(tmp_path, "id,enig\n7,1\n8,2\n", "utf-8"))
    agree = SurveyColumn(
        "enig", ColumnKind.ATTRIBUTE, "Enighet", AttributeType.CHOICE, {"1": "Helt enig", "2": "Uenig"}
    )
    found = respondents(survey, [SurveyColumn("id", ColumnKind.KEY), agree])
    assert [each.values for each in found] == [{"Enighet": "Helt enig"}, {"Enighet": "Uenig"}]


def test_that_bad_rows_are_named_with_their_lines(tmp_path: Path) -> None:
    survey = read_survey(_survey(tmp_path, "id\talder\n7\t30\n7\tung\n\t41\n", "utf-8"))
    columns = [
        SurveyColumn("id", ColumnKind.KEY),
        SurveyColumn("alder", ColumnKind.ATTRIBUTE, type=AttributeType.NUMBER),
    ]
    with pytest.raises(FileProblem) as problem:
        respondents(survey, columns)
    assert problem.value.reason is FileReason.BAD_ROWS
    rows = problem.value.fields["rows"]
    assert [(line, flaw.kind) for line, flaw in rows] == [  # type: ignore[attr-defined]
        (3, FlawKind.LABEL_ON_LINE),
        (3, FlawKind.VALUE_TYPE),
        (4, FlawKind.LABEL_MISSING),
    ]


def test_that_a_survey_without_ids_or_without_rows_is_told_as_such(tmp_path: Path) -> None:
    survey = read_survey(_survey(tmp_path))
    with pytest.raises(FileProblem) as problem:
        respondents(survey, [SurveyColumn("Løpenr", ColumnKind.IGNORE)])
    assert problem.value.reason is FileReason.MISSING_COLUMN
    with pytest.raises(FileProblem) as problem:
        read_survey(_survey(tmp_path, "id;svar\n", "utf-8"))
    assert problem.value.reason is FileReason.NO_ROWS
