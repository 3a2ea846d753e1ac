"""Codings: a code put on a segment by a coder."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qualcode.model.ids import CodeId, CoderId, CodingId, DocumentId, InformantId
from qualcode.model.span import Span


class Stance(StrEnum):
    """Whether the speaker voices the code as helping, hindering or both."""

    HELPS = "fremmer"
    HINDERS = "hemmer"
    BOTH = "begge"


class Voice(StrEnum):
    """What sort of words a segment holds."""

    QUOTE = "quote"
    PARAPHRASE = "paraphrase"
    OBSERVATION = "observation"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Segment:
    """A span in a document."""

    document: DocumentId
    span: Span


@dataclass(frozen=True, slots=True)
class Coding:
    """A code on the segment ``start <= position < stop`` of a document."""

    id: CodingId
    document: DocumentId
    start: int
    stop: int
    code: CodeId
    coder: CoderId
    made: datetime
    informant: InformantId | None = None
    """Set only when the one speaking is not the turn's speaker."""
    stance: Stance | None = None
    voice: Voice | None = None
    """Set only when it differs from what the document's kind implies."""

    @property
    def span(self) -> Span:
        """Where the coded words stand."""
        return Span(self.start, self.stop)

    @property
    def segment(self) -> Segment:
        """The coded span with its document: two codings of one segment are one quote."""
        return Segment(self.document, self.span)

    @property
    def twin_key(self) -> tuple[object, ...]:
        """All that tells two codings apart but id and time; no two codings may share it."""
        said = (self.code, self.coder, self.informant, self.stance, self.voice)
        return (self.document, self.start, self.stop, *said)


@dataclass(frozen=True, slots=True)
class NewCoding:
    """A coding to be made; the project's own coder makes it when ``coder`` is None."""

    segment: Segment
    code: CodeId
    coder: CoderId | None = None
    stance: Stance | None = None
    informant: InformantId | None = None
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class CodingRow:
    """One quote to be coded, in the words that a person would write it down with."""

    line: int
    document: str
    quote: str
    code: str
    stance: str = ""
    coder: str = ""
    informant: str = ""
    occurrence: str = ""
