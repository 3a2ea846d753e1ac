"""The latest few results, kept as long as the very same values go into them."""

from collections.abc import Callable, Hashable
from operator import is_
from threading import Lock
from typing import Generic, TypeVar

R = TypeVar("R")


class Latest(Generic[R]):
    """Remembers the results of a few calls, from several threads.

    Tables that an edit did not touch are the same objects after it.
    """

    def __init__(self, most: int = 4) -> None:
        """Keep at most ``most`` results, the latest asked for."""
        self._most = most
        self._lock = Lock()
        self._kept: list[tuple[Hashable, tuple[object, ...], R]] = []

    def get(self, key: Hashable, sources: tuple[object, ...], make: Callable[[], R]) -> R:
        """Return the result for ``key`` made of these very ``sources``, or make it."""
        with self._lock:
            for place, (kept_key, kept, result) in enumerate(self._kept):
                if kept_key == key and len(kept) == len(sources) and all(map(is_, kept, sources)):
                    self._kept.insert(0, self._kept.pop(place))
                    return result
        result = make()
        with self._lock:
            self._kept.insert(0, (key, sources, result))
            del self._kept[self._most :]
        return result

    def forget(self) -> None:
        """Let go of all results, and of what they were made of."""
        with self._lock:
            self._kept.clear()
