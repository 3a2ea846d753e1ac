"""Rolling backups in a folder beside the project: at most one an hour, the last ten are kept."""

import logging
import sqlite3
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from qualcode.model.errors import FileProblem
from qualcode.store.connection import problems_of
from qualcode.store.project import copy_to

KEPT = 10
"""How many rolling backups are kept."""
APART = timedelta(hours=1)
"""The least time between two rolling backups."""

_log = logging.getLogger(__name__)
_STAMP = "%Y-%m-%d %H.%M.%S"


def folder_of(project: Path) -> Path:
    """Return the folder in which a project's backups lie."""
    return project.with_name(f"{project.stem} backups")


def rolling(project: Path) -> list[Path]:
    """Return the project's rolling backups, the oldest first."""
    return sorted(folder_of(project).glob(f"{_escaped(project.stem)} [0-9]*.qualcode"))


def back_up_if_due(connection: sqlite3.Connection, project: Path, now: datetime | None = None) -> Path | None:
    """Back the project up when the latest backup is an hour old; return the new backup, else None.

    A backup that cannot be written (full disk, read-only folder) is logged and stops nobody's work.
    """
    now = now or datetime.now()
    existing = rolling(project)
    if existing and now - _time_of(existing[-1], project) < APART:
        return None
    target = folder_of(project) / f"{project.stem} {now.strftime(_STAMP)}.qualcode"
    try:
        _write(connection, target)
    except FileProblem as problem:
        _log.info("no backup: %s", problem)
        return None
    for old in [*existing, target][:-KEPT]:
        with suppress(OSError):
            old.unlink()
    return target


def back_up_before(connection: sqlite3.Connection, project: Path, what: str) -> Path:
    """Back the project up under a name that says before what; such backups are never rolled away."""
    target = folder_of(project) / f"{project.stem} before {what}.qualcode"
    _write(connection, target)
    return target


def _write(connection: sqlite3.Connection, target: Path) -> None:
    with problems_of(target):
        target.parent.mkdir(exist_ok=True)
    copy_to(connection, target)


def _time_of(backup: Path, project: Path) -> datetime:
    try:
        return datetime.strptime(backup.stem[len(project.stem) + 1 :], _STAMP)
    except ValueError:
        return datetime.min


def _escaped(stem: str) -> str:
    return "".join(f"[{character}]" if character in "[*?" else character for character in stem)
