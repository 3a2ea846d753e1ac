"""Conflict copies: what OneDrive, Dropbox and Nextcloud leave beside a file that two machines changed."""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from qualcode.model.errors import FileProblem
from qualcode.store.connection import connect_to_read, refuse_foreign
from qualcode.store.project import Project

_MARKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # OneDrive and SharePoint: the machine's name, on a Mac of several words, and a number from the second on.
        r"-[\w.’']+(?:[ -][\w.’']+)*",
        # Dropbox, Nextcloud, ownCloud, Google Drive: in brackets, with the machine, the person, the day.
        r" ?\([^()]*(?:conflict|konflikt|motstridende|motstridande)[^()]*\)(?: ?\(\d+\))?",
        # Google Drive and browsers: a number.
        r" ?\(\d+\)",
        # Older ownCloud: _conflict-20261121-101112.
        r"_conflict-[\w-]+",
        # Syncthing.
        r"\.sync-conflict-\d{8}-\d{6}(?:-\w+)?",
        # iCloud: a bare number.
        r" \d{1,2}",
        # Resilio and others.
        r"[. _-]conflict(?:ed)?(?:[ ._-]copy)?[\w ._-]*",
    )
)


def is_likely_conflict_copy(project: Path, name: str) -> bool:
    """Tell whether a file's name is one that a sync client gives to another version of the project's file."""
    other = Path(name)
    if other.suffix.casefold() != project.suffix.casefold() or name == project.name:
        return False
    if not other.stem.casefold().startswith(project.stem.casefold()):
        return False
    rest = other.stem[len(project.stem) :]
    return any(mark.fullmatch(rest) for mark in _MARKS)


def likely_conflict_copies(project: Path, names: Iterable[str]) -> list[str]:
    """Return the names, of files beside a project, that look like conflict copies of it, in order."""
    return sorted(name for name in names if is_likely_conflict_copy(project, name))


def conflict_copies(project: Project) -> list[Path]:
    """Return the files beside an open project that look like conflict copies and are the same copy of its study.

    Copies handed out to coders are not: they say so themselves. Only a few bytes of each file are read.
    """
    own = (project.study.info.id, project.copy)
    try:
        names = [path.name for path in project.path.parent.iterdir()]
    except OSError:
        return []
    found = [project.path.with_name(name) for name in likely_conflict_copies(project.path, names)]
    return [path for path in found if _identity(path) == own]


def _identity(path: Path) -> tuple[str, str] | None:
    """Return the ids of the study and of the copy; None for what is no project of a known schema, or in use."""
    with suppress(FileProblem, sqlite3.Error, OSError):
        refuse_foreign(path)
        with closing(connect_to_read(path)) as connection:
            query = "SELECT project.id, this_copy.id FROM project, this_copy"
            row: tuple[str, str] | None = connection.execute(query).fetchone()
            return row
    return None
