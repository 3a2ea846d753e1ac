"""A cross table on the screen: tinted by how much is in a cell, every number opened by Enter or a double click."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qualcode.colours import mixed
from qualcode.i18n import _
from qualcode.ui.analysis.table.figures import Figures
from qualcode.ui.analysis.table.model import HEAT, SHARE, TableModel
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, ROW_HEIGHT
from qualcode.ui.widgets.cells import copy_cells, shown_cells
from qualcode.ui.widgets.tables import dress_table

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NARROWEST, _WIDEST, _LINES = 16 * GRID, 36 * GRID, 3
_LEAST_NAMES, _MOST_NAMES = 30 * GRID, 72 * GRID
_Align = Qt.AlignmentFlag


class CrossGrid(QTableView):
    """Cells are selected one by one or as blocks; the current cell stays where its headings are."""

    quotes_wanted = Signal(object, object)
    """Somebody wants the quotes behind the cell of this row and column (``Heading`` or None for the total)."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.lines = TableModel()
        self.setModel(self.lines)
        self.setAccessibleName(_("Table of numbers"))
        dress_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setFont(tabular(self.font()))
        self.tint = True
        self.setItemDelegate(_Cells(self))
        self.setCornerWidget(QWidget())
        self._dress_headers()
        self.doubleClicked.connect(self._open)

    def show_figures(self, shown: Figures | None) -> None:
        """Show another table; a cell whose headings are still there stays current, and the scroll stays."""
        before = self.lines.place(self.currentIndex()) if self.currentIndex().isValid() else None
        bars = self.verticalScrollBar(), self.horizontalScrollBar()
        places = [bar.value() for bar in bars]
        self.lines.show(shown)
        self._fit()
        if shown is None or not shown.cells:
            return
        row, column = before or (shown.rows[0], shown.columns[0])
        at = (
            shown.rows.index(row) if row in shown.rows else 0,
            shown.columns.index(column) if column in shown.columns else 0,
        )
        self.setCurrentIndex(self.lines.index(*at))
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)

    def set_tint(self, on: bool) -> None:
        """Tint cells by how much is in them, or leave them plain."""
        self.tint = on
        self.viewport().update()

    def copy(self) -> None:
        """Put the selected cells on the clipboard with their headings; a single cell is its number alone."""
        chosen = self.selectionModel().selection()
        block = chosen.first() if chosen.count() else None
        if block is None or (block.width() == 1 and block.height() == 1):
            copy_cells([[str(self.currentIndex().data() or "")]])
            return
        columns = range(block.left(), block.right() + 1)
        lines = [["", *(self._header(column, Qt.Orientation.Horizontal) for column in columns)]]
        for row in range(block.top(), block.bottom() + 1):
            (cells,) = shown_cells(self.lines, [row], columns)
            lines.append([self._header(row, Qt.Orientation.Vertical), *cells])
        copy_cells(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the cell with Enter, copy what is selected with the key for it."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            self.copy()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        self.quotes_wanted.emit(*self.lines.place(index))

    def _header(self, at: int, orientation: Qt.Orientation) -> str:
        return str(self.lines.headerData(at, orientation, Qt.ItemDataRole.ToolTipRole))

    def _dress_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setStretchLastSection(False)
        across.setMinimumSectionSize(_NARROWEST)
        across.setDefaultAlignment(_Align.AlignRight | _Align.AlignBottom | Qt.TextFlag.TextWordWrap)
        down.setVisible(True)
        down.setHighlightSections(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultAlignment(_Align.AlignLeft | _Align.AlignVCenter)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)

    def _fit(self) -> None:
        """Give columns the width of their longest word, rows that of the longest name, within bounds."""
        shown = self.lines.shown
        if shown is None:
            return
        strong, small = QFontMetrics(chrome_font("strong")), QFontMetrics(chrome_font("caption"))
        has_shares = any(figure.share for row in shown.cells for figure in row)
        two = QFontMetrics(self.font()).height() + small.height() + 2 * GRID
        self.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, two if has_shares else 0))
        lines = 1
        for at in range(self.lines.columnCount()):
            title = str(self.lines.headerData(at, Qt.Orientation.Horizontal))
            words = [strong.horizontalAdvance(word) for word in title.split()]
            figures = [strong.horizontalAdvance(row[at].text) for row in shown.cells]
            width = max(_NARROWEST, min(_WIDEST, max([*words, *figures, 0]) + 6 * GRID))
            self.setColumnWidth(at, width)
            box = strong.boundingRect(QRect(0, 0, width - 5 * GRID, 1000), int(Qt.TextFlag.TextWordWrap), title)
            lines = max(lines, min(_LINES, round(box.height() / strong.lineSpacing())))
        self.horizontalHeader().setFixedHeight(lines * strong.lineSpacing() + 4 * GRID)
        names = [str(self.lines.headerData(at, Qt.Orientation.Vertical)) for at in range(self.lines.rowCount())]
        widest = max((strong.horizontalAdvance(name) for name in names), default=0) + 6 * GRID
        self.verticalHeader().setFixedWidth(max(_LEAST_NAMES, min(_MOST_NAMES, widest)))


class _Cells(QStyledItemDelegate):
    """Paints the tint, the number, the share beneath it, and a ring around the current cell."""

    def __init__(self, grid: CrossGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_in(option.palette)
        painter.save()
        heat = float(index.data(HEAT) or 0)
        if self._grid.tint and heat > 0:
            # Even a single quote can be told from none; the warmest is no darker than words stay legible on.
            painter.fillRect(option.rect, QColor(mixed(tokens.paper, tokens.selection, 0.15 + 0.85 * heat)))
        if option.state & QStyle.StateFlag.State_Selected:
            self._ring(painter, option, index, tokens.focus)
        share = str(index.data(SHARE) or "")
        inner = option.rect.adjusted(GRID, 0, -2 * GRID, 0)
        font = index.data(Qt.ItemDataRole.FontRole) or option.font
        small = tabular(chrome_font("caption"))
        upper, lower = QFontMetrics(font).height(), QFontMetrics(small).height() if share else 0
        top = inner.top() + (inner.height() - upper - lower) // 2
        text, figure = str(index.data() or ""), self._grid.lines.figure(index)
        painter.setFont(tabular(font))
        # Zeros, and words where there is no number, stand back.
        painter.setPen(QColor(tokens.ink if figure.n else tokens.quiet))
        painter.drawText(QRect(inner.left(), top, inner.width(), upper), _Align.AlignRight, text)
        if share:
            painter.setFont(small)
            painter.setPen(QColor(tokens.ink if heat > 0 else tokens.quiet))
            painter.drawText(QRect(inner.left(), top + upper, inner.width(), lower), _Align.AlignRight, share)
        painter.restore()

    def _ring(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, colour: str) -> None:
        current = index == self._grid.currentIndex() and self._grid.hasFocus()
        painter.setPen(QPen(QColor(colour), 2 if current else 1))
        painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
