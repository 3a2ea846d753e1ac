"""Questions about where many values stand at once, answered without looking at each from Python."""

from collections.abc import Sequence
from itertools import compress, islice
from operator import attrgetter, eq, lt, or_
from typing import Any

_segment, _start, _stop = attrgetter("start", "stop"), attrgetter("start"), attrgetter("stop")


def all_inside(values: Sequence[Any], length: int) -> bool:
    """Tell whether each value covers at least one code point of a text of that length, and none outside it."""
    if not values:
        return True
    starts, stops = list(map(_start, values)), list(map(_stop, values))
    return min(starts) >= 0 and max(stops) <= length and all(map(lt, starts, stops))


def sharing(values: Sequence[Any]) -> list[Any]:
    """Return, of values sorted by start and stop, those that stand on exactly the same words as another one."""
    segments = list(map(_segment, values))
    as_next = [*map(eq, segments, islice(segments, 1, None)), False]
    return list(compress(values, map(or_, as_next, [False, *as_next])))
