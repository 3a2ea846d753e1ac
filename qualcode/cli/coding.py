"""``qualcode code``: one quote, or all quotes of a table."""

from dataclasses import dataclass
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
            " Or code all quotes of a CSV or Excel file, with the columns document, quote, code, stance, coder,"
            " informant and occurrence: all of them or none."
        ),
        parts.project(),
        parts.text("--document", _("The document's title."), _("TITLE")),
        parts.text("--quote", _("The words.")),
        parts.text("--code", _("The code: its name, or its path such as “Barriers / Time”."), _("PATH")),
        parts.choice("--stance", _STANCES, _("Whether it is said to help, to hinder or both.")),
        parts.text("--coder", _("Who codes, known or new; the project's first coder if left out."), _("NAME")),
        parts.text("--informant", _("Who speaks, when it is not the turn's speaker."), _("LABEL")),
        parts.number("--occurrence", _("Which one, from 1, when the words stand there several times.")),
        parts.path("--from", "table", help=_("A CSV or Excel file with a quote in each row.")),
        parts.as_json(),
    )


def _code(path: Path, table: Path | None, as_json: bool, **cells: str | int | None) -> None:
    given = {name: str(value) for name, value in cells.items() if value is not None}
    if table is not None and given:
        raise _misused(_("--from goes alone: what to code stands in the file."))
    missing = [f"--{name}" for name in _NEEDED if name not in given]
    if table is None and missing:
        raise _misused(_("%s is missing.") % ", ".join(missing))
    made = _from_table(path, table) if table is not None else _one(path, given)
    if as_json:
        output.data([coding_json(made.study, made.study.codings[coding]) for coding in made.codings])
    elif table is not None:
        n = len(set(made.codings))
        output.say(_n("%d quote coded.", "%d quotes coded.", n) % n)
    else:
        _tell(made.study, made.codings[0])
    _hint(made)


def _hint(made: "_Made") -> None:
    from qualcode.analysis.speech import speakers_of

    study, codings = made.study, [made.study.codings[each] for each in dict.fromkeys(made.codings)]
    before = len(made.known.intersection(made.codings))
    if before:
        output.hint(_n("%d quote was coded so before.", "%d quotes were coded so before.", before) % before)
    asked = sum(() in dict(speakers_of([each], study.turns_of(each.document))).values() for each in codings)
    if asked:
        sentence = _n(
            "%d quote is the words of an interviewer alone, and does not count.",
            "%d quotes are the words of an interviewer alone, and do not count.",
            asked,
        )
        output.hint(sentence % asked)


def _misused(sentence: str) -> click.UsageError:
    return click.UsageError(sentence, click.get_current_context())


@dataclass(frozen=True)
class _Made:
    """The codings asked for, in order, the study with them, and the codings that it had before."""

    codings: "list[CodingId]"
    study: "Study"
    known: "frozenset[CodingId]"


def _from_table(path: Path, table: Path) -> _Made:
    from qualcode.edits.batch import code_rows
    from qualcode.importers.coding_rows import read_coding_rows

    rows = read_coding_rows(table)
    with output.opened(path) as project:
        known = frozenset(project.study.codings)
        return _Made(code_rows(project, rows, table), project.study, known)


def _one(path: Path, given: dict[str, str]) -> _Made:
    from qualcode.edits.batch import code_row
    from qualcode.model.codings import CodingRow

    with output.opened(path) as project:
        before = project.study
        coding = code_row(project, CodingRow(1, **given))
        if len(project.study.coders) > len(before.coders):
            output.hint(_("New coder: %s") % given["coder"])
        return _Made([coding], project.study, frozenset(before.codings))


def _tell(study: "Study", coding: "CodingId") -> None:
    from qualcode.model.codings import Voice
    from qualcode.text.excerpt import in_marks, shorten

    told = coding_json(study, study.codings[coding])
    words = shorten(told["text"], 120)
    shown = in_marks(words) if told["voice"] == Voice.QUOTE.value else words
    who = f", {told['informant']}" if told["informant"] else ""
    place = _("%(document)s, paragraph %(paragraph)d") % told
    output.say(f"{told['code']}: {shown} ({place}{who})")
