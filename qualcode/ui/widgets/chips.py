"""Chips: a code's dot and name in a pill; as widgets, and as paint for lists that draw their own rows."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from qualcode.i18n import _
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.icons import draw_icon
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, Tokens

CHIP_HEIGHT = 24
"""Height of a chip in device-independent pixels."""

DOT = 8
"""Diameter of a code's dot in device-independent pixels."""

_PAD, _GAP, _CROSS, _WIDEST = 8, 6, 16, 280


def chip_width(name: str, font: QFont, *, removable: bool = False) -> int:
    """Return the width of a chip in pixels, never more than 280; longer names are elided."""
    words = QFontMetrics(font).horizontalAdvance(name) + 1
    return min(_WIDEST, _PAD + DOT + _GAP + words + _PAD + (_CROSS if removable else 0))


def paint_dot(painter: QPainter, centre: QPointF, colour: str, diameter: float = DOT) -> None:
    """Paint a code's dot in its stripe colour, ``#rrggbb``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, diameter / 2, diameter / 2)


def paint_chip(
    painter: QPainter, box: QRectF, name: str, colour: str, tokens: Tokens, *, lit: bool = False, right: float = 0
) -> None:
    """Paint a chip in the box, in the painter's font, its name elided where it does not fit.

    ``lit`` is for the mouse upon it; ``right`` keeps so many pixels free at its right end.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent_soft if lit else tokens.hover))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    paint_dot(painter, QPointF(box.left() + _PAD + DOT / 2, box.center().y()), colour)
    words = box.adjusted(_PAD + DOT + _GAP, 0, -_PAD - right, 0)
    painter.setPen(QColor(tokens.ink))
    elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(words.width()) + 1)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)


def chip_picture(name: str, colour: str, over: QWidget) -> QPixmap:
    """Return a chip as it is carried by the mouse, in the theme and for the screen of the widget ``over``."""
    font, ratio = chrome_font("body"), over.devicePixelRatioF()
    width = chip_width(name, font)
    picture = QPixmap(round(width * ratio), round(CHIP_HEIGHT * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(font)
    paint_chip(painter, QRectF(0, 0, width, CHIP_HEIGHT), name, colour, tokens_in(over.palette()), lit=True)
    painter.end()
    return picture


class Chip(QAbstractButton):
    """A code as a pill. Pressing it emits ``clicked``; its cross, Delete or Backspace emit ``removed``."""

    removed = Signal()

    def __init__(self, name: str, colour: str, *, removable: bool = False, parent: QWidget | None = None) -> None:
        """Show the name beside a dot of the stripe colour, ``#rrggbb``."""
        super().__init__(parent)
        self._removable = removable
        self.setFont(chrome_font("caption"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if removable:
            self.setAccessibleDescription(_("Delete removes it"))
        self.show_name(name, colour)

    def show_name(self, name: str, colour: str) -> None:
        """Show another name and stripe colour."""
        self._colour = colour
        self._hint: QSize | None = None
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        # A row of chips asks each many times.
        if self._hint is None:
            self._hint = QSize(chip_width(self.text(), self.font(), removable=self._removable), CHIP_HEIGHT)
        return self._hint

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._hint = None

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 16 * GRID), CHIP_HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and self.isDown() and self._cross().contains(event.position()):
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_in(self.palette())
        painter = QPainter(self)
        painter.setFont(self.font())
        box, lit = QRectF(self.rect()), self.underMouse() or self.isDown()
        right = _CROSS if self._removable else 0
        paint_chip(painter, box, self.text(), self._colour, tokens, lit=lit, right=right)
        if self._removable:
            draw_icon(painter, "close", self._cross().adjusted(4, 4, -4, -4), QColor(tokens.quiet))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), CHIP_HEIGHT / 2 - 1, CHIP_HEIGHT / 2 - 1)

    def _cross(self) -> QRectF:
        return QRectF(self.width() - CHIP_HEIGHT, 0, CHIP_HEIGHT, CHIP_HEIGHT)
