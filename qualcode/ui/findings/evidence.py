"""The list of a finding's quotes, with those against it below: ordered by dragging, or with Alt and the arrows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from qualcode.i18n import _
from qualcode.model.ids import CodingId
from qualcode.ui.cards.mime import CODINGS, codings_in
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.paint import drop_line
from qualcode.ui.cards.rows import CardRow, codings_of
from qualcode.ui.cards.view import CardView
from qualcode.ui.findings.sides import AGAINST, FOR
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID


class EvidenceList(CardView):
    """Takes quotes dragged from itself or from the list to pick from."""

    placed = Signal(list, bool, object)
    """Codings come to stand on a side (True: against) ahead of a ``CodingId``, or last when that is None."""
    remove_wanted = Signal()

    def __init__(self, cards: CardModel) -> None:
        """Show a model's rows."""
        super().__init__(cards, _("Quotes of the finding"))
        self._drop_row: int | None = None
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)

    def selected_codings(self) -> list[CodingId]:
        """Return the codings of the selected cards, in order."""
        return codings_of(self.cards.rows[row] for row in self.selected_rows())

    def selected_sides(self) -> set[bool]:
        """Return on which sides cards are selected; True is against."""
        return {self.cards.rows[row].group == AGAINST for row in self.selected_rows()}

    def move_selected(self, step: int) -> None:
        """Move the selected cards of one side up (-1) or down (1) among their peers."""
        rows = self.selected_rows()
        if not rows or len(self.selected_sides()) != 1:
            return
        beside = rows[0] - 1 if step < 0 else rows[-1] + 2
        if step < 0 and not isinstance(self.cards.rows[beside], CardRow):
            return
        group = self.cards.rows[rows[0]].group
        self.placed.emit(self.selected_codings(), group == AGAINST, self._first_coding(beside, group))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_selected(step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selected_rows():
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    # --- Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_row = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        row, self._drop_row = self._gap_at(event.position().toPoint().y()), None
        codings = codings_in(event.mimeData())
        if codings:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            group = self._group_of_gap(row)
            self.placed.emit(codings, group == AGAINST, self._first_coding(row, group))
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_row is not None:
            count = self.cards.rowCount()
            at = self._drop_row
            y = self.row_rect(at).top() if at < count else self.row_rect(count - 1).bottom()
            painter = QPainter(self.viewport())
            drop_line(painter, 2 * GRID, self.viewport().width() - 2 * GRID, y, tokens_in(self.palette()))

    def _consider(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(CODINGS):
            self._drop_row = self._gap_at(event.position().toPoint().y())
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.viewport().update()
        else:
            event.ignore()

    def _gap_at(self, y: int) -> int:
        """Return the row above which something dropped at ``y`` comes to stand; never above the first heading."""
        row = self.row_at(y)
        if row < 0:
            return self.cards.rowCount()
        box = self.row_rect(row)
        return max(1, row if y < box.center().y() else row + 1)

    def _group_of_gap(self, row: int) -> str:
        # What is dropped above a heading goes to the end of the group above it.
        return self.cards.rows[row - 1].group if self.cards.rows else FOR

    def _first_coding(self, row: int, group: str) -> CodingId | None:
        if not 0 <= row < self.cards.rowCount():
            return None
        value = self.cards.rows[row]
        return value.codings[0].id if isinstance(value, CardRow) and value.group == group else None
