"""Rolling backups in a folder beside the project: at most one an hour, the last ten are kept."""

import logging
import sqlite3
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread

from qualcode.model.errors import FileProblem
from qualcode.store.backup_files import folder_of, rolling
from qualcode.store.connection import problems_of
from qualcode.store.copying import copy_to

KEPT = 10
"""How many rolling backups are kept."""
APART = timedelta(hours=1)
"""The least time between two rolling backups."""
AT_ONCE = 1_000_000
"""Bytes up to which a file is copied at once: some ten milliseconds."""

_PATIENCE = timedelta(minutes=5)
_log = logging.getLogger(__name__)
_STAMP = "%Y-%m-%d %H.%M.%S"


class Backups:
    """Keeps the rolling backups of one open project up to date, and never in the way of an edit.

    A small file is copied before the edit that made it due. A large one is copied on a thread of its own, and may
    hold what was edited meanwhile.
    """

    def __init__(self, connection: sqlite3.Connection, project: Path) -> None:
        """Back up what ``connection`` holds; nothing is due before the first edit."""
        self._connection, self._project = connection, project
        self._thread: Thread | None = None
        self._failed_at: datetime | None = None
        self.problem: FileProblem | None = None
        """Why the latest backup could not be written (full disk, read-only folder); it stops nobody's work."""

    def keep_up(self, now: datetime | None = None) -> None:
        """Back the project up when the latest backup is an hour old; after a failure, try again minutes later."""
        now = now or datetime.now()
        if self._is_busy() or (self._failed_at is not None and now - self._failed_at < _PATIENCE):
            return
        if not is_due(self._project, now):
            return
        if _size(self._project) <= AT_ONCE:
            self._back_up(now, beside_work=False)
        else:
            self._thread = Thread(target=self._back_up, args=(now, True), name="backup")
            self._thread.start()

    def finish(self) -> None:
        """Wait for a backup that is being written."""
        if self._thread is not None:
            self._thread.join()

    def _is_busy(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _back_up(self, now: datetime, beside_work: bool) -> None:
        try:
            back_up(self._connection, self._project, now, beside_work)
            self.problem = self._failed_at = None
        except FileProblem as problem:
            _log.info("no backup: %s", problem)
            self.problem, self._failed_at = problem, now


def is_due(project: Path, now: datetime) -> bool:
    """Tell whether the latest backup is an hour old, or there is none."""
    existing = rolling(project)
    return not existing or now - _time_of(existing[-1], project) >= APART


def back_up(connection: sqlite3.Connection, project: Path, now: datetime, beside_work: bool = False) -> Path:
    """Write a rolling backup, let go of those beyond the last ten, and return it; raises FileProblem."""
    target = folder_of(project) / f"{project.stem} {now.strftime(_STAMP)}.qualcode"
    _write(connection, target, beside_work)
    for old in rolling(project)[:-KEPT]:
        with suppress(OSError):
            old.unlink()
    return target


def back_up_before(connection: sqlite3.Connection, project: Path, what: str) -> Path:
    """Back the project up under a name that says before what; such backups are never rolled away."""
    target = folder_of(project) / f"{project.stem} before {what}.qualcode"
    _write(connection, target)
    return target


def _write(connection: sqlite3.Connection, target: Path, beside_work: bool = False) -> None:
    with problems_of(target):
        target.parent.mkdir(exist_ok=True)
    copy_to(connection, target, beside_work)


def _size(project: Path) -> int:
    try:
        return project.stat().st_size
    except OSError:
        return 0


def _time_of(backup: Path, project: Path) -> datetime:
    try:
        return datetime.strptime(backup.stem[len(project.stem) + 1 :], _STAMP)
    except ValueError:
        return datetime.min
