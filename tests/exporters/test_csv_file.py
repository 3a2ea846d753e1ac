"""CSV is read back: every word, quotation mark, line break and emoji as it was."""

import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qualcode.exporters.characters import legal
from qualcode.exporters.csv_file import csv_rows, csv_text
from qualcode.exporters.report import Column, Quote, Report, Section
from tests.exporters.examples import banded_table, counts_table, joined_table, plain_table, report


def _rows(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))


def test_that_a_table_is_its_header_and_its_rows() -> None:
    table = plain_table([["«Aldri; tid»", "R1"], ['Han sa "nei"\nog gikk 🙂', "R2"]])
    assert _rows(csv_text(report(table))) == [
        ["Ord", "Hvem"],
        ["«Aldri; tid»", "R1"],
        ['Han sa "nei"\nog gikk 🙂', "R2"],
    ]


def test_that_text_is_in_quotation_marks_and_whole_numbers_are_bare() -> None:
    first = csv_text(report(counts_table())).splitlines()[1]
    assert first == '"Barrierer";12;"0,5";"sitater"'


def test_that_lines_end_as_excel_ends_them() -> None:
    assert csv_text(report(plain_table([["a", "b"]]))).endswith('"a";"b"\r\n')


def test_that_decimals_have_a_comma_in_norwegian_and_a_point_in_english() -> None:
    assert _rows(csv_text(report(counts_table())))[1][2] == "0,5"
    assert _rows(csv_text(report(counts_table(), language="en")))[1][2] == "0.5"


def test_that_what_is_counted_stands_in_every_row() -> None:
    header, *rows = _rows(csv_text(report(counts_table())))
    assert header[-1] == "Telleenhet"
    assert [row[-1] for row in rows] == ["sitater"] * 3


def test_that_a_table_that_counts_nothing_has_no_unit() -> None:
    assert _rows(csv_text(report(joined_table())))[0] == ["Nr.", "Funn", "Sitat"]


def test_that_several_tables_are_told_apart_in_one() -> None:
    header, *rows = _rows(
        csv_text(report(joined_table(), replace(joined_table(), name="Hva hjelper?"), apart="Spørsmål"))
    )
    assert header == ["Spørsmål", "Nr.", "Funn", "Sitat"]
    assert [row[0] for row in rows] == ["Hva hindrer?"] * 4 + ["Hva hjelper?"] * 4


def test_that_a_single_table_says_what_it_is_about_where_others_would() -> None:
    assert _rows(csv_text(report(joined_table(), apart="Spørsmål")))[1][:2] == ["Hva hindrer?", "1.1"]


def test_that_tables_told_apart_by_their_unit_say_it_once() -> None:
    header, first, *_ = _rows(csv_text(report(counts_table(), counts_table(), apart="Telleenhet")))
    assert (header, first[0]) == (["Telleenhet", "Kode", "Leder", "Andel"], "Sitater")


def test_that_a_table_that_follows_from_another_is_left_to_the_other_formats() -> None:
    what = report(joined_table(), replace(counts_table(), derived=True))
    assert _rows(csv_text(what))[0] == ["Nr.", "Funn", "Sitat"]


def test_that_tables_with_different_columns_share_those_they_can() -> None:
    other = plain_table([["Tidspress", "R1"]], ["Funn", "Hvem"])
    header, *rows = _rows(csv_text(report(joined_table(), other)))
    assert header == ["Tabell", "Nr.", "Funn", "Sitat", "Hvem"]
    assert rows[-1] == ["Sitater", "", "Tidspress", "", "R1"]


def test_that_columns_of_one_name_keep_their_own_values() -> None:
    table = plain_table([["1", "2"]], [Column("Nordre skole"), Column("Nordre skole")])
    assert _rows(csv_text(report(table))) == [["Nordre skole", "Nordre skole (2)"], ["1", "2"]]


def test_that_a_band_becomes_a_column() -> None:
    rows = _rows(csv_text(report(banded_table())))
    assert [row[0] for row in rows] == ["Kode", "Barrierer / Tidspress", "Barrierer / Tidspress", "Drivere"]


def test_that_running_text_becomes_rows_of_words_and_source() -> None:
    what = Report("Sitater", "", "nb", (Section("Tidspress", (Quote("«Aldri tid.»", "R1"),)),))
    assert _rows(csv_text(what)) == [["Tekst", "Kilde"], ["«Aldri tid.»", "R1"]]


def test_that_the_words_are_never_altered_for_a_spreadsheet_s_sake() -> None:
    assert _rows(csv_text(report(plain_table([["=1+1", "- noe"]]))))[1] == ["=1+1", "- noe"]


@given(st.lists(st.lists(st.text() | st.integers(), min_size=2, max_size=2), min_size=1))
def test_that_any_rows_come_back(rows: list[list[str | int]]) -> None:
    assert _rows(csv_rows([list(row) for row in rows])) == [[str(value) for value in row] for row in rows]


@given(st.text())
def test_that_control_characters_alone_are_lost(text: str) -> None:
    assert _rows(csv_text(report(plain_table([[text, "R1"]]))))[1][0] == legal(text)
