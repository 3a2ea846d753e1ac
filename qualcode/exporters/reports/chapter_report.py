"""The findings as a chapter: question by question, claim by claim, with quotes in running text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qualcode.analysis.evidence import EvidenceLine, chosen, evidence_lines
from qualcode.analysis.findings import NumberedFinding, QuestionOutline, outline
from qualcode.exporters.report import Block, Heading, Paragraph, Report, Section, Tone
from qualcode.exporters.reports import quote_parts
from qualcode.i18n import Language, Translator, translator
from qualcode.model.ids import FindingId, QuestionId
from qualcode.model.study import Study
from qualcode.wording.evidence import dominance_sentence, evidence_sentence
from qualcode.wording.language import report_language
from qualcode.wording.stances import finding_both_ways
from qualcode.wording.theories import theory_sentences


@dataclass(frozen=True, slots=True)
class _Context:
    study: Study
    language: Language
    words: Translator
    lines: dict[FindingId, EvidenceLine]


def chapter_report(
    study: Study, questions: Sequence[QuestionId] | None = None, language: Language | None = None
) -> Report:
    """Return a chapter with a section for each research question, or for those given.

    Quotes of more than forty words are indented blocks, shorter ones stand in their marks. A finding without quotes
    says so. The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    context = _Context(study, language, translator(language), evidence_lines(study))
    words = context.words
    asked = [each for each in outline(study) if questions is None or each.question.id in questions]
    sections = [Section(each.question.text, tuple(_question(context, each))) for each in asked]
    nothing = Section("", (Paragraph(words.gettext("No findings yet."), Tone.QUIET),))
    return Report(words.gettext("Findings"), study.info.title, language, tuple(sections or [nothing]))


def _question(context: _Context, asked: QuestionOutline) -> Iterator[Block]:
    if not asked.findings:
        yield Paragraph(context.words.gettext("No finding answers this question yet."), Tone.QUIET)
    for numbered in asked.findings:
        yield from _finding(context, asked.number, numbered)


def _finding(context: _Context, question: int, numbered: NumberedFinding) -> Iterator[Block]:
    finding, words, line = numbered.finding, context.words, context.lines[numbered.finding.id]
    yield Heading(f"{question}.{numbered.number} {finding.claim}", 2)
    told = [evidence_sentence(line, words) + ".", dominance_sentence(line, words)]
    told.append(finding_both_ways(context.study, finding.id, words))
    yield Paragraph(" ".join(each for each in told if each), Tone.QUIET)
    if finding.concept:
        yield Paragraph(words.gettext("Concept: {concept}").format(concept=finding.concept))
    for theory in theory_sentences(context.study, finding.id, words):
        yield Paragraph(theory)
    yield from _quotes(context, finding.id, against=False)
    if context.study.evidence.by("finding", finding.id) and line.against:
        yield Paragraph(words.gettext("Against this speaks:"))
        yield from _quotes(context, finding.id, against=True)


def _quotes(context: _Context, finding: FindingId, against: bool) -> Iterator[Block]:
    for quotation in chosen(context.study, finding, against=against):
        yield quote_parts.quote_block(context.study, quotation, context.words, context.language)
