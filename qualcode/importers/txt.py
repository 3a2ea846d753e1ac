"""Plain text (.txt)."""

from pathlib import Path

from qualcode.importers.content import Content
from qualcode.importers.decoding import decode
from qualcode.text.normalise import normalise


def read(path: Path, data: bytes) -> Content:
    """Return the text of a file, line for line; raises FileProblem as ``decode`` does."""
    decoded = decode(path, data)
    return Content(normalise(decoded.text), decoded.encoding, decoded.unreadable)
