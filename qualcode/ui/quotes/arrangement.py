"""Which quotes the room shows, under which headings and in which order: ten thousand in a moment, none set yet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qualcode.analysis.dimensions import Dimension, Heading, Key, headings, keys_of, narrowed
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.sayings import Saying, spoken
from qualcode.model.codings import Coding
from qualcode.model.ids import InformantId
from qualcode.model.study import Study
from qualcode.ui.cards.rows import SegmentKey

Speakers = tuple[InformantId | None, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A quote that the filter lets through: its codings on one segment, and who says it among those asked for."""

    codings: tuple[Coding, ...]
    informants: Speakers

    @property
    def segment(self) -> SegmentKey:
        """The quote's document, start and stop."""
        first = self.codings[0]
        return (first.document, first.start, first.stop)


@dataclass(frozen=True, slots=True)
class Tally:
    """Distinct quotes, and distinct known informants behind them."""

    quotes: int
    informants: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """The quotes under one heading; without grouping there is one shelf, and its heading is None.

    ``tally`` counts those informants that the heading applies to: leaders, not the adviser beside the leader.
    """

    heading: Heading | None
    found: tuple[Found, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All that the room shows."""

    shelves: tuple[Shelf, ...]
    tally: Tally


Find = Callable[[Study, QuoteFilter], list[Found]]
"""Finds the quotes that a filter lets through: ``found_in``, or what remembers most of its last answer."""


def found_in(study: Study, where: QuoteFilter) -> list[Found]:
    """Return the quotes that the filter lets through: by document, then by place in the text."""
    codings: dict[SegmentKey, list[Coding]] = {}
    said: dict[SegmentKey, dict[InformantId | None, None]] = {}
    for coding, informants in spoken(study, where):
        segment = (coding.document, coding.start, coding.stop)
        codings.setdefault(segment, []).append(coding)
        said.setdefault(segment, {}).update(dict.fromkeys(informants))
    return [Found(tuple(group), tuple(said[segment])) for segment, group in codings.items()]


def arrange(
    study: Study, where: QuoteFilter, group: Dimension | None, order: Dimension, find: Find = found_in
) -> Arrangement:
    """Return the quotes that the filter lets through, in groups and sorted.

    A quote to which several headings apply stands under each of them, and counts once in the whole. Quotes are
    sorted by the first heading of ``order`` that applies, then by document and place.
    """
    found = _sorted(study, find(study, where), order)
    tally = tally_of(found)
    shelves = [Shelf(None, tuple(found), tally)] if group is None else _shelves(study, found, group, where)
    return Arrangement(tuple(shelf for shelf in shelves if shelf.found), tally)


def tally_of(found: Sequence[Found]) -> Tally:
    """Return the number of quotes, all distinct, and of the known informants behind them."""
    return Tally(len(found), len({one for each in found for one in each.informants} - {None}))


def _keys(study: Study, dimension: Dimension) -> Callable[[Found], dict[Key, Speakers]]:
    """Return a function that tells which headings apply to a quote, and to whom behind it each of them does."""
    of = keys_of(study, dimension, nested=False)

    def keys(found: Found) -> dict[Key, Speakers]:
        result: dict[Key, Speakers] = {}
        for coding in found.codings:
            for one in found.informants:
                for key in of(Saying(coding, one)):
                    result[key] = (*result.get(key, ()), one)
        return result

    return keys


def _sorted(study: Study, found: list[Found], order: Dimension) -> list[Found]:
    if order is Dimension.DOCUMENT:
        return found
    rank = {heading.key: place for place, heading in enumerate(headings(study, order))}
    keys = _keys(study, order)
    return sorted(found, key=lambda one: min(rank.get(key, len(rank)) for key in keys(one)))


def _shelves(study: Study, found: list[Found], group: Dimension, where: QuoteFilter) -> list[Shelf]:
    keys, under, said = _keys(study, group), dict[Key, list[Found]](), dict[Key, set[InformantId | None]]()
    for one in found:
        for key, informants in keys(one).items():
            under.setdefault(key, []).append(one)
            said.setdefault(key, set()).update(informants)
    every = narrowed(study, (*headings(study, group), Heading(group, None, "")), where)
    return [
        Shelf(
            heading,
            tuple(under[heading.key]),
            Tally(len(under[heading.key]), len(said[heading.key] - {None})),
        )
        for heading in every
        if heading.key in under
    ]
