"""Memos: written thoughts pinned to something."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from qualcode.model.codings import Segment
from qualcode.model.ids import (
    CodeId,
    CoderId,
    CodingId,
    DocumentId,
    FindingId,
    InformantId,
    MemoId,
    MemoQuoteId,
    TurnId,
)
from qualcode.model.span import Span


class MemoType(StrEnum):
    """What sort of thought it is."""

    METHOD = "metode"
    THEORY = "teori"
    REFLECTION = "refleksjon"
    CODE = "kode"
    FREE = "fritt"


@dataclass(frozen=True, slots=True)
class Memo:
    """A thought about at most one thing; about the project when it names none.

    ``start`` and ``stop`` (code points, with ``document``) pin it to a segment, coded or not.
    """

    id: MemoId
    text: str
    coder: CoderId
    made: datetime
    changed: datetime
    type: MemoType = MemoType.FREE
    document: DocumentId | None = None
    start: int | None = None
    stop: int | None = None
    turn: TurnId | None = None
    code: CodeId | None = None
    coding: CodingId | None = None
    informant: InformantId | None = None
    finding: FindingId | None = None


SUBJECT = ("document", "start", "stop", "turn", "code", "coding", "informant", "finding")
"""Names of the fields that say what a memo is about."""


def subject_of(memo: Memo) -> dict[str, Any]:
    """Return the fields that say what a memo is about, with their values; nothing for the project."""
    fields = ((field, getattr(memo, field)) for field in SUBJECT)
    return {field: value for field, value in fields if value is not None}


def with_subject_of(memo: Memo, like: Memo) -> Memo:
    """Return the memo about what ``like`` is about."""
    return replace(memo, **{field: getattr(like, field) for field in SUBJECT})


@dataclass(frozen=True, slots=True)
class MemoQuote:
    """Words that a memo quotes: the segment ``start <= position < stop`` of a document, coded or not.

    The words themselves are always read from the document, so that they follow its corrections.
    """

    id: MemoQuoteId
    memo: MemoId
    document: DocumentId
    start: int
    stop: int

    @property
    def span(self) -> Span:
        """Where the quoted words stand."""
        return Span(self.start, self.stop)

    @property
    def segment(self) -> Segment:
        """The quoted span with its document."""
        return Segment(self.document, self.span)
