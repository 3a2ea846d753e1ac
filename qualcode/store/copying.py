"""Copies of a project file: whole or not at all, of an open one also while it is worked in."""

import os
import shutil
import sqlite3
import time
from pathlib import Path

from qualcode.model.errors import FileProblem, FileReason
from qualcode.store.connection import problems_of

_PAGES = 64
"""How much is copied in one go beside the work: a quarter of a megabyte, a millisecond or two."""


def copy_to(connection: sqlite3.Connection, target: Path, beside_work: bool = False) -> None:
    """Copy the whole file to ``target``, which appears only when it is complete; raises FileProblem.

    ``beside_work`` copies piece by piece with room for edits in between, for a thread of its own. SQLite keeps the
    copy in step with edits that are committed meanwhile, and waits while one is open.
    """
    partial = target.with_name(target.name + ".part")
    with problems_of(target):
        _refuse_lost_folder(target)
        try:
            copy = sqlite3.connect(partial)
            try:
                # Flushed below; SQLite would do it while it keeps edits waiting.
                copy.execute("PRAGMA synchronous=OFF")
                if beside_work:
                    connection.backup(copy, pages=_PAGES, progress=_give_way, sleep=0.01)
                else:
                    connection.backup(copy)
            finally:
                copy.close()
            _flush(partial)
            os.replace(partial, target)
        finally:
            partial.unlink(missing_ok=True)


def copy_closed(path: Path, target: Path) -> None:
    """Copy a project file that is not open, byte for byte, to a new file that appears only when it is complete.

    Raises FileProblem when there is a file already or it cannot be written.
    """
    partial = target.with_name(target.name + ".part")
    with problems_of(target):
        if target.exists():
            raise FileProblem(target, FileReason.EXISTS)
        _refuse_lost_folder(target)
        try:
            shutil.copyfile(path, partial)
            os.replace(partial, target)
        finally:
            partial.unlink(missing_ok=True)


def _refuse_lost_folder(target: Path) -> None:
    """Raise FileProblem when the folder of ``target`` is not there; OSError where the system cannot tell.

    SQLite has the same words for a folder that is gone with its disk as for one that may not be written to.
    """
    if not target.parent.is_dir():
        raise FileProblem(target, FileReason.NO_FOLDER)


def _give_way(_status: int, _remaining: int, _total: int) -> None:
    time.sleep(0.001)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
