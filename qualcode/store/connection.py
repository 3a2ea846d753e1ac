"""Opening the SQLite file: is it ours, is it free, may we write, and does it survive a power cut."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qualcode.model.errors import FileProblem, FileReason
from qualcode.store.backup_files import newest
from qualcode.store.version import APPLICATION_ID, VERSION

_HEADER = b"SQLite format 3\x00"


def refuse_foreign(path: Path) -> None:
    """Raise FileProblem, having only read the file's first 100 bytes, unless it is a project this program knows."""
    if path.is_dir():
        raise FileProblem(path, FileReason.IS_FOLDER)
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise FileProblem(path, FileReason.MISSING) from None
    except OSError as error:
        raise FileProblem(path, FileReason.UNREADABLE, detail=error.strerror or "", errno=error.errno) from error
    if len(header) < 100 or not header.startswith(_HEADER):
        raise spoilt(path, FileReason.NOT_PROJECT)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise FileProblem(path, FileReason.NOT_PROJECT)
    if int.from_bytes(header[60:64], "big") > VERSION:
        raise FileProblem(path, FileReason.NEWER)


def spoilt(path: Path, reason: FileReason = FileReason.DAMAGED) -> FileProblem:
    """Return the problem of a file that cannot be read as a project, with its newest ``backup`` if it has one."""
    backup = newest(path)
    return FileProblem(path, reason, **({"backup": backup.name, "backups": backup.parent.name} if backup else {}))


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection that holds ``path`` alone until it is closed.

    Raises FileProblem when another program holds it, when it cannot be written, or when it is damaged.
    """
    with problems_of(path):
        # Backups of large files are read from it on a thread of their own; SQLite itself keeps the two apart.
        connection = sqlite3.connect(
            path, timeout=0.3, isolation_level=None, cached_statements=512, check_same_thread=False
        )
        try:
            _settle(connection)
            _take_hold(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Return a connection that can only read ``path``, also where nothing can be written, not even beside it."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.3)


def _settle(connection: sqlite3.Connection) -> None:
    for pragma in (
        "locking_mode=EXCLUSIVE",
        # Emptied after every edit: in an exclusively held file the journal would otherwise stay beside the project
        # for the whole session, with old pages in it.
        "journal_mode=TRUNCATE",
        "synchronous=FULL",
        "foreign_keys=ON",
        "recursive_triggers=ON",
        "secure_delete=ON",
        "temp_store=MEMORY",
        "cache_size=-16000",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _take_hold(connection: sqlite3.Connection, path: Path) -> None:
    # SQLite opens a file it may not write for reading, silently; only a write lock tells.
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise FileProblem(path, FileReason.READ_ONLY)
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


_REASONS = {
    "SQLITE_BUSY": FileReason.IN_USE,
    "SQLITE_LOCKED": FileReason.IN_USE,
    "SQLITE_READONLY": FileReason.READ_ONLY,
    "SQLITE_CANTOPEN": FileReason.READ_ONLY,
    "SQLITE_PERM": FileReason.READ_ONLY,
    "SQLITE_FULL": FileReason.DISK_FULL,
    "SQLITE_IOERR": FileReason.UNREADABLE,
    "SQLITE_CORRUPT": FileReason.DAMAGED,
    "SQLITE_NOTADB": FileReason.NOT_PROJECT,
}
_SPOILT = (FileReason.DAMAGED, FileReason.NOT_PROJECT)
_SYSTEM_REASONS = {
    errno.ENOSPC: FileReason.DISK_FULL,
    errno.EROFS: FileReason.READ_ONLY,
    errno.EACCES: FileReason.READ_ONLY,
    errno.EPERM: FileReason.READ_ONLY,
}


@contextmanager
def problems_of(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's complaints about the file into FileProblem; programming errors pass."""
    try:
        yield
    except sqlite3.Error as error:
        reason = _REASONS.get("_".join(getattr(error, "sqlite_errorname", "").split("_")[:2]))
        if reason is None:
            raise
        raise (spoilt if reason in _SPOILT else FileProblem)(path, reason) from error
    except OSError as error:
        reason = _SYSTEM_REASONS.get(error.errno or 0, FileReason.UNREADABLE)
        raise FileProblem(path, reason, detail=error.strerror or "", errno=error.errno) from error
