"""Documents, their text, and the turns that speakers take in them."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

from qualcode.model.ids import CaseId, DocumentId, InformantId, TurnId
from qualcode.model.span import Span


def text_sha256(text: str) -> str:
    """Return the SHA-256, in hexadecimal, of a text in UTF-8."""
    return sha256(text.encode()).hexdigest()


class DocumentKind(StrEnum):
    """What sort of text it is; decides whether its words may stand as someone's spoken words."""

    TRANSCRIPT = "transcript"
    NOTES = "notes"
    DOCUMENT = "document"
    ANSWER = "answer"


class Speaker(StrEnum):
    """What sort of speaker a turn has."""

    INTERVIEWER = "interviewer"
    INFORMANT = "informant"
    GROUP = "group"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Document:
    """A transcript, notes, a document or an answer; its words are in the ``DocumentText`` of the same id."""

    id: DocumentId
    title: str
    kind: DocumentKind
    position: int
    imported: datetime
    source_sha256: str
    """SHA-256 of the bytes of the file it came from; key to the kept original."""
    text_sha256: str
    """SHA-256 of the text as it stands now (UTF-8)."""
    language: str | None = None
    """``nb``, ``nn`` or None when not known."""
    held: date | None = None
    case: CaseId | None = None
    wave: int | None = None
    """Which time those who speak in it were interviewed, from 1; None where there is but one time."""


@dataclass(frozen=True)
class DocumentText:
    """The words of a document: NFC, paragraphs ended by ``\\n``, without speaker labels."""

    id: DocumentId
    text: str

    @cached_property
    def line_starts(self) -> list[int]:
        """Code point at which each paragraph starts; the first is 0."""
        starts, position = [0], self.text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        return starts

    def paragraph(self, position: int) -> int:
        """Return the number, from 1, of the paragraph that holds the code point ``position``."""
        return bisect_right(self.line_starts, position)


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's stretch of a document: whole paragraphs, ``start <= position < stop``."""

    id: TurnId
    document: DocumentId
    start: int
    stop: int
    speaker: Speaker = Speaker.NOBODY
    label: str | None = None
    """The speaker's label as the file had it, such as ``R1``."""
    informant: InformantId | None = None
    started_ms: int | None = None
    """Milliseconds from the start of the recording, when the file said so."""
    stopped_ms: int | None = None
    language: str | None = None
    """``nb``, ``nn`` or ``other`` when somebody said so; else what the words tell."""

    @property
    def span(self) -> Span:
        """Where the turn's words stand."""
        return Span(self.start, self.stop)
