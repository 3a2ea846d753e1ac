"""A manuscript in Word (.docx): its paragraphs, those set as quotes, and names that should not stand there."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qualcode.importers.formats import Format, sniff
from qualcode.importers.loading import load
from qualcode.importers.tables import read_table
from qualcode.model.errors import FileProblem, FileReason
from qualcode.text.quoted import ManuscriptParagraph

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_QUOTE_STYLES = ("quote", "sitat", "block text", "blokktekst", "blokksitat")
_INDENT_CM = 0.75
_NAME_COLUMN = re.compile("navn|namn|name", re.IGNORECASE)
_LEAST_LETTERS = 3
_DAMAGED = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, SyntaxError, EOFError, OSError)
_LEAST_WORDS = 12
"""An indented paragraph with fewer words is taken for something else than a quote."""


def read_manuscript(path: Path) -> list[ManuscriptParagraph]:
    """Return all paragraphs, those in tables and text boxes too, numbered in the order of the file.

    Raises FileProblem when the file is missing, not a Word document, damaged or behind a password.
    """
    from docx import Document
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    data = load(path)
    if sniff(path, data) is not Format.DOCX:
        raise FileProblem(path, FileReason.UNKNOWN_FORMAT, format=path.suffix.lstrip("."), formats=[".docx"])
    try:
        document = Document(io.BytesIO(data))
    except _DAMAGED as error:
        raise FileProblem(path, FileReason.BROKEN) from error
    nodes = document.element.body.iter(qn("w:p"))
    return list(_paragraphs(Paragraph(node, document._body) for node in nodes))


def read_names(path: Path) -> frozenset[str]:
    """Return the names in a researcher's key, a table (CSV, Excel) of labels and names; they are kept nowhere.

    Names are the cells under headers that speak of names (``navn``, ``fornavn``, ``name`` ...), or, where no header
    does, every cell but those of the first column. Each part of a name of three letters and more is a name too.
    Raises FileProblem as ``read_table`` does.
    """
    table = read_table(path)
    of_names = [column for column in table.columns if _NAME_COLUMN.search(column)]
    columns = of_names or list(table.columns)[1:]
    found = {row[column].strip() for row in table.rows for column in columns}
    parts = {part for name in found for part in name.replace(",", " ").split() if part[:1].isupper()}
    return frozenset(found | {part for part in parts if len(part) >= _LEAST_LETTERS}) - {""}


def _paragraphs(found: "Iterator[Paragraph]") -> Iterator[ManuscriptParagraph]:
    for number, paragraph in enumerate(found):
        yield ManuscriptParagraph(number, paragraph.text, _is_block(paragraph))


def _is_block(paragraph: "Paragraph") -> bool:
    """Tell whether a paragraph is set as a quote: by its style, or indented and long and no item of a list."""
    style = paragraph.style
    name = (style.name or "").lower() if style is not None else ""
    if any(part in name for part in _QUOTE_STYLES):
        return True
    indent = paragraph.paragraph_format.left_indent
    is_list = "list" in name or (paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None)
    return indent is not None and indent.cm >= _INDENT_CM and not is_list and _is_long(paragraph.text)


def _is_long(text: str) -> bool:
    return len(text.split()) >= _LEAST_WORDS
