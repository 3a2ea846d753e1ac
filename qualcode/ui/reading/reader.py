"""One document on the desk: header, find bar, and the text with its margin and map. Two can stand side by side."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.ui.reading.find_bar import FindBar
from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.margin.carrying import Carrying
from qualcode.ui.reading.margin.margin import Margin
from qualcode.ui.reading.margin.mark_items import MarkItems, coding_marks
from qualcode.ui.reading.minimap import Minimap
from qualcode.ui.reading.painting.painting import paint_codings
from qualcode.ui.reading.painting.turn_heads import paint_heads
from qualcode.ui.reading.painting.veil import paint_veil
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.pane_header import PaneHeader
from qualcode.ui.reading.selection.dragging import Dropping
from qualcode.ui.reading.selection.handles import Handles
from qualcode.ui.widgets.parts import hairline

_TOUCHES = (QEvent.Type.MouseButtonPress, QEvent.Type.Drop, QEvent.Type.ContextMenu)


class Reader(QWidget):
    """Shows one document; says when the user turns to it."""

    touched = Signal()
    """The mouse or the keyboard came to something in it."""

    def __init__(self, look: Look, current_code: Callable[[], CodeId | None]) -> None:
        """Put the parts together; ``current_code`` tells which branch can be filtered by."""
        super().__init__()
        self.pane = Pane(look)
        self.margin, self.minimap = Margin(self.pane), Minimap(self.pane)
        self.handles, self.dropping = Handles(self.pane), Dropping(self.pane)
        self.carrying = Carrying(self.margin, self.pane)
        self.header, self.find_bar = PaneHeader(current_code), FindBar()
        self.pane.under = [paint_codings, paint_heads]
        self.pane.over = [paint_veil, self.find_bar.paint_hits]
        self.pane.put_beside(self.margin, self.minimap)
        MarkItems(self.margin, self.pane, lambda: coding_marks(self.margin, self.pane))
        self._line = hairline()
        self._lay_out()
        self._watch()

    def clear(self) -> None:
        """Show no document, and keep nothing of the one that was shown."""
        self.pane.show_page(None)
        for part in (self.header, self.margin, self.minimap):
            part.clear()

    def show_only_text(self, only: bool) -> None:
        """Hide or show what is above the text."""
        self.header.setVisible(not only)
        self._line.setVisible(not only)

    def show_beside(self, beside: bool, active: bool, name: str = "") -> None:
        """Show whether another document stands beside this one, and which of the two gestures are for."""
        self.header.show_beside(beside, active)
        words = _("Text of the document")
        self.pane.setAccessibleName(f"{words}, {name}" if beside else words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self._line, self.find_bar):
            column.addWidget(part)
        column.addWidget(self.pane, 1)

    def _watch(self) -> None:
        for part in (self.pane.viewport(), self.margin, self.minimap, self.header):
            part.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what is done with the mouse, before it is done."""
        if event.type() in _TOUCHES:
            self.touched.emit()
        return False

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.touched.emit()
