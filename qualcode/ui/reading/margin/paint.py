"""How the stripes of the margin and their names are painted."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.reading.margin.marks import Mark
from qualcode.ui.reading.margin.names import MarginNames
from qualcode.ui.reading.painting.washes import FAINT


def paint_marks(
    painter: QPainter, marks: Iterable[Mark], colouring: Colouring, names: MarginNames, paper: str
) -> None:
    """Paint marks in their order, each later one over those before it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(names.font)
    painter.setPen(Qt.PenStyle.NoPen)
    for mark in marks:
        colours = colouring.of(mark.stripe.coding.code)
        if not mark.stripe.is_again:
            _paint_bar(painter, mark, _colour(colours.stripe))
        if mark.name is not None:
            _paint_name(painter, mark, mark.name, names, colours.text, paper)
            painter.setPen(Qt.PenStyle.NoPen)


def _paint_bar(painter: QPainter, mark: Mark, colour: QColor) -> None:
    painter.setBrush(colour)
    if mark.faint:
        painter.setOpacity(FAINT)
    painter.drawRoundedRect(mark.bar.adjusted(-1, 0, 1, 0) if mark.strength else mark.bar, 1.5, 1.5)
    if mark.faint:
        painter.setOpacity(1)


def _paint_name(painter: QPainter, mark: Mark, box: QRectF, names: MarginNames, colour: str, paper: str) -> None:
    right, top = box.right(), box.top()
    if mark.strength:
        painter.setBrush(_colour(paper))
        # The stripes further out, which a name without a place of its own lies over.
        painter.drawRect(QRectF(0, top, right + 4, box.height()))
    painter.setPen(_colour(colour))
    baseline = top + names.ascent
    for line, advance in mark.lines:
        painter.drawText(QPointF(right - advance, baseline), line)
        if mark.strength:
            painter.fillRect(QRectF(right - advance, baseline + 2, advance, 1), _colour(colour))
        baseline += names.height


@lru_cache(maxsize=1024)
def _colour(name: str) -> QColor:
    return QColor(name)
