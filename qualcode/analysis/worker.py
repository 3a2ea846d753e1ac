"""Work on a thread beside a window: it tells how far it has come, and lets others have their turn."""

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from qualcode.model.progress import Progress

_Value = TypeVar("_Value")

_TURN_S = 0.004
"""Seconds of work between the moments at which other threads get their turn."""


class Worker:
    """Lets other threads have their turn."""

    def __init__(self, progress: Progress) -> None:
        """Work that is watched by ``progress``, which may stop it by raising Cancelled."""
        self.progress = progress
        self._since = time.monotonic()

    def breathe(self) -> None:
        """Let go of the interpreter for a moment when enough has been done since the last time."""
        if time.monotonic() - self._since > _TURN_S:
            time.sleep(0.0005)
            self._since = time.monotonic()

    def each(self, values: Iterable[_Value]) -> Iterator[_Value]:
        """Give the values, with moments between them."""
        for value in values:
            self.breathe()
            yield value
