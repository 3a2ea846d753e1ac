"""A concordance: each hit with the words around it (key word in context), sorted to its left or right."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from qualcode.model.span import Span
from qualcode.text.collate import sort_key
from qualcode.text.excerpt import flatten
from qualcode.text.search import Hit, Hits

_SORTED_BY = 3
_SEEN = 60
# Coarser than ``words``, and many times as fast: it only has to put lines in order.
_WORD = re.compile("\\w+(?:[-'’]\\w+)*")


class Side(StrEnum):
    """What a concordance is sorted by."""

    PLACE = "place"
    LEFT = "left"
    HIT = "hit"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class KwicLine:
    """One hit on one line."""

    hit: Hit
    left: str
    words: str
    right: str


def concordance(
    texts: Mapping[str, str],
    hits: Sequence[Hit],
    side: Side = Side.PLACE,
    page: tuple[int, int] = (0, 100),
    width: int = 60,
    bounds: Callable[[Hit], Span] | None = None,
) -> list[KwicLine]:
    """Return the lines number ``page[0]`` up to, not including, ``page[1]``, in the order of ``side``.

    Left and right are sorted by the three words nearest the hit, the nearest first, as Norwegian does; equals keep
    their place. ``width`` is the most code points on each side, ``bounds`` what may be shown around a hit: the turn
    it stands in, so that nobody's words look like somebody else's. Measured: 80 ms for 17,000 hits that are sorted.
    """
    numbers = range(len(hits)) if side is Side.PLACE else _order(texts, hits, side)
    lines = (hits[number] for number in numbers[page[0] : page[1]])
    return [
        _line(texts[hit.document], hit, width, bounds(hit) if bounds else Span(0, len(texts[hit.document])))
        for hit in lines
    ]


def _order(texts: Mapping[str, str], hits: Sequence[Hit], side: Side) -> Sequence[int]:
    """Return the hits' numbers in order. Each distinct word is ranked once, so that numbers are compared."""
    near = _near_words(hits, side) if isinstance(hits, Hits) else _near_texts(texts, hits, side)
    by_letters = sorted(set(chain.from_iterable(near)), key=sort_key)
    rank = {word: number for number, word in enumerate(by_letters)}
    ranks = [tuple(map(rank.__getitem__, each)) for each in near]
    return sorted(range(len(ranks)), key=ranks.__getitem__)


def _near_words(hits: Hits, side: Side) -> list[tuple[str, ...]]:
    """Return the words that each hit is sorted by, the nearest first."""
    found = []
    for document, first, last in hits.words():
        forms, numbers = document.forms, document.numbers
        if side is Side.LEFT:
            near = numbers[max(first - _SORTED_BY, 0) : first][::-1]
        elif side is Side.RIGHT:
            near = numbers[last + 1 : last + 1 + _SORTED_BY]
        else:
            near = numbers[first : last + 1]
        found.append(tuple([forms[number] for number in near]))
    return found


def _near_texts(texts: Mapping[str, str], hits: Sequence[Hit], side: Side) -> list[tuple[str, ...]]:
    """Return the same for hits of a regular expression, which need not begin and end with words."""
    found = []
    for hit in hits:
        text, start, stop = texts[hit.document], hit.span.start, hit.span.stop
        if side is Side.LEFT:
            near = _words(text[max(start - _SEEN, 0) : start])[: -_SORTED_BY - 1 : -1]
        elif side is Side.RIGHT:
            near = _words(text[stop : stop + _SEEN])[:_SORTED_BY]
        else:
            near = flatten(text[start:stop]).lower().split()
        found.append(tuple(near))
    return found


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _line(text: str, hit: Hit, width: int, bounds: Span) -> KwicLine:
    """Return a hit with whole words around it; white space of any kind is one space."""
    before = " ".join(text[max(hit.span.start - 2 * width, bounds.start) : hit.span.start].split())
    after = " ".join(text[hit.span.stop : min(hit.span.stop + 2 * width, bounds.stop)].split())
    if len(before) > width:
        before = before[-width - 1 :].partition(" ")[2]
    if len(after) > width:
        after = after[: width + 1].rpartition(" ")[0]
    return KwicLine(hit, before, flatten(hit.span.of(text)), after)
