"""``qualcode report``: several reports in one Word document, ready to become a chapter and its appendices."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qualcode.cli import output, parts
from qualcode.i18n import _, language

if TYPE_CHECKING:
    from qualcode.model.study import Study
    from qualcode.wording.report_parts import ReportPart

_MANY = 3


def report_command() -> parts.Command:
    """Return the command that writes a report of several parts."""
    from qualcode.wording.report_parts import ReportPart

    names = ", ".join(ReportPart)
    return parts.command(
        "report",
        _report,
        _("Write a report to Word. Its parts come in the order in which they are named."),
        parts.project(),
        parts.text("--parts", _("Which parts, with commas between: {names}.").format(names=names), required=True),
        parts.number("--per-theme", _("How many quotes stand for each theme."), default=_MANY),
        parts.as_json(),
        parts.output(_("Write the report to this file: .docx or .html."), required=True),
    )


def _report(path: Path, parts: str, per_theme: int, target: Path, as_json: bool) -> None:
    from qualcode.edits.codebook_growth import codebook_days
    from qualcode.exporters.reports.whole_report import Material, whole_report
    from qualcode.exporters.write import write

    wanted = _wanted(parts)
    with output.opened_to_read(path) as project:
        study, days = project.study, codebook_days(project)
    write(whole_report(Material(study, days, max(1, per_theme)), wanted), target)
    warning = _warning(study)
    if as_json:
        output.data({"written": str(target), "parts": [part.value for part in wanted], "warning": warning or None})
        return
    output.say(_("Written: %s") % target)
    if warning:
        output.say(warning)


def _wanted(named: str) -> "list[ReportPart]":
    """Return the parts that are named; UsageError for a name that is none, or for none at all."""
    from qualcode.wording.report_parts import ReportPart

    names = list(dict.fromkeys(name.strip().lower() for name in named.split(",") if name.strip()))
    unknown = [name for name in names if name not in list(ReportPart)]
    context = click.get_current_context()
    if unknown:
        sentence = _("There is no part “%s”.") % unknown[0]
        raise click.UsageError(f"{sentence} " + _("The parts are: %s") % ", ".join(ReportPart), context)
    if not names:
        raise click.UsageError(_("The parts are: %s") % ", ".join(ReportPart), context)
    return [ReportPart(name) for name in names]


def _warning(study: "Study") -> str:
    from qualcode.analysis.pointed_at import pointed_at
    from qualcode.wording.language import interface_words
    from qualcode.wording.sample import pointed_at_sentence

    return pointed_at_sentence(pointed_at(study), interface_words(), language())
