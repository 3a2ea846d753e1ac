"""How a table looks where it is read: bands, shared cells, numbers in the reader's language."""

from dataclasses import replace

from qualcode.exporters.paper import PaperRow, RowKind, paper_columns, paper_rows
from qualcode.exporters.report import Column, Medium, Row, TableBlock
from tests.exporters.examples import banded_table, counts_table, joined_table, plain_table


def _rows(table: TableBlock) -> list[PaperRow]:
    return list(paper_rows(table, paper_columns(table), "nb"))


def _long(table: TableBlock) -> TableBlock:
    """Return the table with a long quote at its end, so that it need not stand on one page."""
    *others, last = table.rows
    long = Row((*last.values[:-2], "Vi har jo egentlig aldri tid. " * 3, last.values[-1]), last.repeated)
    return replace(table, rows=(*others, long))


def _texts(row: PaperRow) -> list[list[str]]:
    return [[line.text for line in cell.lines] for cell in row.cells]


def test_that_a_band_stands_above_the_rows_that_share_it() -> None:
    rows = _rows(banded_table())
    kinds = [RowKind.BAND, RowKind.BODY, RowKind.BODY, RowKind.BAND, RowKind.BODY]
    assert [row.kind for row in rows] == kinds
    assert _texts(rows[0]) == [["Barrierer / Tidspress", "2 sitater"]]
    assert _texts(rows[1]) == [["«Aldri tid.»"], ["3"]]
    kept = [row.keeps_next for row in _rows(_long(banded_table()))]
    assert kept == [True, False, False, True, False]


def test_that_columns_for_a_grid_are_not_on_paper() -> None:
    table = plain_table([["a", "b"]], [Column("Ord"), Column("Kode", medium=Medium.GRID)])
    assert paper_columns(table) == (0,)


def test_that_a_shared_cell_reaches_over_its_rows_and_no_further() -> None:
    rows = _rows(joined_table())
    assert [[cell.rows for cell in row.cells] for row in rows] == [[3, 3, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1]]
    assert [[cell.joins_above for cell in row.cells] for row in rows[:2]] == [[False] * 3, [True, True, False]]


def test_that_the_first_of_several_joined_rows_is_not_left_alone_on_a_page() -> None:
    assert [row.keeps_next for row in _rows(_long(joined_table()))] == [True, False, False, False]


def test_that_a_small_table_stays_on_one_page() -> None:
    assert [row.keeps_next for row in _rows(counts_table())] == [True, True, False]
    assert [row.keeps_next for row in _rows(plain_table([["a", "b"]] * 3))] == [True, True, False]
    assert not any(row.keeps_next for row in _rows(plain_table([["a", "b"]] * 60)))


def test_that_decimals_are_written_as_the_reader_writes_them() -> None:
    norwegian, english = (next(paper_rows(counts_table(), (0, 1, 2), language)) for language in ("nb", "en"))  # type: ignore[arg-type]
    assert (_texts(norwegian)[2], _texts(english)[2]) == (["0,5"], ["0.5"])


def test_that_a_dash_among_numbers_stands_where_numbers_stand() -> None:
    dash = _rows(counts_table())[1].cells[2]
    assert (dash.lines[0].text, dash.is_number) == ("–", True)


def test_that_the_total_comes_last() -> None:
    assert [row.kind for row in _rows(counts_table())] == [RowKind.BODY, RowKind.BODY, RowKind.TOTAL]
