"""Reports read as a reader sees them: on paper, or as a grid."""

from qualcode.exporters.grid import grid
from qualcode.exporters.paper import paper_columns, paper_rows
from qualcode.exporters.report import Report, TableBlock


def on_paper(table: TableBlock) -> list[list[str]]:
    """Return header and rows as printed; `` | `` is between the lines of a cell, joined cells are empty."""
    shown = paper_columns(table)
    rows = [
        [" | ".join(line.text.replace("\u00a0", " ") for line in cell.lines) for cell in row.cells]
        for row in paper_rows(table, shown, "nb")
    ]
    return [[table.columns[place].header for place in shown], *rows]


def in_grid(table: TableBlock) -> list[dict[str, object]]:
    """Return the rows of a table as data, by header; the total last."""
    data = grid(table)
    rows = (*data.rows, *([data.total] if data.total is not None else []))
    return [dict(zip((column.header for column in data.columns), row, strict=True)) for row in rows]


def only_table(report: Report) -> TableBlock:
    (table,) = report.tables
    return table
