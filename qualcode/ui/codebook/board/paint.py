"""Drawing the board: cards, the boxes of groups, and where something that is dragged would land."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.theme.tokens import GRID, RADIUS, Tokens
from qualcode.ui.widgets.chips import paint_dot

_STRIPE = 4
_PAD_LEFT, _PAD_RIGHT, _PAD_TOP = _STRIPE + 2 * GRID, 2 * GRID, GRID + 1
_COUNT_ROOM = 7 * GRID
_MOST_LINES = 3
_WRAPS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class BoardFonts:
    """The fonts of the board: names on cards, names of groups, counts."""

    body: QFont
    strong: QFont
    small: QFont

    @staticmethod
    def of_chrome() -> "BoardFonts":
        """Return the chrome's fonts as they are now."""
        return BoardFonts(chrome_font("body"), chrome_font("strong"), tabular(chrome_font("caption")))


@dataclass(frozen=True)
class Face:
    """What stands on a card or a head; ``note`` is a quiet number at the right, ``key`` a number key."""

    name: str
    colour: str
    note: str = ""
    key: str = ""
    selected: bool = False
    current: bool = False
    lit: bool = False


def set_name(name: str, width: int, fonts: BoardFonts) -> tuple[str, int]:
    """Return a name as it fits on a card of a width, in at most three lines, and how high the card is."""
    metrics = QFontMetrics(fonts.body)
    room = QRect(0, 0, max(1, width - _PAD_LEFT - _PAD_RIGHT - _COUNT_ROOM), 10_000)
    highest = _MOST_LINES * metrics.lineSpacing()

    def height(text: str) -> int:
        return metrics.boundingRect(room, _WRAPS, text).height()

    shortest, longest = 0, len(name)
    if height(name) <= highest:
        shortest = longest
    while shortest < longest:
        middle = (shortest + longest + 1) // 2
        if height(name[:middle].rstrip() + "…") <= highest:
            shortest = middle
        else:
            longest = middle - 1
    fitting = name if shortest == len(name) else name[:shortest].rstrip() + "…"
    return fitting, height(fitting) + 2 * _PAD_TOP


def paint_card(painter: QPainter, box: QRectF, face: Face, fonts: BoardFonts, tokens: Tokens) -> None:
    """Draw a card: its colour at the left edge, its name, its count of quotes."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = tokens.accent_soft if face.selected else tokens.hover if face.lit else tokens.paper
    painter.setPen(QPen(QColor(tokens.accent if face.selected else tokens.hairline), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), GRID, GRID)
    stripe = QRectF(box.left() + 3, box.top() + 4, _STRIPE - 1, box.height() - 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(face.colour))
    painter.drawRoundedRect(stripe, 1.5, 1.5)
    words = box.adjusted(_PAD_LEFT, _PAD_TOP, -_PAD_RIGHT - _COUNT_ROOM, -_PAD_TOP + 1)
    painter.setFont(fonts.body)
    painter.setPen(QColor(tokens.ink))
    painter.setClipRect(words)
    painter.drawText(words, _WRAPS, face.name)
    painter.setClipping(False)
    painter.setFont(fonts.small)
    painter.setPen(QColor(tokens.quiet))
    first_line = QRectF(box.left(), words.top(), box.width() - _PAD_RIGHT, QFontMetrics(fonts.body).height())
    painter.drawText(first_line, int(_RIGHT), face.note)
    if face.current:
        _ring(painter, box, tokens)
    painter.restore()


def paint_group(painter: QPainter, box: QRectF, tokens: Tokens, is_target: bool) -> None:
    """Draw the box of a group; ``is_target`` says that what is dragged would land in it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.accent if is_target else tokens.hairline), 2 if is_target else 1))
    painter.setBrush(QColor(tokens.chrome))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.restore()


def paint_head(painter: QPainter, box: QRectF, face: Face, fonts: BoardFonts, tokens: Tokens) -> None:
    """Draw the head of a group: its number key, its name, how many codes lie in it."""
    painter.save()
    inner = box.adjusted(3 * GRID, 0, -3 * GRID, 0)
    paint_dot(painter, QPointF(inner.left() + 4, inner.center().y()), face.colour)
    painter.setFont(fonts.small)
    right = inner.right()
    if face.key:
        right = _paint_key(painter, inner, face.key, tokens)
    painter.setPen(QColor(tokens.quiet))
    noted = QRectF(inner.left(), inner.top(), right - 2 * GRID - inner.left(), inner.height())
    painter.drawText(noted, int(_RIGHT), face.note)
    painter.setFont(fonts.strong)
    painter.setPen(QColor(tokens.ink))
    note_width = QFontMetrics(fonts.small).horizontalAdvance(face.note)
    words = noted.adjusted(4 * GRID, 0, -note_width - GRID, 0)
    name = QFontMetrics(fonts.strong).elidedText(face.name, Qt.TextElideMode.ElideRight, int(words.width()))
    painter.drawText(words, int(_LEFT), name)
    if face.current:
        _ring(painter, box.adjusted(2, 2, -2, -2), tokens)
    painter.restore()


def paint_hollow(
    painter: QPainter, box: QRectF, text: str, fonts: BoardFonts, tokens: Tokens, is_target: bool = False
) -> None:
    """Draw an empty place where something can be dropped, with the words that say so."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(tokens.accent if is_target else tokens.edge), 2 if is_target else 1, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QColor(tokens.accent_soft) if is_target else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    painter.setPen(QColor(tokens.quiet))
    painter.setFont(fonts.small)
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignCenter)
    painter.drawText(box.adjusted(3 * GRID, GRID, -3 * GRID, -GRID), flags, text)
    painter.restore()


def paint_landing(painter: QPainter, line: QLineF, tokens: Tokens) -> None:
    """Draw the line before which something would land."""
    painter.save()
    painter.setPen(QPen(QColor(tokens.accent), 2))
    painter.drawLine(line)
    painter.restore()


def paint_band(painter: QPainter, band: QRect, tokens: Tokens) -> None:
    """Draw the rectangle that is drawn up with the mouse to select what lies in it."""
    painter.save()
    tint = QColor(tokens.accent)
    painter.setPen(QPen(tint, 1))
    tint.setAlphaF(0.12)
    painter.fillRect(band, tint)
    painter.drawRect(band.adjusted(0, 0, -1, -1))
    painter.restore()


def _paint_key(painter: QPainter, inner: QRectF, key: str, tokens: Tokens) -> float:
    """Draw a number key at the right and return where it begins."""
    side = 5 * GRID
    box = QRectF(inner.right() - side, inner.center().y() - side / 2, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.edge), 1))
    painter.setBrush(QColor(tokens.paper))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(QColor(tokens.ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)
    return box.left()


def _ring(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), GRID, GRID)
