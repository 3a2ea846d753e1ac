"""A half of the board that is painted, drawn a band on, dragged from and dropped on."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)

from qualcode.i18n import _, _n
from qualcode.ui.code_tree.mime import CODES, codes_in
from qualcode.ui.codebook.board.dropping import Landing, landing_at
from qualcode.ui.codebook.board.half import BoardHalf
from qualcode.ui.codebook.board.layout import EMPTY, HEAD, INSET, Frame
from qualcode.ui.codebook.board.model import BoardModel
from qualcode.ui.codebook.board.paint import (
    Face,
    paint_band,
    paint_card,
    paint_group,
    paint_head,
    paint_hollow,
    paint_landing,
)
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import Tokens
from qualcode.ui.widgets.chips import chip_picture

VERBS = "0123456789ng"
"""Keys that mean something on the board; all other letters find a card by its name."""

_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class BoardView(BoardHalf):
    """Shows its half of the board and tells what is wanted; the study changes first, and then the board."""

    dropped = Signal(list, object)
    """Codes (``CodeId``) were dropped on a ``Landing``."""
    new_group_wanted = Signal()
    """The place for a new group was double-clicked."""
    key_pressed = Signal(str)
    """One of ``VERBS`` was pressed."""
    left_by = Signal(int)
    """The keyboard went over the edge: -1 to the left, 1 to the right."""

    def __init__(self, board: BoardModel, is_loose: bool) -> None:
        """Show a half of the board."""
        super().__init__(board, is_loose)
        self._landing: Landing | None = None
        self._band: tuple[QPoint, QPoint] | None = None
        self._hover = -1
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setAutoScroll(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(_("Codes in no group") if is_loose else _("Groups of codes"))

    # --- Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = tokens_in(self.palette())
        seen = event.rect().translated(0, self.verticalOffset())
        if self.is_loose and self._landing is not None:
            paint_group(painter, QRectF(self.viewport().rect()), tokens, True)
        for frame in self.layout_of_rows.frames:
            if frame.box.intersects(seen):
                self._paint_frame(painter, frame, frame.box.translated(0, -self.verticalOffset()), tokens)
        for row, box in self.layout_of_rows.boxes.items():
            if box.intersects(seen):
                self._paint_row(painter, row, QRectF(self.row_rect(row)), tokens)
        if self._landing is not None and self._landing.line is not None:
            paint_landing(painter, self._landing.line, tokens)
        if self._band is not None:
            paint_band(painter, self._band_rect(), tokens)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already, so that only what comes into view is painted anew."""
        if self._landing is None and self._band is None:
            self.viewport().scroll(dx, dy)
        else:
            # These stay where the mouse is.
            self.viewport().update()

    def _paint_frame(self, painter: QPainter, frame: Frame, box: QRect, tokens: Tokens) -> None:
        aim = self._landing
        if frame.group is None:
            is_target = aim is not None and aim.is_new
            words = _("Drop codes here for a new group, or press N")
            paint_hollow(painter, QRectF(box), words, self.fonts, tokens, is_target)
            return
        is_target = aim is not None and not aim.is_new and aim.group == frame.group
        paint_group(painter, QRectF(box), tokens, is_target)
        if not frame.cards:
            inside = QRectF(box).adjusted(INSET, HEAD, -INSET, -INSET)
            inside.setHeight(EMPTY - 2)
            paint_hollow(painter, inside, _("Nothing in this group yet"), self.fonts, tokens)

    def _paint_row(self, painter: QPainter, row: int, box: QRectF, tokens: Tokens) -> None:
        board, at = self.board, self.board.rows[row]
        index = board.index(row)
        current = self.hasFocus() and row == self._keyboard_row()
        if at.is_head:
            number = board.number_of(at.group)
            cards = next(len(frame.cards) for frame in self.layout_of_rows.frames if frame.head == row)
            face = Face(board.code(row).name, board.colour(row), str(cards), str(number or ""), current=current)
            paint_head(painter, box, face, self.fonts, tokens)
            return
        note = f"{board.quotes(row) or ''}"
        under = board.codes_under(row)
        face = Face(
            self.name_on_card(row),
            board.colour(row),
            f"+{under}  {note}" if under else note,
            selected=self.selectionModel().isSelected(index),
            current=current,
            lit=row == self._hover,
        )
        paint_card(painter, box, face, self.fonts, tokens)

    def _keyboard_row(self) -> int:
        """Return the row that the keyboard is on, or that the next arrow key would go to from the other half."""
        row, boxes = self.currentIndex().row(), self.layout_of_rows.boxes
        return row if row in boxes else min(boxes, default=-1)

    # --- Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        row = self.indexAt(at).row()
        if row < 0 or self.board.rows[row].is_head:
            self._band = (at, at)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._band is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._band = (self._band[0], at)
            self.viewport().update()
        hover = self.indexAt(at).row()
        if hover != self._hover:
            self._hover = hover
            self.viewport().update()
        # Last, for it may be long in coming back: cards are carried until they are dropped.
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._band = None
        super().mouseReleaseEvent(event)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        frame = self.layout_of_rows.frame_at(self.on_board(event.position().toPoint()))
        if frame is not None and frame.group is None:
            self.new_group_wanted.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = -1
        self.viewport().update()
        super().leaveEvent(event)

    def _band_rect(self) -> QRect:
        start, stop = self._band or (QPoint(), QPoint())
        return QRect(start, stop).normalized()

    # --- Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        before = self.currentIndex()
        if plain and event.text() and event.text().lower() in VERBS and self.state() != self.State.EditingState:
            self.key_pressed.emit(event.text().lower())
            return
        super().keyPressEvent(event)
        across = _ACROSS.get(Qt.Key(event.key()))
        if plain and across is not None and self.currentIndex() == before:
            self.left_by.emit(across)

    # --- Dragging

    def startDrag(self, supported: Qt.DropAction) -> None:
        codes = self.board.codes_at(self.selectionModel().selectedIndexes())
        if not codes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.board.mimeData(self.selectionModel().selectedIndexes()))
        first = self.board.index_of(codes[0]).row()
        name = _n("%d code", "%d codes", len(codes)) % len(codes) if len(codes) > 1 else self.board.code(first).name
        drag.setPixmap(chip_picture(name, self.board.colour(first), self))
        drag.setHotSpot(QPoint(-12, -8))
        # What the mouse leaves while it carries something, it is not seen to leave.
        self._hover = -1
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CODES):
            super().dragEnterEvent(event)
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(CODES):
            landing = landing_at(self, event.position().toPoint())
            if landing != self._landing:
                self._landing = landing
                self.viewport().update()
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._landing = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where."""
        codes = codes_in(event.mimeData())
        self._landing = None
        self.setState(self.State.NoState)
        self.viewport().update()
        if codes:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.setFocus()
            self.dropped.emit(codes, landing_at(self, event.position().toPoint()))
