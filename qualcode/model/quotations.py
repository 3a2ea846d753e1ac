"""Who said it: a segment's words with the informants and roles behind them, always derived, never stored."""

from dataclasses import dataclass

from qualcode.model.codings import Coding, Voice
from qualcode.model.documents import Document, DocumentKind, Speaker
from qualcode.model.ids import InformantId
from qualcode.model.people import Informant, Role
from qualcode.model.span import Span
from qualcode.model.study import Study

_IMPLIED = {
    DocumentKind.TRANSCRIPT: Voice.QUOTE,
    DocumentKind.ANSWER: Voice.QUOTE,
    DocumentKind.NOTES: Voice.PARAPHRASE,
    DocumentKind.DOCUMENT: Voice.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class Quotation:
    """One distinct segment: its words, who said them, and the codings asked for that lie on it."""

    document: Document
    span: Span
    words: str
    """The words as they stand in the document, line breaks and all."""
    paragraph: int
    """Number, from 1, of the paragraph in which the segment starts."""
    codings: tuple[Coding, ...]
    informants: tuple[Informant, ...]
    roles: tuple[Role, ...]
    """The informants' roles, each once."""
    voice: Voice


def speakers(study: Study, coding: Coding) -> tuple[InformantId, ...]:
    """Return who speaks in a coding: the one set by hand, else the informants of the turns it overlaps."""
    if coding.informant is not None:
        return (coding.informant,)
    turns = study.turns_at(coding.document, coding.span)
    return tuple(dict.fromkeys(turn.informant for turn in turns if turn.informant is not None))


def is_data(study: Study, coding: Coding) -> bool:
    """Tell whether a coding counts as data: it does not when an interviewer alone speaks in it."""
    if coding.informant is not None:
        return True
    turns = study.turns_at(coding.document, coding.span)
    return not turns or any(turn.speaker is not Speaker.INTERVIEWER for turn in turns)


def voice_of(study: Study, coding: Coding) -> Voice:
    """Return whose words they are: as set by hand, else as the document's kind implies.

    Written-up notes are paraphrase, unless the segment lies inside «».
    """
    if coding.voice is not None:
        return coding.voice
    kind = study.documents[coding.document].kind
    if kind is DocumentKind.NOTES and _inside_marks(study, coding):
        return Voice.QUOTE
    return _IMPLIED[kind]


def quotation(study: Study, codings: tuple[Coding, ...]) -> Quotation:
    """Return the quotation of codings that share one segment and its speakers; at least one is needed."""
    first = codings[0]
    document = study.documents[first.document]
    text = study.texts[first.document]
    informants = tuple(study.informants[informant] for informant in speakers(study, first))
    roles = dict.fromkeys(role for informant in informants for role in study.roles_of(informant.id))
    return Quotation(
        document=document,
        span=first.span,
        words=text.text[first.start : first.stop],
        paragraph=text.paragraph(first.start),
        codings=codings,
        informants=informants,
        roles=tuple(roles),
        voice=voice_of(study, first),
    )


def _inside_marks(study: Study, coding: Coding) -> bool:
    text = study.text(coding.document)
    if text[coding.start] == "«":
        return text.find("»", coding.start) >= coding.stop - 1
    opened = text.rfind("«", 0, coding.start)
    closed = text.rfind("»", 0, coding.start)
    return opened > closed and text.find("»", coding.start) >= coding.stop - 1
