"""Long work off the UI thread: frozen values in, a value out, progress and cancel on the way."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from qualcode.model.errors import QualcodeError
from qualcode.model.progress import Cancelled, Progress

Work = Callable[[Progress], Any]


class Job(QObject):
    """One piece of long work. ``done``, ``failed`` and ``ended`` come on the UI thread; ``ended`` comes always."""

    progressed = Signal(int, int, str)
    """Done, total and what is being done."""
    done = Signal(object)
    failed = Signal(object)
    """The exception that ended the work; a cancelled job announces none."""
    ended = Signal()

    def __init__(self, what: str, work: Work) -> None:
        """Name the job for the status line; ``work`` must touch neither Qt nor the project's connection."""
        super().__init__()
        self.what = what
        self._work = work
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._cancelled = True

    def run(self) -> None:
        """Do the work on the calling thread and announce how it ended."""
        try:
            result = self._work(self._progress)
        except Cancelled:
            pass
        except Exception as error:  # handed to the UI thread, where bugs are reported
            self.failed.emit(error)
        else:
            if not self._cancelled:
                self.done.emit(result)
        self.ended.emit()

    def _progress(self, done: int, total: int, what: str) -> None:
        if self._cancelled:
            raise Cancelled
        self.progressed.emit(done, total, what)


class _Runner(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class Jobs(QObject):
    """The jobs that run now."""

    started = Signal(object)
    """A ``Job`` has begun; the status line shows it when it lasts."""
    problem = Signal(object)
    """A job ended with a ``QualcodeError``, or with a bug."""

    def __init__(self) -> None:
        """Run one job after another, on one thread: two would only wait for each other."""
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._running: set[Job] = set()

    def start(self, what: str, work: Work, done: Callable[[Any], None]) -> Job:
        """Run ``work`` off the UI thread and hand its result to ``done`` on the UI thread."""
        job = Job(what, work)
        self._running.add(job)
        job.done.connect(done)
        job.failed.connect(self._on_failure)
        job.ended.connect(lambda: self._running.discard(job))
        self.started.emit(job)
        self._pool.start(_Runner(job))
        return job

    def wait(self) -> None:
        """Cancel what runs and wait for it to stop; for closing the window."""
        for job in list(self._running):
            job.cancel()
        self._pool.waitForDone(5000)

    def _on_failure(self, error: Exception) -> None:
        if isinstance(error, QualcodeError):
            self.problem.emit(error)
        else:
            raise error
