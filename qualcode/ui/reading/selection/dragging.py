"""Codes dropped on the text: on the selection where they hit it, else on the sentence, with Shift on the turn."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.ui.code_tree.mime import CODES, codes_in
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.selection.selection import target


class Dropping(QObject):
    """Lets codes be dropped on the pane, and shows beforehand which words they will land on."""

    dropped = Signal(object, list)
    """A ``Segment`` got these codes."""

    def __init__(self, pane: Pane) -> None:
        """Belong to the pane."""
        super().__init__(pane)
        self._pane = pane
        pane.setAcceptDrops(True)
        pane.viewport().setAcceptDrops(True)
        pane.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._show(None)
            return True
        if isinstance(event, QDropEvent):
            return self._on_drag(event)
        return False

    def _on_drag(self, event: QDropEvent) -> bool:
        """Welcome codes only; everything else is turned away, so that Qt does not try to insert it."""
        span = self._target(event) if event.mimeData().hasFormat(CODES) else None
        if span is None:
            self._show(None)
            event.ignore()
            # An entering drag must be let in, or its moves never come.
            if event.type() == QEvent.Type.DragEnter and event.mimeData().hasFormat(CODES):
                event.acceptProposedAction()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._show(None)
            self._drop(span, event)
        else:
            self._show(span)
        return True

    def _drop(self, span: Span, event: QDropEvent) -> None:
        if self._pane.page is not None:
            self.dropped.emit(Segment(self._pane.page.document.id, span), codes_in(event.mimeData()))

    def _target(self, event: QDropEvent | QDragMoveEvent) -> Span | None:
        page, selected = self._pane.page, self._pane.selected
        if page is None:
            return None
        position = self._pane.nearest_position(event.position().toPoint())
        if selected is not None and not selected.start <= position <= selected.stop:
            selected = None
        whole_turn = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return target(page, selected, position, whole_turn)

    def _show(self, span: Span | None) -> None:
        if self._pane.spotlight.landing != span:
            self._pane.spotlight.landing = span
            self._pane.repaint_all()
