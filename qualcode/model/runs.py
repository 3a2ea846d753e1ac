"""How far two sequences hold the same values: most of a study, or a text, is shared with the one before it.

Values are compared a chunk at a time, which costs next to nothing where they are the very same objects.
"""

from collections.abc import Sequence
from typing import Any

_SIZES = (4096, 256, 16, 1)


def shared_at_start(one: Sequence[Any], other: Sequence[Any]) -> int:
    """Return how many values two sequences of one type have in common before the first that is another."""
    most, at = min(len(one), len(other)), 0
    for size in _SIZES:
        while at + size <= most and one[at : at + size] == other[at : at + size]:
            at += size
    return at


def shared_at_end(one: Sequence[Any], other: Sequence[Any]) -> int:
    """Return how many values they have in common after the last that is another."""
    first, second, least = len(one), len(other), max(0, len(one) - len(other))
    for size in _SIZES:
        while first - size >= least and one[first - size : first] == other[second - size : second]:
            first, second = first - size, second - size
    return len(one) - first
