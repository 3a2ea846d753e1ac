"""Research questions, themes, findings and the evidence that carries them."""

from dataclasses import dataclass

from qualcode.model.ids import CodingId, EvidenceId, FindingId, QuestionId, ThemeId


@dataclass(frozen=True, slots=True)
class ResearchQuestion:
    """A question that the study answers."""

    id: QuestionId
    text: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class Theme:
    """A pattern with a central idea, under a research question or across them."""

    id: ThemeId
    name: str
    question: QuestionId | None = None
    idea: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim that answers a research question; its number is its place among the question's findings."""

    id: FindingId
    question: QuestionId
    claim: str
    position: int = 0
    theme: ThemeId | None = None
    concept: str = ""
    """The concept or theory that the finding speaks to."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A coding that carries a finding, or speaks against it."""

    id: EvidenceId
    finding: FindingId
    coding: CodingId
    position: int = 0
    against: bool = False


@dataclass(frozen=True, slots=True)
class WordedEvidence:
    """Evidence in the words of a quote; ``document`` and ``code``, where given, narrow the coding down."""

    quote: str
    document: str = ""
    code: str = ""
    occurrence: int | None = None
    """Which of the places where the words are coded, from 1; None when there is but one."""


@dataclass(frozen=True, slots=True)
class WordedFinding:
    """A finding with the question that it answers, and its evidence, in the words of a person."""

    question: str
    claim: str
    concept: str = ""
    carried_by: tuple[WordedEvidence, ...] = ()
    against: tuple[WordedEvidence, ...] = ()
