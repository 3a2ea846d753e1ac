"""Lanes side by side for things that overlap, and places for names that must not."""

from collections.abc import Sequence
from dataclasses import dataclass


def pack(ranges: Sequence[tuple[float, float]]) -> list[int]:
    """Return a lane, from 0, for each half-open range so that no two in one lane overlap.

    The ranges come sorted by start; each takes the lowest lane that is free. Their count is the least possible.
    """
    ends: list[float] = []
    lanes: list[int] = []
    for start, stop in ranges:
        lane = next((lane for lane, end in enumerate(ends) if end <= start), len(ends))
        if lane == len(ends):
            ends.append(stop)
        else:
            ends[lane] = stop
        lanes.append(lane)
    return lanes


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where a name goes: ``y`` is its top; None when there is no room for it."""

    y: float | None


def place_names(ranges: Sequence[tuple[float, float]], height: float) -> list[NamePlace]:
    """Return a place for the name of each vertical range (top, bottom), sorted by top.

    A name of ``height`` stands at the top of its range or, when that is taken, further down but still beside it;
    no two names overlap, and one for which nothing is free has no place.
    """
    free = float("-inf")
    places: list[NamePlace] = []
    for top, bottom in ranges:
        y = max(top, free)
        if y > top and y + height > bottom:
            places.append(NamePlace(None))
        else:
            places.append(NamePlace(y))
            free = y + height
    return places
