"""Memos: written thoughts pinned to something."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qualcode.model.ids import CodeId, CoderId, CodingId, DocumentId, FindingId, InformantId, MemoId, TurnId


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
