"""The table of summaries: words cut short, below them how far the cell has come and how many quotes it has."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qualcode.analysis.matrix import CellState
from qualcode.i18n import _
from qualcode.ui.analysis.matrix.cell_model import NOTE, STATE, CellModel
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.tables import dress_table

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDTH, _NAME, _LINES, _PAD = 48 * GRID, 28 * GRID, 4, 2 * GRID


class CellTable(QTableView):
    """Arrows go from cell to cell; Enter or a double click opens one to write on, C says that it is checked."""

    opened = Signal()
    """The current cell is to be written on."""
    chosen = Signal()
    """Another cell is current."""
    check_wanted = Signal()
    finding_wanted = Signal()

    def __init__(self, cells: CellModel) -> None:
        """Show a model's cells."""
        super().__init__()
        self.cells = cells
        self.setModel(cells)
        self.setAccessibleName(_("Summary matrix"))
        dress_table(self)
        self.setShowGrid(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(_CellDelegate(self))
        self.setCornerWidget(QWidget())
        names = self.verticalHeader()
        names.show()
        names.setFixedWidth(_NAME)
        names.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultSectionSize(_height())
        names.setHighlightSections(False)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setDefaultSectionSize(_WIDTH)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        cells.modelReset.connect(self.fit)
        self.selectionModel().currentChanged.connect(lambda *_change: self.chosen.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or F2, say that it is checked with C, make a finding with F."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        doing = {
            **dict.fromkeys((*_ENTER, Qt.Key.Key_F2), self.opened),
            Qt.Key.Key_C: self.check_wanted,
            Qt.Key.Key_F: self.finding_wanted,
        }.get(Qt.Key(event.key()))
        if plain and doing is not None and self.currentIndex().isValid():
            doing.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give few columns all the room there is."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the columns equal shares of the width, as far as each is wide enough to read."""
        columns = max(1, self.cells.columnCount())
        self.horizontalHeader().setDefaultSectionSize(max(_WIDTH, self.viewport().width() // columns))

    def step(self, down: int, right: int) -> bool:
        """Make the next cell current; tell whether there is one."""
        here = self.currentIndex()
        there = self.cells.index(here.row() + down, here.column() + right)
        if there.isValid():
            self.setCurrentIndex(there)
        return there.isValid()


def _height() -> int:
    note = QFontMetrics(chrome_font("caption")).height()
    return _LINES * QFontMetrics(chrome_font()).lineSpacing() + note + 6 * GRID


class _CellDelegate(QStyledItemDelegate):
    """Paints a summary in a few lines, and what it is below: that it is checked is a word, never a colour alone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_in(option.palette)
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        if ground.widget is not None:
            kind = QStyle.ControlElement.CE_ItemViewItem
            ground.widget.style().drawControl(kind, ground, painter, ground.widget)
        painter.save()
        small = tabular(chrome_font("caption"))
        inner = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        note = QFontMetrics(small).height()
        _draw_words(painter, inner.adjusted(0, 0, 0, -note - GRID), str(index.data()), QColor(tokens.ink))
        below = QRect(inner.left(), inner.bottom() - note, inner.width(), note + 1)
        state = index.data(STATE)
        painter.setFont(small)
        painter.setPen(QColor(tokens.ink if state is CellState.CHECKED else tokens.quiet))
        text = QFontMetrics(small).elidedText(index.data(NOTE), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), text)
        view = self.parent()
        if isinstance(view, QTableView) and view.currentIndex() == index:
            painter.setPen(QPen(QColor(tokens.focus if view.hasFocus() else tokens.edge), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()


def _draw_words(painter: QPainter, box: QRect, text: str, ink: QColor) -> None:
    """Write as many lines as there is room for; the last one ends in dots where more is written."""
    font = QFont(chrome_font())
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(ink)
    room = max(1, box.height() // metrics.lineSpacing())
    lines = _lines(" ".join(text.split()), font, box.width(), room)
    for at, line in enumerate(lines):
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.left(), box.top() + at * metrics.lineSpacing() + metrics.ascent(), shown)


def _lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return the lines that words are set in, ``most`` of them at most; the last one holds all that is left."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        is_last = len(lines) == most - 1
        lines.append(text[start:] if is_last else text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return lines
