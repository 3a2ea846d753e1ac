"""The disagreements behind a comparison, each a place in a text that coders can look at together and settle."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from qualcode.analysis.agreement.choice import AgreementChoice, rows_of_codes
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CoderId, DocumentId
from qualcode.model.span import Span, united
from qualcode.model.study import Study


class Difference(StrEnum):
    """How coders differ about a place."""

    BOUNDARIES = "boundaries"
    """All used the code, on other boundaries."""
    CODE = "code"
    """One code by some of them, another code by others."""
    ONLY_SOME = "only some"
    """Some used the code, and the others nothing in its stead."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A place about which the coders differ."""

    document: DocumentId
    span: Span
    """From the first to the last code point that any of the codings covers."""
    difference: Difference
    codes: tuple[CodeId, ...]
    """The code that it is about, as chosen for the comparison; two where one stands against another."""
    codings: tuple[Coding, ...]
    """All codings in question, in the order of the text."""

    def of(self, coder: CoderId) -> tuple[Coding, ...]:
        """Return that coder's codings here."""
        return tuple(coding for coding in self.codings if coding.coder == coder)


@dataclass(frozen=True)
class Heap:
    """Codings that count as one code and hang together by overlaps, whoever made them."""

    row: int
    """Number of the code in the comparison, from 0."""
    codings: tuple[Coding, ...]

    @cached_property
    def span(self) -> Span:
        """From the first to the last code point that any of them covers."""
        return Span(min(one.start for one in self.codings), max(one.stop for one in self.codings))

    @cached_property
    def coders(self) -> frozenset[CoderId]:
        """Who made them."""
        return frozenset(coding.coder for coding in self.codings)

    def drawn(self, coder: CoderId) -> list[Span]:
        """Return what that coder covered, in order and without overlaps."""
        return united(coding.span for coding in self.codings if coding.coder == coder)

    def is_agreed(self, coders: Iterable[CoderId]) -> bool:
        """Tell whether all of these coders covered the same words."""
        first, *others = (self.drawn(coder) for coder in coders)
        return bool(first) and all(drawn == first for drawn in others)


def disagreements(study: Study, choice: AgreementChoice) -> list[Disagreement]:
    """Return all places where the chosen coders differ, in the order of the documents and their texts."""
    rows = rows_of_codes(study, choice)
    found: list[Disagreement] = []
    for document in choice.documents:
        places = heaps(study, document, choice, rows)
        found.extend(sorted(_of_document(document, places, choice), key=lambda one: (one.span, one.codes)))
    return found


def heaps(
    study: Study, document: DocumentId, choice: AgreementChoice, rows: Mapping[CodeId, list[int]]
) -> list[Heap]:
    """Return what the chosen coders coded in a document, heap by heap; ``rows`` are those of ``rows_of_codes``."""
    by_row: dict[int, list[Coding]] = {}
    for coding in study.codings_in(document):
        if coding.coder in choice.coders:
            for row in rows.get(coding.code, ()):
                by_row.setdefault(row, []).append(coding)
    return [heap for row, codings in by_row.items() for heap in _heaps(row, codings)]


def _heaps(row: int, codings: Iterable[Coding]) -> Iterator[Heap]:
    """Yield the codings, which come by start, in heaps that hang together."""
    heap: list[Coding] = []
    reached = 0
    for coding in codings:
        if heap and coding.start >= reached:
            yield Heap(row, tuple(heap))
            heap = []
        heap.append(coding)
        reached = max(reached, coding.stop) if len(heap) > 1 else coding.stop
    if heap:
        yield Heap(row, tuple(heap))


def _of_document(document: DocumentId, places: list[Heap], choice: AgreementChoice) -> Iterator[Disagreement]:
    everybody = frozenset(choice.coders)
    for place in places:
        if place.coders == everybody and not place.is_agreed(choice.coders):
            yield _disagreement(document, Difference.BOUNDARIES, (place,), choice)
    partly = [place for place in places if place.coders != everybody]
    for one, other in _paired(partly):
        kind = Difference.ONLY_SOME if other is None else Difference.CODE
        yield _disagreement(document, kind, (one,) if other is None else (one, other), choice)


def _paired(partly: list[Heap]) -> Iterator[tuple[Heap, Heap | None]]:
    """Yield each place with the one of another code and other coders that it shares most text with, or alone."""
    shared = sorted(
        (
            (common.length, -one.span.start, i, j)
            for i, one in enumerate(partly)
            for j, other in enumerate(partly[:i])
            if one.row != other.row
            and one.coders.isdisjoint(other.coders)
            and (common := one.span.common(other.span)) is not None
        ),
        reverse=True,
    )
    taken: set[int] = set()
    for _length, _start, i, j in shared:
        if i not in taken and j not in taken:
            taken |= {i, j}
            yield partly[j], partly[i]
    for number, place in enumerate(partly):
        if number not in taken:
            yield place, None


def _disagreement(
    document: DocumentId, difference: Difference, places: tuple[Heap, ...], choice: AgreementChoice
) -> Disagreement:
    codings = {coding.id: coding for place in places for coding in place.codings}.values()
    in_order = tuple(sorted(codings, key=lambda coding: (coding.start, -coding.stop, coding.made)))
    span = Span(min(coding.start for coding in in_order), max(coding.stop for coding in in_order))
    codes = tuple(choice.codes[place.row] for place in places)
    return Disagreement(document, span, difference, codes, in_order)
