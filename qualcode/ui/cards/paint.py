"""Drawing one row of the list as it was set."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from qualcode.model.ids import CodeId
from qualcode.ui.cards.rows import HeadingRow
from qualcode.ui.cards.typeset import MARGIN, Fonts, SetRow, SetText, context_word, place_text
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, RADIUS, Tokens
from qualcode.ui.widgets.chips import paint_chip


@dataclass(frozen=True)
class Look:
    """What all rows of a list are drawn with."""

    widget: QWidget
    fonts: Fonts
    tokens: Tokens
    colour: Callable[[CodeId], str]
    """A code's stripe colour, ``#rrggbb``."""

    @staticmethod
    def of(widget: QWidget, fonts: Fonts, colour: Callable[[CodeId], str]) -> "Look":
        """Return the look of a list in the theme that its widget is in."""
        return Look(widget, fonts, tokens_in(widget.palette()), colour)


@dataclass(frozen=True)
class State:
    """How a row stands just now; ``lit`` is the part under the mouse, as ``parts.part_at`` names it."""

    selected: bool
    current: bool
    is_open: bool
    lit: str | None = None


def paint_card(painter: QPainter, box: QRectF, row: SetRow, look: Look, state: State) -> None:
    """Draw a card in its box."""
    painter.save()
    if state.selected:
        painter.fillRect(box, QColor(look.tokens.accent_soft))
    painter.translate(box.topLeft())
    for text in row.texts:
        _paint_text(painter, text, look.tokens)
    if row.tick is not None:
        _paint_tick(painter, row.tick, look, state)
    _paint_foot(painter, row, look, state)
    for chip, place in row.chips:
        painter.setOpacity(1.0 if chip.asked else 0.6)
        lit = state.lit == f"chip {chip.code}"
        painter.setFont(look.fonts.small)
        paint_chip(painter, place, chip.text, look.colour(chip.code), look.tokens, lit=lit)
    painter.restore()
    _paint_edges(painter, box, look.tokens, state.current)


def paint_heading(painter: QPainter, box: QRectF, heading: HeadingRow, look: Look, current: bool) -> None:
    """Draw a heading in its box: the names above it quiet, its count at the right."""
    painter.save()
    bottom = Qt.AlignmentFlag.AlignBottom
    inner = box.adjusted(MARGIN, 0, -MARGIN, -2 * GRID)
    count = QFontMetricsF(look.fonts.small).horizontalAdvance(heading.count) + 1
    painter.setFont(look.fonts.small)
    painter.setPen(QColor(look.tokens.quiet))
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | bottom), heading.count)
    painter.setFont(look.fonts.heading)
    metrics = QFontMetricsF(look.fonts.heading)
    above = f"{heading.above} " if heading.above else ""
    free = inner.width() - count - 4 * GRID
    title = metrics.elidedText(heading.title, Qt.TextElideMode.ElideRight, free)
    rest = max(0.0, free - metrics.horizontalAdvance(title))
    above = metrics.elidedText(above, Qt.TextElideMode.ElideMiddle, rest)
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | bottom), above)
    painter.setPen(QColor(look.tokens.ink))
    shifted = inner.adjusted(metrics.horizontalAdvance(above), 0, 0, 0)
    painter.drawText(shifted, int(Qt.AlignmentFlag.AlignLeft | bottom), title)
    painter.restore()
    _paint_edges(painter, box, look.tokens, current)


def paint_note(painter: QPainter, box: QRectF, row: SetRow, look: Look, current: bool) -> None:
    """Draw a quiet line in its box."""
    painter.save()
    painter.translate(box.topLeft())
    for text in row.texts:
        _paint_text(painter, text, look.tokens)
    painter.restore()
    _paint_edges(painter, box, look.tokens, current)


def _paint_text(painter: QPainter, text: SetText, tokens: Tokens) -> None:
    formats = []
    if text.bright is None:
        painter.setPen(QColor(tokens.ink))
    else:
        painter.setPen(QColor(tokens.quiet))
        bright = QTextLayout.FormatRange()
        bright.start, bright.length = text.bright
        ink = QTextCharFormat()
        ink.setForeground(QColor(tokens.ink))
        bright.format = ink
        formats = [bright] if bright.length else []
    text.layout.draw(painter, text.at, formats)


def _paint_tick(painter: QPainter, box: QRectF, look: Look, state: State) -> None:
    option = QStyleOptionViewItem()
    option.initFrom(look.widget)
    option.rect = box.toRect()
    option.state = QStyle.StateFlag.State_Enabled
    option.state |= QStyle.StateFlag.State_On if state.selected else QStyle.StateFlag.State_Off
    if state.lit == "tick":
        option.state |= QStyle.StateFlag.State_MouseOver
    look.widget.style().drawPrimitive(
        QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, option, painter, look.widget
    )


def _paint_foot(painter: QPainter, row: SetRow, look: Look, state: State) -> None:
    face = row.face
    if face is None:
        return
    side = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    elide = Qt.TextElideMode.ElideRight
    painter.setFont(look.fonts.strong)
    painter.setPen(QColor(look.tokens.ink))
    strong = QFontMetricsF(look.fonts.strong)
    painter.drawText(row.who, side, strong.elidedText(face.who, elide, row.who.width()))
    painter.setFont(look.fonts.small)
    small = QFontMetricsF(look.fonts.small)
    painter.setPen(QColor(look.tokens.accent if state.lit in ("place", "words") else look.tokens.quiet))
    painter.drawText(row.place, side, small.elidedText(place_text(face), elide, row.place.width()))
    painter.setPen(QColor(look.tokens.ink if state.lit == "context" else look.tokens.accent))
    painter.drawText(row.context, side, context_word(state.is_open))


def _paint_edges(painter: QPainter, box: QRectF, tokens: Tokens, current: bool) -> None:
    line = QRectF(box.left() + MARGIN, box.bottom() - 1, box.width() - 2 * MARGIN, 1)
    painter.fillRect(line, QColor(tokens.hairline))
    if current:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 2))
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -3), RADIUS, RADIUS)
        painter.restore()


def drag_picture(text: str, widget: QWidget) -> QPixmap:
    """Return what hangs at the pointer while quotes are dragged: how many they are."""
    tokens, metrics = tokens_in(widget.palette()), widget.fontMetrics()
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + 6 * GRID, metrics.height() + 4 * GRID)
    scale = widget.devicePixelRatioF()
    picture = QPixmap((box.size() * scale).toSize())
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(widget.font())
    painter.setPen(QPen(QColor(tokens.accent), 1))
    painter.setBrush(QColor(tokens.paper))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(QColor(tokens.ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
    return picture


def drop_line(painter: QPainter, left: float, right: float, y: float, tokens: Tokens) -> None:
    """Draw the line at which dragged cards would come to stand."""
    painter.setPen(QPen(QColor(tokens.accent), 2))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
