"""The whole document in a strip beside the scroll bar: where there are codings, and which part is visible."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.ui.reading.pane import Pane

_WIDTH, _LANES, _PAD, _PAUSE = 18, 3, 2, 120


class Minimap(QWidget):
    """Codings in their colours, by where they stand in the words; a press goes there."""

    def __init__(self, pane: Pane) -> None:
        """Follow the pane."""
        super().__init__(pane)
        self._pane = pane
        self._key: object = None
        self._picture: QPixmap | None = None
        # The map may be a moment late; the words may not.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._renew)
        self.setAccessibleName(_("Map of the document"))
        self.setToolTip(_("The whole document with its codings. Press to go there."))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        pane.scrolled.connect(self.update)

    def clear(self) -> None:
        """Show no document."""
        self._timer.stop()
        self._key = self._picture = None

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        page = self._pane.page
        if page is None:
            return
        colouring = self._pane.scenery.colouring(page.study.codebook)
        key = (page, self.size(), colouring, self.devicePixelRatioF())
        # While somebody scrolls, it waits.
        if key != self._key or self._timer.isActive():
            self._key = key
            self._timer.start()
        painter = QPainter(self)
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
        self._paint_window(painter, Span(self._first_visible(), self._last_visible()))
        painter.end()

    def _renew(self) -> None:
        self._picture = self._paint_codings()
        self.update()

    def _paint_codings(self) -> QPixmap:
        """Paint pixel row by pixel row, so that twenty thousand codings cost little more than two thousand."""
        page, ratio = self._pane.page, self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        # Hidden, it has no width, and there is nothing to paint on.
        if page is None or not page.text or picture.isNull():
            return picture
        colouring = self._pane.scenery.colouring(page.study.codebook)
        painter, width = QPainter(picture), (_WIDTH - 2 * _PAD) // _LANES
        lanes: list[CodeId | None] = [None] * _LANES
        dimmed = page.filter.dimmed
        step = len(page.text) / max(1, self.height())
        for row in range(self.height()):
            start = int(row * step)
            here = page.intervals.within(start, max(start + 1, int((row + 1) * step)))
            lanes = kept_lanes(lanes, [coding.code for coding in here if coding.coder not in dimmed])
            for lane, code in enumerate(lanes):
                if code is not None:
                    colour = QColor(colouring.of(code).stripe)
                    painter.fillRect(_PAD + lane * width, row, width - 1, 1, colour)
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


def kept_lanes(before: list[CodeId | None], codes: list[CodeId]) -> list[CodeId | None]:
    """Return which code each lane shows: a code that goes on keeps its lane, others take what is free."""
    here = dict.fromkeys(codes)
    lanes = [code if code in here else None for code in before]
    for code in here:
        if code not in lanes and None in lanes:
            lanes[lanes.index(None)] = code
    return lanes
