"""Memos: which of them are asked for, what each is about, and what it quotes."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from qualcode.analysis.sayings import flat
from qualcode.model.codings import Segment
from qualcode.model.ids import CoderId, DocumentId, MemoId
from qualcode.model.memos import Memo, MemoQuote, MemoType
from qualcode.model.quotations import Quotation, quotation_at
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.markdown import first_line, without_marks


class AboutKind(StrEnum):
    """Sorts of things that a memo can be about."""

    PROJECT = "project"
    DOCUMENT = "document"
    SEGMENT = "segment"
    TURN = "turn"
    CODE = "code"
    CODING = "coding"
    INFORMANT = "informant"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class About:
    """What a memo is about, in words: the name of the thing and, for words of a text, where they stand."""

    kind: AboutKind
    name: str
    """A title, a code's path, a label or a claim; empty for a segment or a turn, which has no name."""
    document: str = ""
    """Title of the document that the words stand in."""
    paragraph: int = 0
    """Number of their first paragraph, from 1; 0 where the memo is not about words."""
    words: str = ""
    """The words as they stand in the document."""


@dataclass(frozen=True, slots=True)
class MemoFilter:
    """Which memos are asked for, everything at once; a set of None asks nothing."""

    types: frozenset[MemoType] | None = None
    kinds: frozenset[AboutKind] | None = None
    coders: frozenset[CoderId] | None = None
    """Who wrote them."""
    text: str = ""
    """Words that must stand in the memo, in what it is about, or in what it quotes; case does not count."""


EVERY_MEMO = MemoFilter()
"""Asks nothing."""


_SUBJECT_TABLES = {
    "document": "documents",
    "turn": "turns",
    "code": "codes",
    "coding": "codings",
    "informant": "informants",
    "finding": "findings",
}


def find_memos(study: Study, where: MemoFilter = EVERY_MEMO) -> list[Memo]:
    """Return the memos that the filter lets through, the newest first; writing on in one does not move it."""
    wanted = flat(where.text)
    return [
        memo
        for memo in reversed(study.memos.ordered())
        if (where.types is None or memo.type in where.types)
        and (where.coders is None or memo.coder in where.coders)
        and (where.kinds is None or kind_of(memo) in where.kinds)
        and (not wanted or wanted in flat(_searched(study, memo)))
    ]


def title(memo: Memo) -> str:
    """Return a memo's first line, without marks; empty when it has no words."""
    return first_line(memo.text)


def kind_of(memo: Memo) -> AboutKind:
    """Return what sort of thing a memo is about."""
    if memo.document is not None:
        return AboutKind.DOCUMENT if memo.start is None else AboutKind.SEGMENT
    for kind in (AboutKind.TURN, AboutKind.CODE, AboutKind.CODING, AboutKind.INFORMANT, AboutKind.FINDING):
        if getattr(memo, kind.value) is not None:
            return kind
    return AboutKind.PROJECT


def about(study: Study, memo: Memo) -> About:
    """Return what a memo is about, in words."""
    if memo.code is not None:
        return About(AboutKind.CODE, study.codebook.path(memo.code))
    if memo.informant is not None:
        return About(AboutKind.INFORMANT, study.informants[memo.informant].label)
    if memo.finding is not None:
        return About(AboutKind.FINDING, study.findings[memo.finding].claim)
    segment = segment_of(study, memo)
    if segment is not None:
        name = study.codebook.path(study.codings[memo.coding].code) if memo.coding is not None else ""
        return _about_words(study, kind_of(memo), name, segment)
    if memo.document is not None:
        return About(AboutKind.DOCUMENT, study.documents[memo.document].title)
    return About(AboutKind.PROJECT, study.info.title)


def segment_of(study: Study, memo: Memo) -> Segment | None:
    """Return the words that a memo is about: a segment, a turn's or a coding's; None where it is about none."""
    if memo.coding is not None:
        return study.codings[memo.coding].segment
    if memo.turn is not None:
        turn = study.turns[memo.turn]
        return Segment(turn.document, turn.span)
    if memo.document is not None and memo.start is not None and memo.stop is not None:
        return Segment(memo.document, Span(memo.start, memo.stop))
    return None


def memos_in(study: Study, document: DocumentId) -> list[tuple[Segment, Memo]]:
    """Return the memos on words of a document, coded or not, each with those words: by place, then by age."""
    found = []
    for memo in study.memos.ordered():
        segment = segment_of(study, memo)
        if segment is not None and segment.document == document:
            found.append((segment, memo))
    return sorted(found, key=lambda each: (each[0].span.start, each[0].span.stop))


def is_there(study: Study, memo: Memo) -> bool:
    """Tell whether the thing that a memo, or the draft of one, is about is in the study."""
    things = ((getattr(memo, field), table) for field, table in _SUBJECT_TABLES.items())
    return all(id is None or id in getattr(study, table) for id, table in things)


def quotes_of(study: Study, memo: MemoId) -> list[tuple[MemoQuote, Quotation]]:
    """Return what a memo quotes: by document, then by place in the text."""
    places = {document.id: place for place, document in enumerate(study.documents.ordered())}
    quotes = sorted(study.memo_quotes.by("memo", memo), key=lambda quote: _place(quote, places))
    return [(quote, quotation_at(study, quote.segment)) for quote in quotes]


def authors(study: Study, memos: Iterable[Memo]) -> list[CoderId]:
    """Return those who wrote memos, each once, in the order of the study's coders."""
    writing = {memo.coder for memo in memos}
    return [coder.id for coder in study.coders.ordered() if coder.id in writing]


def _about_words(study: Study, kind: AboutKind, name: str, segment: Segment) -> About:
    text = study.texts[segment.document]
    paragraph = text.paragraph(segment.span.start)
    return About(kind, name, study.documents[segment.document].title, paragraph, segment.span.of(text.text))


def _searched(study: Study, memo: Memo) -> str:
    told = about(study, memo)
    quoted = (quote.span.of(study.text(quote.document)) for quote in study.memo_quotes.by("memo", memo.id))
    # As it is written and as it reads: the marks around a word must not keep it from being found.
    read = map(without_marks, memo.text.splitlines())
    return "\n".join((memo.text, *read, told.name, told.document, told.words, *quoted))


def _place(quote: MemoQuote, places: dict[DocumentId, int]) -> tuple[int, int, int]:
    return (places[quote.document], quote.start, quote.stop)
