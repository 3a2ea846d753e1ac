"""A passage with what each coder coded: lines over and under the words, with initials; no colour needed."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from qualcode.model.span import Span
from qualcode.ui.qt_units import units
from qualcode.ui.theme.fonts import chrome_font, reading_font
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import on_paper

_CONTEXT = 400
"""So many code points around the place are shown at most, on either side; whole words."""
_TICK = 4.0
_AWAY, _BARE = 3.0, 6.0
"""From words to the nearest line, and for a line with no initials at it, in pixels."""
_LINES = (Qt.PenStyle.SolidLine, Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DashLine)


@dataclass(frozen=True, slots=True)
class Mark:
    """What one coder coded: ``lane`` counts from 0, even ones lie over the words and odd ones under."""

    initials: str
    span: Span
    lane: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Words with their marks; spans are positions in the document."""

    words: str
    start: int
    """Where the words begin in the document."""
    marks: tuple[Mark, ...]
    drawn: Span | None = None
    """What is being drawn anew."""
    told: str = ""
    """The same for a screen reader."""


def around(text: str, span: Span) -> Span:
    """Return the passage to show: the paragraphs of a span and one on each side, but not more than a page."""
    first = text.rfind("\n", 0, max(0, text.rfind("\n", 0, span.start))) + 1
    last = text.find("\n", min(len(text), text.find("\n", span.stop) + 1)) if "\n" in text[span.stop :] else -1
    start, stop = max(first, span.start - _CONTEXT), min(last if last >= 0 else len(text), span.stop + _CONTEXT)
    while start > first and not text[start - 1].isspace():
        start -= 1
    while stop < len(text) and not text[stop].isspace():
        stop += 1
    return Span(start, stop)


class PassageView(QScrollArea):
    """Shows a passage on paper, scrolled to where the coders differ."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.sheet = _Sheet()
        self.setWidget(self.sheet)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(24 * GRID)

    def show_passage(self, passage: Passage | None) -> None:
        """Show another passage, or the same one with something else drawn; nothing for None."""
        known = self.sheet.passage
        self.sheet.show_passage(passage)
        self.setAccessibleName(passage.told if passage is not None else "")
        if passage is not None and (known is None or (known.start, known.words) != (passage.start, passage.words)):
            self._show_marks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the marks in sight."""
        super().resizeEvent(event)
        self._show_marks()

    def _show_marks(self) -> None:
        self.verticalScrollBar().setValue(max(0, int(self.sheet.top_of_marks()) - 8 * GRID))


class _Sheet(QWidget):
    """The paper with the words."""

    def __init__(self) -> None:
        super().__init__()
        on_paper(self)
        self.passage: Passage | None = None
        self._layout: QTextLayout | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def show_passage(self, passage: Passage | None) -> None:
        """Show another passage."""
        self.passage = passage
        self._lay_out()
        self.update()

    def top_of_marks(self) -> float:
        """Return how far down the first mark begins, in pixels."""
        if self.passage is None or self._layout is None or not self.passage.marks:
            return 0.0
        first = min(mark.span.start for mark in self.passage.marks)
        return self._layout.lineForTextPosition(self._at(first)).y()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(80 * GRID, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.passage is None or self._layout is None:
            return
        painter = QPainter(self)
        tokens = tokens_in(self.palette())
        if self.passage.drawn is not None:
            for line, left, right in self._pieces(self.passage.drawn):
                box = QRectF(left, line.y() - 2, right - left, line.height() + 4)
                painter.fillRect(box, QColor(tokens.selection))
        painter.setPen(QColor(tokens.ink))
        self._layout.draw(painter, QPointF(0, 0))
        for mark in self.passage.marks:
            self._paint_mark(painter, mark)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        tokens, small = tokens_in(self.palette()), chrome_font("caption")
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        pieces = list(self._pieces(mark.span))
        for number, (line, left, right) in enumerate(pieces):
            is_over, depth = mark.lane % 2 == 0, mark.lane // 2
            away = _AWAY + depth * self._lane_height()
            y = line.y() - away if is_over else line.y() + line.height() + away
            painter.setPen(QPen(QColor(tokens.ink), 2.0, _LINES[mark.lane % len(_LINES)]))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            painter.setPen(QPen(QColor(tokens.ink), 2.0))
            tick = _TICK if is_over else -_TICK
            for x, is_end in ((left, number == 0), (right, number == len(pieces) - 1)):
                if is_end:
                    painter.drawLine(QPointF(x, y), QPointF(x, y + tick))
            if number == 0:
                base = y - 3 if is_over else y + metrics.ascent() + 1
                painter.drawText(QPointF(left, base), mark.initials)

    def _pieces(self, span: Span) -> list[tuple[QTextLine, float, float]]:
        """Return the parts of the lines that a span covers: the line, left and right in pixels."""
        assert self._layout is not None
        start, stop = self._at(span.start), self._at(span.stop)
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if start < last and stop > first:
                left, right = _x(line, max(start, first)), _x(line, min(stop, last))
                found.append((line, left, max(right, left + 2)))
        return found

    def _at(self, position: int) -> int:
        """Return Qt's position of a place in the document, inside the passage."""
        assert self.passage is not None
        inside = max(0, min(position - self.passage.start, len(self.passage.words)))
        return units(self.passage.words[:inside])

    def _room(self, line: QTextLine) -> tuple[float, float]:
        """Return the room over and under a line that its marks need; a line without marks needs little.

        Initials stand where a mark begins: where it only goes on, the words get their room.
        """
        assert self.passage is not None
        first, last = line.textStart(), line.textStart() + line.textLength()
        room = [0.0, 0.0]
        for mark in self.passage.marks:
            start, stop = self._at(mark.span.start), self._at(mark.span.stop)
            if start < last and stop > first:
                outermost = self._lane_height() if start >= first else _BARE
                side = mark.lane % 2
                room[side] = max(room[side], mark.lane // 2 * self._lane_height() + outermost)
        return room[0] + _AWAY, room[1] + _AWAY

    def _lane_height(self) -> float:
        return QFontMetricsF(chrome_font("caption")).height() + 4

    def _lay_out(self) -> None:
        self._layout = None
        if self.passage is None or self.width() < 10 * GRID:
            return
        layout = QTextLayout(self.passage.words.replace("\n", "\u2028"), reading_font("serif", 13))
        layout.beginLayout()
        y, margin = float(2 * GRID), float(4 * GRID)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width() - 2 * margin)
            over, under = self._room(line)
            line.setPosition(QPointF(margin, y + over))
            y += over + line.height() + under
        layout.endLayout()
        self._layout = layout
        self.setMinimumHeight(int(y) + 2 * GRID)


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)
