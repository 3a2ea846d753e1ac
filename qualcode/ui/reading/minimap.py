"""The whole document in a strip beside the scroll bar: where there are codings, and which part is visible."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from qualcode.i18n import _
from qualcode.model.span import Span
from qualcode.ui.reading.lanes import pack
from qualcode.ui.reading.pane import Pane

_WIDTH, _LANES, _PAD = 18, 3, 2


class Minimap(QWidget):
    """Codings in their colours, by where they stand in the words; a press goes there."""

    def __init__(self, pane: Pane) -> None:
        """Follow the pane."""
        super().__init__(pane)
        self._pane = pane
        self._painted: tuple[object, QPixmap] | None = None
        self.setAccessibleName(_("Map of the document"))
        self.setToolTip(_("The whole document with its codings. Press to go there."))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        pane.scrolled.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        page = self._pane.page
        scene = self._pane.scene(QRectF(self._pane.viewport().rect()))
        if page is None or scene is None:
            return
        key = (page, self.size(), scene.tokens, self.devicePixelRatioF())
        if self._painted is None or self._painted[0] != key:
            self._painted = (key, self._paint_codings())
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted[1])
        if scene.paragraphs:
            self._paint_window(painter, Span(self._first_visible(), self._last_visible()))
        painter.end()

    def _paint_codings(self) -> QPixmap:
        page, ratio = self._pane.page, self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        if page is None:
            return picture
        colouring = self._pane.scenery.colouring(page.study.codebook)
        painter = QPainter(picture)
        width = (_WIDTH - 2 * _PAD) / _LANES
        codings = page.intervals.codings
        marks = [self._mark(coding.span) for coding in codings]
        for coding, lane, (top, bottom) in zip(codings, pack(marks), marks, strict=True):
            if lane < _LANES:
                colour = QColor(colouring.of(coding.code).stripe)
                painter.fillRect(QRectF(_PAD + lane * width, top, width - 1, bottom - top), colour)
        painter.end()
        return picture

    def _paint_window(self, painter: QPainter, seen: Span) -> None:
        tokens = self._pane.scenery.tokens
        box = QRectF(0.5, self._y(seen.start), _WIDTH - 1, max(8.0, self._y(seen.stop) - self._y(seen.start)))
        ground = QColor(tokens.ink)
        ground.setAlphaF(0.06)
        painter.setPen(QColor(tokens.edge))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 2, 2)

    def _mark(self, span: Span) -> tuple[float, float]:
        top = self._y(span.start)
        return top, max(self._y(span.stop), top + 1.5)

    def _y(self, position: int) -> float:
        length = len(self._pane.page.text) if self._pane.page is not None else 0
        return position / max(1, length) * self.height()

    def _first_visible(self) -> int:
        return self._pane.anchor().position

    def _last_visible(self) -> int:
        return self._pane.nearest_position(self._pane.viewport().rect().bottomRight())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def _go(self, y: float) -> None:
        page = self._pane.page
        if page is not None:
            position = min(len(page.text), max(0, round(y / max(1, self.height()) * len(page.text))))
            self._pane.show_in_middle(position)
