"""What lies on the board of the thematic map: boxes that can be dragged, and lines that follow them."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneMouseEvent, QStyleOptionGraphicsItem, QWidget

from qualcode.analysis.pictures.thematic import UNIT, Line, MapBox
from qualcode.colours import mixed
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.tokens import GRID, Tokens

PIXELS = 38
"""So many pixels are one unit of the map at 100 %: about a centimetre."""
WIDTH, HEIGHT = 4.2 * PIXELS, 1.5 * PIXELS
_NEAR = 10.0

_Flag = QGraphicsItem.GraphicsItemFlag


def point_of(box: MapBox) -> QPointF:
    """Return where a box's middle lies on the board."""
    return QPointF(box.x * PIXELS, box.y * PIXELS)


def point_at(spot: tuple[int, int]) -> QPointF:
    """Return where a place in the map's steps lies on the board."""
    return QPointF(spot[0] / UNIT * PIXELS, spot[1] / UNIT * PIXELS)


def spot_of(point: QPointF) -> tuple[int, int]:
    """Return a point of the board in the map's steps."""
    return round(point.x() / PIXELS * UNIT), round(point.y() / PIXELS * UNIT)


class BoxItem(QGraphicsItem):
    """A theme (filled) or a code (open) with its name and its number of quotes."""

    def __init__(self, box: MapBox, told: str, tokens: Tokens, dropped: Callable[[], None]) -> None:
        """Lie where the box is; ``dropped`` is called when it was dragged and let go."""
        super().__init__()
        self.box, self.told, self._tokens, self._dropped = box, told, tokens, dropped
        self.is_start = False
        """Whether a line is being drawn from here."""
        self.lines: list[LineItem] = []
        self.setPos(point_of(box))
        self.setToolTip(f"{box.name}: {told}")
        self.setFlags(_Flag.ItemIsMovable | _Flag.ItemIsSelectable | _Flag.ItemSendsGeometryChanges)
        self.setZValue(1)

    def boundingRect(self) -> QRectF:
        return QRectF(-WIDTH / 2 - 3, -HEIGHT / 2 - 3, WIDTH + 6, HEIGHT + 6)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the box, in the accent's colour when it is chosen, dashed when a line begins there."""
        tokens = self._tokens
        box = QRectF(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT)
        fill = mixed(tokens.paper, tokens.accent, 0.18) if self.box.is_theme else tokens.paper
        chosen = self.isSelected()
        pen = QPen(QColor(tokens.accent if chosen else tokens.quiet), 2.5 if chosen else 1.0)
        if self.is_start:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, 3, 3)
        self._write(painter, box.adjusted(GRID, GRID / 2, -GRID, -GRID / 2))

    def _write(self, painter: QPainter, box: QRectF) -> None:
        below = QFontMetricsF(chrome_font("caption")).height()
        name = box.adjusted(0, 0, 0, -below)
        painter.setFont(chrome_font("strong" if self.box.is_theme else "body"))
        painter.setPen(QColor(self._tokens.ink))
        # What is longer than two lines is cut; the tip has all of it.
        centred = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.save()
        painter.setClipRect(name)
        painter.drawText(name, centred, self.box.name)
        painter.restore()
        painter.setFont(chrome_font("caption"))
        painter.setPen(QColor(self._tokens.quiet))
        count = QRectF(box.left(), box.bottom() - below, box.width(), below)
        painter.drawText(count, int(Qt.AlignmentFlag.AlignCenter), self.told)

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: object) -> object:
        if change == QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            for line in self.lines:
                line.follow()
        return super().itemChange(change, value)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._dropped()


class LineItem(QGraphicsItem):
    """A line between two boxes, with its words in the middle."""

    def __init__(self, line: Line, first: BoxItem, second: BoxItem, tokens: Tokens) -> None:
        """Join two boxes, and follow them."""
        super().__init__()
        self.line, self._ends, self._tokens = line, (first, second), tokens
        self.setFlag(_Flag.ItemIsSelectable)
        for end in self._ends:
            end.lines.append(self)

    def follow(self) -> None:
        """Lie between the boxes as they lie now."""
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        start, end = (item.pos() for item in self._ends)
        return QRectF(start, end).normalized().united(self._label_box()).adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)

    def shape(self) -> QPainterPath:
        """Return what can be clicked: some way to both sides of the line, and its words."""
        start, end = (item.pos() for item in self._ends)
        path = QPainterPath(start)
        path.lineTo(end)
        stroker = QPainterPathStroker()
        stroker.setWidth(_NEAR)
        outline = stroker.createStroke(path)
        outline.addRect(self._label_box())
        return outline

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the line, and its words on paper over it."""
        tokens, chosen = self._tokens, self.isSelected()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.quiet), 2.5 if chosen else 1.2))
        painter.drawLine(self._ends[0].pos(), self._ends[1].pos())
        if self.line.label:
            box = self._label_box()
            painter.fillRect(box, QColor(tokens.paper))
            painter.setFont(chrome_font("caption"))
            painter.setPen(QColor(tokens.ink))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.line.label)

    def _label_box(self) -> QRectF:
        start, end = (item.pos() for item in self._ends)
        middle = (start + end) / 2
        metrics = QFontMetricsF(chrome_font("caption"))
        wide = metrics.horizontalAdvance(self.line.label) + 2 * GRID if self.line.label else 0.0
        return QRectF(middle.x() - wide / 2, middle.y() - metrics.height() / 2, wide, metrics.height())
