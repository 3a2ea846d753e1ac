"""Beneath the numbers: how to read those of one code, and the places behind them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from qualcode.i18n import _, _n, language
from qualcode.ui.analysis.agreement.model import PlaceColumn, PlacesModel
from qualcode.ui.analysis.agreement.shown import CodeLine, PlaceLine, Shown
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.tables import dress_table
from qualcode.wording.numbers import number

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KIND, _DOCUMENT, _CODER, _LEAST_WORDS = 50 * GRID, 36 * GRID, 36 * GRID, 44 * GRID


class PlacesTable(QTableView):
    """Enter or a double click goes to the place in the text, S begins to settle."""

    place_wanted = Signal(object)
    """The ``PlaceLine`` whose words somebody wants to see."""
    settling_wanted = Signal()

    def __init__(self) -> None:
        """Show no places yet."""
        super().__init__()
        self.lines = PlacesModel()
        self.setModel(self.lines)
        self.setAccessibleName(_("Disagreements"))
        dress_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setCornerWidget(QWidget())
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        self.doubleClicked.connect(lambda index: self.place_wanted.emit(self.lines.place(index.row())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the place with Enter."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.place_wanted.emit(self.lines.place(self.currentIndex().row()))
        elif event.key() == Qt.Key.Key_S and not event.modifiers() and self.currentIndex().isValid():
            self.settling_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep for the words what the other columns leave."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the words what the other columns leave."""
        coders = self.lines.columnCount() - len(PlaceColumn)
        rest = self.viewport().width() - _KIND - _DOCUMENT - coders * _CODER
        widths = [_KIND, _DOCUMENT, max(_LEAST_WORDS, rest), *[_CODER] * coders]
        for column, width in enumerate(widths[: self.lines.columnCount()]):
            self.setColumnWidth(column, width)


class PlacesPane(QWidget):
    """Tells of one line of the comparison; the place that was current stays so where it is still there."""

    settling_wanted = Signal()
    """Somebody wants to settle what is listed, from the current place on."""

    def __init__(self) -> None:
        """Tell of nothing yet."""
        super().__init__()
        self.heading = label("", "strong", wraps=True)
        self.remarks = label("", quiet=True, wraps=True)
        self.table = PlacesTable()
        self.settle = button(_("Settle …"), "primary")
        self.settle.setToolTip(_("Settle the disagreements listed here, one by one (S)"))
        self.settle.clicked.connect(self.settling_wanted)
        self.table.settling_wanted.connect(self.settling_wanted)
        self._lay_out()

    def current(self) -> PlaceLine | None:
        """Return the current place."""
        at = self.table.currentIndex().row()
        return self.table.lines.place(at) if at >= 0 else None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * GRID, 0, 0)
        column.setSpacing(GRID)
        head = QHBoxLayout()
        head.setContentsMargins(4 * GRID, 0, 4 * GRID, 0)
        head.addWidget(self.heading, 1)
        head.addWidget(self.settle)
        column.addLayout(head)
        self.remarks.setContentsMargins(4 * GRID, 0, 4 * GRID, 0)
        column.addWidget(self.remarks)
        column.addWidget(self.table, 1)

    def show_line(self, shown: Shown, line: CodeLine) -> None:
        """Show the remarks and places of a line."""
        self.show_places(shown, line.path, shown.places_of(line), line.remarks)

    def show_places(
        self, shown: Shown, name: str, places: Sequence[PlaceLine], remarks: Sequence[str] = ()
    ) -> None:
        """Show places under a name, and what must be known of their number."""
        current, scroll = self.current(), self.table.verticalScrollBar().value()
        n = len(places)
        told = _n("%s disagreement", "%s disagreements", n) % number(n, language())
        self.heading.setText(f"{name}: {told}" if name else told)
        self.remarks.setText("\n".join(remarks))
        self.remarks.setVisible(bool(remarks))
        self.settle.setEnabled(bool(places))
        self.table.lines.show(places, shown.coders)
        self.table.fit()
        row = self.table.lines.row_of(current) if current is not None else -1
        self.table.setCurrentIndex(self.table.lines.index(max(0, row), 0))
        if row >= 0:
            self.table.verticalScrollBar().setValue(scroll)

    def clear(self) -> None:
        """Tell of nothing."""
        self.heading.clear()
        self.remarks.clear()
        self.settle.setEnabled(False)
        self.table.lines.show((), ())
