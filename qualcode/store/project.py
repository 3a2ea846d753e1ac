"""The project: an open file with the study in it, the step to undo next, and those who want to know of changes."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from qualcode.model.changes import ChangeSet
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.ids import CodeId, CoderId, CopyId
from qualcode.model.kinds import CLASS_OF
from qualcode.model.rows import columns, from_cells
from qualcode.model.study import TABLES, Study, study_of
from qualcode.store import bases, originals
from qualcode.store.backups import Backups
from qualcode.store.copying import copy_to
from qualcode.store.history import History

Listener = Callable[[ChangeSet], None]


class Project:
    """One open project file. Made by ``files.create`` and ``files.open_project``; changed through ``editing``."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Read the study from a connection that already holds the file and is up to date."""
        self.path = path
        self.connection = connection
        self.history = History()
        self.backups = Backups(connection, path)
        self.study: Study = load(connection)
        self.copy: CopyId = own_copy(connection)
        """Which copy of the study this file is; all that came from one file have the same project id."""
        first: CoderId = self.study.coders.ordered()[0].id
        own = self.study.copies.get(self.copy)
        self._coder: CoderId = own.coder if own is not None and own.coder is not None else first
        self.known_codes: tuple[tuple[str, ...], frozenset[CodeId]] | None = None
        """The codes of the bases of those keys, as ``locks`` read them last."""
        self.is_read_only = bool(connection.execute("PRAGMA query_only").fetchone()[0])
        """Whether it was only read into memory: every edit is refused, and nothing is ever written."""
        self._listeners: list[Listener] = []
        self._identity = _identity(path)

    @property
    def coder(self) -> CoderId:
        """Who codes now: the one last said to, else the one whom the file was handed to, else the first coder."""
        if self._coder not in self.study.coders:
            self._coder = self.study.coders.ordered()[0].id
        return self._coder

    @coder.setter
    def coder(self, coder: CoderId) -> None:
        """Say who codes from now on."""
        self._coder = coder

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after every edit, undo and redo; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, change_set: ChangeSet) -> None:
        """Tell all listeners of a change that is already in the study and on disk."""
        for listener in list(self._listeners):
            listener(change_set)

    def is_in_place(self) -> bool:
        """Tell whether the file still lies where it was opened: not deleted, moved, replaced or out of reach."""
        return _identity(self.path) == self._identity

    def check_in_place(self) -> None:
        """Raise FileProblem when the file was deleted, moved or replaced since it was opened."""
        if not self.is_in_place():
            raise FileProblem(self.path, FileReason.GONE)

    def save_copy(self, target: Path) -> None:
        """Write the project as it stands to another file, which is replaced when it is there, whole or not at all.

        Raises FileProblem when that cannot be done, or when it is the project's own file.
        """
        if _identity(target) == self._identity is not None:
            raise FileProblem(target, FileReason.IN_USE)
        copy_to(self.connection, target)

    def close(self) -> None:
        """Let go of the file. Nothing needs saving; closing twice is harmless.

        With the history of the session go the originals of documents that were removed in it.
        """
        self.backups.finish()
        # Closed before, or a full disk: then the originals go next time.
        with suppress(sqlite3.Error):
            if _identity(self.path) == self._identity:
                originals.forget_unused(self.connection)
                bases.forget_unused(self.connection)
            # The project is one file again: the empty journal goes, also one that a killed session left.
            self.connection.execute("PRAGMA locking_mode=NORMAL")
            self.connection.execute("PRAGMA journal_mode=DELETE")
        self.connection.close()


def load(connection: sqlite3.Connection) -> Study:
    """Read the whole study from the file."""
    return study_of({table: _values(connection, table) for table in TABLES})


def own_copy(connection: sqlite3.Connection) -> CopyId:
    """Return the id of the copy of the study that a file is."""
    row = connection.execute("SELECT id FROM this_copy").fetchone()
    return CopyId(row[0] if row else "")


def _values(connection: sqlite3.Connection, table: str) -> list[Any]:
    cls = CLASS_OF[table]
    names = ", ".join(f'"{name}"' for name in columns(cls))
    return [from_cells(cls, list(cells)) for cells in connection.execute(f"SELECT {names} FROM {table}")]


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return (status.st_dev, status.st_ino)
