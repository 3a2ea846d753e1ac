"""Bytes to text: which encoding a file has, judged by what Norwegian looks like in it."""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from string import ascii_letters

from qualcode.model.errors import FileProblem, FileReason

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NORWEGIAN = ("cp1252", "mac_roman", "cp850")
"""What Norwegian was written in before UTF-8: Windows, Macintosh, DOS; the likeliest first."""

_SHOWN = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 (BOM)",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp850": "DOS 850",
}

_CONTROLS = bytes(sorted({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B}))
_MOST_CONTROLS = 0.005
"""Share of control characters from which bytes are no text."""

_FEWEST_NULS = 0.1
"""Share of characters whose one byte is NUL from which bytes may be UTF-16: a space is one in any language."""
_FEWEST_LATIN_NULS = 0.5
"""The same where all other bytes are what ASCII text has: in Latin letters nearly every character has a NUL."""
_MOST_UNPRINTABLE = 0.005

_SPACES = "\t\n\v\f\r\u00a0\u00ad\u2028\u2029\u202f\u2009"
_LETTERS = "æøåÆØÅéèêëÉóòôäöüÄÖÜ"
_GOOD = re.compile(f"(?<![a-zæøå])[ÆØÅÄÖÜÉ](?=[a-zæøå])|[a-z][{_LETTERS.lower()}]|[{_LETTERS.lower()}][a-z]")
_TYPOGRAPHY = "«»‹›“”„‘’–—…•·§°½¼€´\u00a0\u00ad"
_BAD_WEIGHS = 2
_FOREIGN = "áàâãíîïñçúùûßÁÀÂÇÑ"
_BAD = re.compile(f"[^\x00-\x7f{_LETTERS}{_FOREIGN}{_TYPOGRAPHY}]|(?<=[a-z])[«»‹›“”„‘•§°½¼€´ÆØÅÄÖÜÉ](?=[a-z])")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with the encoding (Python's name for it) in which it was read."""

    text: str
    encoding: str
    unreadable: int = 0
    """How many characters were damaged in the file; they are U+FFFD in the text."""


def decode(path: Path, data: bytes) -> Decoded:
    """Return the text that the bytes spell, without byte order mark; line ends are as in the file.

    In this order: a byte order mark, UTF-16 without one, UTF-8 (also with some damage), then Windows-1252, Mac
    Roman or DOS 850, by the Norwegian letters that each would give; charset-normalizer is asked when none of them
    makes sense, and not believed when it sees another script in Latin letters. Raises FileProblem: ``binary`` when
    the bytes are no text, ``encoding`` when no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data, encoding)
    if b"\x00" in data and (wide := _as_utf_16(data)):
        return wide
    if b"\x00" in data or len(data) - len(data.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(data):
        raise FileProblem(path, FileReason.BINARY)
    return _as_utf_8(data) or _as_norwegian(data) or _as_something(path, data)


def shown(encoding: str) -> str:
    """Return the name by which people know an encoding, such as ``Windows-1252`` for ``cp1252``."""
    return _SHOWN.get(encoding, encoding)


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, text.count("\ufffd"))


def _as_utf_16(data: bytes) -> Decoded | None:
    """Return the text of bytes with NULs at even places only, or at odd ones only, when it is one."""
    nuls = [data[first::2].count(0) for first in (0, 1)]
    is_latin = data.isascii() and set(data).isdisjoint(_CONTROLS[1:])
    fewest = _FEWEST_LATIN_NULS if is_latin else _FEWEST_NULS
    if len(data) % 2 or min(nuls) or max(nuls) < fewest * len(data) / 2:
        return None
    encoding = "utf-16-be" if nuls[0] else "utf-16-le"
    text = _strict(data, encoding)
    if text is None:
        return None
    strange = sum(1 for character in text if not character.isprintable() and character not in _SPACES)
    return Decoded(text, encoding) if strange <= _MOST_UNPRINTABLE * len(text) else None


def _as_utf_8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        cut_off = error.reason == "unexpected end of data"
    damaged = _replacing(data, "utf-8")
    whole = sum(1 for character in damaged.text if character > "\x7f") - damaged.unreadable
    # In other encodings hardly any letter happens to look like a whole character of UTF-8.
    if cut_off or whole > damaged.unreadable:
        return damaged
    ours, windows = (
        _evidence(reading.text) - _BAD_WEIGHS * reading.unreadable
        for reading in (damaged, _replacing(data, "cp1252"))
    )
    is_known = any(character in damaged.text for character in _LETTERS + _TYPOGRAPHY)
    return damaged if is_known and ours > windows else None


def _as_norwegian(data: bytes) -> Decoded | None:
    readings = [Decoded(text, name) for name in _NORWEGIAN if (text := _strict(data, name)) is not None]
    windows = _replacing(data, "cp1252")
    # Windows-1252 has five bytes that mean nothing; some stray ones do not make the letters another encoding's.
    if windows.unreadable and _evidence(windows.text) > 0:
        readings.insert(0, windows)
    best = max(readings, key=lambda reading: _evidence(reading.text), default=None)
    return best if best is not None and (_evidence(best.text) > 0 or not _BAD.search(best.text)) else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _evidence(text: str) -> int:
    text = text.replace("\ufffd", " ")
    return sum(1 for _ in _GOOD.finditer(text)) - _BAD_WEIGHS * sum(1 for _ in _BAD.finditer(text))


def _as_something(path: Path, data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if _is_latin(data) and (best is None or not all(map(_may_stand_in_latin, set(str(best))))):
        return _replacing(data, "cp1252")
    if best is None:
        raise FileProblem(path, FileReason.ENCODING)
    return Decoded(str(best), best.encoding)


def _is_latin(data: bytes) -> bool:
    """Tell whether most letters are a to z: among them stray bytes are no Cyrillic, whatever they look like."""
    plain = len(data) - len(data.translate(None, ascii_letters.encode()))
    return plain > len(data.translate(None, bytes(range(0x80))))


def _may_stand_in_latin(character: str) -> bool:
    known = character < "\x7f" or character in _TYPOGRAPHY + _SPACES
    return known or unicodedata.name(character, "").startswith("LATIN ")
