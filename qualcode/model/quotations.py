"""Who said it: a segment's words with the informants and roles behind them, always derived, never stored."""

from dataclasses import dataclass

from qualcode.model.codings import Coding, Segment, Voice
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
    return coding.voice or implied_voice(study, coding.segment)


def quotation(study: Study, codings: tuple[Coding, ...]) -> Quotation:
    """Return the quotation of codings that share one segment and its speakers; at least one is needed."""
    first = codings[0]
    return _quotation(study, first.segment, codings, speakers(study, first), voice_of(study, first))


def quotation_at(study: Study, segment: Segment) -> Quotation:
    """Return the quotation of any segment, with the codings that lie on exactly it, if there are any."""
    there = study.codings_in(segment.document)
    codings = tuple(coding for coding in there if coding.segment == segment)
    if codings:
        return quotation(study, codings)
    turns = study.turns_at(segment.document, segment.span)
    speaking = tuple(dict.fromkeys(turn.informant for turn in turns if turn.informant is not None))
    return _quotation(study, segment, (), speaking, implied_voice(study, segment))


def _quotation(
    study: Study, segment: Segment, codings: tuple[Coding, ...], speaking: tuple[InformantId, ...], voice: Voice
) -> Quotation:
    text = study.texts[segment.document]
    informants = tuple(study.informants[informant] for informant in speaking)
    roles = dict.fromkeys(role for informant in informants for role in study.roles_of(informant.id))
    return Quotation(
        document=study.documents[segment.document],
        span=segment.span,
        words=segment.span.of(text.text),
        paragraph=text.paragraph(segment.span.start),
        codings=codings,
        informants=informants,
        roles=tuple(roles),
        voice=voice,
    )


def implied_voice(study: Study, segment: Segment) -> Voice:
    """Return what sort of words a segment holds where nobody has said otherwise."""
    kind = study.documents[segment.document].kind
    if kind is DocumentKind.NOTES and _inside_marks(study.text(segment.document), segment.span):
        return Voice.QUOTE
    return _IMPLIED[kind]


def _inside_marks(text: str, span: Span) -> bool:
    if text[span.start] == "«":
        return text.find("»", span.start) >= span.stop - 1
    opened = text.rfind("«", 0, span.start)
    closed = text.rfind("»", 0, span.start)
    return opened > closed and text.find("»", span.start) >= span.stop - 1
