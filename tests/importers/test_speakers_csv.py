"""Who the labels are, from a table."""

from pathlib import Path

import pytest

from qualcode.importers.choices import SpeakerChoice
from qualcode.importers.speakers_csv import read_speakers
from qualcode.model.documents import Speaker
from qualcode.model.errors import FileProblem, FileReason, Rule
from qualcode.wording.errors import explain


def write(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "talere.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_that_each_row_says_who_a_label_is(tmp_path: Path) -> None:
    text = (
        "Label;Speaker;Informant\nKari;interviewer;\nOla Berg;informant;R1\nR2;Informant;\nLærere;gruppe;\n"
        "Teknikk;utelat;\n;informant;R7\nR3;;\nNn;ingen;"
    )
    assert read_speakers(write(tmp_path, text, "cp1252")) == {
        "Kari": SpeakerChoice(Speaker.INTERVIEWER),
        "Ola Berg": SpeakerChoice(Speaker.INFORMANT, "R1"),
        "R2": SpeakerChoice(Speaker.INFORMANT, "R2"),
        "Lærere": SpeakerChoice(Speaker.GROUP),
        "Teknikk": SpeakerChoice(Speaker.NOBODY, ignore=True),
        None: SpeakerChoice(Speaker.INFORMANT, "R7"),
        "R3": SpeakerChoice(Speaker.INFORMANT, "R3"),
        "Nn": SpeakerChoice(Speaker.NOBODY),
    }


def test_that_the_informants_column_may_be_missing(tmp_path: Path) -> None:
    assert read_speakers(write(tmp_path, "label,speaker\nR1,informant\n")) == {
        "R1": SpeakerChoice(Speaker.INFORMANT, "R1")
    }


def test_that_every_bad_row_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        read_speakers(write(tmp_path, "label;speaker\nR1;informant\nR2;sjef\n\nR3;kollega\n"))
    assert caught.value.reason is FileReason.BAD_ROWS
    rows = caught.value.fields["rows"]
    assert isinstance(rows, list)
    assert [(line, error.reason, error.fields["value"]) for line, error in rows] == [
        (3, Rule.WRONG_TYPE, "sjef"),
        (5, Rule.WRONG_TYPE, "kollega"),
    ]
    assert "It can be “interviewer”, “intervjuer”, “informant”" in explain(caught.value).explanation


def test_that_a_table_without_speakers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        read_speakers(write(tmp_path, "label;rolle\nR1;leder\n"))
    assert caught.value.reason is FileReason.MISSING_COLUMN


def test_that_all_missing_columns_are_named_and_the_known_ones_may_be_norwegian(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        read_speakers(write(tmp_path, "navn;rolle\nR1;leder\n"))
    assert caught.value.fields == {"columns": ["label / etikett", "speaker / taler"], "found": ["navn", "rolle"]}
    assert list(read_speakers(write(tmp_path, "etikett;taler\nKari;intervjuer\n"))) == ["Kari"]


def test_that_a_key_says_which_informant_speaks_under_a_name_and_nothing_of_text_without_a_label(
    tmp_path: Path,
) -> None:
    text = "navn;informant;rolle\nOla Berg;R1;leder\n;R9;arbeidsgiver\nKari Nes;;intervjuer\n"
    assert read_speakers(write(tmp_path, text)) == {"Ola Berg": SpeakerChoice(Speaker.INFORMANT, "R1")}


def test_that_a_table_that_says_who_speaks_is_believed_also_with_names_in_it(tmp_path: Path) -> None:
    text = "label;speaker;navn\nI;intervjuer;Kari Nes\n"
    assert read_speakers(write(tmp_path, text)) == {"I": SpeakerChoice(Speaker.INTERVIEWER)}
