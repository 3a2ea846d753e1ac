"""A copy of a manuscript with comments in Word's margin; the manuscript itself is not touched."""

import io
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qualcode.exporters.atomic import write_whole
from qualcode.exporters.characters import legal
from qualcode.model.span import Span

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_AUTHOR, _INITIALS = "qualcode", "qc"


@dataclass(frozen=True, slots=True)
class MarginComment:
    """A comment on words of a paragraph; the number is that of ``importers.manuscript``, from 0."""

    paragraph: int
    span: Span
    text: str


def write_commented(manuscript: Path, comments: Sequence[MarginComment], target: Path) -> None:
    """Write a copy of a Word document with comments, whole or not at all.

    A comment is on exactly its words where the paragraph's runs are plain text, else on the runs around them.
    Raises FileProblem when the copy cannot be written; the manuscript must be one that was read before.
    """
    from docx import Document
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    document = Document(io.BytesIO(manuscript.read_bytes()))
    nodes = list(document.element.body.iter(qn("w:p")))
    for comment in sorted(comments, key=lambda one: (one.paragraph, one.span), reverse=True):
        runs = _runs(Paragraph(nodes[comment.paragraph], document._body), comment.span)
        if runs:
            document.add_comment(runs, legal(comment.text), _AUTHOR, _INITIALS)
    write_whole(target, document.save)


def _runs(paragraph: "Paragraph", span: Span) -> "list[Run]":
    """Return the runs that hold the span, cut at its ends."""
    for place in (span.stop, span.start):
        _cut(paragraph, place)
    at, found = 0, []
    for run in paragraph.runs:
        length = len(run.text)
        if length and at < span.stop and span.start < at + length:
            found.append(run)
        at += length
    return found or list(paragraph.runs[:1])


def _cut(paragraph: "Paragraph", place: int) -> None:
    """Cut the run that ``place`` lies inside in two; a run that is more than plain text stays whole."""
    at = 0
    for run in paragraph.runs:
        length = len(run.text)
        if at < place < at + length and _is_plain(run):
            rest = deepcopy(run._r)
            run._r.addnext(rest)
            text = run.text
            run.text = text[: place - at]
            type(run)(rest, paragraph).text = text[place - at :]
            return
        at += length


def _is_plain(run: "Run") -> bool:
    kinds = {node.tag.rpartition("}")[2] for node in run._r}
    return kinds <= {"rPr", "t", "br", "tab", "lastRenderedPageBreak"}
