"""A sheet of paper that floats above the window: rounded, outlined by a hairline, with a soft shadow.

It is a child of the window, not a window of its own: so the corners are round without a compositor, the place is
ours on every platform, and it never takes the keyboard unasked.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import RADIUS, Tokens

SHADOW = 12
"""Width of the shadow around the paper, in device-independent pixels; the widget is larger by it on every side."""

_RINGS = 6


class Floating(QWidget):
    """Base of what floats; lay the content out with ``SHADOW`` plus padding as margins."""

    def __init__(self, over: QWidget) -> None:
        """Belong to the window that ``over`` is in; subclasses end with ``hide``, or they appear with it."""
        super().__init__(over.window())
        self._below: QWidget = over.window()
        self._sheet: tuple[object, QPixmap] = (None, QPixmap())

    def paintEvent(self, event: QPaintEvent) -> None:
        # Soft rings take several milliseconds; what changes as a rule is what lies on the sheet.
        tokens, ratio = tokens_in(self.palette()), self.devicePixelRatioF()
        if self._sheet[0] != (self.size(), ratio, tokens):
            self._sheet = ((self.size(), ratio, tokens), self._painted(tokens, ratio))
        QPainter(self).drawPixmap(0, 0, self._sheet[1])

    def _painted(self, tokens: Tokens, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sheet(painter, QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW), tokens)
        painter.end()
        return picture


def paint_sheet(painter: QPainter, sheet: QRectF, tokens: Tokens) -> None:
    """Paint the rounded paper with its hairline, and the shadow around it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in range(_RINGS, 0, -1):
        reach = ring * SHADOW / _RINGS
        strength = (70 if tokens.dark else 22) * (1 - ring / (_RINGS + 1)) ** 2
        painter.setPen(QPen(QColor(0, 0, 0, round(strength)), SHADOW / _RINGS + 0.5))
        around = sheet.adjusted(-reach, -reach + 2, reach, reach)
        painter.drawRoundedRect(around, RADIUS + reach, RADIUS + reach)
    painter.setPen(QPen(QColor(tokens.hairline), 1))
    painter.setBrush(QColor(tokens.paper))
    painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def kept_inside(size: QSize, wanted: QPoint, bounds: QRect) -> QPoint:
    """Return the place nearest the wanted one where a widget of the size is within the bounds, from top left."""
    x = max(bounds.left(), min(wanted.x(), bounds.right() + 1 - size.width()))
    y = max(bounds.top(), min(wanted.y(), bounds.bottom() + 1 - size.height()))
    return QPoint(x, y)
