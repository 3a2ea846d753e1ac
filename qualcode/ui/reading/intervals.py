"""Which codings lie in a stretch of text: found by bisection, so that only what is visible costs anything."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from qualcode.model.codings import Coding
from qualcode.model.span import Span

LONG = 5_000
"""Codings of more code points than this (about two pages) are kept apart, lest every search cross them."""


class Intervals:
    """A document's codings, ready to be asked which of them lie in a stretch."""

    def __init__(self, codings: Sequence[Coding]) -> None:
        """Take codings sorted by start, the longest first, as ``Study.codings_in`` gives them."""
        self.codings = codings
        self.long = [coding for coding in codings if coding.stop - coding.start > LONG]
        self.short = [coding for coding in codings if coding.stop - coding.start <= LONG] if self.long else codings
        self._starts = [coding.start for coding in self.short]
        # How far the text is covered by this coding and those before it: never falls, so it can be bisected.
        self._reach = list(accumulate((coding.stop for coding in self.short), max))

    def within(self, start: int, stop: int) -> list[Coding]:
        """Return, the long ones first and then by start, the codings that share a code point with the stretch."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, stop)
        crossing = [coding for coding in self.long if coding.start < stop and coding.stop > start]
        return crossing + [coding for coding in self.short[first:last] if coding.stop > start]

    def at(self, position: int) -> list[Coding]:
        """Return the codings on the code point ``position``, the shortest first."""
        return sorted(self.within(position, position + 1), key=lambda coding: coding.stop - coding.start)

    def cluster(self, span: Span, paragraph: Callable[[int], Span]) -> Sequence[Coding]:
        """Return the short codings of the stretch with all that share a paragraph with one of them, and so on.

        What such a cluster looks like does not depend on what else is visible; lanes packed in it stay put.
        """
        start, stop = paragraph(span.start).start, paragraph(max(span.start, span.stop - 1)).stop
        first = bisect_right(self._reach, start)
        while first < len(self.short) and self._starts[first] < start:
            start = paragraph(self._starts[first]).start
            first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, stop)
        while last and self._reach[last - 1] > stop:
            stop = paragraph(self._reach[last - 1] - 1).stop
            last = bisect_left(self._starts, stop)
        return self.short[first:last]

    def after(self, place: tuple[int, int]) -> Coding | None:
        """Return the first coding that stands after ``(start, -stop)``."""
        at = bisect_right(self.codings, place, key=place_of)
        return self.codings[at] if at < len(self.codings) else None

    def before(self, place: tuple[int, int]) -> Coding | None:
        """Return the last coding that stands before ``(start, -stop)``."""
        at = bisect_left(self.codings, place, key=place_of)
        return self.codings[at - 1] if at else None


def place_of(coding: Coding) -> tuple[int, int]:
    """Return what codings are sorted by: the start, the longest first."""
    return (coding.start, -coding.stop)
