"""``qualcode finding add`` and ``qualcode findings``."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import output, parts
from qualcode.i18n import _

if TYPE_CHECKING:
    from qualcode.analysis.findings import NumberedFinding, QuestionOutline
    from qualcode.model.findings import Theory, WordedEvidence
    from qualcode.model.study import Study


def add_command() -> parts.Command:
    """Return the command that adds one finding."""
    return parts.command(
        "add",
        _add,
        _("Add a finding under a research question, with the coded quotes that carry it."),
        parts.project(),
        parts.text("--question", _("The research question; a new one is added."), required=True),
        parts.text("--claim", _("What you have found."), required=True),
        parts.text("--quote", _("Words of a coded quote that carries it; may be repeated."), multiple=True),
        parts.text("--against", _("Words of a coded quote against it; may be repeated."), multiple=True),
        parts.number(
            "--occurrence",
            _(
                "Which one, from 1, when the words are coded in several places. Repeated, the numbers belong to the"
                " quotes in turn: first those that carry, then those against."
            ),
            multiple=True,
        ),
        parts.text("--concept", _("The concept or theory that it speaks to."), default=""),
        parts.as_json(),
    )


def findings_command() -> parts.Command:
    """Return the command that shows findings or writes them to a file."""
    return parts.command(
        "findings",
        _findings,
        _("Show the findings, or write them to a file. Each research question gets a table."),
        parts.project(),
        parts.as_json(),
        parts.output(_("Write the tables to this file: .docx, .xlsx, .csv or .html.")),
    )


def _add(
    path: Path,
    question: str,
    claim: str,
    quote: Sequence[str],
    against: Sequence[str],
    occurrence: Sequence[int],
    concept: str,
    as_json: bool,
) -> None:
    from qualcode.analysis.findings import outline
    from qualcode.edits.findings_rows import add_worded_findings
    from qualcode.model.findings import WordedFinding

    evidence = _worded([*quote, *against], occurrence)
    with output.opened(path) as project:
        worded = WordedFinding(question, claim, concept, evidence[: len(quote)], evidence[len(quote) :])
        (made,) = add_worded_findings(project, [worded])
        study = project.study
    found = [(asked, each) for asked in outline(study) for each in asked.findings if each.finding.id == made]
    asked, numbered = found[0]
    if as_json:
        output.data(_told(study, numbered))
    else:
        _show(study, asked, numbered)


def _worded(quotes: Sequence[str], occurrences: Sequence[int]) -> "tuple[WordedEvidence, ...]":
    """Return the evidence with the numbers of its places; UsageError when there are more numbers than quotes."""
    from qualcode.model.findings import WordedEvidence

    if len(occurrences) > len(quotes):
        sentence = _("There are more numbers of places (--occurrence) than quotes.")
        raise click.UsageError(sentence, click.get_current_context())
    numbers = [*occurrences, *[None] * (len(quotes) - len(occurrences))]
    return tuple(WordedEvidence(words, occurrence=n) for words, n in zip(quotes, numbers, strict=True))


def _findings(path: Path, target: Path | None, as_json: bool) -> None:
    from qualcode.analysis.findings import outline

    with output.opened_to_read(path) as project:
        study = project.study
    if target is not None:
        from qualcode.exporters.reports.findings_report import findings_report
        from qualcode.exporters.write import write

        write(findings_report(study), target)
    if as_json:
        told = [(asked.question.text, [_told(study, each) for each in asked.findings]) for asked in outline(study)]
        output.data([{"question": question, "findings": findings} for question, findings in told])
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        for asked in outline(study):
            output.say(f"{asked.number} {asked.question.text}")
            for each in asked.findings:
                _show(study, asked, each)
        if not study.questions:
            output.say(_("No findings yet."))


def _told(study: "Study", numbered: "NumberedFinding") -> dict[str, Any]:
    from qualcode.cli.coding_json import coding_json

    evidence = study.evidence.by("finding", numbered.finding.id)
    return {
        "id": numbered.finding.id,
        "number": numbered.number,
        "question": study.questions[numbered.finding.question].text,
        "claim": numbered.finding.claim,
        "concept": numbered.finding.concept or None,
        "theme": study.themes[numbered.finding.theme].name if numbered.finding.theme is not None else None,
        "concluded": numbered.finding.concluded,
        "theories": [_theory(theory) for theory in study.theories.by("finding", numbered.finding.id)],
        "evidence": _line(study, numbered),
        "voiced_both_ways": _both_ways(study, numbered) or None,
        "quotes": [coding_json(study, study.codings[each.coding]) for each in evidence if not each.against],
        "against": [coding_json(study, study.codings[each.coding]) for each in evidence if each.against],
    }


def _theory(theory: "Theory") -> dict[str, str | None]:
    return {
        "concept": theory.concept,
        "source": theory.source or None,
        "year": theory.year or None,
        "page": theory.page or None,
        "verdict": theory.verdict.value if theory.verdict is not None else None,
    }


def _show(study: "Study", asked: "QuestionOutline", numbered: "NumberedFinding") -> None:
    output.say(f"  {asked.number}.{numbered.number} {numbered.finding.claim}")
    output.say(f"     {_line(study, numbered)}")
    if both_ways := _both_ways(study, numbered):
        output.say(f"     {both_ways}")


def _both_ways(study: "Study", numbered: "NumberedFinding") -> str:
    from qualcode.wording.language import interface_words
    from qualcode.wording.stances import finding_both_ways

    return finding_both_ways(study, numbered.finding.id, interface_words())


def _line(study: "Study", numbered: "NumberedFinding") -> str:
    from qualcode.analysis.evidence import evidence_line
    from qualcode.wording.evidence import evidence_sentence
    from qualcode.wording.language import interface_words

    return evidence_sentence(evidence_line(study, numbered.finding.id), interface_words())
