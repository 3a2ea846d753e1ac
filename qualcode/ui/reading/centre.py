"""The middle of the desk: one document or two side by side, and the number keys below."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.ui.code_palette.quick_bar import QuickBar
from qualcode.ui.reading.find_bar import FindBar
from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.margin.margin import Margin
from qualcode.ui.reading.minimap import Minimap
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.pane_header import PaneHeader
from qualcode.ui.reading.reader import Reader
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.focus import tab_after
from qualcode.ui.widgets.parts import on_paper

_NARROWEST = 264


class Centre(QStackedWidget):
    """Shows the text, or the sentence that says how to get one. Gestures are for the ``active`` reader."""

    turned = Signal()
    """Another reader is the active one."""
    close_wanted = Signal(object)
    """One of two ``Reader`` objects is to be closed."""

    def __init__(self, look: Look, current_code: Callable[[], CodeId | None]) -> None:
        """Put the parts together; they are connected by the room."""
        super().__init__()
        self._current_code = current_code
        self._connects: list[Callable[[Reader], object]] = []
        self.splitter, self.quick = QSplitter(), QuickBar()
        self.readers: list[Reader] = []
        self._only_text = False
        self.active = self._add_reader(look)
        self.empty = EmptyState(
            _("There is no text to code yet. Transcripts, notes and documents are imported under Documents."),
            _("Go to Documents"),
        )
        on_paper(self)
        self.addWidget(self._lay_out())
        self.addWidget(self.empty)

    # --- The active reader's parts

    @property
    def pane(self) -> Pane:
        """The text that gestures are for."""
        return self.active.pane

    @property
    def margin(self) -> Margin:
        """The margin of the active reader."""
        return self.active.margin

    @property
    def minimap(self) -> Minimap:
        """The map of the active reader."""
        return self.active.minimap

    @property
    def header(self) -> PaneHeader:
        """The header of the active reader."""
        return self.active.header

    @property
    def find_bar(self) -> FindBar:
        """The find bar of the active reader."""
        return self.active.find_bar

    # --- One or two

    @property
    def is_double(self) -> bool:
        """Tell whether two documents stand side by side."""
        return len(self.shown) > 1

    @property
    def shown(self) -> list[Reader]:
        """The readers that are shown, from left to right."""
        return [reader for reader in self.readers if not reader.isHidden()]

    @property
    def other(self) -> Reader | None:
        """The reader beside the active one."""
        return next((reader for reader in self.shown if reader is not self.active), None)

    def for_each(self, connect: Callable[[Reader], object]) -> None:
        """Connect every reader, those too that are made later."""
        self._connects.append(connect)
        for reader in self.readers:
            connect(reader)

    def open_second(self) -> Reader:
        """Show a reader at the right of the first, and return it; the active one stays so."""
        second = self.readers[1] if len(self.readers) > 1 else self._add_reader(self.pane.look)
        if second.isHidden():
            second.show()
            half = max(1, self.splitter.width() // 2)
            self.splitter.setSizes([half, half])
        self._show_which()
        return second

    def close_second(self) -> None:
        """Show one document only: the left one."""
        if len(self.readers) > 1 and not self.readers[1].isHidden():
            self.activate(self.readers[0])
            self.readers[1].hide()
            self.readers[1].pane.show_page(None)
            self._show_which()

    def activate(self, reader: Reader) -> None:
        """Let gestures be for a reader from now on."""
        if reader is not self.active and not reader.isHidden():
            self.active = reader
            self._show_which()
            self.turned.emit()

    # --- What is shown

    def show_text(self, is_there: bool) -> None:
        """Show the text, or the empty state."""
        self.setCurrentIndex(0 if is_there else 1)

    def show_only_text(self, only: bool) -> None:
        """Hide or show what is above and below the text."""
        self._only_text = only
        self.quick.set_wanted(not only)
        self._show_which()

    def _show_which(self) -> None:
        double, names = self.is_double, (_("left"), _("right"))
        for reader in self.readers:
            # Of two documents the headers alone say which is which.
            reader.show_only_text(self._only_text and not double)
        for reader, name in zip(self.readers, names, strict=False):
            reader.show_beside(double, reader is self.active, name)
        self.setMinimumWidth(_NARROWEST * (2 if double else 1))

    def _add_reader(self, look: Look) -> Reader:
        reader = Reader(look, self._current_code)
        reader.setMinimumWidth(_NARROWEST)
        reader.touched.connect(lambda: self.activate(reader))
        reader.header.close_wanted.connect(lambda: self.close_wanted.emit(reader))
        if self.readers:
            reader.hide()
        self.readers.append(reader)
        self.splitter.addWidget(reader)
        for connect in self._connects:
            connect(reader)
        if len(self.readers) > 1:
            tab_after(self.readers[0].pane, [reader])
        return reader

    def _lay_out(self) -> QWidget:
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.quick)
        return whole
