"""Identities: UUID4 as text, one ``NewType`` a kind, so that a code's id is never taken for a document's."""

from typing import NewType
from uuid import uuid4

ProjectId = NewType("ProjectId", str)
CoderId = NewType("CoderId", str)
DocumentId = NewType("DocumentId", str)
TurnId = NewType("TurnId", str)
InformantId = NewType("InformantId", str)
RoleId = NewType("RoleId", str)
RoleHeldId = NewType("RoleHeldId", str)
CaseId = NewType("CaseId", str)
AttributeId = NewType("AttributeId", str)
AttributeValueId = NewType("AttributeValueId", str)
CodeId = NewType("CodeId", str)
CodeSetId = NewType("CodeSetId", str)
CodeSetMemberId = NewType("CodeSetMemberId", str)
CodingId = NewType("CodingId", str)
MemoId = NewType("MemoId", str)
MemoQuoteId = NewType("MemoQuoteId", str)
QuestionId = NewType("QuestionId", str)
ThemeId = NewType("ThemeId", str)
FindingId = NewType("FindingId", str)
EvidenceId = NewType("EvidenceId", str)
SynonymGroupId = NewType("SynonymGroupId", str)
FormChoiceId = NewType("FormChoiceId", str)
StopWordId = NewType("StopWordId", str)
CueWordId = NewType("CueWordId", str)
DismissalId = NewType("DismissalId", str)
StatusId = NewType("StatusId", str)
CopyId = NewType("CopyId", str)
ConflictId = NewType("ConflictId", str)


def new_id() -> str:
    """Return a fresh random identity (UUID4, 36 characters)."""
    return str(uuid4())
