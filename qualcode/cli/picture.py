"""``qualcode picture``: a picture of the study as SVG, PNG or Word, and its numbers."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import output, parts
from qualcode.i18n import _, language

if TYPE_CHECKING:
    from qualcode.exporters.pictures.picture import Picture
    from qualcode.exporters.report import Value
    from qualcode.model.study import Study

KINDS = ("heatmap", "stances", "cooccurrence", "wall", "saturation", "treemap", "structure", "map")
"""The pictures, by the words of ``PictureKind``."""

_UNITS = ("quotes", "informants", "documents", "codings")
_DRAWN, _REPORTS = (".svg", ".png"), (".docx", ".html", ".xlsx", ".csv")


def picture_command() -> parts.Command:
    """Return the command that draws."""
    kind = click.Argument(["kind"], type=click.Choice(KINDS, case_sensitive=False), metavar=_("KIND"))
    told = _("Draw a picture of the study, with its numbers.")
    return parts.command(
        "picture",
        _picture,
        f"{told} {_('Which picture: {kinds}.').format(kinds=', '.join(KINDS))}",
        parts.project(),
        kind,
        parts.output(_("Write it to this file: .svg, .png, .docx or .html; the numbers alone: .xlsx or .csv.")),
        parts.text("--role", _("Only what those say who have this role."), _("ROLE"), multiple=True),
        parts.number("--level", _("How many levels of codes, from 1.")),
        parts.choice("--count", _UNITS, _("What the heat map counts; quotes if left out."), default="quotes"),
        parts.as_json(),
    )


def _picture(
    path: Path,
    kind: str,
    target: Path | None,
    role: tuple[str, ...],
    level: int | None,
    count: str,
    as_json: bool,
) -> None:
    from qualcode.analysis import locate
    from qualcode.analysis.filters import QuoteFilter
    from qualcode.analysis.pictures.choice import PictureChoice, PictureKind
    from qualcode.analysis.units import Unit
    from qualcode.exporters.pictures.picture import picture

    if level is not None and level < 1:
        raise click.BadParameter(_("There is one level at least."), param_hint="--level")
    with output.opened_to_read(path) as project:
        study = project.study
    roles = frozenset(locate.find_role(study, name).id for name in role)
    choice = PictureChoice(QuoteFilter(roles=roles or None), level, Unit(count))
    found = picture(study, PictureKind(kind), choice, None if target is not None else language())
    if target is not None:
        _write(study, found, target)
    if as_json:
        output.data(_told(found))
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(found)


def _write(study: "Study", found: "Picture", target: Path) -> None:
    from qualcode.exporters.pictures.files import write_picture
    from qualcode.exporters.reports.picture_report import numbers_report, picture_report
    from qualcode.exporters.write import write
    from qualcode.model.errors import FileProblem, FileReason

    ending = target.suffix.lower()
    if ending in _DRAWN:
        write_picture(found.drawing(), target)
    elif ending in _REPORTS:
        alone = ending in (".xlsx", ".csv")
        write(numbers_report(study, found) if alone else picture_report(study, [found]), target)
    else:
        raise FileProblem(target, FileReason.UNKNOWN_FORMAT, formats=[*_DRAWN, *_REPORTS])


def _told(found: "Picture") -> dict[str, Any]:
    """Return the numbers as plain values, rows in the order of the picture."""
    return {
        "picture": found.kind.value,
        "title": found.frame.title,
        "unit": found.frame.unit,
        "notes": list(found.frame.notes),
        "headings": [column.header for column in found.table.columns],
        "rows": [[_plain(value) for value in row.values] for row in found.table.rows],
        "depths": [_depth(row.values[0]) for row in found.table.rows],
    }


def _show(found: "Picture") -> None:
    output.say(f"{found.frame.title}. {found.frame.unit}")
    lines = [[column.header for column in found.table.columns]]
    lines += [
        ["  " * _depth(row.values[0]) + _written(row.values[0]), *map(_written, row.values[1:])]
        for row in found.table.rows
    ]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        output.say("  ".join(cells).rstrip())
    for note in found.frame.notes:
        output.say(note)


def _plain(value: "Value") -> str | int | float | None:
    from qualcode.exporters.report import Cell

    return " ".join(line.text for line in value.lines) if isinstance(value, Cell) else value


def _written(value: "Value") -> str:
    plain = _plain(value)
    return "" if plain is None else str(plain)


def _depth(value: "Value") -> int:
    from qualcode.exporters.report import Cell

    return value.level if isinstance(value, Cell) else 0
