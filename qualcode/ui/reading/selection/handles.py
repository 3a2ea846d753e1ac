"""Dragging the ends of the chosen coding, word by word."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from qualcode.model.codings import Coding
from qualcode.model.span import Span
from qualcode.text.boundaries import Edge, dragged_edge
from qualcode.ui.reading.painting.painting import end_bars
from qualcode.ui.reading.pane import Pane

_REACH, _PAUSE, _FASTEST = 4, 30, 40


class Handles(QObject):
    """Watches the mouse on the pane: a press on an end of the chosen coding takes hold of it, and Esc lets it go.

    Above and below what is visible, the text scrolls on under the mouse.
    """

    resized = Signal(object, object)
    """A ``Coding`` was dragged to another ``Span``."""

    def __init__(self, pane: Pane) -> None:
        """Belong to the pane."""
        super().__init__(pane)
        self._pane = pane
        self._held: tuple[Coding, Edge] | None = None
        self._given_up = False
        self._mouse, self._scrolling = QPoint(), QTimer(self)
        self._scrolling.setInterval(_PAUSE)
        self._scrolling.timeout.connect(self._scroll_on)
        pane.installEventFilter(self)
        pane.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.key() == Qt.Key.Key_Escape and self._give_up()
        return isinstance(event, QMouseEvent) and self._on_mouse(event)

    def _on_mouse(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseMove:
            return self._move(point)
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._held, self._given_up = self._end_at(point), False
            return self._held is not None
        if event.type() == QEvent.Type.MouseButtonRelease and self._held is not None:
            self._release()
            return True
        return False

    def _move(self, point: QPoint) -> bool:
        if self._held is None:
            over = self._end_at(point) is not None
            shape = Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.IBeamCursor
            if self._pane.viewport().cursor().shape() != shape:
                self._pane.viewport().setCursor(shape)
            return False
        if self._given_up:
            return True
        coding, edge = self._held
        assert self._pane.page is not None
        self._mouse = point
        position = self._pane.nearest_position(point)
        return self._show(dragged_edge(self._pane.page.text, coding.span, edge, position))

    def _scroll_on(self) -> None:
        """Scroll as fast as the mouse is far above or below the visible text; nothing while it is beside it."""
        above, below = min(0, self._mouse.y()), max(0, self._mouse.y() - self._pane.viewport().height())
        bar = self._pane.verticalScrollBar()
        if above + below:
            bar.setValue(bar.value() + max(-_FASTEST, min(_FASTEST, above + below)))
            self._move(self._mouse)

    def _give_up(self) -> bool:
        """Leave the coding as it is, whatever the mouse does until its button is released; tell if one was held."""
        self._given_up = self._held is not None
        return self._given_up and self._show(None)

    def _release(self) -> None:
        held, span = self._held, self._pane.spotlight.dragged
        self._held = None
        self._show(None)
        if held is not None and span is not None and span != held[0].span:
            self.resized.emit(held[0], span)

    def _show(self, span: Span | None) -> bool:
        self._pane.spotlight.dragged = span
        self._pane.repaint_all()
        if span is None:
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()
        return True

    def _end_at(self, point: QPoint) -> tuple[Coding, Edge] | None:
        """Return the chosen coding with the end that is under the mouse."""
        scene, chosen = self._pane.scene(QRectF(self._pane.viewport().rect())), self._pane.spotlight.chosen
        coding = scene.page.study.codings.get(chosen) if scene is not None and chosen is not None else None
        if scene is None or coding is None or coding.document != scene.page.document.id:
            return None
        for edge, bar in end_bars(scene, coding.span).items():
            if bar.adjusted(-_REACH, 0, _REACH, 0).contains(point):
                return coding, edge
        return None
