"""What a study knows of being worked on apart: how far coders have come, copies handed out, conflicts to settle."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from qualcode.model.ids import CoderId, ConflictId, CopyId, DocumentId, StatusId

_NAMES = UUID("6f0d3c4e-2f51-4d0b-9a53-0f6a5f2c7b11")
"""Ids that must come out the same in every copy are derived from what they stand for, under this name."""


def derived_id(*parts: str) -> str:
    """Return the id (UUID5) that stands for ``parts``: the same in every copy of a study."""
    return str(uuid5(_NAMES, "\x1f".join(parts)))


class CodingStatus(StrEnum):
    """How far a coder has come with a document."""

    NOT_STARTED = "not started"
    UNDER_WAY = "under way"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class DocumentStatus:
    """How far a coder has come with a document; where nothing is said, nothing has been started."""

    id: StatusId
    document: DocumentId
    coder: CoderId
    status: CodingStatus = CodingStatus.NOT_STARTED


def status_id(document: DocumentId, coder: CoderId) -> StatusId:
    """Return the id of what is said about a coder and a document: the same in every copy."""
    return StatusId(derived_id("status", document, coder))


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the study in a file of its own, as it was handed out, and up to where it was last merged."""

    id: CopyId
    coder: CoderId | None
    """Whom it was handed to; None for the file that it came from."""
    handed_out: datetime
    base: str
    """Key of the study as both files last had it in common; see ``store.bases``."""
    merged: datetime | None = None
    documents: str = ""
    """Ids of the documents that were handed out, one a line; empty when all were."""
    locked: bool = False
    """Whether codes made in the copy are proposals."""

    @property
    def chosen(self) -> tuple[DocumentId, ...]:
        """The documents that were handed out; none when all were."""
        return tuple(DocumentId(id) for id in self.documents.split("\n") if id)


class ConflictKind(StrEnum):
    """Sorts of things that two copies did not agree on."""

    VALUE = "value"
    """Both changed the same thing: ``other`` has the cells that gave way, as JSON."""
    DELETED = "deleted"
    """Removed in one copy, changed or used in the other: it was kept."""
    CODING = "coding"
    """Both changed one coding: ``other`` is the id of the coding that has the second version."""
    TEXT = "text"
    """Both corrected the same lines: ``kept`` stands, ``other`` gave way."""
    TURNS = "turns"
    """Both changed where turns begin and end: ``other`` has the spans that gave way, as JSON."""
    PLACE = "place"
    """The words were corrected away in one copy: ``other`` has them; it now stands on what is nearest."""
    NAME = "name"
    """Two things made apart had one name: this one was renamed, ``kept`` is the id of its namesake."""
    PROPOSED = "proposed"
    """A code made in a copy with a locked codebook."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A mark on a value of which two copies say different things; it stays until somebody settles it."""

    id: ConflictId
    kind: ConflictKind
    subject: str
    """Name of the table of the value."""
    value: str
    """Id of the value."""
    field: str = ""
    """Names of the fields that both changed, with commas in between."""
    kept: str = ""
    other: str = ""
    document: DocumentId | None = None
    """The document whose words ``kept`` and ``other`` may hold: the mark goes with it."""


def conflict(
    kind: ConflictKind,
    subject: str,
    value: str,
    field: str = "",
    kept: str = "",
    other: str = "",
    document: DocumentId | None = None,
) -> Conflict:
    """Return the mark; the same disagreement has the same id in every copy."""
    id = ConflictId(derived_id("conflict", kind.value, subject, value, field, kept, other))
    return Conflict(id, kind, subject, value, field, kept, other, document)
