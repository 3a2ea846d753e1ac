"""Questions about where many values stand at once, answered without looking at each from Python."""

from collections.abc import Sequence
from itertools import compress, count, islice
from operator import eq, lt
from typing import Any


def all_inside(values: Sequence[Any], length: int) -> bool:
    """Tell whether each value covers at least one code point of a text of that length, and none outside it."""
    starts, stops = [value.start for value in values], [value.stop for value in values]
    return not values or (min(starts) >= 0 and max(stops) <= length and all(map(lt, starts, stops)))


def sharing(values: Sequence[Any]) -> list[Any]:
    """Return, of values sorted by start and stop, those that stand on exactly the same words as another one."""
    starts = [value.start for value in values]
    as_next = compress(count(), map(eq, starts, islice(starts, 1, None)))
    pairs = [at for at in as_next if values[at].stop == values[at + 1].stop]
    return [values[at] for at in sorted({*pairs, *(at + 1 for at in pairs)})]
