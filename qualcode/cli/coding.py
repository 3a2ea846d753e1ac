"""``qualcode code``: one quote, or all quotes of a table."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qualcode.cli import output, parts
from qualcode.cli.coding_json import coding_json
from qualcode.i18n import _, _n

if TYPE_CHECKING:
    from qualcode.model.ids import CodingId
    from qualcode.model.study import Study

_STANCES = ("fremmer", "hemmer", "begge")
_NEEDED = ("document", "quote", "code")


def code_command() -> parts.Command:
    """Return the command that codes quotes given by their words."""
    return parts.command(
        "code",
        _code,
        _(
            "Put a code on a quote. The quote is found by its words, whatever the line breaks and runs of spaces."
            " Or code all quotes of a CSV file, with the columns document, quote, code, stance, coder, informant"
            " and occurrence: all of them or none."
        ),
        parts.project(),
        parts.text("--document", _("The document's title."), _("TITLE")),
        parts.text("--quote", _("The words.")),
        parts.text("--code", _("The code: its name, or its path such as “Barriers / Time”."), _("PATH")),
        parts.choice("--stance", _STANCES, _("Whether it is said to help, to hinder or both.")),
        parts.text("--coder", _("Who codes, known or new; the project's first coder if left out."), _("NAME")),
        parts.text("--informant", _("Who speaks, when it is not the turn's speaker."), _("LABEL")),
        parts.number("--occurrence", _("Which one, from 1, when the words stand there several times.")),
        parts.path("--from", "table", help=_("A CSV file with a quote in each row.")),
        parts.as_json(),
    )


def _code(path: Path, table: Path | None, as_json: bool, **cells: str | int | None) -> None:
    given = {name: str(value) for name, value in cells.items() if value is not None}
    if table is not None and given:
        raise _misused(_("--from goes alone: what to code stands in the file."))
    missing = [f"--{name}" for name in _NEEDED if name not in given]
    if table is None and missing:
        raise _misused(_("%s is missing.") % ", ".join(missing))
    codings, study = _from_table(path, table) if table is not None else _one(path, given)
    if as_json:
        output.data([coding_json(study, study.codings[coding]) for coding in codings])
    elif table is not None:
        n = len(set(codings))
        output.say(_n("%d quote coded.", "%d quotes coded.", n) % n)
    else:
        _tell(study, codings[0])


def _misused(sentence: str) -> click.UsageError:
    return click.UsageError(sentence, click.get_current_context())


def _from_table(path: Path, table: Path) -> "tuple[list[CodingId], Study]":
    from qualcode.edits.batch import code_rows
    from qualcode.importers.coding_rows import read_coding_rows

    rows = read_coding_rows(table)
    with output.opened(path) as project:
        codings = code_rows(project, rows, table)
        return codings, project.study


def _one(path: Path, given: dict[str, str]) -> "tuple[list[CodingId], Study]":
    from qualcode.edits.batch import code_row
    from qualcode.model.codings import CodingRow

    with output.opened(path) as project:
        known = len(project.study.coders)
        coding = code_row(project, CodingRow(1, **given))
        if len(project.study.coders) > known:
            output.hint(_("New coder: %s") % given["coder"])
        return [coding], project.study


def _tell(study: "Study", coding: "CodingId") -> None:
    from qualcode.text.excerpt import shorten

    told = coding_json(study, study.codings[coding])
    who = f", {told['informant']}" if told["informant"] else ""
    place = _("%(document)s, paragraph %(paragraph)d") % told
    output.say(f"{told['code']}: «{shorten(' '.join(told['text'].split()), 120)}» ({place}{who})")
