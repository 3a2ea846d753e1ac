"""SubRip (.srt), as subtitle editors and speech recognisers write it."""

from pathlib import Path

from qualcode.importers.content import Content, as_text
from qualcode.importers.cues import blocks_of, cues, turns_of, untimed
from qualcode.importers.decoding import decode
from qualcode.text.normalise import normalise


def read(path: Path, data: bytes) -> Content:
    """Return the turns of a SubRip file; numbers and tags are left out.

    Raises FileProblem as ``decode`` does, and ``broken`` (with the line) when the file has words but no times.
    """
    decoded = decode(path, data)
    text = normalise(decoded.text)
    found = list(cues(blocks_of(text)))
    if text.strip() and not found:
        raise untimed(path, text)
    turns = turns_of(found)
    return Content(as_text(turns), decoded.encoding, decoded.unreadable, turns)
