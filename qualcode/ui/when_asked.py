"""Things by key that cost something to make, and are therefore made when they are asked for."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")


class WhenAsked(Mapping[str, T]):
    """All keys are there from the start; to take a thing out makes it, the first time."""

    def __init__(self, makers: Mapping[str, Callable[[], T]]) -> None:
        """Know how each thing is made."""
        self._makers = dict(makers)
        self._made: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        """Return the thing of that key, made if need be; KeyError when there is none."""
        if key not in self._made:
            self._made[key] = self._makers[key]()
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a thing of that key; makes nothing."""
        return key in self._makers

    def __iter__(self) -> Iterator[str]:
        """Go through the keys; makes nothing."""
        return iter(self._makers)

    def __len__(self) -> int:
        """Return how many things there are, made or not."""
        return len(self._makers)

    @property
    def made(self) -> Mapping[str, T]:
        """What has been asked for until now."""
        return self._made
