"""Writing a file whole or not at all: what was there stays until all of the new is on the disk."""

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO
from uuid import uuid4

from qualcode.model.errors import FileProblem, FileReason

_REASONS = {
    errno.ENOSPC: FileReason.DISK_FULL,
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: FileReason.DISK_FULL,
    errno.EFBIG: FileReason.DISK_FULL,
    errno.EROFS: FileReason.READ_ONLY,
    errno.ENOENT: FileReason.NO_FOLDER,
    errno.ENOTDIR: FileReason.NO_FOLDER,
    errno.EISDIR: FileReason.IS_FOLDER,
    errno.EBUSY: FileReason.IN_USE,
}


def write_whole(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Put what ``write`` writes into a file beside ``path``, then that in its place, also of a file that is there.

    Raises FileProblem when the folder is missing or read-only, the disk is full, or another program holds the
    file; ``path`` is then as it was.
    """
    target = path.resolve() if path.is_symlink() else path
    _check_place(target, path)
    beside = target.with_name(f".{target.name[:80]}.{uuid4().hex[:8]}.tmp")
    # In memory first: a half-written zip archive that meets a full disk complains once more when it is let go.
    content = io.BytesIO()
    with _problems_told(path):
        write(content)
        try:
            with beside.open("xb") as stream:
                stream.write(content.getbuffer())
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(beside, target)
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _check_place(target: Path, path: Path) -> None:
    if target.is_dir():
        raise FileProblem(path, FileReason.IS_FOLDER)
    if not target.parent.is_dir():
        raise FileProblem(path, FileReason.NO_FOLDER)
    if target.exists() and not os.access(target, os.W_OK):
        raise FileProblem(path, FileReason.READ_ONLY)


@contextmanager
def _problems_told(path: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        # Windows answers so both for a folder that may not be written in and for a file that Word has open.
        reason = FileReason.IN_USE if path.exists() and os.access(path.parent, os.W_OK) else FileReason.READ_ONLY
        raise FileProblem(path, reason) from error
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, FileReason.UNREADABLE)
        raise FileProblem(path, reason, detail=error.strerror or "", errno=error.errno) from error
