"""The numbers of a comparison as they are seen: a code on a line, an interval as a quiet second line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qualcode.i18n import _
from qualcode.ui.analysis.agreement.model import BELOW, AgreementModel
from qualcode.ui.analysis.agreement.shown import CodeLine, Shown
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, ROW_HEIGHT
from qualcode.ui.widgets.cells import copy_cells, shown_cells
from qualcode.ui.widgets.tables import dress_table

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NAME, _PAD = 56 * GRID, 6 * GRID


class AgreementTable(QTableView):
    """Whole lines are selected; Enter or a double click leads on to the places behind a line."""

    line_chosen = Signal(object)
    """The ``CodeLine`` that is current now."""
    places_wanted = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.lines = AgreementModel()
        self.setModel(self.lines)
        self.setAccessibleName(_("Agreement code by code"))
        dress_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFont(tabular(self.font()))
        self.setItemDelegate(_Estimates(self))
        self.setCornerWidget(QWidget())
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        self._titles: tuple[str, ...] = ()
        self.doubleClicked.connect(lambda _index: self.places_wanted.emit())
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def show_lines(self, shown: Shown | None) -> None:
        """Show another comparison; the line of the same code stays current, and the scroll stays."""
        current, column = self.current(), max(0, self.currentIndex().column())
        bars = self.verticalScrollBar(), self.horizontalScrollBar()
        places = [bar.value() for bar in bars]
        self.lines.show(shown)
        self._fit()
        if shown is None:
            return
        codes = [line.code for line in shown.lines]
        row = codes.index(current.code) if current is not None and current.code in codes else 0
        self.setCurrentIndex(self.lines.index(row, column if column < len(shown.headings) else 0))
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)

    def current(self) -> CodeLine | None:
        """Return the current line."""
        row = self.currentIndex().row()
        return self.lines.line(row) if row >= 0 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on with Enter, copy the line with the key for it."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.current() is not None:
            copy_cells(shown_cells(self.lines, [self.currentIndex().row()], range(self.lines.columnCount())))
        elif event.key() in _ENTER and self.current() is not None:
            self.places_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.line_chosen.emit(self.lines.line(current.row()))

    def _fit(self) -> None:
        """Give each column the width of its widest word, and lines the height of what stands in them."""
        body, small = QFontMetrics(self.font()), QFontMetrics(chrome_font("caption"))
        two = body.height() + small.height() + 3 * GRID
        height = max(ROW_HEIGHT + GRID, two) if self.lines.has_two_lines else ROW_HEIGHT + GRID
        self.verticalHeader().setDefaultSectionSize(height)
        bold = QFontMetrics(chrome_font("strong"))
        # Titles wrap between their words, and Qt's header keeps the height of one line of its style.
        self.horizontalHeader().setFixedHeight(2 * bold.height() + 3 * GRID)
        shown = self.lines.shown
        if shown is None:
            return
        self.setColumnWidth(0, _NAME)
        for column, heading in enumerate(shown.headings[1:]):
            cells = [line.cells[column] for line in shown.lines]
            widths = [bold.horizontalAdvance(word) for word in heading.title.split()]
            widths += [bold.horizontalAdvance(cell.text) for cell in cells]
            widths += [small.horizontalAdvance(cell.below) for cell in cells]
            self.setColumnWidth(column + 1, max(widths) + _PAD)


class _Estimates(QStyledItemDelegate):
    """Writes a value, and its interval quietly beneath."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        interval = index.data(BELOW)
        if not interval:
            super().paint(painter, option, index)
            return
        self._paint_ground(painter, option, index)
        inner = QStyleOptionViewItem(option)
        self.initStyleOption(inner, index)
        painter.save()
        tokens = tokens_in(option.palette)
        small = tabular(chrome_font("caption"))
        upper, lower = QFontMetrics(inner.font).height(), QFontMetrics(small).height()
        top = option.rect.top() + (option.rect.height() - upper - lower) // 2
        left, width = option.rect.left(), option.rect.width() - 2 * GRID
        painter.setFont(inner.font)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(QRect(left, top, width, upper), Qt.AlignmentFlag.AlignRight, inner.text)
        painter.setFont(small)
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(QRect(left, top + upper, width, lower), Qt.AlignmentFlag.AlignRight, interval)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        view = ground.widget
        if view is not None:
            view.style().drawControl(view.style().ControlElement.CE_ItemViewItem, ground, painter, view)
