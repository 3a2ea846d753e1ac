"""Snapshots with a name: the project as it stood at one moment, kept in a folder beside it."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from qualcode.model.errors import FileProblem, FileReason, Rule, RuleBroken
from qualcode.store.connection import problems_of
from qualcode.store.files import SUFFIX
from qualcode.store.project import Project

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot's file, its name, and when it was taken."""

    path: Path
    name: str
    taken: datetime


def folder_of(project: Path) -> Path:
    """Return the folder in which a project's snapshots lie."""
    return project.with_name(f"{project.stem} snapshots")


def take_snapshot(project: Project, name: str) -> Path:
    """Keep the project as it stands under a name, and return the file.

    Signs that no file name can have become spaces. Raises RuleBroken when no name is left, FileProblem when there
    is a snapshot of that name or it cannot be written.
    """
    plain = " ".join(_NOT_IN_NAMES.sub(" ", name).split()).strip(". ")
    if not plain:
        raise RuleBroken(Rule.NAME_EMPTY)
    target = folder_of(project.path) / f"{plain}{SUFFIX}"
    if target.exists():
        raise FileProblem(target, FileReason.EXISTS)
    with problems_of(target):
        target.parent.mkdir(exist_ok=True)
    project.save_copy(target)
    return target


def delete_snapshot(snapshot: Path) -> None:
    """Delete a snapshot's file, and the folder when it was the last in it; FileProblem if it cannot be."""
    with problems_of(snapshot):
        snapshot.unlink()
    with suppress(OSError):
        # Only an empty folder goes.
        snapshot.parent.rmdir()


def snapshots(project: Path) -> list[Snapshot]:
    """Return the project's snapshots, the latest first."""
    found = []
    for path in folder_of(project).glob(f"*{SUFFIX}"):
        with problems_of(path):
            taken = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        found.append(Snapshot(path, path.stem, taken))
    return sorted(found, key=lambda each: (each.taken, each.name), reverse=True)
