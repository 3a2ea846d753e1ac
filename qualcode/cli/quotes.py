"""``qualcode quotes``: quotes shown, written to a file, or given to another program."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import filters, output, parts
from qualcode.cli.coding_json import coding_json
from qualcode.i18n import _, _n

if TYPE_CHECKING:
    from qualcode.analysis.filters import QuoteFilter
    from qualcode.model.study import Study


def quotes_command() -> parts.Command:
    """Return the command that picks quotes."""
    return parts.command(
        "quotes",
        _quotes,
        _("Show quotes, or write them to a Word, Excel, CSV or HTML file."),
        parts.project(),
        *filters.options(),
        parts.as_json(),
        parts.output(_("Write a quote table to this file: .docx, .xlsx, .csv or .html.")),
    )


def _quotes(path: Path, target: Path | None, as_json: bool, **given: Any) -> None:  # noqa: ANN401
    with output.opened_to_read(path) as project:
        study = project.study
    where = filters.quote_filter(study, given)
    if target is not None:
        _write(study, where, target)
    if as_json:
        from qualcode.analysis.quotes import find_codings

        output.data([coding_json(study, coding) for coding in find_codings(study, where)])
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(study, where)


def _write(study: "Study", where: "QuoteFilter", target: Path) -> None:
    from qualcode.exporters.reports.quotes_report import quotes_report
    from qualcode.exporters.write import write

    write(quotes_report(study, where=where), target)


def _show(study: "Study", where: "QuoteFilter") -> None:
    from qualcode.analysis.dimensions import Dimension
    from qualcode.analysis.quotes import find_quotations, grouped
    from qualcode.exporters.reports.quote_parts import quoted
    from qualcode.model.ids import CodeId
    from qualcode.wording.whereabouts import source

    quotations = find_quotations(study, where, Dimension.CODE)
    for group in grouped(study, quotations, Dimension.CODE):
        output.say(study.codebook.path(CodeId(group.heading.key or "")))
        for quotation in group.quotations:
            output.say(f"  {quoted(quotation)}")
            output.say(f"    {source(quotation, quotation.document.title)}")
    n = len(quotations)
    output.say(_n("%d quote.", "%d quotes.", n) % n if n else _("No quotes."))
