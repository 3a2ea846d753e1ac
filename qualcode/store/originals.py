"""Imported files as they were: bytes and the text first read from them, kept apart from all edits."""

import sqlite3
import zlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Original:
    """What a file held when it was imported."""

    sha256: str
    text: str
    data: bytes


def keep(connection: sqlite3.Connection, sha256: str, text: str, data: bytes) -> None:
    """Store an original, inside the open transaction; one that is there already is left alone."""
    keep_packed(connection, sha256, text, zlib.compress(data, 6))


def keep_packed(connection: sqlite3.Connection, sha256: str, text: str, packed: bytes) -> None:
    """Store an original whose bytes are compressed already, as another copy of the study keeps them."""
    connection.execute(
        "INSERT INTO originals (sha256, text, bytes) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
        (sha256, text, packed),
    )


def forget_unused(connection: sqlite3.Connection) -> int:
    """Delete the originals that no document comes from any more, and return how many there were.

    Only when nothing can be undone any more: undo brings a removed document back, and its original with it.
    The deleted bytes are overwritten in the file (``secure_delete``).
    """
    return connection.execute(
        "DELETE FROM originals WHERE sha256 NOT IN (SELECT source_sha256 FROM documents)"
    ).rowcount


def text_of(connection: sqlite3.Connection, sha256: str) -> str | None:
    """Return the text first read from the original with that SHA-256, or None."""
    row = connection.execute("SELECT text FROM originals WHERE sha256 = ?", (sha256,)).fetchone()
    return str(row[0]) if row else None


def find(connection: sqlite3.Connection, sha256: str) -> Original | None:
    """Return the original with that SHA-256, or None."""
    row = connection.execute("SELECT text, bytes FROM originals WHERE sha256 = ?", (sha256,)).fetchone()
    return Original(sha256, row[0], zlib.decompress(row[1])) if row else None
