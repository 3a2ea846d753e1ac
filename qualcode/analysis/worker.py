"""Work on a thread beside a window: it tells how far it has come, and lets others have their turn."""

import gc
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from qualcode.model.progress import Progress

_Value = TypeVar("_Value")

_TURN_S = 0.004
"""Seconds of work between the moments at which other threads get their turn."""

MANY = 1_000
"""New forms or passages from which on it pays to tell Python that they are there to stay."""


@contextmanager
def no_collections() -> Iterator[None]:
    """Have Python look for no garbage: among the hundred thousands of new values, none of which is any, that would
    hold up every thread for a tenth of a second at a time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


class Worker:
    """Lets other threads have their turn."""

    def __init__(self, progress: Progress) -> None:
        """Work that is watched by ``progress``, which may stop it by raising Cancelled, or have it rest."""
        self._progress = progress
        self._told = (0, 0, "")
        self._since = time.monotonic()

    def progress(self, done: int, total: int, what: str) -> None:
        """Tell how far the work has come; raises Cancelled when nobody wants it any more."""
        self._told = (done, total, what)
        self._progress(done, total, what)

    def breathe(self) -> None:
        """Let go of the interpreter for a moment when enough has been done since the last time.

        Whoever watches is told so too: however long a piece is, the work can rest or be stopped in the middle.
        """
        if time.monotonic() - self._since > _TURN_S:
            time.sleep(0.0005)
            self._progress(*self._told)
            self._since = time.monotonic()

    def each(self, values: Iterable[_Value]) -> Iterator[_Value]:
        """Give the values, with moments between them."""
        for value in values:
            self.breathe()
            yield value
