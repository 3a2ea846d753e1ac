"""Workbooks are opened again: headers that stay, filters, numbers that are numbers, text that is text."""

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from qualcode.exporters.characters import legal
from qualcode.exporters.excel import write_excel
from qualcode.exporters.excel_cells import CUT, MOST
from qualcode.exporters.report import Quote, Report, Section
from tests.exporters.examples import banded_table, counts_table, joined_table, plain_table, report


def _written(what: Report) -> bytes:
    stream = io.BytesIO()
    write_excel(what, stream)
    return stream.getvalue()


def _opened(what: Report) -> Any:
    return load_workbook(io.BytesIO(_written(what)))


def _values(sheet: Any) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_that_caption_and_notes_stand_above_the_header() -> None:
    (sheet,) = _opened(report(counts_table())).worksheets
    assert _values(sheet) == [
        ["Kode og rolle", None, None],
        ["Tallene er sitater.", None, None],
        ["Kode", "Leder", "Andel"],
        ["Barrierer", 12, 0.5],
        ["Tidspress", 0, "–"],
        ["I alt", 12, None],
    ]


def test_that_the_header_stays_in_sight_and_the_rows_can_be_filtered() -> None:
    (sheet,) = _opened(report(counts_table())).worksheets
    assert sheet.freeze_panes == "A4"
    assert sheet.auto_filter.ref == "A3:C5"


def test_that_the_total_stays_out_of_the_filter() -> None:
    (sheet,) = _opened(report(counts_table())).worksheets
    assert sheet.max_row == 6
    assert sheet.auto_filter.ref.endswith("5")


def test_that_the_header_is_printed_on_every_page() -> None:
    (sheet,) = _opened(report(counts_table())).worksheets
    assert sheet.print_title_rows == "$3:$3"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


def test_that_numbers_are_numbers_and_text_is_text() -> None:
    (sheet,) = _opened(report(counts_table())).worksheets
    assert [cell.data_type for cell in sheet[4]] == ["s", "n", "n"]
    assert [cell.data_type for cell in sheet[5]] == ["s", "n", "s"]


def test_that_long_text_is_wrapped_in_columns_of_sensible_width() -> None:
    (sheet,) = _opened(report(banded_table())).worksheets
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows(min_row=2) for cell in row)
    assert all(9 <= sheet.column_dimensions[letter].width <= 90 for letter in "ABC")


@pytest.mark.parametrize(
    "text", ["=1+1", "+47 12 34 56 78", "-bindestrek", "@leder", "=HYPERLINK(A1)", "#N/A", "1e5"]
)
def test_that_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    (sheet,) = _opened(report(plain_table([[text, "R1"]]))).worksheets
    cell = sheet["A3"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert bool(cell.quotePrefix) == (text[0] in "=+-@")


def test_that_no_cell_holds_a_formula() -> None:
    written = _written(report(plain_table([["=1+1", "=A1"]])))
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet


def test_that_a_grid_repeats_what_paper_shows_once() -> None:
    (sheet,) = _opened(report(joined_table())).worksheets
    assert [row[0].value for row in sheet.iter_rows(min_row=3)] == ["1.1", "1.1", "1.1", "1.2"]
    (sheet,) = _opened(report(banded_table())).worksheets
    assert _values(sheet)[1:3] == [["Kode", "Sitat", "Avsnitt"], ["Barrierer / Tidspress", "«Aldri tid.»", 3]]


def test_that_every_table_has_a_sheet_of_its_own() -> None:
    workbook = _opened(report(counts_table(), joined_table(), counts_table()))
    assert workbook.sheetnames == ["Sitater", "Hva hindrer", "Sitater (2)"]


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_that_any_name_becomes_a_sheet_that_excel_takes(names: list[str]) -> None:
    from dataclasses import replace

    tables = tuple(replace(counts_table(), name=name) for name in names)
    sheets = _opened(Report("x", "", "nb", (Section("", tables),))).sheetnames
    assert len({name.casefold() for name in sheets}) == len(names)
    assert all(0 < len(name) <= 31 and not set(name) & set("\\/*?:[]") for name in sheets)


def test_that_metadata_hold_the_title_and_no_names() -> None:
    about = _opened(report(counts_table())).properties
    assert (about.title, about.creator or "", about.lastModifiedBy or "") == ("Sitater", "", "")


def test_that_running_text_becomes_a_sheet_of_quotes() -> None:
    (sheet,) = _opened(report(Quote("«Aldri tid.»", "R1"))).worksheets
    assert _values(sheet)[-1] == ["«Aldri tid.»", "R1"]


def test_that_text_longer_than_a_cell_says_that_it_is_cut() -> None:
    (sheet,) = _opened(report(plain_table([["a" * (MOST + 1), "b" * MOST]]))).worksheets
    assert (len(sheet["A3"].value), sheet["A3"].value[-len(CUT) :]) == (MOST, CUT)
    assert sheet["B3"].value == "b" * MOST


@given(st.text())
def test_that_words_come_back_as_they_were(text: str) -> None:
    (sheet,) = _opened(report(plain_table([[text, "R1"]]))).worksheets
    # XML reads every line end as \n.
    assert (sheet["A3"].value or "") == legal(text).replace("\r\n", "\n").replace("\r", "\n")
