"""A list that lays out only the rows that can be seen, and does not jump when it learns how high the others are."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView

from qualcode.ui.cards.heights import Heights
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.rows import CardRow, HeadingRow, RowKey
from qualcode.ui.cards.typeset import Fonts, Guesser, SetRow, set_card, set_heading, set_note
from qualcode.ui.theme.fonts import reading_font

Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint
_Move = QAbstractItemView.CursorAction

_STEP = 24
_ROUNDS = 6


class RowScroller(QAbstractItemView):
    """Knows where rows lie and which are set; what they look like and what a click does is a subclass's."""

    ticks = False
    """Whether each card has a box to tick at its left."""

    def __init__(self, cards: CardModel) -> None:
        """Show the rows of a model."""
        super().__init__()
        self.cards = cards
        self.fonts = Fonts.around(reading_font("serif", 12))
        self._heights = Heights([])
        self._set: dict[int, SetRow] = {}
        self._width = 0
        self._settling = False
        self._kept: tuple[RowKey, int, int] | None = None
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        cards.modelAboutToBeReset.connect(self._keep_place)
        self.setModel(cards)

    def set_fonts(self, fonts: Fonts) -> None:
        """Set the words in other fonts; the row at the top stays there."""
        self._keep_place()
        self.fonts = fonts
        self._width = 0
        self.updateGeometries()

    def set_row(self, row: int) -> SetRow:
        """Return a row set for the width of the list."""
        known = self._set.get(row)
        if known is None:
            known = self._set[row] = self._setting(row)
        return known

    def visible_rows(self) -> range:
        """Return the rows of which something can be seen."""
        if not len(self._heights):
            return range(0)
        top = self.verticalOffset()
        return range(self._heights.at(top), self._heights.at(top + self.viewport().height() - 1) + 1)

    def row_rect(self, row: int) -> QRect:
        """Return where a row lies, in coordinates of the viewport."""
        top = self._heights.before(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.of(row))

    def row_at(self, y: int) -> int:
        """Return the row at a height of the viewport; -1 below the last one, and without rows."""
        at = y + self.verticalOffset()
        return self._heights.at(at) if 0 <= at < self._heights.total else -1

    # --- What Qt asks of a view

    def visualRect(self, index: Index) -> QRect:
        return self.row_rect(index.row()) if 0 <= index.row() < len(self._heights) else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.row_at(point.y())
        return self.cards.index(row) if row >= 0 else QModelIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def visualRegionForSelection(self, selection: object) -> QRegion:
        return QRegion(self.viewport().rect())

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        row = index.row()
        if not 0 <= row < len(self._heights):
            return
        for _round in range(_ROUNDS):
            # What lies between may turn out higher than was guessed, and push the row out of sight again.
            self._measure(row)
            wanted = self._wanted_offset(row, hint)
            if wanted == self.verticalOffset():
                break
            self.verticalScrollBar().setValue(wanted)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        current, last = self.currentIndex().row(), len(self._heights) - 1
        if last < 0:
            return QModelIndex()
        page = self.viewport().height()
        targets = {
            _Move.MoveUp: (current - 1, -1),
            _Move.MovePrevious: (current - 1, -1),
            _Move.MoveDown: (current + 1, 1),
            _Move.MoveNext: (current + 1, 1),
            _Move.MoveHome: (0, 1),
            _Move.MoveEnd: (last, -1),
            _Move.MovePageUp: (self._heights.at(self._heights.before(max(0, current)) - page), 1),
            _Move.MovePageDown: (self._heights.at(self._heights.before(max(0, current)) + page), -1),
        }
        at, step = targets.get(action, (current, 1))
        return self.cards.index(self._nearest_card(at, step, current))

    def reset(self) -> None:
        """Begin anew with the model's rows; Qt calls this when they were made anew."""
        super().reset()
        self._width = 0
        self.updateGeometries()

    def updateGeometries(self) -> None:
        width = self.viewport().width()
        if width != self._width or len(self._heights) != self.cards.rowCount():
            if self._kept is None:
                self._keep_place()
            self._width, self._set = width, {}
            guesser = Guesser(width, self.fonts, self.ticks)
            self._heights = Heights([guesser.guess(row) for row in self.cards.rows])
        super().updateGeometries()
        self._set_range()
        self._return_to_place()
        self._settle()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._settle()
        self.viewport().update()

    def dataChanged(self, first: Index, last: Index, roles: object = ()) -> None:
        for row in range(first.row(), last.row() + 1):
            self._set.pop(row, None)
            if row < len(self._heights):
                self._heights.forget(row)
        self._settle()
        self.viewport().update()

    # --- Where things lie

    def _setting(self, row: int) -> SetRow:
        value = self.cards.rows[row]
        if isinstance(value, CardRow):
            is_open = self.cards.is_open(row)
            return set_card(self.cards.face(row), self._width, self.fonts, self.ticks, is_open)
        if isinstance(value, HeadingRow):
            return set_heading(value, self.fonts)
        return set_note(value, self._width, self.fonts)

    def _nearest_card(self, row: int, step: int, otherwise: int) -> int:
        """Return the first card from ``row`` on in a direction; where there is none, the row to stay at."""
        row = max(0, min(row, len(self._heights) - 1))
        while 0 <= row < len(self._heights):
            if isinstance(self.cards.rows[row], CardRow):
                return row
            row += step
        return otherwise

    def _wanted_offset(self, row: int, hint: _Hint) -> int:
        top, height = self._heights.before(row), self._heights.of(row)
        page, now = self.viewport().height(), self.verticalOffset()
        if hint == _Hint.PositionAtTop or (hint == _Hint.EnsureVisible and top < now):
            wanted = top
        elif hint == _Hint.PositionAtBottom or (hint == _Hint.EnsureVisible and top + height > now + page):
            wanted = min(top, top + height - page)
        elif hint == _Hint.PositionAtCenter:
            wanted = top + (height - page) // 2
        else:
            wanted = now
        return max(0, min(wanted, self.verticalScrollBar().maximum()))

    def _settle(self) -> None:
        """Measure what can be seen; what stands below a row that turns out higher stays where it is."""
        if self._settling:
            return
        self._settling = True
        for _round in range(_ROUNDS):
            guessed = [row for row in self.visible_rows() if not self._heights.is_measured(row)]
            if not guessed:
                break
            for row in guessed:
                self._measure(row)
        self._settling = False
        if len(self._set) > 200:
            seen = self.visible_rows()
            self._set = {row: known for row, known in self._set.items() if row in seen}

    def _measure(self, row: int) -> None:
        if self._heights.is_measured(row):
            return
        offset = self.verticalOffset()
        above = self._heights.before(row) < offset
        growth = self._heights.measure(row, self.set_row(row).height)
        self._set_range()
        if above and growth:
            self.verticalScrollBar().setValue(offset + growth)

    def _set_range(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._heights.total - page))
        bar.setPageStep(page)
        bar.setSingleStep(_STEP)

    def _keep_place(self) -> None:
        """Remember which row is at the top, and how far it is scrolled out."""
        row = self._heights.at(self.verticalOffset())
        if 0 <= row < len(self.cards.rows):
            self._kept = (self.cards.rows[row].key, row, self.verticalOffset() - self._heights.before(row))

    def _return_to_place(self) -> None:
        if self._kept is None:
            return
        key, before, beyond = self._kept
        self._kept = None
        row = self.cards.row_of(key, near=before)
        if row >= 0:
            self._measure(row)
            beyond = min(beyond, self._heights.of(row) - 1)
            self.verticalScrollBar().setValue(self._heights.before(row) + beyond)
