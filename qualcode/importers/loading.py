"""A file's bytes, or the reason why they cannot be had."""

from pathlib import Path

from qualcode.model.errors import FileProblem, FileReason

MOST_BYTES = 50_000_000
"""Larger files are refused: no text of a study is that large, but recordings are."""

_HELD_BY_ANOTHER = (32, 33)  # Windows: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


def load(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return the bytes of a file; raise FileProblem when it is missing, a folder, empty, too large or unreadable.

    ``too large`` carries ``size`` and ``limit`` in bytes, ``unreadable`` the system's own words as ``detail``.
    A file that another program holds is ``in use``.
    """
    try:
        data = _bytes(path, most)
    except FileNotFoundError:
        raise FileProblem(path, FileReason.MISSING) from None
    except OSError as error:
        held = getattr(error, "winerror", None) in _HELD_BY_ANOTHER
        reason = FileReason.IN_USE if held else FileReason.UNREADABLE
        raise FileProblem(path, reason, detail=error.strerror or "", errno=error.errno) from error
    if not data:
        raise FileProblem(path, FileReason.EMPTY)
    return data


def _bytes(path: Path, most: int) -> bytes:
    if path.is_dir():
        raise FileProblem(path, FileReason.IS_FOLDER)
    size = path.stat().st_size
    if size > most:
        raise FileProblem(path, FileReason.TOO_LARGE, size=size, limit=most)
    if not path.is_file():
        raise FileProblem(path, FileReason.UNREADABLE, detail="")
    return path.read_bytes()
