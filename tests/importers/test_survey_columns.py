"""How columns are taken, written down and read again."""

from pathlib import Path

import pytest

from qualcode.importers.survey import ColumnKind, SurveyColumn, read_survey, sifted
from qualcode.importers.survey_columns import Taken, as_json, from_json, read_columns
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.flaws import FlawKind
from qualcode.model.people import AttributeType

COLUMNS = (
    SurveyColumn("id", ColumnKind.KEY),
    SurveyColumn("q1", ColumnKind.ATTRIBUTE, "Trives", AttributeType.CHOICE, {"1": "Helt enig", "2": "Nei"}),
    SurveyColumn("q7", ColumnKind.OPEN, "Hva hindrer?"),
)


def test_that_what_is_written_as_json_is_read_again() -> None:
    taken = Taken(COLUMNS, ("vet ikke",), ())
    assert from_json(as_json(taken)) == taken
    assert from_json("") is None
    assert from_json("[]") is None
    assert from_json('{"columns": {"id": "hva som helst"}}') is None


def test_that_yaml_says_the_same_and_every_value_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "kolonner.yaml"
    path.write_text(
        "title: Ansatte\ncolumns:\n  id: id\n  q1: {title: Trives, type: choice, labels: {1: Helt enig, 2: Nei}}\n"
        "  q7:\n    kind: open\n    title: Hva hindrer?\ndont know: vet ikke\nnot asked: []\n",
        "utf-8",
    )
    assert read_columns(path) == Taken(COLUMNS, ("vet ikke",), (), "Ansatte")


@pytest.mark.parametrize(
    ("text", "line", "kind"),
    [
        ("columns:\n  id: id\n  q7: åpent\n", 3, FlawKind.FIELD_UNKNOWN),
        ("kolonner: 1\n", 1, FlawKind.NOT_FIELDS),
        ("columns:\n\tid: id\n", 2, FlawKind.TAB),
    ],
)
def test_that_a_file_that_cannot_be_used_tells_the_line(
    tmp_path: Path, text: str, line: int, kind: FlawKind
) -> None:
    path = tmp_path / "kolonner.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(FileProblem) as told:
        read_columns(path)
    assert told.value.reason is FileReason.BROKEN
    assert told.value.fields["line"] == line
    assert told.value.fields["detail"].kind is kind  # type: ignore[attr-defined]


def test_that_rows_that_cannot_be_used_are_told_and_the_others_kept(tmp_path: Path) -> None:
    path = tmp_path / "svar.csv"
    path.write_text("id;q1;q7\n1;1;Tid\n;2;Penger\n3;9;Språk\n1;1;Mer tid\n4;2;\n", "utf-8")
    found = sifted(read_survey(path), COLUMNS)
    assert [each.key for each in found.respondents] == ["1", "4"]
    assert [(line, flaw.kind) for line, flaw in found.bad] == [
        (3, FlawKind.LABEL_MISSING),
        (4, FlawKind.VALUE_TYPE),
        (5, FlawKind.LABEL_ON_LINE),
    ]
    assert [each.key for each in sifted(read_survey(path), COLUMNS, most=1).respondents] == ["1"]


def test_that_columns_a_table_lacks_are_left_out_and_new_ones_taken_as_is_likely(tmp_path: Path) -> None:
    path = tmp_path / "svar.csv"
    path.write_text("ID;kommune;q7\n1;Vik;Tid\n2;Nes;Penger\n", "utf-8")
    taken = Taken(COLUMNS).of(read_survey(path).table)
    assert [(each.name, each.kind) for each in taken.columns] == [
        ("ID", ColumnKind.KEY),
        ("kommune", ColumnKind.ATTRIBUTE),
        ("q7", ColumnKind.OPEN),
    ]
    alone = Taken(COLUMNS).of(read_survey(path).table, others_likely=False)
    assert alone.columns[1].kind is ColumnKind.IGNORE
