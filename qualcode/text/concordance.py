"""A concordance: each hit with the words around it (key word in context), sorted to its left or right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from qualcode.model.span import Span
from qualcode.text.collate import SortKey, sort_key
from qualcode.text.excerpt import flatten
from qualcode.text.search import Hit
from qualcode.text.words import words

_SORTED_BY = 3
_SEEN = 200


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
) -> list[KwicLine]:
    """Return the lines number ``page[0]`` up to, not including, ``page[1]``, in the order of ``side``.

    Left and right are sorted by the three words nearest the hit, the nearest first, as Norwegian does; equals keep
    their place. ``width`` is the most code points on each side.
    """
    ordered = list(hits) if side is Side.PLACE else sorted(hits, key=lambda hit: _key(texts, hit, side))
    return [_line(texts[hit.document], hit, width) for hit in ordered[page[0] : page[1]]]


def _key(texts: Mapping[str, str], hit: Hit, side: Side) -> tuple[SortKey, ...]:
    text, span = texts[hit.document], hit.span
    if side is Side.HIT:
        return (_sorted_as(flatten(span.of(text))),)
    if side is Side.RIGHT:
        after = _whole_words(text, Span(span.stop, min(span.stop + _SEEN, len(text))))[:_SORTED_BY]
        return tuple(map(_sorted_as, after))
    before = _whole_words(text, Span(max(span.start - _SEEN, 0), span.start))[-_SORTED_BY:]
    return tuple(map(_sorted_as, reversed(before)))


def _whole_words(text: str, span: Span) -> list[str]:
    seen = span.of(text)
    return [word.of(seen) for word in words(seen)]


@lru_cache(maxsize=50_000)
def _sorted_as(word: str) -> SortKey:
    return sort_key(word)


def _line(text: str, hit: Hit, width: int) -> KwicLine:
    """Return a hit with whole words around it; white space of any kind is one space."""
    before = " ".join(text[max(hit.span.start - 2 * width, 0) : hit.span.start].split())
    after = " ".join(text[hit.span.stop : hit.span.stop + 2 * width].split())
    if len(before) > width:
        before = before[-width - 1 :].partition(" ")[2]
    if len(after) > width:
        after = after[: width + 1].rpartition(" ")[0]
    return KwicLine(hit, before, flatten(hit.span.of(text)), after)
