"""The tree of research questions and findings at the left."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from qualcode.i18n import _
from qualcode.ui.findings.outline_model import IS_FINDING, NOTE, NUMBER, OutlineModel
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, RADIUS

Index = QModelIndex | QPersistentModelIndex

_NUMBER = 9 * GRID
_PAD = 2 * GRID
_LINES = 4
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class OutlineView(QTreeView):
    """Questions in bold, under each its findings with what carries them; Alt and the arrows move a row."""

    move_wanted = Signal(int)
    """The current row shall go up (-1) or down (1) among its peers."""
    remove_wanted = Signal()

    def __init__(self, outline: OutlineModel) -> None:
        """Show a model."""
        super().__init__()
        self.setModel(outline)
        self.setItemDelegate(_RowDelegate(self))
        self.setAccessibleName(_("Research questions and findings"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(step)
        elif event.key() == Qt.Key.Key_Delete and self.state() != QAbstractItemView.State.EditingState:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The rows wrap, so their heights depend on the width.
        self.scheduleDelayedItemsLayout()


class _RowDelegate(QStyledItemDelegate):
    """Number at the left, the words wrapped beside it, and below a finding's what carries it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QTreeView) else option.rect.width()
        above = _above(index)
        words = self._words_height(index, width)
        note = QFontMetrics(chrome_font("caption")).height() + GRID if index.data(NOTE) else 0
        return QSize(0, above + words + note + 2 * _PAD)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(_("Claim") if index.data(IS_FINDING) else _("Research question"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        box = _words_box(option.rect, index)
        box.setHeight(max(editor.sizeHint().height(), 7 * GRID))
        editor.setGeometry(box)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_in(option.palette)
        painter.save()
        self._paint_ground(painter, option, index)
        font = chrome_font("body" if index.data(IS_FINDING) else "strong")
        painter.setFont(tabular(font))
        painter.setPen(QColor(tokens.quiet))
        box = _words_box(option.rect, index)
        painter.drawText(box.adjusted(-_NUMBER, 0, 0, 0), _WRAP, index.data(NUMBER))
        painter.setPen(QColor(tokens.ink))
        painter.setFont(font)
        painter.setClipRect(option.rect)
        box.setHeight(self._words_height(index, option.rect.width()))
        painter.drawText(box, _WRAP, index.data(Qt.ItemDataRole.DisplayRole))
        painter.setFont(chrome_font("caption"))
        painter.setPen(QColor(tokens.quiet))
        below = box.adjusted(0, box.height() + GRID, 0, 0)
        below.setBottom(option.rect.bottom())
        painter.drawText(below, _WRAP, index.data(NOTE))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_in(option.palette)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(GRID, _above(index) + 0.5, -GRID, -0.5)
        if selected or pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if selected else tokens.hover))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 1.5))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _words_height(self, index: Index, width: int) -> int:
        metrics = QFontMetrics(chrome_font("body" if index.data(IS_FINDING) else "strong"))
        box = _words_box(QRect(0, 0, width, 10_000), index)
        words = metrics.boundingRect(box, _WRAP, index.data(Qt.ItemDataRole.DisplayRole)).height()
        return min(words, _LINES * metrics.lineSpacing())


def _above(index: Index) -> int:
    """Return the space above a row: questions after the first stand apart."""
    return 4 * GRID if not index.data(IS_FINDING) and index.row() else 0


def _words_box(row: QRect, index: Index) -> QRect:
    return row.adjusted(3 * GRID + _NUMBER, _above(index) + _PAD, -3 * GRID, 0)
