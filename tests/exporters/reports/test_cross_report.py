"""Cross tables: rows with nothing in them stay, totals are distinct, the unit is printed."""

import pytest

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.units import Unit
from qualcode.exporters.reports.cross_report import cross_report
from tests.builders import Builder
from tests.exporters.havnes import havnes
from tests.exporters.reports.reading import in_grid, on_paper, only_table


def test_that_quotes_and_informants_are_counted_in_a_table_each() -> None:
    quotes, informants = cross_report(havnes()).tables
    assert (quotes.unit, informants.unit) == ("sitater", "informanter")
    assert "sitater" in quotes.caption
    assert "informanter" in informants.caption


def test_that_codes_and_roles_with_nothing_in_them_are_kept() -> None:
    rows = on_paper(cross_report(havnes()).tables[0])
    assert rows[0] == ["Kode", "Leder", "Programrådgiver", "Lærer", "Frivillig", "Uten rolle", "I alt"]
    assert ["Språkkrav", "0", "0", "0", "–", "0", "0"] in rows


def test_that_a_role_nobody_was_interviewed_from_is_no_zero_and_that_is_said() -> None:
    table = cross_report(havnes()).tables[0]
    assert {row["Frivillig"] for row in in_grid(table)} == {"–"}
    assert "– betyr at ingen der er intervjuet." in table.notes[0]


def test_that_totals_are_distinct() -> None:
    rows = in_grid(cross_report(havnes()).tables[0])
    dialogue = next(row for row in rows if row["Kode"] == "Drivere / Dialog")
    assert (dialogue["Leder"], dialogue["Lærer"], dialogue["I alt"]) == (1, 1, 1)
    assert rows[-1]["I alt"] == 10


def test_that_a_parent_counts_what_is_under_it_once() -> None:
    rows = {row["Kode"]: row["I alt"] for row in in_grid(cross_report(havnes()).tables[0])}
    assert rows["Barrierer"] == 4
    assert rows["Drivere"] == 6


def test_that_the_tree_is_indented_on_paper_and_written_out_in_a_grid() -> None:
    table = cross_report(havnes()).tables[0]
    assert [row.values[0].level for row in table.rows[:3]] == [0, 1, 1]  # type: ignore[union-attr]
    assert [row["Kode"] for row in in_grid(table)][:2] == ["Barrierer", "Barrierer / Tidspress"]


def test_that_columns_of_one_name_are_told_apart_by_their_paths() -> None:
    make = Builder()
    make.case("Havnes / Skolen")
    make.case("Nes / Skolen")
    make.code("Tid")
    (table,) = cross_report(make.study(), columns=Dimension.CASE, units=[Unit.QUOTES]).tables
    headers = [column.header for column in table.columns]
    assert [header for header in headers if "Skolen" in header] == ["Havnes / Skolen", "Nes / Skolen"]


@pytest.mark.parametrize("rows", Dimension)
@pytest.mark.parametrize("columns", Dimension)
def test_that_anything_can_stand_against_anything(rows: Dimension, columns: Dimension) -> None:
    table = only_table(cross_report(havnes(), rows, columns, [Unit.CODINGS]))
    assert all(len(row.values) == len(table.columns) for row in (*table.rows, table.total) if row)


def test_that_an_empty_study_has_an_empty_table() -> None:
    table = only_table(cross_report(Builder().study(), units=[Unit.QUOTES]))
    assert [list(row.values()) for row in in_grid(table)] == [["I alt", 0]]


def test_that_the_title_names_rows_and_columns() -> None:
    assert cross_report(havnes()).title == "Kode etter rolle"
    assert cross_report(havnes(), Dimension.INFORMANT, Dimension.CASE, language="en").title == "Informant by case"
