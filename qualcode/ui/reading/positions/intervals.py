"""Which codings lie in a stretch of text: found by bisection, so that only what is visible costs anything."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import sub

from qualcode.model.codings import Coding
from qualcode.model.runs import shared_at_end, shared_at_start
from qualcode.ui.reading.positions.stretch import Stretch

LONG = 5_000
"""Codings of more code points than this (about two pages) are kept apart, lest every search cross them."""


class Intervals:
    """A document's codings, ready to be asked which of them lie in a stretch. They are known by their places."""

    def __init__(
        self, codings: Sequence[Coding], before: "Intervals | None" = None, stretch: Stretch | None = None
    ) -> None:
        """Take codings sorted as ``Study.codings_in`` gives them; what ``before`` has in common is taken over.

        A ``stretch`` tells where the words have changed since then: what follows it may only have moved along.
        """
        self.codings = codings
        self.kept = (0, 0)
        """How many at the beginning stand as they stood before, and how many at the end, but for moving along."""
        if before is not None:
            self.kept = _in_common(before, codings, stretch)
        first, end = self.kept[0], len(codings) - self.kept[1]
        self.starts = [coding.start for coding in codings[first:end]]
        self._stops = [coding.stop for coding in codings[first:end]]
        self._long = [place for place, length in enumerate(map(sub, self._stops, self.starts)) if length > LONG]
        # Long ones count as if they ended where they start.
        self._ends = self._stops.copy() if self._long else self._stops
        for place in self._long:
            self._ends[place] = self.starts[place]
        # How far the text is covered by the short codings so far: never falls, so it can be bisected.
        self._reach: list[int] = []
        if before is None:
            self._reach = _reaches(self._ends, 0)
        else:
            self._take_over(before, stretch.gain if stretch is not None else 0)

    def _take_over(self, before: "Intervals", gain: int) -> None:
        """Put what is kept of ``before`` around what is new."""
        first, end = self.kept[0], len(before.codings) - self.kept[1]
        self.starts = before.starts[:first] + self.starts + _moved(before.starts[end:], gain)
        self._stops = before._stops[:first] + self._stops + _moved(before._stops[end:], gain)
        later = _moved(before._ends[end:], gain)
        self._reach = _joined_reach(before, first, self._ends, later, gain)
        self._ends = before._ends[:first] + self._ends + later
        earlier, here = [place for place in before._long if place < first], [first + place for place in self._long]
        shift = len(self.codings) - len(before.codings)
        self._long = earlier + here + [place + shift for place in before._long if place >= end]

    def ended_before(self, position: int) -> int:
        """Return how many codings at the beginning end, and start, before a code point; none after a long one."""
        first = min(bisect_left(self.starts, position), bisect_right(self._reach, position))
        return next((place for place in self._long if place < first and self._stops[place] > position), first)

    def places(self, start: int, stop: int) -> list[int]:
        """Return, in order, the places of the codings that share a code point with ``start <= position < stop``."""
        first, last = bisect_right(self._reach, start), bisect_left(self.starts, stop)
        stops = self._stops
        crossing = [place for place in self._long if place < first and stops[place] > start]
        return crossing + [place for place in range(first, last) if stops[place] > start]

    def within(self, start: int, stop: int) -> list[Coding]:
        """Return, by start, the codings that share a code point with the stretch."""
        return [self.codings[place] for place in self.places(start, stop)]

    def at(self, position: int) -> list[Coding]:
        """Return the codings on the code point ``position``, the shortest first."""
        return sorted(self.within(position, position + 1), key=lambda coding: coding.stop - coding.start)

    def starting(self, start: int, stop: int) -> range:
        """Return the places of the codings that start in ``start <= position < stop``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, stop))

    def next_to(self, coding: Coding | None, caret: int, forwards: bool) -> Coding | None:
        """Return the coding after a coding, or before it, those of the same words too.

        Without one that is here it is the first coding that starts at the caret or later, or the last before it.
        """
        same = self.starting(coding.start, coding.start + 1) if coding is not None else range(0)
        here = next((place for place in same if self.codings[place] == coding), None)
        place = bisect_left(self.starts, caret) if here is None else here + forwards
        place -= not forwards
        return self.codings[place] if 0 <= place < len(self.codings) else None


def _reaches(ends: Iterable[int], reach: int) -> list[int]:
    """Return how far all up to each of them reach, where those before them reach so far."""
    reaches = []
    for end in ends:
        if end > reach:
            reach = end
        reaches.append(reach)
    return reaches


def _joined_reach(before: Intervals, first: int, ends: list[int], later: list[int], gain: int) -> list[int]:
    """Return the reach of what ``before`` has before ``first``, of what is new and of what comes later.

    As soon as what comes later reaches further than all before it, it reaches as far as it did, moved along.
    """
    known, end = before._reach, len(before._reach) - len(later)
    earlier = known[first - 1] if first else 0
    new = _reaches(ends, earlier)
    now, then = new[-1] if new else earlier, known[end - 1] if end else 0
    same = bisect_left(known, max(now - gain, then + 1), lo=end)
    return known[:first] + new + _reaches(later[: same - end], now) + _moved(known[same:], gain)


def _in_common(before: Intervals, codings: Sequence[Coding], stretch: Stretch | None) -> tuple[int, int]:
    """Return how many codings the two share at the beginning, and how many at the end, but for moving along."""
    then, now = tuple(before.codings), tuple(codings)
    first = shared_at_start(then, now)
    most = min(len(then), len(now)) - first
    if stretch is None:
        return first, min(shared_at_end(then, now), most)
    last = len(then) - bisect_left(before.starts, stretch.old_stop)
    rest = now[len(now) - last :]
    has_moved = (
        last <= most
        and [coding.start for coding in rest] == _moved(before.starts[len(then) - last :], stretch.gain)
        and [coding.stop for coding in rest] == _moved(before._stops[len(then) - last :], stretch.gain)
    )
    return first, last if has_moved else 0


def _moved(positions: list[int], by: int) -> list[int]:
    return [position + by for position in positions] if by else positions
