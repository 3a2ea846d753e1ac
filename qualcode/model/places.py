"""Questions about where many values stand at once, answered without looking at each from Python."""

from collections.abc import Sequence
from itertools import compress, count, islice
from operator import eq
from typing import Any


def all_inside(values: Sequence[Any], length: int) -> bool:
    """Tell whether each value covers at least one code point of a text of that length, and none outside it."""
    return not [value for value in values if not 0 <= value.start < value.stop <= length]


def sharing(values: Sequence[Any]) -> list[Any]:
    """Return, of values sorted by start and stop, those that stand on exactly the same words as another one."""
    starts = [value.start for value in values]
    as_next = compress(count(), map(eq, starts, islice(starts, 1, None)))
    pairs = [at for at in as_next if values[at].stop == values[at + 1].stop]
    return [values[at] for at in sorted({*pairs, *(at + 1 for at in pairs)})]
