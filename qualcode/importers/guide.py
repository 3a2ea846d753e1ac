"""An interview guide from a Word file, or from text: its questions, nested, with their printed numbers."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.importers.decoding import decode
from qualcode.importers.formats import Format, sniff
from qualcode.importers.loading import load
from qualcode.importers.word_numbering import Numbering
from qualcode.model.errors import FileProblem, FileReason
from qualcode.text.guide_lines import GuideEntry, GuideLine, guide_entries
from qualcode.text.normalise import normalise

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_FORMATS = (Format.DOCX, Format.TXT, Format.MD)
_HEADING = re.compile(r"(?:heading|overskrift)\s*(\d)")
_DAMAGED = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, SyntaxError, EOFError, OSError)


def read_guide(path: Path) -> tuple[GuideEntry, ...]:
    """Return the questions and sections of a guide (.docx, .txt, .md) in order.

    Raises FileProblem: as ``load``, ``sniff`` and ``decode`` do, ``unknown format``, ``broken`` for a damaged Word
    file, and ``no words`` when there is no question in it.
    """
    data = load(path)
    format = sniff(path, data)
    if format not in _FORMATS:
        formats = [f".{each.value}" for each in _FORMATS]
        raise FileProblem(path, FileReason.UNKNOWN_FORMAT, format=path.suffix.lstrip("."), formats=formats)
    lines = _word_lines(path, data) if format is Format.DOCX else _text_lines(path, data)
    entries = tuple(guide_entries(lines))
    if not any(character.isalnum() for entry in entries for character in entry.text):
        raise FileProblem(path, FileReason.NO_WORDS)
    return entries


def _text_lines(path: Path, data: bytes) -> Iterator[GuideLine]:
    for line in normalise(decode(path, data).text).split("\n"):
        yield GuideLine(line)


def _word_lines(path: Path, data: bytes) -> list[GuideLine]:
    from docx import Document
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    try:
        document = Document(io.BytesIO(data))
        numbering = Numbering(document)
        nodes = document.element.body.iter(qn("w:p"))
        paragraphs = [Paragraph(node, document._body) for node in nodes]
        titles = sum(_style(each) == "title" for each in paragraphs)
        return [
            line
            for each in paragraphs
            if not (titles == 1 and _style(each) == "title")
            for line in _lines(each, numbering)
        ]
    except _DAMAGED as error:
        raise FileProblem(path, FileReason.BROKEN) from error


def _lines(paragraph: "Paragraph", numbering: Numbering) -> Iterator[GuideLine]:
    text = normalise(paragraph.text)
    heading = _HEADING.match(_style(paragraph))
    place = numbering.next(paragraph) if text.strip() else None
    first, *more = text.split("\n")
    if place is None or heading:
        label = place[1] if place else ""
        yield GuideLine(first, int(heading[1]) if heading else 0, label.strip(" .):"))
    else:
        yield GuideLine(first, 0, place[1], place[0])
    yield from map(GuideLine, more)


def _style(paragraph: Any) -> str:  # noqa: ANN401 - python-docx's Paragraph
    style = paragraph.style
    return (style.name or "").lower() if style is not None else ""
