"""What Word's navigation shows of a report: every report has headings, also where its sections have none."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from qualcode.exporters.report import Block, Cell, Heading, Report, Row, Section, TableBlock, as_cell


def is_headed(report: Report) -> bool:
    """Tell whether a section has a heading of its own; else the report's title is the heading of it all."""
    return any(section.heading for section in report.sections)


def outlined(report: Report) -> Report:
    """Return the report with a heading above each table, where several stand under the title alone.

    A banded table has none: what heads its rows are headings.
    """
    if is_headed(report) or len(report.tables) < 2:
        return report
    sections = (Section("", tuple(_headed(section))) for section in report.sections)
    return replace(report, sections=tuple(sections))


def groups(table: TableBlock) -> Iterator[tuple[Cell, TableBlock]]:
    """Yield what heads each group of a banded table's rows, and these rows as a table without bands.

    The total stands below the last group; notes and captions are for the whole table and are in none of them.
    """
    starts = [place for place, row in enumerate(table.rows) if row.repeated == 0]
    for start, stop in pairwise([*starts, len(table.rows)]):
        band = as_cell(table.rows[start].values[0]) or Cell(())
        total = table.total if stop == len(table.rows) else None
        yield band, _group(table, band, table.rows[start:stop], total)


def _group(table: TableBlock, band: Cell, rows: tuple[Row, ...], total: Row | None) -> TableBlock:
    name = band.lines[0].text if band.lines else table.caption
    return replace(table, caption=name, rows=rows, total=total, notes=(), banded=False)


def _headed(section: Section) -> Iterator[Block]:
    for block in section.blocks:
        if isinstance(block, TableBlock) and not block.banded:
            yield Heading(block.name)
        yield block
