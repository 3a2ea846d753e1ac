"""``qualcode table``: anything counted against anything."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import output, parts
from qualcode.i18n import _

if TYPE_CHECKING:
    from qualcode.analysis.crosstab import CrossTable
    from qualcode.analysis.dimensions import Heading
    from qualcode.model.study import Study

_DIMENSIONS = ("code", "role", "informant", "document", "case")
_UNITS = ("quotes", "informants", "codings", "documents")
_NOBODY_HEARD = "–"


def table_command() -> parts.Command:
    """Return the command that counts."""
    return parts.command(
        "table",
        _table,
        _("Count quotes, people, codings or documents. Totals count nothing twice."),
        parts.project(),
        parts.choice("--rows", _DIMENSIONS, _("What the rows stand for; code if left out."), default="code"),
        parts.choice("--columns", _DIMENSIONS, _("What the columns stand for; role if left out."), default="role"),
        parts.choice("--count", _UNITS, _("What is counted; quotes if left out."), default="quotes"),
        parts.as_json(),
        parts.output(_("Write the table to this file: .docx, .xlsx, .csv or .html.")),
    )


def _table(path: Path, rows: str, columns: str, count: str, target: Path | None, as_json: bool) -> None:
    from qualcode.analysis.crosstab import cross_table
    from qualcode.analysis.dimensions import Dimension
    from qualcode.analysis.units import Unit

    with output.opened_to_read(path) as project:
        study = project.study
    row, column, unit = Dimension(rows), Dimension(columns), Unit(count)
    if target is not None:
        from qualcode.exporters.reports.cross_report import cross_report
        from qualcode.exporters.write import write

        write(cross_report(study, row, column, (unit,)), target)
    if as_json:
        output.data(_told(study, cross_table(study, row, column, unit), rows, columns))
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(study, cross_table(study, row, column, unit))


def _told(study: "Study", table: "CrossTable", rows: str, columns: str) -> dict[str, Any]:
    """Return the table as plain values; null where nobody was interviewed, which is not the number 0."""
    return {
        "rows": rows,
        "columns": columns,
        "count": table.unit.value,
        "headings": [_name(study, column) for column in table.columns],
        "table": [
            {
                "row": _name(study, row),
                "depth": row.depth,
                "counts": [_count(table, row, column) for column in table.columns],
                "total": _count(table, row, None),
            }
            for row in table.rows
        ],
        "totals": [_count(table, None, column) for column in table.columns],
        "total": table.count(None, None),
    }


def _count(table: "CrossTable", row: "Heading | None", column: "Heading | None") -> int | None:
    return None if {row, column} & table.unheard else table.count(row, column)


def _name(study: "Study", heading: "Heading") -> str:
    from qualcode.wording.language import interface_words
    from qualcode.wording.words import heading_path

    return heading_path(study, heading, interface_words())


def _show(study: "Study", table: "CrossTable") -> None:
    from qualcode.wording.language import interface_words
    from qualcode.wording.names import heading_name
    from qualcode.wording.units import unit_name

    words, total = interface_words(), _("Total")
    lines = [["", *(_name(study, column) for column in table.columns), total]]
    for row in table.rows:
        label = "  " * row.depth + heading_name(row, words)
        lines.append([label, *_cells(table, row)])
    lines.append([total, *_cells(table, None)])
    _align(lines)
    output.say(_("Counted: %s") % unit_name(table.unit, words))


def _cells(table: "CrossTable", row: "Heading | None") -> list[str]:
    counts = [_count(table, row, column) for column in (*table.columns, None)]
    return [_NOBODY_HEARD if count is None else str(count) for count in counts]


def _align(lines: list[list[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *others in lines:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        output.say("  ".join([first.ljust(widths[0]), *cells]).rstrip())
