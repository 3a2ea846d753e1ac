"""The table of figures as it is seen: words with a chevron, figures of equal width, keys to unfold and to go on."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qualcode.ui.analysis.figures.figures import Figures
from qualcode.ui.analysis.figures.model import FigureRole, FiguresModel
from qualcode.ui.theme.fonts import tabular
from qualcode.ui.theme.icons import draw_icon
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.cells import copy_cells, shown_cells
from qualcode.ui.widgets.tables import dress_table

Index = QModelIndex | QPersistentModelIndex
_CHEVRON, _STEP = 14, 5 * GRID
_NAME_WIDTH, _LEAST, _MOST = 220, 84, 190
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FiguresTable(QTableView):
    """Click on a title to sort; Enter or a double click goes to the words behind a number; Space unfolds."""

    places_wanted = Signal(int, int)
    """Row and column of the number whose words somebody wants to see."""
    dropped = Signal()
    """Delete was pressed."""

    def __init__(self, name: str) -> None:
        """Show nothing yet, under an accessible name."""
        super().__init__()
        self.figures = FiguresModel()
        self.setModel(self.figures)
        self.setAccessibleName(name)
        dress_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFont(tabular(self.font()))
        self.setItemDelegateForColumn(0, _WordDelegate(self))
        self.setCornerWidget(QWidget())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort)
        self._sorted = (-1, Qt.SortOrder.DescendingOrder)
        self._titles: tuple[str, ...] = ()
        self.doubleClicked.connect(lambda index: self.places_wanted.emit(index.row(), index.column()))

    def show_figures(self, table: Figures) -> None:
        """Show another table; what was selected, current and in sight stays so."""
        titles = tuple(column.title for column in table.columns)
        if titles != self._titles:
            self._sorted = (-1, Qt.SortOrder.DescendingOrder)
            self.figures.sort(-1)
        with _Kept(self):
            self.figures.show(table)
        if titles != self._titles:
            self._titles = titles
            self._fit()
        self._indicate()

    def filter(self, letters: str) -> None:
        """Show only rows with these letters."""
        with _Kept(self):
            self.figures.filter(letters)

    def sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """Sort by a column, the way told."""
        self._sorted = (column, order)
        with _Kept(self):
            self.figures.sort(column, order)
        self._indicate()

    def chosen_rows(self) -> list[int]:
        """Return the selected rows, or the current one, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        current = self.currentIndex().row()
        return rows or ([current] if current >= 0 else [])

    def copy(self) -> None:
        """Put the selected rows on the clipboard, for a spreadsheet."""
        copy_cells(shown_cells(self.figures, self.chosen_rows(), range(self.figures.columnCount())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unfold with Space or an arrow, go to the places with Enter, drop with Delete."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.dropped.emit()
        elif not index.isValid() or not self._heard(index, event.key()):
            super().keyPressEvent(event)

    def _heard(self, index: QModelIndex, key: int) -> bool:
        if key in _ENTER:
            self.places_wanted.emit(index.row(), index.column())
            return True
        if key == Qt.Key.Key_Space:
            opened = self.figures.is_opened(index.row())
            return opened is not None and self.figures.fold(index.row(), not opened)
        if index.column() == 0 and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            return self.figures.fold(index.row(), key == Qt.Key.Key_Right)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Unfold where a chevron is pressed."""
        index = self.indexAt(event.position().toPoint())
        opened = index.data(FigureRole.FOLD) if index.isValid() and index.column() == 0 else None
        if opened is not None and chevron_box(self.visualRect(index)).contains(event.position()):
            self.figures.fold(index.row(), not opened)
            event.accept()
        else:
            super().mousePressEvent(event)

    def _sort(self, column: int) -> None:
        first = Qt.SortOrder.AscendingOrder if column == 0 else Qt.SortOrder.DescendingOrder
        was, order = self._sorted
        turned = {
            Qt.SortOrder.AscendingOrder: Qt.SortOrder.DescendingOrder,
            Qt.SortOrder.DescendingOrder: Qt.SortOrder.AscendingOrder,
        }
        self.sort_by(column, turned[order] if was == column else first)

    def _indicate(self) -> None:
        self.horizontalHeader().setSortIndicator(*self._sorted)

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        for column, title in enumerate(self._titles):
            wide = metrics.horizontalAdvance(title) + 9 * GRID
            self.setColumnWidth(column, _NAME_WIDTH if column == 0 else min(_MOST, max(_LEAST, wide)))


class _Kept:
    """Selection, the current cell and the scroll survive what happens inside; rows are known by their keys."""

    def __init__(self, view: FiguresTable) -> None:
        self._view = view

    def __enter__(self) -> None:
        view = self._view
        current = view.currentIndex()
        self._key = view.figures.key(current.row()) if current.isValid() else None
        self._column = max(0, current.column())
        self._scroll = view.verticalScrollBar().value()

    def __exit__(self, *_failure: object) -> None:
        view = self._view
        at = view.figures.place_by_key(self._key) if self._key is not None else 0
        if view.figures.rowCount():
            view.setCurrentIndex(view.figures.index(max(0, at), self._column))
        view.verticalScrollBar().setValue(self._scroll)


class _WordDelegate(QStyledItemDelegate):
    """Leaves room for the chevron before a word, and sets its forms in."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(FigureRole.IS_PART):
            option.palette.setColor(option.palette.ColorRole.Text, QColor(tokens_in(option.palette).quiet))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        opened = index.data(FigureRole.FOLD)
        inner = QStyleOptionViewItem(option)
        # The ground of the whole cell first: what is set in would else leave a strip of paper.
        self._ground(painter, option, index)
        steps = int(index.data(FigureRole.FOLDS)) + int(index.data(FigureRole.IS_PART))
        inner.rect = option.rect.adjusted(_STEP * steps, 0, 0, 0)
        super().paint(painter, inner, index)
        if opened is not None:
            tokens = tokens_in(option.palette)
            draw_icon(painter, "down" if opened else "right", chevron_box(option.rect), QColor(tokens.quiet))

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        strip = QStyleOptionViewItem(option)
        self.initStyleOption(strip, index)
        strip.text = ""
        view = strip.widget
        if view is not None:
            strip.state &= ~strip.state.__class__.State_HasFocus
            view.style().drawControl(view.style().ControlElement.CE_ItemViewItem, strip, painter, view)


def chevron_box(cell: QRect) -> QRectF:
    """Return where the chevron of a cell stands."""
    box = QRectF(0, 0, _CHEVRON, _CHEVRON)
    box.moveCenter(QRectF(cell).center())
    box.moveLeft(cell.left() + GRID)
    return box
