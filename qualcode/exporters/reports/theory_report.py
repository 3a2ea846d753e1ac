"""The theory table: each concept with the findings that speak to it, what they rest on, and what they do to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from qualcode.analysis.evidence import evidence_lines
from qualcode.analysis.findings import NumberedFinding, outline
from qualcode.analysis.units import Unit
from qualcode.exporters.report import Cell, Column, Line, Medium, Report, Row, Section, TableBlock, Tone, Value
from qualcode.i18n import Language, Translator, translator
from qualcode.model.findings import Theory
from qualcode.model.study import Study
from qualcode.text.collate import sort_key
from qualcode.wording.evidence import evidence_sentence
from qualcode.wording.language import report_language
from qualcode.wording.theories import reference, theory_verdict
from qualcode.wording.units import counting_rule

_ABOUT_CONCEPT = 3
"""The leading values that are the same for all findings on a concept in one place."""


@dataclass(frozen=True, slots=True)
class TheoryLine:
    """A finding held against a concept; ``theory`` is None where only the finding's own field names it."""

    concept: str
    number: str
    finding: NumberedFinding
    theory: Theory | None


def theory_lines(study: Study) -> list[TheoryLine]:
    """Return what findings are held against: by concept as Norwegian sorts, then by the number of the finding."""
    found = [
        line
        for part in outline(study)
        for numbered in part.findings
        for line in _lines(study, f"{part.number}.{numbered.number}", numbered)
    ]
    # Sorting keeps the order of the findings inside a concept.
    return sorted(found, key=lambda line: (sort_key(line.concept), _source(line)))


def theory_report(study: Study, language: Language | None = None) -> Report:
    """Return the table of concepts, findings, evidence and verdicts.

    A concept that a finding names without saying what it does to it stands there with that cell empty. The language
    is the study's report language unless another is given.
    """
    language = language or report_language(study)
    words = translator(language)
    title = words.gettext("Theory")
    table = TableBlock(
        name=title,
        caption=words.gettext("Concepts, findings and what the findings do to the theory"),
        columns=(
            Column(words.gettext("Concept"), width=3.2, stretch=1, medium=Medium.PAPER),
            Column(words.gettext("Concept"), width=4, medium=Medium.GRID),
            Column(words.gettext("Where it is written"), width=4, medium=Medium.GRID),
            Column(words.gettext("Finding"), width=4.6, stretch=2),
            Column(words.gettext("Evidence"), width=4.2, stretch=2),
            Column(words.gettext("The finding …"), width=2.2),
        ),
        rows=tuple(_rows(study, words)),
        notes=(counting_rule(Unit.QUOTES, words),),
    )
    return Report(title, study.info.title, language, (Section("", (table,)),))


def _lines(study: Study, number: str, numbered: NumberedFinding) -> Iterator[TheoryLine]:
    finding = numbered.finding
    theories = study.theories.by("finding", finding.id)
    named = {theory.concept.casefold() for theory in theories}
    for theory in theories:
        yield TheoryLine(theory.concept, number, numbered, theory)
    if finding.concept and finding.concept.casefold() not in named:
        yield TheoryLine(finding.concept, number, numbered, None)


def _rows(study: Study, words: Translator) -> Iterator[Row]:
    lines, rests_on = theory_lines(study), evidence_lines(study)
    last: tuple[str, str] | None = None
    for line in lines:
        finding = line.finding.finding
        where = reference(line.theory, words) if line.theory is not None else ""
        concept = (Line(line.concept, Tone.STRONG), *((Line(where, Tone.QUIET),) if where else ()))
        claim = [Line(f"{line.number} {finding.claim}")]
        if finding.concluded:
            claim.append(Line(words.gettext("Carried to the conclusion"), Tone.QUIET))
        values: tuple[Value, ...] = (
            Cell(concept),
            line.concept,
            where,
            Cell(tuple(claim)),
            evidence_sentence(rests_on[finding.id], words),
            theory_verdict(line.theory.verdict if line.theory is not None else None, words) or "–",
        )
        here = (line.concept, where)
        yield Row(values, repeated=_ABOUT_CONCEPT if here == last else 0)
        last = here


def _source(line: TheoryLine) -> tuple[str, str, str]:
    theory = line.theory
    return (theory.source, theory.year, theory.page) if theory is not None else ("", "", "")
