"""Long work off the UI thread: frozen values in, a value out, progress and cancel on the way."""

import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from qualcode.model.errors import QualcodeError
from qualcode.model.progress import Cancelled, Progress
from qualcode.ui.hands import Hands

Work = Callable[[Progress], Any]
Done = Callable[[Any], object]

_SWITCH_S = 0.001
"""Seconds after which a thread that works gives way to one that waits; Python's own are five times as long."""


class Job(QObject):
    """One piece of long work; its signals come on the UI thread."""

    progressed = Signal(int, int, str)
    """Done, total and what is being done."""
    ended = Signal()
    """The work is over, however it went; comes always, and just before the result is handed over."""
    _over = Signal(object)
    """The job whose work is over, emitted on its thread."""

    def __init__(self, what: str, work: Work, hands: Hands | None = None) -> None:
        """Name the job for the status line; ``work`` must touch neither Qt nor the project's connection.

        With ``hands`` it rests while they are at work: before it begins, and at its reports of progress.
        """
        super().__init__()
        self.what = what
        self._hands, self._begun = hands, 0.0
        self._hurried = threading.Event()
        self.cancelled = False
        self.failed = False
        # Neither what is read nor what comes of it stays with a job that somebody remembers.
        self._work: Work | None = work
        self._outcome: tuple[Any, Exception | None] = (None, None)

    def cancel(self) -> None:
        """Stop the work at its next report of progress; its result is wanted no more, even if it is there."""
        self.cancelled = True
        self.hurry()

    def hurry(self) -> None:
        """Rest no more: somebody waits."""
        self._hurried.set()

    def run(self) -> None:
        """Do the work on the calling thread and announce how it ended; what was cancelled in line is not begun."""
        result, failure = None, None
        self._begun = time.monotonic()
        work, self._work = self._work, None
        self._rest()
        try:
            if work is not None and not self.cancelled:
                result = work(self._progress)
        except Cancelled:
            self.cancelled = True
        except Exception as error:  # handed to the UI thread, where bugs are reported
            failure = error
        # Whoever waited may be gone with the window, while the work was done.
        if isValid(self):
            self._outcome = result, failure
            self._over.emit(self)

    def take_outcome(self) -> tuple[Any, Exception | None]:
        """Return the result and the exception that ended the work, once: they are kept no longer."""
        outcome, self._outcome = self._outcome, (None, None)
        return outcome

    def _progress(self, done: int, total: int, what: str) -> None:
        self._rest()
        if self.cancelled:
            raise Cancelled
        self.progressed.emit(done, total, what)

    def _rest(self) -> None:
        hands = self._hands
        while hands is not None and not self._hurried.is_set() and (seconds := hands.rest_s(self._begun)):
            self._hurried.wait(seconds)


class _Runner(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class Jobs(QObject):
    """The jobs that run or wait for their turn, oldest first. What was cancelled hands nothing over."""

    started = Signal(object)
    """A ``Job`` that somebody waits for has begun or stands in line; the status line shows it when it lasts."""
    problem = Signal(object)
    """A job ended with a ``QualcodeError``."""
    dropped = Signal()
    """All that ``drop_all`` cancelled has stopped; comes at once where nothing ran."""

    def __init__(self) -> None:
        """Run one job after another, on one thread: two would only wait for each other.

        What is patient has a thread of its own, lest somebody wait for what nobody waits for, and rests while
        ``hands`` are at work.
        """
        super().__init__()
        self.hands = Hands()
        # So long the window may wait each time it lets go of the interpreter, as at each row of a statement.
        sys.setswitchinterval(_SWITCH_S)
        self._pool, self._patient = QThreadPool(), QThreadPool()
        for pool in (self._pool, self._patient):
            pool.setMaxThreadCount(1)
        self._running: dict[Job, Done] = {}
        self._stopping: set[Job] = set()

    def start(self, what: str, work: Work, done: Done, quiet: bool = False, patient: bool = False) -> Job:
        """Run ``work`` off the UI thread and hand its result to ``done`` on the UI thread.

        A quiet job is one that nobody asked for: nobody is told that it runs. A patient one may take long: it lets
        other threads have their turn, no other job waits for it, and it rests until ``hurry``.
        """
        job = Job(what, work, self.hands if patient else None)
        self._running[job] = done
        job._over.connect(self._on_over)
        if not quiet:
            self.started.emit(job)
        (self._patient if patient else self._pool).start(_Runner(job))
        return job

    def hurry(self) -> None:
        """Let no job rest that has been started: somebody waits for one, which may stand in line behind others."""
        for job in self._running:
            job.hurry()

    def drop_all(self) -> None:
        """Cancel all jobs: what they were about is being closed, and their results belong nowhere else."""
        for job in self._running:
            job.cancel()
        self._stopping = set(self._running)
        if not self._stopping:
            self.dropped.emit()

    def wait(self) -> None:
        """Cancel what runs and wait for it to stop; for closing the window."""
        self.drop_all()
        for pool in (self._pool, self._patient):
            pool.waitForDone(5000)
        # That they have stopped is told now, while the window that shows it is there.
        QCoreApplication.sendPostedEvents(self)

    def _on_over(self, job: Job) -> None:
        # Only here, on the UI thread, is it settled whether a job was cancelled before it was through.
        done, (result, failure) = self._running.pop(job), job.take_outcome()
        job.failed = failure is not None
        job.ended.emit()
        if self._stopping == {job}:
            self.dropped.emit()
        self._stopping.discard(job)
        if job.cancelled:
            return
        if failure is None:
            done(result)
        elif isinstance(failure, QualcodeError):
            self.problem.emit(failure)
        else:
            raise failure
