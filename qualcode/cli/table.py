"""``qualcode table``: anything counted against anything."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import filters, output, parts
from qualcode.cli.query import asked_query
from qualcode.i18n import _

if TYPE_CHECKING:
    from qualcode.analysis.crosstab import CrossTable, ShareOf
    from qualcode.analysis.dimensions import Axis, Heading
    from qualcode.model.study import Study

_UNITS = ("quotes", "informants", "codings", "documents", "cases", "words")
_SHARES = ("row", "column")
_NOBODY_HEARD = "–"


def table_command() -> parts.Command:
    """Return the command that counts."""
    return parts.command(
        "table",
        _table,
        _("Count quotes, people, codings, documents, cases or words. Totals count nothing twice."),
        parts.project(),
        parts.text("--rows", _row_help(), _("SIDE"), default="code"),
        parts.text(
            "--columns",
            _("What the columns stand for, any of the same; role if left out."),
            _("SIDE"),
            default="role",
        ),
        parts.choice("--count", _UNITS, _("What is counted; quotes if left out."), default="quotes"),
        parts.number("--levels", _("How many levels of codes and cases are shown; all if left out.")),
        parts.choice("--shares", _SHARES, _("Percent of the row's or column's total, too.")),
        parts.text("--saved", _("Count what the query finds that is saved under this name."), _("NAME")),
        *filters.options(),
        parts.as_json(),
        parts.output(_("Write the table to this file: .docx, .xlsx, .csv or .html.")),
    )


def _row_help() -> str:
    return _(
        "What the rows stand for, code if left out: code, role, informant, document, case, coder, stance, "
        "kind, wave, guide-question, research-question, or an attribute as attribute:NAME."
    )


def _table(
    path: Path,
    rows: str,
    columns: str,
    count: str,
    levels: int | None,
    shares: str | None,
    saved: str | None,
    target: Path | None,
    as_json: bool,
    **given: Any,  # noqa: ANN401 - click's keywords
) -> None:
    from qualcode.analysis.crosstab import ShareOf, cross_table
    from qualcode.analysis.units import Unit

    with output.opened_to_read(path) as project:
        study = project.study
    row, column, unit = _axis(study, rows, levels), _axis(study, columns, levels), Unit(count)
    query, part = asked_query(study, saved, given), ShareOf(shares) if shares else None
    if target is not None:
        from qualcode.exporters.reports.cross_report import cross_report
        from qualcode.exporters.write import write

        write(cross_report(study, row, column, (unit,), query, shares=part), target)
    if as_json:
        output.data(_told(study, cross_table(study, row, column, unit, query), rows, columns, part))
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(study, cross_table(study, row, column, unit, query), part)


def _axis(study: "Study", said: str, levels: int | None) -> "Axis":
    """Return the side that a word names; UsageError for a word that names none."""
    from qualcode.analysis.dimensions import Axis, Dimension
    from qualcode.analysis.locate import find_attribute

    word, _colon, name = said.strip().partition(":")
    sides = tuple(each.value for each in Dimension)
    if word not in sides or (word == Dimension.ATTRIBUTE and not name):
        sentence = _("“%(said)s” cannot stand at the side of a table. These can: %(sides)s.")
        named = ", ".join(sides).replace("attribute", f"attribute:{_('NAME')}")
        told = sentence % {"said": said, "sides": named}
        raise click.UsageError(told, click.get_current_context())
    attribute = find_attribute(study, name.strip()).id if word == Dimension.ATTRIBUTE else None
    return Axis(Dimension(word), attribute, levels)


def _told(study: "Study", table: "CrossTable", rows: str, columns: str, part: "ShareOf | None") -> dict[str, Any]:
    """Return the table as plain values; null where nobody was interviewed or asked, which is not the number 0."""
    told: dict[str, Any] = {
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
    if part is not None:
        shares = [[table.part(row, column, part) for column in table.columns] for row in table.rows]
        told |= {"shares_of": part.value, "shares": shares}
    return told


def _count(table: "CrossTable", row: "Heading | None", column: "Heading | None") -> int | None:
    return None if table.is_silent(row, column) else table.count(row, column)


def _name(study: "Study", heading: "Heading") -> str:
    from qualcode.wording.language import interface_words
    from qualcode.wording.words import heading_path

    return heading_path(study, heading, interface_words())


def _show(study: "Study", table: "CrossTable", part: "ShareOf | None") -> None:
    from qualcode.wording.language import interface_words
    from qualcode.wording.names import heading_name
    from qualcode.wording.units import not_asked_rule, unit_name

    words, total = interface_words(), _("Total")
    lines = [["", *(_name(study, column) for column in table.columns), total]]
    for row in table.rows:
        label = "  " * row.depth + heading_name(row, words)
        lines.append([label, *_cells(table, row, part)])
    lines.append([total, *_cells(table, None, part)])
    _align(lines)
    output.say(_("Counted: %s") % unit_name(table.unit, words))
    if table.has_unasked:
        output.say(not_asked_rule(words))


def _cells(table: "CrossTable", row: "Heading | None", part: "ShareOf | None") -> list[str]:
    return [_cell(table, row, column, part) for column in (*table.columns, None)]


def _cell(table: "CrossTable", row: "Heading | None", column: "Heading | None", part: "ShareOf | None") -> str:
    from qualcode.i18n import language
    from qualcode.wording.language import interface_words
    from qualcode.wording.numbers import share
    from qualcode.wording.units import not_asked

    if table.is_unheard(row, column):
        return _NOBODY_HEARD
    if table.is_unasked(row, column):
        return not_asked(interface_words())
    told = str(table.count(row, column))
    percent = table.part(row, column, part) if part is not None else None
    return told if percent is None else f"{told} ({share(percent, language())})"


def _align(lines: list[list[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *others in lines:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        output.say("  ".join([first.ljust(widths[0]), *cells]).rstrip())
