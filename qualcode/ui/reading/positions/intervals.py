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

    def __init__(self, codings: Sequence[Coding], before: "Intervals | None" = None) -> None:
        """Take codings sorted as ``Study.codings_in`` gives them; what ``before`` has in common is taken over."""
        self.codings = codings
        self.kept = _in_common(tuple(before.codings), tuple(codings)) if before is not None else (0, 0)
        first, last = self.kept[0], len(codings) - self.kept[1]
        changed = codings[first:last]
        self._starts = [coding.start for coding in changed]
        self._stops = [coding.stop for coding in changed]
        self._long = [place for place, length in enumerate(map(sub, self._stops, self._starts)) if length > LONG]
        # Long ones count as if they ended where they start.
        self._ends = self._stops.copy() if self._long else self._stops
        for place in self._long:
            self._ends[place] = self._starts[place]
        # How far the text is covered by the short codings so far: never falls, so it can be bisected.
        self._reach: list[int] = []
        if before is None:
            self._reach = _reaches(self._ends, 0)
        else:
            self._take_over(before, first, len(before.codings) - self.kept[1])

    def _take_over(self, before: "Intervals", first: int, end: int) -> None:
        """Put what ``before`` has before ``first`` and from its ``end`` on around what is new."""
        shift = len(self.codings) - len(before.codings)
        self._starts = before._starts[:first] + self._starts + before._starts[end:]
        self._stops = before._stops[:first] + self._stops + before._stops[end:]
        self._reach = _joined_reach(before, first, self._ends, end)
        self._ends = before._ends[:first] + self._ends + before._ends[end:]
        earlier, here = [place for place in before._long if place < first], [first + place for place in self._long]
        self._long = earlier + here + [place + shift for place in before._long if place >= end]

    def kept_across(self, before: "Intervals", stretch: Stretch, paragraph: int) -> tuple[int, int]:
        """Return how many codings at the beginning stand as they stood ``before`` the words of a stretch changed,
        and how many at the end only moved along.

        The former end before the ``paragraph`` (its first code point) in which the words changed.
        """
        first = min(bisect_left(self._starts, paragraph), bisect_right(self._reach, paragraph))
        first = next((place for place in self._long if place < first and self._stops[place] > paragraph), first)
        stayed = self._starts[:first] == before._starts[:first] and self._stops[:first] == before._stops[:first]
        last = len(self._starts) - bisect_left(self._starts, stretch.new_stop)
        gain = stretch.gain
        moved = last == len(before._starts) - bisect_left(before._starts, stretch.old_stop) and all(
            [place + gain for place in then[len(then) - last :]] == now[len(now) - last :]
            for then, now in ((before._starts, self._starts), (before._stops, self._stops))
        )
        return first if stayed else 0, last if moved else 0

    def places(self, start: int, stop: int) -> list[int]:
        """Return, in order, the places of the codings that share a code point with ``start <= position < stop``."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, stop)
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
        return range(bisect_left(self._starts, start), bisect_left(self._starts, stop))

    def next_to(self, coding: Coding | None, caret: int, forwards: bool) -> Coding | None:
        """Return the coding after a coding, or before it, those of the same words too.

        Without one that is here it is the first coding that starts at the caret or later, or the last before it.
        """
        same = self.starting(coding.start, coding.start + 1) if coding is not None else range(0)
        here = next((place for place in same if self.codings[place] == coding), None)
        place = bisect_left(self._starts, caret) if here is None else here + forwards
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


def _joined_reach(before: Intervals, first: int, ends: list[int], end: int) -> list[int]:
    """Return the reach of what ``before`` has before ``first`` and from its ``end`` on around what is new.

    As soon as what follows reaches further than all that changed, it reaches as far as it did before.
    """
    known = before._reach
    earlier = known[first - 1] if first else 0
    new = _reaches(ends, earlier)
    now, then = new[-1] if new else earlier, known[end - 1] if end else 0
    same = bisect_left(known, max(now, then + 1), lo=end)
    return known[:first] + new + _reaches(before._ends[end:same], now) + known[same:]


def _in_common(one: tuple[Coding, ...], other: tuple[Coding, ...]) -> tuple[int, int]:
    """Return how many codings the two share at the beginning, and how many of the rest at the end."""
    first = shared_at_start(one, other)
    return first, min(shared_at_end(one, other), min(len(one), len(other)) - first)
