"""Research questions, themes, findings and the evidence that carries them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qualcode.model.ids import (
    CodeId,
    CoderId,
    CodingId,
    EarlierWordingId,
    EvidenceId,
    FindingId,
    QuestionId,
    ThemeCodeId,
    ThemeId,
    TheoryId,
)


@dataclass(frozen=True, slots=True)
class ResearchQuestion:
    """A question that the study answers."""

    id: QuestionId
    text: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class EarlierWording:
    """How a research question was worded until ``replaced``."""

    id: EarlierWordingId
    question: QuestionId
    text: str
    replaced: datetime


@dataclass(frozen=True, slots=True)
class Theme:
    """A pattern with a central idea, under a research question or across them; themes can lie in a dimension."""

    id: ThemeId
    name: str
    question: QuestionId | None = None
    idea: str = ""
    position: int = 0
    parent: ThemeId | None = None
    """The wider theme (an aggregate dimension) that it belongs to."""


@dataclass(frozen=True, slots=True)
class ThemeCode:
    """That a code belongs to a theme, with all that lies under the code; a code may belong to several."""

    id: ThemeCodeId
    theme: ThemeId
    code: CodeId
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
    concluded: bool = False
    """Whether it is carried to the conclusion."""
    coder: CoderId | None = None
    """Who wrote it, when that is known."""


class Verdict(StrEnum):
    """What a finding does to a theory."""

    CONFIRMS = "confirms"
    NUANCES = "nuances"
    CHALLENGES = "challenges"


@dataclass(frozen=True, slots=True)
class Theory:
    """A concept or theory that a finding is held against, with where it is written."""

    id: TheoryId
    finding: FindingId
    concept: str
    source: str = ""
    """Author or authors, as the reader will cite them."""
    year: str = ""
    page: str = ""
    verdict: Verdict | None = None
    position: int = 0


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
