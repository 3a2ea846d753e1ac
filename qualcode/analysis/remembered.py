"""Results that are kept as long as the very same values go into them."""

from collections.abc import Callable, Hashable, Set
from operator import is_
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
S = TypeVar("S")
R = TypeVar("R")


class Remembered(Generic[K, S, R]):
    """A result for each key, with the sources it was made of.

    What a study shares with the one before it is the same object, not merely an equal one; so identity tells
    at once whether a result still holds.
    """

    def __init__(self, make: Callable[[list[S]], R]) -> None:
        """Begin with nothing; ``make`` gives the result of sources."""
        self._make = make
        self._kept: dict[K, tuple[list[S], R]] = {}

    def get(self, key: K, sources: list[S]) -> R:
        """Return the result of ``sources``: the one kept when they are the same objects, else a new one."""
        kept = self._kept.get(key)
        if kept is not None and len(kept[0]) == len(sources) and all(map(is_, kept[0], sources)):
            return kept[1]
        result = self._make(sources)
        self._kept[key] = (sources, result)
        return result

    def __len__(self) -> int:
        """Return how many results are kept."""
        return len(self._kept)

    def forget_all_but(self, keys: Set[K]) -> None:
        """Let go of the results, and of what they were made of, for all other keys."""
        for key in self._kept.keys() - keys:
            del self._kept[key]
