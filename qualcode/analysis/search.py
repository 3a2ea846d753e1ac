"""Searching a study: hits and forms, who said each hit, and passages around hits that can be coded."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from operator import itemgetter

from qualcode.analysis.not_said import asides, not_said
from qualcode.analysis.scope import INFORMANTS, Scope, regions
from qualcode.analysis.word_choices import synonyms_of, ticks_of
from qualcode.analysis.word_index import WordIndex
from qualcode.model.codings import Segment
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.ids import DocumentId, InformantId
from qualcode.model.people import Informant, Role
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.concordance import KwicLine, Side, concordance, order
from qualcode.text.matching import Mode
from qualcode.text.regex_search import PATIENCE, search_regex
from qualcode.text.remarks import between_headings
from qualcode.text.search import Hit, Hits, Search, SearchResult, search
from qualcode.text.sentences import sentence_at

_ANY_COMPOUND = "samarbeidsavtale"
"""A word for which every table is asked."""


class Extent(StrEnum):
    """How much around a hit is coded."""

    HIT = "hit"
    SENTENCE = "sentence"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class Said:
    """Who says a passage, and where it stands."""

    informants: tuple[Informant, ...]
    roles: tuple[Role, ...]
    """Theirs, each once."""
    by_interviewer: bool
    """Whether an interviewer alone speaks."""
    paragraph: int
    """Number, from 1, of the paragraph in which the passage starts."""


@dataclass(frozen=True, slots=True)
class ContextLine:
    """A line of a concordance with who says it."""

    kwic: KwicLine
    said: Said


def find(
    study: Study, words: WordIndex, query: str, mode: Mode = Mode.LEMMA, scope: Scope = INFORMANTS
) -> SearchResult:
    """Return what a query finds, with the study's synonyms and remembered ticks; a bad query gives the problem.

    Words on either side of a remark, *felles (ler) mål*, follow one another. Documents that the index does not have
    yet are not searched. ``Mode.REGEX`` goes to ``find_regex``, which may take seconds. Measured over a million
    words, informants' words alone: 4 ms for 70 hits, 20 ms for 17,000.
    """
    if mode is Mode.REGEX:
        return find_regex(study, query, scope)
    asked = Search(query, mode, synonyms_of(study), ticks_of(study, query))
    return search(words.index, asked, regions(study, scope), asides(study))


def make_ready(study: Study, words: WordIndex) -> None:
    """Do beforehand, on a thread that nobody waits for, what would make the first search slow.

    The tables of words are loaded (0.4 s where the project's words came from the file), and it is worked out what
    the informants say.
    """
    find(study, words, _ANY_COMPOUND)


def find_regex(study: Study, pattern: str, scope: Scope = INFORMANTS, patience: float = PATIENCE) -> SearchResult:
    """Return what a regular expression finds, given up after ``patience`` seconds: for a job, never for typing."""
    ticks = ticks_of(study, pattern)
    texts = {str(document.id): study.text(document.id) for document in study.documents.ordered()}
    result = search_regex(texts, pattern, regions(study, scope), patience)
    if not ticks:
        return result
    forms = tuple(replace(form, ticked=ticks.get(form.form, True)) for form in result.forms)
    hits = tuple(hit for hit in result.hits if ticks.get(hit.forms[0], True))
    return replace(result, hits=hits, forms=tuple(sorted(forms, key=lambda form: not form.ticked)))


def said_by(study: Study, document: str, span: Span) -> Said:
    """Return who says a passage."""
    at = DocumentId(document)
    turns = study.turns_at(at, span)
    named = dict.fromkeys(turn.informant for turn in turns if turn.informant is not None)
    roles = dict.fromkeys(role for informant in named for role in study.roles_of(informant))
    return Said(
        tuple(study.informants[informant] for informant in named),
        tuple(roles),
        bool(turns) and all(turn.speaker is Speaker.INTERVIEWER for turn in turns),
        study.texts[at].paragraph(span.start),
    )


def order_of(study: Study, hits: Sequence[Hit], side: Side) -> Sequence[int]:
    """Return the hits' numbers in the order of a concordance; for pages of one order, see ``context_lines``."""
    return order({str(document): text.text for document, text in study.texts.items()}, hits, side, _unsaid(study))


def context_lines(
    study: Study,
    hits: Sequence[Hit],
    side: Side = Side.PLACE,
    page: tuple[int, int] = (0, 100),
    width: int = 60,
) -> list[ContextLine]:
    """Return a page of a concordance, each line with who says it; see ``text.concordance``.

    Nothing is shown of the turns before and after. Measured: 85 ms for a page of 17,000 hits that are sorted.
    """
    texts = {str(document): text.text for document, text in study.texts.items()}
    lines = concordance(texts, hits, side, page, width, lambda hit: _turns_around(study, hit), _unsaid(study))
    return [ContextLine(line, said_by(study, line.hit.document, line.hit.span)) for line in lines]


def _unsaid(study: Study) -> dict[str, tuple[Span, ...]]:
    return {str(document): spans for document in study.texts if (spans := not_said(study, document))}


def _turns_around(study: Study, hit: Hit) -> Span:
    """Return the turns that a hit stands in, or the whole text where nobody speaks; no heading is run into."""
    document = DocumentId(hit.document)
    turns, text = study.turns_at(document, hit.span), study.text(document)
    around = Span(turns[0].start, turns[-1].stop) if turns else Span(0, len(text))
    in_notes = study.documents[document].kind is DocumentKind.NOTES
    return between_headings(text, around, hit.span, in_notes)


def parted(study: Study, hit: Hit) -> tuple[bool, bool]:
    """Tell whether white space stands before the words found, and after them: a comma follows without any."""
    text, span = study.text(DocumentId(hit.document)), hit.span
    return text[span.start - 1 : span.start].isspace(), text[span.stop : span.stop + 1].isspace()


def counts_by_document(hits: Sequence[Hit]) -> dict[str, int]:
    """Return how many hits each document has, in the order of the hits; documents without any are left out."""
    if isinstance(hits, Hits):
        return {name: len(found) for name, _words, found in hits.by_document()}
    return dict(Counter(hit.document for hit in hits))


def counts_by_informant(study: Study, hits: Sequence[Hit]) -> dict[InformantId | None, int]:
    """Return how many hits each informant says, the most first; None for nobody in particular.

    Measured: 15 ms for 17,000 hits.
    """
    counts: Counter[InformantId | None] = Counter()
    for document, places in groupby(_places(hits), itemgetter(0)):
        turns = study.turns_of(DocumentId(document))
        starts = [turn.start for turn in turns]
        first, begun, ended = 0, 0, 0
        for _document, start, stop in places:
            if start < begun or stop > ended:
                # Counts of many thousands are shown while somebody types: most follow another in the same turn.
                first = max(bisect_right(starts, start) - 1, 0)
                begun, ended = (turns[first].start, turns[first].stop) if turns else (0, 0)
            if begun <= start and stop <= ended:
                counts[turns[first].informant] += 1
                continue
            said = {turn.informant for turn in turns[first : bisect_left(starts, stop, first)] if turn.stop > start}
            counts.update(said or (None,))
    return dict(counts.most_common())


def passages_of(study: Study, hits: Iterable[Hit], extent: Extent = Extent.HIT) -> list[Segment]:
    """Return the passages to be coded for hits, each once, in the order of the hits, without white space at ends.

    ``TURN`` takes the turn in which the hit starts, as far as it says anything; where nobody speaks, the paragraph.
    """
    found: dict[Segment, None] = {}
    for hit in hits:
        document = DocumentId(hit.document)
        span = _trimmed(study.text(document), _widened(study, document, hit.span, extent))
        found[Segment(document, span)] = None
    return list(found)


def _places(hits: Sequence[Hit]) -> Iterator[tuple[str, int, int]]:
    if isinstance(hits, Hits):
        yield from hits.places()
        return
    for hit in hits:
        yield hit.document, hit.span.start, hit.span.stop


def _widened(study: Study, document: DocumentId, span: Span, extent: Extent) -> Span:
    if extent is Extent.HIT:
        return span
    text = study.text(document)
    if extent is Extent.SENTENCE:
        found = (sentence_at(text, span.start), sentence_at(text, span.stop - 1))
    else:
        turns = study.turns_at(document, span)
        found = (turns[0].span if turns else _paragraph(text, span), None)
    around = [each for each in found if each is not None]
    return Span(min(span.start, *(each.start for each in around)), max(span.stop, *(each.stop for each in around)))


def _paragraph(text: str, span: Span) -> Span:
    stop = text.find("\n", span.stop)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if stop < 0 else stop)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.stop - len(words) + len(words.rstrip()))
