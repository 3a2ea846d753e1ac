"""Findings: per research question a table of claims with the quotes that carry or contradict them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.evidence import EvidenceLine, chosen, evidence_lines
from qualcode.analysis.findings import NumberedFinding, QuestionOutline, outline
from qualcode.analysis.units import Unit
from qualcode.exporters.report import (
    Block,
    Cell,
    Column,
    Kind,
    Line,
    Medium,
    Paragraph,
    Report,
    Row,
    Section,
    TableBlock,
    Tone,
    Value,
)
from qualcode.exporters.reports import quote_parts
from qualcode.i18n import Language, Translator, translator
from qualcode.model.ids import FindingId, QuestionId
from qualcode.model.quotations import Quotation
from qualcode.model.study import Study
from qualcode.wording.evidence import dominance_sentence, evidence_sentence
from qualcode.wording.language import report_language
from qualcode.wording.names import dimension_name
from qualcode.wording.stances import finding_both_ways
from qualcode.wording.theories import theory_sentences
from qualcode.wording.units import counting_rule

_ABOUT_FINDING = 6
"""The leading values that are the same for all quotes of a finding."""


@dataclass(frozen=True, slots=True)
class _Context:
    study: Study
    language: Language
    words: Translator
    lines: dict[FindingId, EvidenceLine]


def findings_report(
    study: Study, questions: Sequence[QuestionId] | None = None, language: Language | None = None
) -> Report:
    """Return a findings table for each research question, or for those given.

    Findings that no quote carries are listed and say so, as do questions without findings. The language is the
    study's report language unless another is given.
    """
    language = language or report_language(study)
    context = _Context(study, language, translator(language), evidence_lines(study))
    asked = [each for each in outline(study) if questions is None or each.question.id in questions]
    sections = [Section(each.question.text, (_block(context, each),)) for each in asked]
    nothing = Section("", (Paragraph(context.words.gettext("No findings yet."), Tone.QUIET),))
    return Report(
        title=context.words.gettext("Findings"),
        subtitle=study.info.title,
        language=language,
        sections=tuple(sections or [nothing]),
        apart=context.words.gettext("Research question"),
    )


def _block(context: _Context, asked: QuestionOutline) -> Block:
    if not asked.findings:
        return Paragraph(context.words.gettext("No finding answers this question yet."), Tone.QUIET)
    rows = (row for numbered in asked.findings for row in _rows(context, asked.number, numbered))
    return TableBlock(
        name=asked.question.text,
        caption=context.words.gettext("Findings on “{question}”").format(question=asked.question.text),
        columns=_columns(context.words),
        rows=tuple(rows),
        notes=(counting_rule(Unit.QUOTES, context.words),),
    )


def _columns(words: Translator) -> tuple[Column, ...]:
    finding, quotes = words.gettext("Finding"), words.gettext("Quotes")
    return (
        Column(words.gettext("No."), width=1.1, medium=Medium.PAPER),
        Column(words.gettext("No."), Kind.INTEGER, medium=Medium.GRID),
        Column(finding, width=4.8, stretch=2, medium=Medium.PAPER),
        Column(finding, width=8, medium=Medium.GRID),
        Column(words.gettext("Rests on"), width=6, medium=Medium.GRID),
        Column(words.gettext("Concept"), width=3, medium=Medium.GRID),
        Column(quotes, width=7, stretch=3, medium=Medium.PAPER),
        Column(words.gettext("For or against"), width=2.2, medium=Medium.GRID),
        Column(words.gettext("Quote"), width=10, medium=Medium.GRID),
        Column(words.gettext("Attribution"), width=3, medium=Medium.GRID),
        Column(dimension_name(Dimension.CODE, words), width=5, medium=Medium.GRID),
        Column(dimension_name(Dimension.DOCUMENT, words), width=3, medium=Medium.GRID),
        Column(words.gettext("Paragraph"), Kind.INTEGER, 1.5, medium=Medium.GRID),
    )


def _rows(context: _Context, question: int, numbered: NumberedFinding) -> Iterator[Row]:
    finding, words = numbered.finding, context.words
    carrying = chosen(context.study, finding.id)
    against = chosen(context.study, finding.id, against=True)
    rests_on = evidence_sentence(context.lines[finding.id], words)
    about = (
        f"{question}.{numbered.number}",
        # Norwegian Excel would take 1.1 for the first of January.
        numbered.number,
        _claim(context, numbered, rests_on),
        finding.claim,
        rests_on,
        finding.concept,
    )
    told = [_quote(context, quotation, against=False) for quotation in carrying]
    told = told or [(Cell((Line(words.gettext("No quote carries this finding."), Tone.QUIET),)), *[""] * 5, None)]
    told += [_quote(context, quotation, against=True) for quotation in against]
    for place, values in enumerate(told):
        yield Row((*about, *values), repeated=_ABOUT_FINDING if place else 0)


def _claim(context: _Context, numbered: NumberedFinding, rests_on: str) -> Cell:
    words, finding = context.words, numbered.finding
    below = [
        rests_on,
        dominance_sentence(context.lines[finding.id], words),
        finding_both_ways(context.study, finding.id, words),
    ]
    if finding.concept:
        below.append(words.gettext("Concept: {concept}").format(concept=finding.concept))
    below += theory_sentences(context.study, finding.id, words)
    return Cell((Line(finding.claim, Tone.STRONG), *(Line(text, Tone.QUIET) for text in below if text)))


def _quote(context: _Context, quotation: Quotation, against: bool) -> tuple[Value, ...]:
    study, words = context.study, context.words
    line = quote_parts.quote_line(study, quotation, context.language)
    whose = quote_parts.source(study, quotation, words)
    label = words.gettext("Speaks against") if against else ""
    return (
        quote_parts.sourced(line, whose, label),
        words.gettext("against") if against else words.gettext("for"),
        line.text,
        whose,
        quote_parts.paths(study, quotation.codings),
        quotation.document.title,
        quotation.paragraph,
    )
