"""Which words stand at the top of the pane: what scrolling is remembered by, since pixels change with the look."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit

from qualcode.ui.reading.positions.page import Page

# No space between two paragraphs is higher than this, in pixels, and none lower than a step.
_HIGHEST_GAP, _STEP = 200, 4


@dataclass(frozen=True, slots=True)
class Anchor:
    """A code point, and how many pixels below the top of the pane its line begins."""

    position: int = 0
    below: float = 0.0


def anchor_at(edit: QTextEdit, page: Page) -> Anchor:
    """Return the anchor of the line at the top of the text."""
    scroll = edit.verticalScrollBar().value()
    if scroll == 0:
        return Anchor(0, line_extent(edit, page, 0)[0])
    point = QPointF(edit.viewport().width() / 2, scroll + 1)
    position = page.positions.from_qt(nearest_unit(edit.document(), point))
    return Anchor(position, line_extent(edit, page, position)[0] - scroll)


def nearest_unit(document: QTextDocument, point: QPointF) -> int:
    """Return the Qt position nearest to a point, in pixels from the start of the document.

    Between two paragraphs Qt holds the end of the text for nearest as long as that has not been laid out, and
    whoever uses it has everything laid out. The words below are meant there.
    """
    unit = 0
    for below in range(0, _HIGHEST_GAP, _STEP):
        place = point + QPointF(0, below)
        unit = max(0, document.documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit))
        if document.findBlock(unit).layout().lineCount():
            break
    return unit


def scroll_for(edit: QTextEdit, page: Page, anchor: Anchor) -> int:
    """Return the scroll at which the anchor's line stands where it stood; the text is laid out that far."""
    return round(line_extent(edit, page, anchor.position)[0] - anchor.below)


def line_extent(edit: QTextEdit, page: Page, position: int) -> tuple[float, float]:
    """Return top and bottom, in pixels from the start of the document, of the line with that code point."""
    unit = page.positions.to_qt(position)
    block = edit.document().findBlock(unit)
    if not block.isValid():
        block = edit.document().lastBlock()
    # Asking for its box makes Qt lay out everything above it.
    edit.document().documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(max(0, unit - block.position()))
    top = block.layout().position().y() + (line.y() if line.isValid() else 0.0)
    return (top, top + (line.height() if line.isValid() else 0.0))
