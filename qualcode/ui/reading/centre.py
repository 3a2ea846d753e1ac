"""The middle of the desk: header, find bar, the text with its margin and map, and the number keys."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.ui.reading.dragging import Dropping
from qualcode.ui.reading.find_bar import FindBar
from qualcode.ui.reading.handles import Handles
from qualcode.ui.reading.look import Look
from qualcode.ui.reading.margin import Margin
from qualcode.ui.reading.minimap import Minimap
from qualcode.ui.reading.painting import paint_codings
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.pane_header import PaneHeader
from qualcode.ui.reading.quick_bar import QuickBar
from qualcode.ui.reading.turn_heads import paint_heads
from qualcode.ui.reading.veil import paint_veil
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import hairline, on_paper


class Centre(QStackedWidget):
    """Shows the text, or the sentence that says how to get one."""

    def __init__(self, look: Look, current_code: Callable[[], CodeId | None]) -> None:
        """Put the parts together; they are connected by the room."""
        super().__init__()
        self.pane = Pane(look)
        self.margin, self.minimap = Margin(self.pane), Minimap(self.pane)
        self.handles, self.dropping = Handles(self.pane), Dropping(self.pane)
        self.header, self.find_bar, self.quick = PaneHeader(current_code), FindBar(), QuickBar()
        self.empty = EmptyState(
            _("There is no text to code yet. Transcripts, notes and documents are imported under Documents."),
            _("Go to Documents"),
        )
        self.pane.under = [paint_codings, paint_heads]
        self.pane.over = [paint_veil, self.find_bar.paint_hits]
        self.pane.put_beside(self.margin, self.minimap)
        on_paper(self)
        self.addWidget(self._lay_out())
        self.addWidget(self.empty)

    def show_text(self, is_there: bool) -> None:
        """Show the text, or the empty state."""
        self.setCurrentIndex(0 if is_there else 1)

    def show_only_text(self, only: bool) -> None:
        """Hide or show what is above and below the text."""
        self.header.setVisible(not only)
        self._line.setVisible(not only)

    def _lay_out(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._line = hairline()
        for part in (self.header, self._line, self.find_bar):
            column.addWidget(part)
        column.addWidget(self.pane, 1)
        column.addWidget(self.quick)
        return whole
