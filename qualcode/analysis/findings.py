"""The findings as they are numbered, and what is missing between findings, quotes and codes."""

from collections.abc import Mapping
from dataclasses import dataclass

from qualcode.analysis.counting import CodeCounts, code_counts
from qualcode.model.codes import Code
from qualcode.model.codings import Coding
from qualcode.model.findings import Finding, ResearchQuestion
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.study import Study

WELL_FILLED = 5
"""A code with so many quotes of its own ought to have led to something."""


@dataclass(frozen=True, slots=True)
class NumberedFinding:
    """A finding and its number, from 1, among its question's findings."""

    number: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class QuestionOutline:
    """A research question, its number from 1, and its findings, which may be none."""

    number: int
    question: ResearchQuestion
    findings: tuple[NumberedFinding, ...]


def outline(study: Study) -> tuple[QuestionOutline, ...]:
    """Return all research questions in order, each with its numbered findings."""
    return tuple(
        QuestionOutline(place, question, _numbered(study.findings.by("question", question.id)))
        for place, question in enumerate(study.questions.ordered(), start=1)
    )


def findings_without_quotes(study: Study) -> list[Finding]:
    """Return the findings that no coding carries, in order; what speaks against them carries nothing."""
    carried = {evidence.finding for evidence in study.evidence.values() if not evidence.against}
    findings = (numbered.finding for question in outline(study) for numbered in question.findings)
    return [finding for finding in findings if finding.id not in carried]


def unused_codes(
    study: Study, at_least: int = WELL_FILLED, counts: Mapping[CodeId, CodeCounts] | None = None
) -> list[tuple[Code, CodeCounts]]:
    """Return the codes with ``at_least`` quotes of their own none of which is evidence; the fullest first.

    A quote is evidence for or against whatever code it was picked under: it is the words that carry a finding.
    ``counts`` are those of the study, for a view that keeps a ``CodeCounter``; they are counted when not given.
    """
    picked = {_words_of(study.codings[evidence.coding]) for evidence in study.evidence.values()}
    used = {coding.code for coding in study.codings.values() if _words_of(coding) in picked}
    counts = code_counts(study) if counts is None else counts
    unused = [
        (code, counts[code.id])
        for code, _depth in study.codebook.walk()
        if code.id not in used and counts[code.id].own.quotes >= at_least
    ]
    return sorted(unused, key=lambda pair: -pair[1].own.quotes)


def _words_of(coding: Coding) -> tuple[DocumentId, int, int]:
    return (coding.document, coding.start, coding.stop)


def _numbered(findings: tuple[Finding, ...]) -> tuple[NumberedFinding, ...]:
    return tuple(NumberedFinding(number, finding) for number, finding in enumerate(findings, start=1))
