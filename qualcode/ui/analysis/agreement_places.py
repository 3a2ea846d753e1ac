"""Beneath the numbers: how to read those of one code, and the places behind them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from qualcode.i18n import _, _n, language
from qualcode.ui.analysis.agreement_model import PlaceColumn, PlacesModel
from qualcode.ui.analysis.agreement_shown import CodeLine, Shown
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label
from qualcode.ui.widgets.tables import dress_table
from qualcode.wording.numbers import number

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KIND, _DOCUMENT, _CODER, _LEAST_WORDS = 50 * GRID, 36 * GRID, 36 * GRID, 44 * GRID


class PlacesTable(QTableView):
    """Enter or a double click goes to the place in the text."""

    place_wanted = Signal(object)
    """The ``PlaceLine`` whose words somebody wants to see."""

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

    def __init__(self) -> None:
        """Tell of nothing yet."""
        super().__init__()
        self.heading = label("", "strong", wraps=True)
        self.remarks = label("", quiet=True, wraps=True)
        self.table = PlacesTable()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * GRID, 0, 0)
        column.setSpacing(GRID)
        for each in (self.heading, self.remarks):
            each.setContentsMargins(4 * GRID, 0, 4 * GRID, 0)
            column.addWidget(each)
        column.addWidget(self.table, 1)

    def show_line(self, shown: Shown, line: CodeLine) -> None:
        """Show the remarks and places of a line."""
        at = self.table.currentIndex().row()
        current = self.table.lines.place(at) if at >= 0 else None
        scroll = self.table.verticalScrollBar().value()
        places = shown.places_of(line)
        n = len(places)
        told = _n("%s disagreement", "%s disagreements", n) % number(n, language())
        self.heading.setText(f"{line.path}: {told}")
        self.remarks.setText("\n".join(line.remarks))
        self.remarks.setVisible(bool(line.remarks))
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
        self.table.lines.show((), ())
