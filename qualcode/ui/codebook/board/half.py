"""One half of the board as a Qt view: which rows it shows, where they lie, and how the keyboard goes among them."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyledItemDelegate, QWidget

from qualcode.ui.codebook.board.layout import Layout, grouped_layout, loose_layout
from qualcode.ui.codebook.board.model import BoardModel
from qualcode.ui.codebook.board.paint import BoardFonts, set_name
from qualcode.ui.theme.tokens import ROW_HEIGHT

Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint
_Move = QAbstractItemView.CursorAction
_STEPS = {
    _Move.MoveUp: (0, -1),
    _Move.MoveDown: (0, 1),
    _Move.MoveLeft: (-1, 0),
    _Move.MoveRight: (1, 0),
}


class BoardHalf(QAbstractItemView):
    """Either the loose cards or the groups of a board's model; both halves share one selection."""

    def __init__(self, board: BoardModel, is_loose: bool) -> None:
        """Show a half of the board."""
        super().__init__()
        self.board, self.is_loose = board, is_loose
        self.layout_of_rows = Layout()
        self.fonts = BoardFonts.of_chrome()
        self._names: dict[tuple[str, int], tuple[str, int]] = {}
        self._laid: tuple[object, int] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setModel(board)
        board.modelReset.connect(self.lay_out)
        board.dataChanged.connect(lambda *_change: self.lay_out())

    def cards(self) -> list[int]:
        """Return the rows of the cards that this half shows, in the order of the board."""
        return [row for row in self.layout_of_rows.boxes if not self.board.rows[row].is_head]

    def lay_out(self) -> None:
        """Find out anew where everything lies."""
        self._laid = None
        self.updateGeometries()

    def row_rect(self, row: int) -> QRect:
        """Return where a row lies, in coordinates of the viewport; a null rectangle for the other half's."""
        return self.layout_of_rows.boxes.get(row, QRect()).translated(0, -self.verticalOffset())

    # --- What Qt asks of a view

    def visualRect(self, index: Index) -> QRect:
        return self.row_rect(index.row()) if index.row() in self.layout_of_rows.boxes else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.layout_of_rows.row_at(self.on_board(point))
        return self.board.index(row) if row >= 0 else QModelIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return index.row() not in self.layout_of_rows.boxes

    def visualRegionForSelection(self, selection: object) -> QRegion:
        return QRegion(self.viewport().rect())

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        box = self.layout_of_rows.boxes.get(index.row())
        if box is None:
            return
        top, page = self.verticalOffset(), self.viewport().height()
        if box.top() < top:
            self.verticalScrollBar().setValue(box.top() - ROW_HEIGHT)
        elif box.bottom() > top + page:
            self.verticalScrollBar().setValue(box.bottom() - page + ROW_HEIGHT)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows = list(self.layout_of_rows.boxes)
        if not rows:
            return QModelIndex()
        current = self.currentIndex().row()
        if current not in self.layout_of_rows.boxes or action == _Move.MoveHome:
            return self.board.index(rows[0])
        if action == _Move.MoveEnd:
            return self.board.index(rows[-1])
        if action in _STEPS:
            found = self._neighbour(current, *_STEPS[action])
            return self.board.index(current if found is None else found)
        step = {_Move.MovePrevious: -1, _Move.MoveNext: 1}.get(action, 0)
        step = step or {_Move.MovePageUp: -8, _Move.MovePageDown: 8}.get(action, 0)
        place = rows.index(current) + step
        return self.board.index(rows[max(0, min(place, len(rows) - 1))])

    def setSelection(self, rect: QRect, command: object) -> None:
        wanted = rect.normalized().translated(0, self.verticalOffset())
        chosen = QItemSelection()
        for row in self.cards():
            if self.layout_of_rows.boxes[row].intersects(wanted):
                index = self.board.index(row)
                chosen.select(index, index)
        self.selectionModel().select(chosen, command)  # type: ignore[call-overload]

    def selectAll(self) -> None:
        """Select every card of this half."""
        chosen = QItemSelection()
        for row in self.cards():
            chosen.select(self.board.index(row), self.board.index(row))
        self.selectionModel().select(chosen, self.selectionModel().SelectionFlag.ClearAndSelect)

    def updateGeometries(self) -> None:
        # Room for the bar is kept when it is not there: one that came and went would change the width, and with it
        # whether a bar is needed.
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        if self._laid != (self.board.rows, width):
            self._laid = (self.board.rows, width)
            self.layout_of_rows = self._layout(width)
        super().updateGeometries()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.layout_of_rows.height - page))
        bar.setPageStep(page)
        bar.setSingleStep(ROW_HEIGHT)
        self.viewport().update()

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        # Qt asks for this when the font changes.
        fonts = BoardFonts.of_chrome()
        if fonts != self.fonts:
            self.fonts, self._laid = fonts, None
            self._names.clear()
        self.updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        for editor in self.viewport().findChildren(QWidget):
            editor.move(editor.x() + dx, editor.y() + dy)

    def on_board(self, point: QPoint) -> QPoint:
        """Return where on the board a point of the viewport is."""
        return point + QPoint(0, self.verticalOffset())

    def _layout(self, width: int) -> Layout:
        first = self.board.first_grouped
        if self.is_loose:
            return loose_layout(range(first), width, self._height)
        return grouped_layout(self.board.rows, first, width, self._height)

    def name_on_card(self, row: int) -> str:
        """Return the name of a row's code as it fits on its card."""
        return self._set_name(row, self.layout_of_rows.boxes[row].width())[0]

    def _height(self, row: int, width: int) -> int:
        return self._set_name(row, width)[1]

    def _set_name(self, row: int, width: int) -> tuple[str, int]:
        key = (self.board.code(row).name, width)
        if key not in self._names:
            self._names[key] = set_name(*key, self.fonts)
        return self._names[key]

    def _neighbour(self, row: int, right: int, down: int) -> int | None:
        """Return the nearest row in a direction; None at the edge."""
        here = self.layout_of_rows.boxes[row]
        best: tuple[int, int] | None = None
        for other, box in self.layout_of_rows.boxes.items():
            along = (box.top() - here.top()) * down if down else (box.center().x() - here.center().x()) * right
            beside = abs(box.center().x() - here.center().x()) if down else abs(box.top() - here.top())
            if other == row or along <= (0 if down else here.width() // 2):
                continue
            if down and beside > here.width() // 2:
                continue
            away = along + (0 if down else 4 * beside)
            best = min(best, (away, other)) if best else (away, other)
        return best[1] if best else None
