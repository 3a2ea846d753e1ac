"""How far two sequences hold the same values: most of a study is shared with the study before it.

Values are compared a chunk at a time, which costs next to nothing where they are the very same objects.
"""

from collections.abc import Sequence
from typing import Any

_CHUNK = 256


def shared_at_start(one: Sequence[Any], other: Sequence[Any]) -> int:
    """Return how many values two sequences of one type have in common before the first that is another."""
    most, at = min(len(one), len(other)), 0
    while at < most and one[at : at + _CHUNK] == other[at : at + _CHUNK]:
        at += _CHUNK
    return next((place for place in range(at, most) if one[place] is not other[place]), most)


def shared_at_end(one: Sequence[Any], other: Sequence[Any]) -> int:
    """Return how many values they have in common after the last that is another."""
    most, at = min(len(one), len(other)), 0

    def chunk(values: Sequence[Any]) -> Sequence[Any]:
        return values[len(values) - at - _CHUNK : len(values) - at]

    while at + _CHUNK <= most and chunk(one) == chunk(other):
        at += _CHUNK
    return next((back for back in range(at, most) if one[-1 - back] is not other[-1 - back]), most)
