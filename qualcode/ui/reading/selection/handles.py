"""Dragging the ends of the chosen coding, word by word."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from qualcode.model.codings import Coding
from qualcode.text.boundaries import Edge, dragged_edge
from qualcode.ui.reading.painting.painting import end_bars
from qualcode.ui.reading.pane import Pane

_REACH = 4


class Handles(QObject):
    """Watches the mouse on the pane: a press on an end of the chosen coding takes hold of it."""

    resized = Signal(object, object)
    """A ``Coding`` was dragged to another ``Span``."""

    def __init__(self, pane: Pane) -> None:
        """Belong to the pane."""
        super().__init__(pane)
        self._pane = pane
        self._held: tuple[Coding, Edge] | None = None
        pane.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        return False

    def _on_mouse(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseMove:
            return self._move(point)
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._held = self._end_at(point)
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
        coding, edge = self._held
        assert self._pane.page is not None
        position = self._pane.nearest_position(point)
        self._pane.spotlight.dragged = dragged_edge(self._pane.page.text, coding.span, edge, position)
        self._pane.repaint_all()
        return True

    def _release(self) -> None:
        held, span = self._held, self._pane.spotlight.dragged
        self._held, self._pane.spotlight.dragged = None, None
        self._pane.repaint_all()
        if held is not None and span is not None and span != held[0].span:
            self.resized.emit(held[0], span)

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
