"""The concordance as it is seen: what was found stands under one another, its surroundings on both sides."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from qualcode.i18n import _
from qualcode.ui.analysis.concordance.model import ConcordanceModel, LineColumn
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.cells import copy_cells, shown_cells
from qualcode.ui.widgets.tables import dress_table

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WHO, _DOCUMENT, _PARAGRAPH, _SEEN = 36 * GRID, 34 * GRID, 20 * GRID, 30
_LEAST_HIT, _MOST_HIT = 18 * GRID, 50 * GRID


class ConcordanceTable(QTableView):
    """Enter or a double click goes to the place in the text."""

    place_wanted = Signal(int)
    """The row whose place somebody wants to see."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.lines = ConcordanceModel()
        self.setModel(self.lines)
        self.setAccessibleName(_("Places of the word"))
        dress_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegateForColumn(LineColumn.LEFT, _LeftDelegate(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        self.doubleClicked.connect(lambda index: self.place_wanted.emit(index.row()))

    def chosen_rows(self) -> list[int]:
        """Return the selected rows, from the top."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def fit(self) -> None:
        """Give the words found the width of the first ones, and both sides what is left, in equal shares."""
        rows = min(_SEEN, self.lines.rowCount())
        metrics = QFontMetrics(chrome_font("strong"))
        found = (metrics.horizontalAdvance(self.lines.line(row).kwic.words) for row in range(rows))
        hit = min(_MOST_HIT, max(_LEAST_HIT, max(found, default=0) + 6 * GRID))
        side = max(30 * GRID, (self.viewport().width() - _WHO - _DOCUMENT - _PARAGRAPH - hit) // 2)
        for column, width in enumerate((_WHO, side, hit, side, _DOCUMENT, _PARAGRAPH)):
            self.setColumnWidth(column, width)

    def copy(self) -> None:
        """Put the selected lines on the clipboard, for a spreadsheet."""
        copy_cells(shown_cells(self.lines, self.chosen_rows(), range(self.lines.columnCount())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear Enter and the key for copying."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self.place_wanted.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words found in the middle."""
        super().resizeEvent(event)
        self.fit()


class _LeftDelegate(QStyledItemDelegate):
    """Cuts what comes before at its beginning, so that the words next to what was found are seen."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft
