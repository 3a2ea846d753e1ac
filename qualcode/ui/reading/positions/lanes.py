"""Lanes side by side for things that overlap, and places for names that must not.

Lanes are given from the start of the text on, so that they do not depend on what is visible; after a change only
the stretch in which they differ is packed anew.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_EVERY = 64


@dataclass(frozen=True, slots=True)
class Packing:
    """A lane, from 0, for each of some half-open ranges, and what was taken at some of them on the way."""

    stops: list[int]
    """Where the ranges end."""
    lanes: list[int]
    marks: list[int]
    """Places at which ``taken`` is known, in order; the first is 0."""
    taken: list[tuple[int, ...]]
    """For each mark, where each lane ends that is still taken there; 0 for a free one."""

    def moved(self, place: int, by: int) -> "Packing":
        """Return the packing with all ranges from a place on moved by so much, and what they take."""
        stops = self.stops[:place] + [stop + by for stop in self.stops[place:]]
        first = bisect_left(self.marks, place)
        taken = [tuple([end + by if end else 0 for end in ends]) for ends in self.taken[first:]]
        return Packing(stops, self.lanes, self.marks, self.taken[:first] + taken)


NOTHING_PACKED = Packing([], [], [], [])


def pack(
    starts: list[int], stops: list[int], before: Packing = NOTHING_PACKED, kept: tuple[int, int] = (0, 0)
) -> Packing:
    """Return lanes so that no two ranges in one lane overlap; the ranges come sorted by start.

    Each takes the lowest lane that is free, and so there are no more lanes than things that lie on one place.
    ``kept`` says how many ranges at the beginning and at the end are those of ``before``.
    """
    shift = len(stops) - len(before.stops)
    # What was taken at a mark holds for the range that stood there.
    mark = bisect_left(before.marks, kept[0]) - 1
    first = before.marks[mark] if mark >= 0 else 0
    ends = list(before.taken[mark]) if mark >= 0 else []
    lanes, marks, taken = before.lanes[:first], before.marks[: max(0, mark)], before.taken[: max(0, mark)]
    known = _later_marks(before, len(stops) - kept[1], shift)
    for place in range(first, len(stops)):
        start = starts[place]
        if place in known and known[place] == _still_taken(ends, start):
            return _joined(Packing(stops, lanes, marks, taken), before, place, shift)
        if not marks or place - marks[-1] >= _EVERY:
            marks.append(place)
            taken.append(_still_taken(ends, start))
        lanes.append(_take(ends, start, stops[place]))
    return Packing(stops, lanes, marks, taken)


def _take(ends: list[int], start: int, stop: int) -> int:
    """Take the lowest lane that is free at ``start``, up to ``stop``, and return it."""
    for lane, end in enumerate(ends):
        if end <= start:
            ends[lane] = stop
            return lane
    ends.append(stop)
    return len(ends) - 1


def _still_taken(ends: Sequence[int], start: int) -> tuple[int, ...]:
    taken = [end if end > start else 0 for end in ends]
    while taken and not taken[-1]:
        taken.pop()
    return tuple(taken)


def _later_marks(before: Packing, from_place: int, shift: int) -> dict[int, tuple[int, ...]]:
    """Return what was taken before at the places, as they are now, that follow the change."""
    first = bisect_right(before.marks, from_place - shift - 1)
    later = zip(before.marks[first:], before.taken[first:], strict=True)
    return {mark + shift: taken for mark, taken in later}


def _joined(done: Packing, before: Packing, place: int, shift: int) -> Packing:
    """Return what is packed so far, followed by what was there before from ``place`` on."""
    first = bisect_right(before.marks, place - shift - 1)
    return Packing(
        done.stops,
        done.lanes + before.lanes[place - shift :],
        done.marks + [mark + shift for mark in before.marks[first:]],
        done.taken + before.taken[first:],
    )


def place_names(
    ranges: Sequence[tuple[float, float]], heights: Sequence[float]
) -> list[float | None]:
    """Return the top of the name of each vertical range (top, bottom), sorted by top; None where there is no room.

    A name stands at the top of its range or, when that is taken, further down but still beside it; no two names
    overlap. One that is higher than its range may stick out below, where it is the first to come.
    """
    free = float("-inf")
    places: list[float | None] = []
    for (top, bottom), height in zip(ranges, heights, strict=True):
        y = max(top, free)
        if y > top and y + height > bottom:
            places.append(None)
        else:
            places.append(y)
            free = y + height
    return places
