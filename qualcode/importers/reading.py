"""Any file read: its bytes, its text, and who speaks as far as the format says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from qualcode.importers import docx, md, srt, txt, vtt
from qualcode.importers.content import Content, FoundTurns, ReadTurn
from qualcode.importers.formats import Format, sniff
from qualcode.importers.loading import load
from qualcode.model.errors import FileProblem, FileReason
from qualcode.text.normalise import normalise
from qualcode.text.repair import Repair

_READERS: dict[Format, Callable[[Path, bytes], Content]] = {
    Format.TXT: txt.read,
    Format.MD: md.read,
    Format.DOCX: docx.read,
    Format.VTT: vtt.read,
    Format.SRT: srt.read,
}


@dataclass(frozen=True)
class Reading:
    """A file as it was read, before repairs and before anyone has said who the speakers are."""

    path: Path
    format: Format
    encoding: str | None
    """Python's name of the encoding (``decoding.shown`` knows a better one); None for Word."""
    unreadable: int
    """How many characters were damaged in the file."""
    sha256: str
    """SHA-256 of ``data``, in hexadecimal."""
    data: bytes = field(repr=False)
    text: str = field(repr=False)
    """All that the file says, normalised, speaker labels included."""
    turns: tuple[ReadTurn, ...] | None = field(repr=False)
    """Set when the format itself tells the speakers apart; else labels are looked for in the text."""
    headings: frozenset[str] = field(default=frozenset(), repr=False)
    """The lines of the text that are headings, or tables below them, and so nobody's words."""
    found: dict[tuple[frozenset[Repair], frozenset[str]], FoundTurns] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Who says what after these repairs, with these labels named, as ``assembling.split`` found it: a preview and
    what follows share it."""

    @property
    def title(self) -> str:
        """The file's name without its ending."""
        return normalise(self.path.stem).strip()


def read(path: Path) -> Reading:
    """Read one file of any known format.

    Raises FileProblem: as ``load``, ``sniff``, ``decode`` and the format's own reader do, and ``no words`` when
    there is no letter and no digit in it.
    """
    data = load(path)
    format = sniff(path, data)
    content = _READERS[format](path, data)
    if not any(character.isalnum() for character in content.text):
        raise FileProblem(path, FileReason.NO_WORDS)
    return Reading(
        path=path,
        format=format,
        encoding=content.encoding,
        unreadable=content.unreadable,
        sha256=sha256(data).hexdigest(),
        data=data,
        text=content.text,
        turns=content.turns,
        headings=content.headings,
    )
