"""How a table reads as data (Excel, CSV, pasted text): one header row, every value in every row."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from qualcode.exporters.characters import legal
from qualcode.exporters.report import (
    Block,
    Cell,
    Column,
    Heading,
    Medium,
    Paragraph,
    Quote,
    Report,
    Row,
    TableBlock,
    Value,
    as_text,
)
from qualcode.i18n import Language, translator

Plain = str | int | float | None
"""What stands in a grid: text may hold line breaks."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as columns and rows of plain values."""

    table: TableBlock
    columns: tuple[Column, ...]
    """No two of them have the same header."""
    rows: tuple[tuple[Plain, ...], ...]
    total: tuple[Plain, ...] | None


def grid(table: TableBlock) -> Grid:
    """Return the table as data: the columns that are for a grid, with repeated values repeated."""
    shown = [place for place, column in enumerate(table.columns) if column.medium is not Medium.PAPER]
    return Grid(
        table,
        tuple(_told_apart(table.columns[place] for place in shown)),
        tuple(_plain_row(row, shown) for row in table.rows),
        _plain_row(table.total, shown) if table.total else None,
    )


def grids(report: Report, derived: bool = True) -> list[Grid]:
    """Return the report's tables as data; its running text as one table of lines when it has no table.

    Tables that follow from others are left out unless ``derived``.
    """
    tables = [table for table in report.tables if derived or not table.derived]
    return [grid(table) for table in tables or (_text_table(report),)]


def written(value: Plain, language: Language) -> str | int:
    """Return a value as it stands in a file of text: decimals with a comma in Norwegian, nothing as nothing.

    Norwegian Excel would take ``3.5`` for the third of May.
    """
    if isinstance(value, float):
        return f"{value:.10g}".replace(".", "," if language == "nb" else ".")
    return "" if value is None else value


def _told_apart(columns: Iterable[Column]) -> Iterator[Column]:
    """Yield the columns, a header that has been there before with a number after it."""
    seen: Counter[str] = Counter()
    for column in columns:
        seen[column.header] += 1
        times = seen[column.header]
        yield replace(column, header=f"{column.header} ({times})") if times > 1 else column


def _plain_row(row: Row, shown: Sequence[int]) -> tuple[Plain, ...]:
    return tuple(_plain(row.values[place]) for place in shown)


def _plain(value: Value) -> Plain:
    if isinstance(value, Cell):
        return legal(as_text(value))
    return legal(value) if isinstance(value, str) else value


def _text_table(report: Report) -> TableBlock:
    _, _n = translator(report.language)
    rows = [Row((text, source)) for section in report.sections for text, source in _lines(section.blocks)]
    columns = (Column(_("Text"), width=12, stretch=1), Column(_("Source"), width=4))
    return TableBlock(report.title, report.title, columns, tuple(rows))


def _lines(blocks: Iterable[Block]) -> Iterable[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Quote):
            yield block.text, block.source
        elif isinstance(block, Heading | Paragraph):
            yield block.text, ""
