"""How long work tells how far it has come, and learns that nobody wants it any more."""

from typing import Protocol


class Cancelled(Exception):
    """The work was cancelled; nothing of it shall be kept."""


class Progress(Protocol):
    """Called by long work now and then; raises Cancelled when the work shall stop."""

    def __call__(self, done: int, total: int, what: str) -> None:
        """Say that ``done`` of ``total`` pieces are through and that ``what`` is being worked on."""


def silent(done: int, total: int, what: str) -> None:
    """Take note of nothing: for work that nobody watches."""


def onward() -> None:
    """Go on at once: for work that nobody else waits for a turn beside."""
