"""Which format a file has: what its bytes say goes before what it is called."""

import io
import re
import zipfile
from enum import StrEnum
from pathlib import Path

from qualcode.model.errors import FileProblem, FileReason


class Format(StrEnum):
    """The formats that transcripts are read from; the value is the usual ending of the file's name."""

    TXT = "txt"
    MD = "md"
    DOCX = "docx"
    VTT = "vtt"
    SRT = "srt"


ENDINGS: tuple[str, ...] = (".docx", ".txt", ".md", ".markdown", ".vtt", ".srt")
"""Endings of file names to offer when someone picks files."""

_BY_ENDING = {
    ".txt": Format.TXT,
    ".text": Format.TXT,
    ".md": Format.MD,
    ".markdown": Format.MD,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".vtt": Format.VTT,
    ".srt": Format.SRT,
}
_CUE = re.compile(rb"(?:\xef\xbb\xbf)?\s*\d+\s*\n\d+:\d\d:\d\d[,.]\d{3} --> ")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Old Office files, and new ones behind a password
_STREAMS = (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"), ("PowerPoint Document", "ppt"))
"""What lies in old Office files, by the names in their directory, and the usual ending of each."""
_ENCRYPTED = "EncryptedPackage"
"""The name there of a new file that lies behind a password."""
_ENTRY = 128
"""Bytes of an entry in the directory of an old Office file; each begins at a multiple of that."""
_FOREIGN = {
    b"%PDF": "pdf",
    b"{\\rtf": "rtf",
    b"ID3\x03": "mp3",
    b"ID3\x04": "mp3",
    b"OggS\x00": "ogg",
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpg",
    b"SQLite format 3\x00": "sqlite",
}


_PROJECT = b"QCOD"
"""SQLite's application id of a project of this program, at ``_PROJECT_AT``."""
_PROJECT_AT = slice(68, 72)


def sniff(path: Path, data: bytes) -> Format:
    """Return the format of a file with these bytes.

    Raises FileProblem: ``protected`` for a file behind a password, ``unknown format`` (with ``format``, the short
    name of what it is instead, and ``formats``, what it could have been), ``broken`` for a .docx that is none.
    """
    if data.startswith(_COMPOUND):
        raise _compound(path, data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(path, data)
    foreign = _foreign(data)
    if foreign is not None:
        raise FileProblem(path, FileReason.UNKNOWN_FORMAT, format=foreign, formats=ENDINGS)
    if data.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        return Format.VTT
    if _CUE.match(data):
        return Format.SRT
    return _by_ending(path)


def _foreign(data: bytes) -> str | None:
    if data[4:8] == b"ftyp":
        return "mp4"
    if data.startswith(b"RIFF") and data[8:12] in (b"WAVE", b"AVI "):
        return data[8:11].decode().lower()
    if data.startswith(b"SQLite format 3\x00") and data[_PROJECT_AT] == _PROJECT:
        return "qualcode"
    return next((name for start, name in _FOREIGN.items() if data.startswith(start)), None)


def _compound(path: Path, data: bytes) -> FileProblem:
    """Return what is wrong with a file that is old, or new and behind a password; the name does not tell."""
    old = next((kind for name, kind in _STREAMS if _has_stream(data, name)), None)
    # A directory that cannot be made out leaves the bare words to go by.
    if _has_stream(data, _ENCRYPTED) or (old is None and _ENCRYPTED.encode("utf-16-le") in data):
        return FileProblem(path, FileReason.PROTECTED)
    return FileProblem(path, FileReason.UNKNOWN_FORMAT, format=old or "doc", formats=ENDINGS)


def _has_stream(data: bytes, name: str) -> bool:
    """Tell whether an entry of the directory has this name; the words of a text do not count."""
    wanted = f"{name}\0".encode("utf-16-le")
    at = data.find(wanted)
    while at >= 0 and at % _ENTRY:
        at = data.find(wanted, at + 1)
    return at >= 0


def _in_zip(path: Path, data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise FileProblem(path, FileReason.BROKEN) from error
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return Format.DOCX
    if path.suffix.lower() in (".docx", ".docm"):
        raise FileProblem(path, FileReason.BROKEN)
    raise FileProblem(path, FileReason.UNKNOWN_FORMAT, format=_zip_kind(names), formats=ENDINGS)


def _zip_kind(names: set[str]) -> str:
    if "xl/workbook.xml" in names:
        return "xlsx"
    return "odt" if {"mimetype", "content.xml"} <= names else "zip"


def _by_ending(path: Path) -> Format:
    ending = path.suffix.lower()
    found = _BY_ENDING.get(ending, None if ending else Format.TXT)
    if found is Format.DOCX:
        raise FileProblem(path, FileReason.BROKEN)
    if found is None:
        raise FileProblem(path, FileReason.UNKNOWN_FORMAT, format=ending.lstrip("."), formats=ENDINGS)
    return found
