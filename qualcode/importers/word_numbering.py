"""The numbers that Word prints before the paragraphs of its lists, which stand nowhere in their text."""

from collections import defaultdict
from typing import Any

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))

_Node = Any  # an lxml element of python-docx


class Numbering:
    """Counts a document's lists as Word does; ask once for each paragraph, in order."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - python-docx's Document
        """Read how the lists of a document are numbered; nothing is numbered where it says nothing."""
        from docx.oxml.ns import qn

        self._qn = qn
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._lists: dict[str, str] = {}
        for relation in document.part.rels.values():
            if relation.reltype.endswith("/numbering"):
                self._read(relation.target_part.element)

    def next(self, paragraph: Any) -> tuple[int, str] | None:  # noqa: ANN401 - python-docx's Paragraph
        """Return a paragraph's level, from 0, and its number as printed; empty for a bullet, None outside lists."""
        found = self._place(paragraph)
        if found is None:
            return None
        number, level = found
        formats = self._levels.get(self._lists.get(number, ""), {})
        counts = self._counts[number]
        start = formats[level][2] if level in formats else 1
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return level, self._printed(formats, counts, level)

    def _place(self, paragraph: Any) -> tuple[str, int] | None:  # noqa: ANN401
        holders = [paragraph._p.pPr]
        style = paragraph.style
        while style is not None:
            holders.append(style.element.pPr)
            style = style.base_style
        for properties in holders:
            numbering = None if properties is None else properties.find(self._qn("w:numPr"))
            if numbering is None:
                continue
            id = self._value(numbering.find(self._qn("w:numId")))
            if id is not None:
                level = self._value(numbering.find(self._qn("w:ilvl")))
                return (id, int(level or 0)) if id != "0" else None
        return None

    def _printed(self, formats: dict[int, tuple[str, str, int]], counts: dict[int, int], level: int) -> str:
        kind, text, _start = formats.get(level, ("decimal", f"%{level + 1}.", 1))
        if kind in ("bullet", "none"):
            return ""
        for above in range(level + 1):
            kind_above = formats.get(above, ("decimal", "", 1))[0]
            text = text.replace(f"%{above + 1}", _written(counts.get(above, 1), kind_above))
        return text.strip()

    def _read(self, root: _Node) -> None:
        for node in root.findall(self._qn("w:abstractNum")):
            levels = {}
            for level in node.findall(self._qn("w:lvl")):
                kind = self._value(level.find(self._qn("w:numFmt"))) or "decimal"
                text = self._value(level.find(self._qn("w:lvlText"))) or ""
                start = self._value(level.find(self._qn("w:start"))) or "1"
                levels[int(level.get(self._qn("w:ilvl")))] = (kind, text, int(start))
            self._levels[node.get(self._qn("w:abstractNumId"))] = levels
        for node in root.findall(self._qn("w:num")):
            abstract = self._value(node.find(self._qn("w:abstractNumId")))
            self._lists[node.get(self._qn("w:numId"))] = abstract or ""

    def _value(self, node: _Node | None) -> str | None:
        return None if node is None else node.get(self._qn("w:val"))


def _written(number: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman.upper() if kind == "upperRoman" else roman
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written, number = written + letters, number - value
    return written
