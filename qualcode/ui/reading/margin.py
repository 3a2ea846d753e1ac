"""The margin: a stripe for each coding beside its lines, with the code's name where there is room."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId
from qualcode.model.span import Span
from qualcode.ui.reading.coding_words import coding_line, short_name
from qualcode.ui.reading.margin_plan import MarginPlan, Stripe
from qualcode.ui.reading.pane import Pane
from qualcode.ui.theme.fonts import chrome_font

_PITCH, _WIDTH, _EDGE = 6, 3, 10
_MOST_LANES = 10


class Margin(QWidget):
    """Stripes and names beside the pane. Pointing lights the words, a click chooses, a double click opens."""

    hovered = Signal(object)
    """The ``CodingId`` that the mouse is on, or None."""
    chosen = Signal(object)
    """A ``CodingId`` was clicked."""
    opened = Signal(object)
    """A ``CodingId`` was double-clicked."""

    def __init__(self, pane: Pane) -> None:
        """Follow the pane as it scrolls."""
        super().__init__(pane)
        self._pane = pane
        self._plan: tuple[object, MarginPlan] | None = None
        self._hits: list[tuple[QRectF, Stripe]] = []
        self._under_mouse: CodingId | None = None
        self.setMouseTracking(True)
        self.setMinimumWidth(128)
        self.setAccessibleName(_("Codings beside the text"))
        pane.scrolled.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(176, 400)

    def forget(self) -> None:
        """Plan anew: codings or the layout have changed."""
        self._plan = None
        self.update()

    # --- Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self._pane.scene(QRectF(self._pane.viewport().rect()))
        self._hits = []
        if scene is None or not scene.paragraphs:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = chrome_font("caption")
        painter.setFont(font)
        seen = Span(scene.paragraphs[0].span.start, scene.paragraphs[-1].span.stop + 1)
        for stripe in self._planned(font).stripes(seen):
            self._paint(painter, stripe, QFontMetricsF(font))
        painter.end()

    def _planned(self, font: QFont) -> MarginPlan:
        page = self._pane.page
        assert page is not None
        key = (page, self._pane.look, self._pane.viewport().width())
        if self._plan is None or self._plan[0] != key:
            self._plan = (key, MarginPlan(page, self._pane.line, QFontMetricsF(font).height()))
        return self._plan[1]

    def _paint(self, painter: QPainter, stripe: Stripe, metrics: QFontMetricsF) -> None:
        scroll = self._pane.verticalScrollBar().value()
        lane = min(stripe.lane, _MOST_LANES - 1)
        x = self.width() - _EDGE - lane * _PITCH
        bar = QRectF(x - _WIDTH, stripe.top - scroll, _WIDTH, stripe.bottom - stripe.top)
        strong = stripe.coding.id in (self._pane.spotlight.chosen, self._under_mouse)
        colours = self._pane.scenery.colouring(self._pane.page.study.codebook).of(stripe.coding.code)  # type: ignore[union-attr]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.stripe))
        painter.drawRoundedRect(bar.adjusted(-1, 0, 1, 0) if strong else bar, 1.5, 1.5)
        self._hits.append((bar.adjusted(-2, 0, 2, 0), stripe))
        if stripe.name_y is not None or strong:
            y = stripe.name_y if stripe.name_y is not None else stripe.top
            self._paint_name(painter, stripe, y - scroll, metrics, colours.text, strong)

    def _paint_name(
        self, painter: QPainter, stripe: Stripe, y: float, metrics: QFontMetricsF, colour: str, strong: bool
    ) -> None:
        right = self.width() - _EDGE - min(stripe.lanes, _MOST_LANES) * _PITCH - 5
        name = metrics.elidedText(self._name(stripe.coding), Qt.TextElideMode.ElideRight, right - 8)
        width = metrics.horizontalAdvance(name)
        box = QRectF(right - width, y, width, metrics.height())
        if strong:
            painter.setBrush(QColor(self._pane.scenery.tokens.paper))
            painter.drawRect(box.adjusted(-3, 0, 2, 0))
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(box.left(), y + metrics.ascent()), name)
        if strong:
            line = QRectF(box.left(), y + metrics.ascent() + 2, width, 1)
            painter.fillRect(line, QColor(colour))
        self._hits.append((box, stripe))

    def _name(self, coding: Coding) -> str:
        page = self._pane.page
        return short_name(page.study, coding) if page is not None else ""

    # --- Pointing

    def coding_at(self, point: QPointF) -> CodingId | None:
        """Return the coding whose stripe or name is at a point of the margin."""
        return next((stripe.coding.id for box, stripe in reversed(self._hits) if box.contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.coding_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.coding_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        coding = self.coding_at(event.position())
        if coding is not None:
            self.opened.emit(coding)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().event(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        """Say what all codings beside this line are, those without room for a name too."""
        page, y = self._pane.page, event.pos().y()
        stripes = {
            stripe.coding.id: stripe.coding for box, stripe in self._hits if box.top() <= y <= box.bottom()
        }
        if page is None or not stripes:
            QToolTip.hideText()
        else:
            lines = [coding_line(page.study, coding) for coding in stripes.values()]
            QToolTip.showText(event.globalPos(), "\n".join(lines))

    def _point_at(self, coding: CodingId | None) -> None:
        if coding != self._under_mouse:
            self._under_mouse = coding
            self.setCursor(Qt.CursorShape.PointingHandCursor if coding else Qt.CursorShape.ArrowCursor)
            self.update()
            self.hovered.emit(coding)
