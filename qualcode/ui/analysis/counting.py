"""Counting in the background, once for the same question: what is asked anew takes the place of what runs."""

from collections.abc import Callable, Hashable
from functools import partial
from operator import is_
from typing import Any

from PySide6.QtCore import QObject, Signal

from qualcode.model.progress import Progress
from qualcode.ui.jobs import Job, Jobs


class Counting(QObject):
    """Answers the latest question; ``stopped`` tells that the user cancelled it."""

    stopped = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._asked: tuple[Hashable, tuple[object, ...]] | None = None

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being counted."""
        return self._job is None

    def ask(
        self,
        question: Hashable,
        sources: tuple[object, ...],
        what: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object],
    ) -> None:
        """Count, unless this very question of these very sources is answered, or is being answered, already."""
        asked = self._asked
        if asked is not None and asked[0] == question and _same(asked[1], sources):
            return
        self._drop()
        self._asked = question, sources
        self._job = job = self._jobs.start(what, work, done)
        job.ended.connect(partial(self._on_ended, job))

    def forget(self) -> None:
        """Know no answer, and want none."""
        self._drop()
        self._asked = None

    def _drop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _on_ended(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        if job.cancelled or job.failed:
            # Without an answer the same question may be asked again.
            self._asked = None
        if job.cancelled:
            self.stopped.emit()


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(map(is_, one, other))
