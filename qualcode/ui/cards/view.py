"""The list of cards: painting, ticking, keys, and what a click on each part of a card means."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip

from qualcode.analysis.units import Unit
from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.paint import Look, State, drag_picture, paint_card, paint_heading, paint_note
from qualcode.ui.cards.parts import Part, chip_at, part_at
from qualcode.ui.cards.rows import CardRow, HeadingRow, RowKey
from qualcode.ui.cards.scroller import RowScroller
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.theme.palette import tokens_in
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted

Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag


class CardView(RowScroller):
    """Cards to be read, selected and opened. Selection, current card and scroll survive every change.

    With ``ticks`` a card is selected by its box (or Space) and a click on its words asks for its place in the
    text; without, a click selects as in other lists. Right shows a card's context, Left hides it.
    """

    place_wanted = Signal(int)
    """Somebody asks for the place in the text of the card in this row."""

    def __init__(self, cards: CardModel, name: str, *, ticks: bool = False) -> None:
        """Show a model's rows; ``name`` is what a screen reader calls the list."""
        self.ticks = ticks
        self._hover: tuple[int, Part, CodeId | None] = (-1, "none", None)
        self._pressed: tuple[int, Part] = (-1, "none")
        self._colouring: Colouring | None = None
        self._remembered: tuple[set[RowKey], RowKey | None] = (set(), None)
        cards.modelAboutToBeReset.connect(self._remember)
        super().__init__(cards)
        # After the selection model, which forgets everything when rows are made anew.
        cards.modelReset.connect(self._select_again)
        cards.recoloured.connect(self.viewport().update)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)
        self.viewport().setMouseTracking(True)
        self.setDragEnabled(not ticks)

    def selected_rows(self) -> list[int]:
        """Return the rows of the selected cards, from the top."""
        ranges = self.selectionModel().selection()
        parts = [ranges.at(place) for place in range(ranges.count())]
        rows = (row for part in parts for row in range(part.top(), part.bottom() + 1))
        return sorted(row for row in rows if isinstance(self.cards.rows[row], CardRow))

    def select_rows(self, rows: list[int]) -> None:
        """Select exactly these rows."""
        chosen = QItemSelection()
        for first, last in _runs(rows):
            chosen.select(self.cards.index(first), self.cards.index(last))
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)

    def select_group(self, row: int) -> None:
        """Select the cards of the group that a row belongs to, beside those that are selected."""
        group = self.cards.rows[row].group
        rows = [at for at, value in enumerate(self.cards.rows) if value.group == group]
        self.select_rows(sorted({*self.selected_rows(), *rows}))

    # --- Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        look = Look.of(self, self.fonts, self._colour)
        for row in self.visible_rows():
            box = self.row_rect(row)
            if box.intersects(event.rect()):
                self._paint_row(painter, row, QRectF(box), look)

    def _paint_row(self, painter: QPainter, row: int, box: QRectF, look: Look) -> None:
        index, value = self.cards.index(row), self.cards.rows[row]
        current = self.hasFocus() and index == self.currentIndex()
        if isinstance(value, HeadingRow):
            paint_heading(painter, box, value, look, current)
        elif isinstance(value, CardRow):
            selected = self.selectionModel().isSelected(index)
            state = State(selected, current, self.cards.is_open(row), self._lit(row))
            paint_card(painter, box, self.set_row(row), look, state)
        else:
            paint_note(painter, box, self.set_row(row), look, current)

    def _lit(self, row: int) -> str | None:
        at, part, code = self._hover
        if at != row or (part == "words" and not self.ticks):
            return None
        return f"chip {code}" if part == "chip" else part

    def _colour(self, code: CodeId) -> str:
        study, dark = self.cards.study, tokens_in(self.palette()).dark
        if study is None:
            raise RuntimeError("no study is shown")
        known = self._colouring
        if known is None or known.codebook is not study.codebook or known.dark != dark:
            known = self._colouring = Colouring(study.codebook, dark)
        return known.of(code).stripe

    # --- Selecting

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> _Flag:
        if not self.ticks:
            return super().selectionCommand(index, event)
        if isinstance(event, QMouseEvent):
            if self._part(event.position())[1] != "tick":
                return _Flag.NoUpdate
            if event.type() == QEvent.Type.MouseMove:
                return _Flag.Select | _Flag.Rows
            pressed = event.type() == QEvent.Type.MouseButtonPress
            return _Flag.Toggle | _Flag.Rows if pressed else _Flag.NoUpdate
        if isinstance(event, QKeyEvent) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return _Flag.Select | _Flag.Rows
        return _Flag.NoUpdate

    def setSelection(self, rect: QRect, command: _Flag) -> None:
        if command == _Flag.NoUpdate or not self.cards.rowCount():
            return
        normal = rect.normalized()
        last = self.cards.rowCount() - 1
        first, final = self.row_at(max(normal.top(), -self.verticalOffset())), self.row_at(normal.bottom())
        chosen = QItemSelection(
            self.cards.index(last if first < 0 else first), self.cards.index(last if final < 0 else final)
        )
        self.selectionModel().select(chosen, command)

    def _remember(self) -> None:
        current = self.currentIndex().row()
        rows = self.cards.rows
        key = rows[current].key if 0 <= current < len(rows) else None
        self._remembered = ({rows[row].key for row in self.selected_rows()}, key)

    def _select_again(self) -> None:
        keys, current = self._remembered
        rows = sorted(row for key in keys if (row := self.cards.row_of(key)) >= 0)
        if rows:
            self.select_rows(rows)
        at = self.cards.row_of(current) if current is not None else -1
        if at >= 0:
            # The card is current again wherever it is; the list shall not scroll to it.
            self.setAutoScroll(False)
            self.selectionModel().setCurrentIndex(self.cards.index(at), _Flag.NoUpdate)
            self.setAutoScroll(True)

    # --- Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        is_card = index.isValid() and isinstance(self.cards.rows[index.row()], CardRow)
        opening = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if is_card and opening is not None:
            if self.cards.is_open(index.row()) != opening:
                self.cards.toggle_context(index.row())
        elif is_card and event.key() == Qt.Key.Key_Space and self.ticks:
            self.selectionModel().select(index, _Flag.Toggle)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = row, part = self._part(event.position())
        if part == "tick" and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._tick_up_to(row)
        else:
            super().mousePressEvent(event)

    def _tick_up_to(self, row: int) -> None:
        """Tick what lies between the current card and a row, both included."""
        first, last = sorted((max(0, self.currentIndex().row()), row))
        self.select_rows(sorted({*self.selected_rows(), *range(first, last + 1)}))
        self.setCurrentIndex(self.cards.index(row))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, (-1, "none")
        row, part = self._part(event.position())
        if event.button() != Qt.MouseButton.LeftButton or (row, part) != pressed:
            return
        if part == "context":
            self.cards.toggle_context(row)
        elif part == "place" or (part == "words" and self.ticks):
            self.place_wanted.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        row, part = self._part(event.position())
        chip = chip_at(self.set_row(row), self._inside(row, event.position())) if part == "chip" else None
        hover = (row, part, chip.code if chip else None)
        if hover != self._hover:
            self._hover = hover
            hand = part in ("place", "context", "tick") or (part == "words" and self.ticks)
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = (-1, "none", None)
        self.viewport().update()
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def startDrag(self, supported: Qt.DropAction) -> None:
        indexes = [self.cards.index(row) for row in self.selected_rows()]
        if indexes:
            drag = QDrag(self)
            drag.setMimeData(self.cards.mimeData(indexes))
            drag.setPixmap(drag_picture(counted(len(indexes), Unit.QUOTES, interface_words()), self))
            drag.exec(Qt.DropAction.CopyAction)

    def _tip(self, point: QPointF) -> str:
        row, part = self._part(point)
        if part == "chip":
            chip = chip_at(self.set_row(row), self._inside(row, point))
            return chip.told if chip is not None else ""
        if part == "place" or (part == "words" and self.ticks):
            return _("Go to the place in the text")
        return ""

    def _part(self, point: QPointF) -> tuple[int, Part]:
        row = self.row_at(int(point.y()))
        return (row, part_at(self.set_row(row), self._inside(row, point))) if row >= 0 else (-1, "none")

    def _inside(self, row: int, point: QPointF) -> QPointF:
        return point - QPointF(self.row_rect(row).topLeft())


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Return sorted numbers as ranges of neighbours, first and last included."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
