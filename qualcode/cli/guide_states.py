"""``qualcode guide table`` and ``guide ask``: who was asked what, and saying so where no interview tells."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import output, parts
from qualcode.i18n import _

if TYPE_CHECKING:
    from qualcode.analysis.guide_states import GuideTable
    from qualcode.model.guides import ReplyState
    from qualcode.model.study import Study

_SAID = ("not-asked", "blank", "dont-know", "asked", "untold")
_JSON = ("not interviewed", "not asked", "asked", "answered")


def table_command() -> parts.Command:
    """Return the command that shows what became of every question and informant."""
    return parts.command(
        "table",
        _table,
        _("Show who was asked what. Four states, and none of them is the number 0."),
        parts.project(),
        parts.text(
            "--guide", _("Title of a guide; may be repeated. Those of interviews if left out."), multiple=True
        ),
        parts.as_json(),
        parts.output(_("Write the table to this file: .docx, .xlsx, .csv or .html.")),
    )


def ask_command() -> parts.Command:
    """Return the command that says what became of a question and informants."""
    return parts.command(
        "ask",
        _ask,
        _("Say what became of a question and informants. State untold leaves it to what the interviews tell."),
        parts.project(),
        parts.word("guide", _("GUIDE")),
        parts.word("question", _("QUESTION")),
        parts.choice("--state", _SAID, _("What became of it."), required=True),
        parts.text("--informant", _("Label of an informant; may be repeated."), multiple=True, required=True),
    )


def _table(path: Path, guide: Sequence[str], target: Path | None, as_json: bool) -> None:
    from qualcode.analysis.guide_states import guide_table, usual_guides
    from qualcode.analysis.locate import find_guide

    with output.opened_to_read(path) as project:
        study = project.study
    guides = [find_guide(study, each).id for each in guide] or usual_guides(study)
    if target is not None:
        from qualcode.exporters.reports.guide_states_report import guide_states_report
        from qualcode.exporters.write import write

        write(guide_states_report(study, guides), target)
    if as_json:
        output.data(_told(study, guide_table(study, guides)))
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(study, guide_table(study, guides))


def _told(study: "Study", table: "GuideTable") -> dict[str, Any]:
    """Return the table as plain values: each cell with its state, and quotes only where something is coded."""
    from qualcode.wording.guides import quotes_in

    def cell(question: Any, informant: Any) -> dict[str, Any]:  # noqa: ANN401 - ids
        found = table.cells[question, informant]
        told: dict[str, Any] = {"state": _JSON[found.state]}
        if found.codings:
            told |= {"quotes": quotes_in(study, found), "codings": list(found.codings)}
        if found.reply is not None:
            told["said"] = found.reply.value
        return told

    return {
        "informants": [
            {
                "label": each.label,
                "interviewed": not table.was_never_interviewed(each),
                "reason": each.reason or None,
            }
            for each in table.informants
        ],
        "questions": [
            {
                "number": question.label,
                "text": question.text,
                "depth": depth,
                "cells": {each.label: cell(question.id, each.id) for each in table.informants},
            }
            for question, depth in table.questions
        ],
    }


def _show(study: "Study", table: "GuideTable") -> None:
    from qualcode.wording.guides import cell_words, question_words
    from qualcode.wording.language import interface_words

    words = interface_words()
    for question, depth in table.questions:
        output.say("  " * depth + question_words(question))
        states: dict[str, list[str]] = {}
        for informant in table.informants:
            told = cell_words(study, table.cells[question.id, informant.id], words)
            states.setdefault(told, []).append(informant.label)
        for told, labels in states.items():
            output.say("  " * (depth + 2) + f"{told}: {', '.join(labels)}")
    if not table.questions:
        output.say(_("No guides yet."))


def _ask(path: Path, guide: str, question: str, state: str, informant: Sequence[str]) -> None:
    from qualcode.analysis.locate import find_guide, find_guide_question, find_informant
    from qualcode.edits.guides import say_reply

    with output.opened(path) as project:
        study = project.study
        asked = find_guide_question(study, find_guide(study, guide).id, question)
        people = [find_informant(study, each).id for each in informant]
        say_reply(project, asked.id, people, _said(state))
    output.say(_("{question}: {state}").format(question=asked.text, state=state))


def _said(state: str) -> "ReplyState | None":
    from qualcode.model.guides import ReplyState

    known = {
        "not-asked": ReplyState.NOT_ASKED,
        "blank": ReplyState.BLANK,
        "dont-know": ReplyState.DONT_KNOW,
        "asked": ReplyState.ANSWERED,
    }
    return known.get(state)
