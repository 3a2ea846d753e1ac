"""WebVTT (.vtt), as Teams, Zoom and speech recognisers write it."""

from collections.abc import Iterator
from pathlib import Path

from qualcode.importers.content import Content, as_text
from qualcode.importers.cues import blocks_of, cues, turns_of, untimed
from qualcode.importers.decoding import decode
from qualcode.text.normalise import normalise

_NO_CUES = ("NOTE", "STYLE", "REGION")


def read(path: Path, data: bytes) -> Content:
    """Return the turns of a WebVTT file; its header, notes, styles and cue names are no words of anyone.

    Raises FileProblem as ``decode`` does, and ``broken`` (with the line) when the file has words but no times.
    """
    decoded = decode(path, data)
    text = normalise(decoded.text)
    blocks = list(_cue_blocks(text))
    found = list(cues(blocks))
    if not found and (blocks or not text.startswith("WEBVTT")):
        raise untimed(path, text)
    turns = turns_of(found)
    return Content(as_text(turns), decoded.encoding, decoded.unreadable, turns)


def _cue_blocks(text: str) -> Iterator[list[str]]:
    for block in blocks_of(text):
        if block[0].startswith("WEBVTT"):
            block = _below_header(block)
        if block and block[0].split()[0] not in _NO_CUES:
            yield block


def _below_header(block: list[str]) -> list[str]:
    """Return what remains of the first block when its blank line was forgotten, so that no cue is lost."""
    places = [place for place, line in enumerate(block) if "-->" in line]
    return block[places[0] :] if places else []
