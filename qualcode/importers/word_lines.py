"""The lines of a Word file, in the order of reading, straight from its XML.

python-docx would leave out what matters in transcripts: insertions not yet accepted, text in content controls and
in text boxes. So the package's parts are walked here, by local names, which also covers strict Office Open XML.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

MOST_XML = 200_000_000
"""Bytes that a part may have once unpacked; more is no document, but a trap."""

_LEFT_OUT = {"del", "moveFrom", "Fallback", "instrText", "rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr"}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_OFF = {"0", "false", "off"}

_Node = Any  # an lxml element
_Piece = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class _Styles:
    """The names of the styles that make type bold, and of those that make a paragraph a heading."""

    bold: frozenset[str] = frozenset()
    heading: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class WordLine:
    """One line: a paragraph, a part of it between line breaks, or a row of a table with tabs between cells."""

    text: str
    bold: str = ""
    """The bold words with which the line begins."""
    heading: bool = False
    """Whether its paragraph has one of Word's styles for headings."""
    in_table: bool = False
    """Whether it stands in a table."""


class TooMuch(ValueError):
    """A part of the package is larger than ``MOST_XML``."""


def word_lines(data: bytes) -> Iterator[WordLine]:
    """Yield the lines of a .docx with these bytes, empty ones too.

    Deleted and moved-away text is left out, inserted text is in. Raises ``TooMuch``; KeyError, ValueError,
    zipfile.BadZipFile, zlib.error or lxml's XMLSyntaxError for a file that is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        main = _main_part(package)
        styles = _styles(package, posixpath.join(posixpath.dirname(main), "styles.xml"))
        body = _parsed(package, main)
    yield from _blocks(body, styles)


def _main_part(package: zipfile.ZipFile) -> str:
    for relation in _parsed(package, "_rels/.rels"):
        if relation.get("Type", "").endswith("/officeDocument"):
            return str(relation.get("Target")).lstrip("/")
    raise KeyError("officeDocument")


def _parsed(package: zipfile.ZipFile, name: str) -> _Node:
    from lxml import etree

    if package.getinfo(name).file_size > MOST_XML:
        raise TooMuch(name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(package.read(name), parser)


def _styles(package: zipfile.ZipFile, name: str) -> _Styles:
    if name not in package.namelist():
        return _Styles()
    styles = [node for node in _parsed(package, name) if _name(node) == "style"]
    bold = (node for node in styles if _value(node, "type") == "character" and _is_bold(node, _Styles()))
    heading = (node for node in styles if _value(node, "type") == "paragraph" and _is_heading(node))
    return _Styles(*(frozenset(str(_value(node, "styleId")) for node in found) for found in (bold, heading)))


def _is_heading(style: _Node) -> bool:
    """Tell whether a style is a heading's; Word keeps the English name inside, whatever language it speaks."""
    names = (str(_value(child, "val")).lower() for child in style if _name(child) == "name")
    return any(name == "title" or name.startswith("heading ") for name in names)


def _blocks(node: _Node, styles: _Styles) -> Iterator[WordLine]:
    for child in node:
        name = _name(child)
        if name == "p":
            yield from _paragraph(child, styles)
        elif name == "tbl":
            yield from _table(child, styles)
        elif name not in _LEFT_OUT:
            yield from _blocks(child, styles)


def _table(table: _Node, styles: _Styles) -> Iterator[WordLine]:
    for row in (node for node in _inside(table, "tbl") if _name(node) == "tr"):
        cells = [list(_blocks(cell, styles)) for cell in _inside(row, "tbl") if _name(cell) == "tc"]
        filled = [[line for line in cell if line.text.strip()] for cell in cells]
        yield from (replace(line, in_table=True) for line in _row(filled))


def _row(cells: list[list[WordLine]]) -> Iterator[WordLine]:
    """Yield a row as one line; further lines of its last cell follow as lines of their own."""
    if not any(cells):
        return
    first = [" ".join(line.text.strip() for line in cell) for cell in cells[:-1]]
    last = cells[-1] or [WordLine("")]
    text = "\t".join([*first, last[0].text]).rstrip("\t")
    lead = next(cell for cell in cells if cell)[0]
    yield WordLine(text, lead.bold if text.startswith(lead.bold) else "")
    yield from last[1:]


def _inside(node: _Node, border: str) -> Iterator[_Node]:
    """Yield what lies in ``node`` at any depth, but not what lies in a ``border`` inside it, nor deleted rows."""
    for child in node:
        yield child
        if _name(child) not in (border, "tr", "tc"):
            yield from _inside(child, border)


def _paragraph(paragraph: _Node, styles: _Styles) -> Iterator[WordLine]:
    heading = _style_of(paragraph) in styles.heading
    boxes: list[_Node] = []
    line: list[_Piece] = []
    for text, bold in _pieces(paragraph, styles, boxes):
        head, *tail = text.split("\n")
        line.append((head, bold))
        for part in tail:
            yield _line(line, heading)
            line = [(part, bold)]
    yield _line(line, heading)
    for box in boxes:
        yield from _blocks(box, styles)


def _pieces(node: _Node, styles: _Styles, boxes: list[_Node], bold: bool = False) -> Iterator[_Piece]:
    for child in node:
        name = _name(child)
        if name == "t":
            yield child.text or "", bold
        elif name in _SIGNS:
            yield _SIGNS[name], bold
        elif name == "sym":
            yield chr(int(_value(child, "char") or "20", 16)), bold
        elif name == "txbxContent":
            boxes.append(child)
        elif name not in _LEFT_OUT:
            inside = _is_bold(child, styles) if name == "r" else bold
            yield from _pieces(child, styles, boxes, inside)


def _style_of(paragraph: _Node) -> str | None:
    properties = next((child for child in paragraph if _name(child) == "pPr"), ())
    return next((_value(child, "val") for child in properties if _name(child) == "pStyle"), None)


def _line(pieces: list[_Piece], heading: bool = False) -> WordLine:
    text = "".join(piece for piece, _ in pieces)
    lead = ""
    for piece, bold in pieces:
        if not bold and piece.strip():
            break
        lead += piece
    return WordLine(text, lead.strip() if any(bold for _, bold in pieces) else "", heading)


def _is_bold(node: _Node, styles: _Styles) -> bool:
    properties = next((child for child in node if _name(child) == "rPr"), None)
    if properties is None:
        return False
    for child in properties:
        if _name(child) == "b":
            return (_value(child, "val") or "1") not in _OFF
    return any(_name(child) == "rStyle" and _value(child, "val") in styles.bold for child in properties)


def _name(node: _Node) -> str:
    return str(node.tag).rpartition("}")[2]


def _value(node: _Node, attribute: str) -> str | None:
    return next((str(value) for name, value in node.items() if name.rpartition("}")[2] == attribute), None)
