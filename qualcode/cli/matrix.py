"""``qualcode matrix``: the summaries of informants, cases or roles on themes and codes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import output, parts
from qualcode.i18n import _

if TYPE_CHECKING:
    from qualcode.analysis.matrix import Column, Matrix
    from qualcode.model.study import Study

_ROWS = ("informant", "case", "role")


def matrix_command() -> parts.Command:
    """Return the command that shows the summary matrix or writes it to a file."""
    return parts.command(
        "matrix",
        _matrix,
        _("Show the summary matrix, or write it to a file. Word gets it on a page on its side."),
        parts.project(),
        parts.choice("--rows", _ROWS, _("What stands down the side."), default=_ROWS[0]),
        parts.text("--across", _("A theme or a code to stand across; may be repeated."), multiple=True),
        parts.flag("--quotes", "with_quotes", help=_("Add the quotes behind the summaries.")),
        parts.as_json(),
        parts.output(_("Write the matrix to this file: .docx, .xlsx, .csv or .html.")),
    )


def _matrix(
    path: Path, rows: str, across: Sequence[str], with_quotes: bool, as_json: bool, target: Path | None
) -> None:
    from qualcode.analysis.dimensions import Dimension
    from qualcode.analysis.matrix import matrix, usual_columns

    with output.opened_to_read(path) as project:
        study = project.study
    columns = [_column(study, name) for name in across] or list(usual_columns(study))
    if target is not None:
        from qualcode.exporters.reports.matrix_report import matrix_report
        from qualcode.exporters.write import write

        write(matrix_report(study, Dimension(rows), columns, with_quotes), target)
    table = matrix(study, Dimension(rows), columns)
    if as_json:
        output.data(_told(study, table))
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(study, table)


def _column(study: "Study", name: str) -> "Column":
    from qualcode.analysis.locate import find_code, find_theme
    from qualcode.model.errors import SomethingMissing

    try:
        return find_theme(study, name).id
    except SomethingMissing:
        return find_code(study, name).id


def _told(study: "Study", table: "Matrix") -> list[dict[str, Any]]:
    from qualcode.analysis.matrix import column_name

    return [
        {
            "row": row.label,
            "column": column_name(study, column),
            "summary": cell.text or None,
            "state": cell.state.value,
            "quotes": cell.quotes,
            "linked": cell.linked_quotes,
        }
        for row in table.rows
        for column in table.columns
        for cell in (table.cell(row, column),)
    ]


def _show(study: "Study", table: "Matrix") -> None:
    from qualcode.analysis.matrix import column_name
    from qualcode.wording.language import interface_words
    from qualcode.wording.matrix import cell_note, progress_sentence

    words = interface_words()
    for row in table.rows:
        output.say(row.label)
        for column in table.columns:
            cell = table.cell(row, column)
            output.say(f"  {column_name(study, column)}: {cell_note(cell, words)}")
            if cell.text:
                output.say(f"    {' '.join(cell.text.split())}")
    output.say(progress_sentence(table, words))
