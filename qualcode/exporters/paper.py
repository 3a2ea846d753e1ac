"""How a table looks where people read it (Word, HTML, a pasted table): bands, joined cells, formatted numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qualcode.exporters.characters import legal
from qualcode.exporters.report import Cell, Column, Kind, Line, Medium, Row, TableBlock, Value, as_cell, as_text
from qualcode.i18n import Language
from qualcode.wording.numbers import number

_PLACES = {Kind.INTEGER: 0, Kind.COEFFICIENT: 2}
_FEW_ROWS = 18
_SHORT_TEXT = 50


class RowKind(StrEnum):
    """What a row is on paper."""

    BAND = "band"
    """One cell over the whole width that heads the rows below it."""
    BODY = "body"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class PaperCell:
    """A cell as it is set."""

    lines: tuple[Line, ...]
    level: int = 0
    is_number: bool = False
    joins_above: bool = False
    """The cell is one with the cell above it, and its lines stand there."""
    rows: int = 1
    """So many rows it reaches down, itself counted; 1 where it joins the one above."""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A row as it is set; a band has one cell."""

    kind: RowKind
    cells: tuple[PaperCell, ...]
    keeps_next: bool = False
    """Must not be the last row of a page: the row below belongs to it."""


def paper_columns(table: TableBlock) -> tuple[int, ...]:
    """Return the places of the columns that stand on paper; a band is none of them."""
    first = 1 if table.banded else 0
    return tuple(place for place in range(first, len(table.columns)) if _on_paper(table.columns[place]))


def paper_rows(table: TableBlock, shown: Sequence[int], language: Language) -> Iterator[PaperRow]:
    """Yield the rows with the columns at the places ``shown``, bands and total among them."""
    together = _is_small(table)
    last = len(table.rows) if table.total is not None else len(table.rows) - 1
    for place, row in enumerate(table.rows):
        if table.banded and row.repeated == 0:
            band = _cell(row.values[0], Kind.TEXT, language)
            yield PaperRow(RowKind.BAND, (band,), keeps_next=True)
        cells = tuple(_body_cell(table, place, column, language) for column in shown)
        keeps_next = _heads_more(table, place, shown) or (together and place < last)
        yield PaperRow(RowKind.BODY, cells, keeps_next=keeps_next)
    if table.total is not None:
        values = (_cell(table.total.values[at], table.columns[at].kind, language) for at in shown)
        yield PaperRow(RowKind.TOTAL, tuple(values))


def _on_paper(column: Column) -> bool:
    return column.medium is not Medium.GRID


def _body_cell(table: TableBlock, place: int, column: int, language: Language) -> PaperCell:
    row = table.rows[place]
    if column < row.repeated:
        return PaperCell((), joins_above=True)
    reach = 1
    while place + reach < len(table.rows) and column < table.rows[place + reach].repeated:
        reach += 1
    return _cell(row.values[column], table.columns[column].kind, language, reach)


def _is_small(table: TableBlock) -> bool:
    """Tell whether the table ought to stand on one page: a few rows of numbers and short names."""
    if len(table.rows) > _FEW_ROWS:
        return False
    cells = (as_cell(value) for row in table.rows for value in row.values)
    return all(cell is None or len(as_text(cell)) <= _SHORT_TEXT for cell in cells)


def _heads_more(table: TableBlock, place: int, shown: Sequence[int]) -> bool:
    """Tell whether the row is the first of several that share a cell."""
    return place + 1 < len(table.rows) and _joins(table.rows[place + 1], shown) > _joins(table.rows[place], shown)


def _joins(row: Row, shown: Sequence[int]) -> bool:
    return any(column < row.repeated for column in shown)


def _cell(value: Value, kind: Kind, language: Language, rows: int = 1) -> PaperCell:
    if isinstance(value, int | float):
        text = number(value, language, 0 if isinstance(value, int) else _PLACES.get(kind, 1))
        return PaperCell((Line(text),), is_number=True, rows=rows)
    cell = as_cell(value) or Cell(())
    lines = tuple(Line(legal(line.text), line.tone, line.language) for line in cell.lines)
    # A dash in a column of numbers stands where the numbers stand.
    return PaperCell(lines, cell.level, kind is not Kind.TEXT, rows=rows)
