"""Which codings a view, a table or an export asks for."""

from dataclasses import dataclass

from qualcode.model.codings import Stance, Voice
from qualcode.model.documents import DocumentKind
from qualcode.model.ids import (
    AttributeId,
    CaseId,
    CodeId,
    CoderId,
    DocumentId,
    GuideQuestionId,
    InformantId,
    RoleId,
)


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """What a coding must be to be counted or shown; everything is asked at once.

    A set of None asks nothing; an empty set lets nothing through. None inside a set means "without any": roles
    with None in it also take what is said by people without a role, or by nobody in particular.
    """

    codes: frozenset[CodeId] | None = None
    with_children: bool = True
    """Whether a code asked for brings the codes under it."""
    roles: frozenset[RoleId | None] | None = None
    informants: frozenset[InformantId | None] | None = None
    cases: frozenset[CaseId | None] | None = None
    """A case asked for brings the cases inside it."""
    values: frozenset[tuple[AttributeId, str | None]] | None = None
    """Attribute values: any of those of one attribute, but some of every attribute named."""
    documents: frozenset[DocumentId] | None = None
    kinds: frozenset[DocumentKind] | None = None
    waves: frozenset[int | None] | None = None
    guide_questions: frozenset[GuideQuestionId] | None = None
    """What was asked: a quote that begins in an answer to any of these questions, or of those that ask the same.

    A section brings the questions under it.
    """
    coders: frozenset[CoderId] | None = None
    stances: frozenset[Stance | None] | None = None
    voices: frozenset[Voice] | None = None
    text: str = ""
    """Words that must stand in the quote; case, line breaks and runs of spaces do not count."""
    include_interviewer: bool = False
    """Whether codings in which an interviewer alone speaks count as well."""
    only_informants: bool = False
    """Whether there must be an informant who says it."""


EVERYTHING = QuoteFilter()
"""All that counts as data."""
