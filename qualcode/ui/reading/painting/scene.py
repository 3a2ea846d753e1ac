"""What a painter is given: the part of the page that is being painted, and where everything stands in it."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QTextBlock, QTextDocument, QTextLine

from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId
from qualcode.model.span import Span
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.positions.page import Page
from qualcode.ui.reading.positions.place import nearest_unit
from qualcode.ui.theme.tokens import Tokens

_BEYOND = 48

Line = tuple[int, int, QTextLine]
"""A line, with the Qt positions, in the paragraph, at which it starts and stops."""

Units = tuple[int, int]
"""Where something starts and stops in Qt's positions, from the start of the paragraph."""

Stroke = tuple[QRectF, QColor]
"""A filled box, in pixels from the paragraph's origin."""


class Strokes(Protocol):
    """What is painted under one paragraph's words."""

    def strokes(self, line: Line) -> tuple[list[Stroke], list[Stroke]]:
        """Return the boxes of the tints in a line, and those of the underlines."""


class Underlay(Protocol):
    """Knows what is painted under each paragraph's words."""

    def of(self, scene: "Scene", paragraph: "Paragraph") -> Strokes:
        """Return it for one paragraph of a scene."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph on the screen; ``origin`` is where its first line begins, in the viewport's pixels."""

    number: int
    """From 0."""
    block: QTextBlock
    origin: QPointF
    span: Span
    """Its words in code points, without the line end."""

    lines: tuple[Line, ...]
    """Those that are visible."""


@dataclass(slots=True)
class Spotlight:
    """What is singled out: the chosen coding and the one under the mouse, where the chosen one is being dragged
    to, where something that is dragged would land, and what is selected.
    """

    chosen: CodingId | None = None
    hovered: CodingId | None = None
    dragged: Span | None = None
    landing: Span | None = None
    selected: Span | None = None

    def extent(self, coding: Coding) -> Span:
        """Return where the coding is shown: where it is being dragged to, else where it stands."""
        return self.dragged if self.dragged is not None and coding.id == self.chosen else coding.span


@dataclass(frozen=True, slots=True)
class Scene:
    """The visible paragraphs of a page with all that painters need to know."""

    page: Page
    look: Look
    tokens: Tokens
    colouring: Colouring
    spotlight: Spotlight
    clip: QRectF
    washes: Underlay
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def seen(self) -> Span:
        """The words of the visible lines, and of those just above and below; empty where there are none."""
        lined = [paragraph for paragraph in self.paragraphs if paragraph.lines]
        if not lined:
            return Span(0, 0)
        first, last, from_qt = lined[0], lined[-1], self.page.positions.from_qt
        start = from_qt(first.block.position() + first.lines[0][0])
        return Span(start, min(from_qt(last.block.position() + last.lines[-1][1]), last.span.stop) + 1)

    def boxes(self, paragraph: Paragraph, span: Span) -> Iterator[QRectF]:
        """Give one box a line for the words of ``span`` in the paragraph, as high as the letters."""
        part = paragraph.span.common(span)
        if part is None:
            return
        to_qt, base = self.page.positions.to_qt, paragraph.block.position()
        start, stop = to_qt(part.start) - base, to_qt(part.stop) - base
        for line in paragraph.lines:
            if line[0] < stop and start < line[1]:
                yield boxes_in(line)((start, stop)).translated(paragraph.origin)


def boxes_in(line: Line) -> Callable[[Units], QRectF]:
    """Return what gives the box, in pixels from the paragraph's origin, of what a line holds of a stretch.

    Qt is asked once about each position.
    """
    first, last, laid = line
    top, height, end = laid.y(), laid.height(), laid.naturalTextRect().right()
    x = cache(partial(_x, laid))

    def box(stretch: Units) -> QRectF:
        left, right = x(max(stretch[0], first)), x(min(stretch[1], last))
        if stretch[1] >= last:
            # The space at which the line was broken is not painted.
            right = min(right, end)
        if right < left:
            left, right = right, left
        return QRectF(left, top, right - left, height)

    return box


def _x(line: QTextLine, position: int) -> float:
    # PySide hands back the position as well, which Qt may have moved to the start of a cluster.
    found: Any = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else float(found)


def _lines(block: QTextBlock, top: float, bottom: float) -> tuple[Line, ...]:
    """Return the lines between two heights in the paragraph, which may be as long as a book."""
    layout = block.layout()
    numbers = range(layout.lineCount())
    first = max(0, bisect_left(numbers, top, key=lambda number: layout.lineAt(number).y()) - 1)
    last = bisect_left(numbers, bottom, key=lambda number: layout.lineAt(number).y())
    lines = (layout.lineAt(number) for number in numbers[first:last])
    return tuple((line.textStart(), line.textStart() + line.textLength(), line) for line in lines)


def paragraphs_in(document: QTextDocument, page: Page, scroll: QPointF, clip: QRectF) -> list[Paragraph]:
    """Return the paragraphs in ``clip`` (viewport pixels) when the document is scrolled by ``scroll``."""
    layout = document.documentLayout()
    # Heads and lanes stand outside a paragraph's own box, so look a little above and below.
    above = QPointF(0, max(0.0, clip.top() + scroll.y() - _BEYOND))
    block = document.findBlock(nearest_unit(document, above))
    starts = page.source.line_starts
    found: list[Paragraph] = []
    while block.isValid():
        box = layout.blockBoundingRect(block).translated(-scroll)
        if box.top() - _BEYOND > clip.bottom():
            break
        number = block.blockNumber()
        stop = starts[number + 1] - 1 if number + 1 < len(starts) else len(page.text)
        origin = block.layout().position() - scroll
        lines = _lines(block, clip.top() - origin.y() - _BEYOND, clip.bottom() - origin.y() + _BEYOND)
        found.append(Paragraph(number, block, origin, Span(starts[number], stop), lines))
        block = block.next()
    return found
