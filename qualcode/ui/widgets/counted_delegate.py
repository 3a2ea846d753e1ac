"""How a row of a counted tree or list is drawn: a colour dot, the name, a note, and counts at the right."""

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qualcode.ui.theme.fonts import tabular
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, ROW_HEIGHT, Tokens
from qualcode.ui.widgets.chips import DOT, paint_dot

_Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP = GRID, 2 * GRID
_LEAST_WIDTH, _LEAST_NOTE = 40 * GRID, 4 * GRID
_CENTRED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class CountedRole(IntEnum):
    """What a model may answer besides the display text (the name) and Qt's own font and accessible text."""

    COLOUR = Qt.ItemDataRole.UserRole + 1
    """``#rrggbb`` of the dot, or None for no dot."""
    COUNT = Qt.ItemDataRole.UserRole + 2
    """What stands rightmost: a number or short text, or None for nothing."""
    SECOND_COUNT = Qt.ItemDataRole.UserRole + 3
    """What stands left of that, in a column of its own, or None."""
    NOTE = Qt.ItemDataRole.UserRole + 4
    """A few quiet words after the name, the first thing to give way: a role. Or None."""
    QUIET = Qt.ItemDataRole.UserRole + 5
    """True where the name is to be quiet, as a mere heading is."""
    KEY = Qt.ItemDataRole.UserRole + 6
    """What the row is, whatever its place: an id, by which ``kept`` finds it again."""
    MARK = Qt.ItemDataRole.UserRole + 7
    """A quiet sign after the name, for which a long name is elided: a number key. Or None."""


class CountedDelegate(QStyledItemDelegate):
    """Draws rows by ``CountedRole``; counts stand in columns of equal width and never meet the name."""

    def __init__(
        self, parent: QWidget | None = None, *, columns: int = 1, digits: int = 3, has_dots: bool = True
    ) -> None:
        """Keep room for one or two columns of so many digits; without dots, names begin where dots would."""
        super().__init__(parent)
        self._roles = (CountedRole.COUNT, CountedRole.SECOND_COUNT)[:columns]
        self._digits, self._has_dots = digits, has_dots

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(_LEAST_WIDTH, max(ROW_HEIGHT, option.fontMetrics.height() + 2 * GRID))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        editor.setGeometry(self._name_box(option.rect, option.rect.right()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row; its ground is the view's affair (see ``CountedTree``)."""
        self.initStyleOption(option, index)
        tokens = tokens_in(option.palette)
        painter.save()
        colour = index.data(CountedRole.COLOUR)
        if colour:
            centre = QRectF(option.rect).center().y()
            paint_dot(painter, QPointF(option.rect.left() + _PAD + DOT / 2, centre), colour)
        left = self._paint_counts(painter, option, index, tokens)
        self._paint_name(painter, self._name_box(option.rect, left - _GAP), option, index, tokens)
        painter.restore()

    def _name_box(self, row: QRect, right: int) -> QRect:
        box = row.adjusted(_PAD + (DOT + _GAP if self._has_dots else 0), 0, 0, 0)
        box.setRight(right)
        return box

    def _paint_counts(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, tokens: Tokens) -> int:
        """Paint the counts from the right and return where the leftmost one begins."""
        figures = tabular(option.font)
        figures.setWeight(QFont.Weight.Normal)
        painter.setFont(figures)
        painter.setPen(QColor(tokens.quiet))
        metrics = painter.fontMetrics()
        column = metrics.horizontalAdvance("0" * self._digits)
        left = right = option.rect.right() + 1 - _GAP
        for count in (index.data(role) for role in self._roles):
            text = "" if count is None else str(count)
            wide = metrics.horizontalAdvance(text)
            if text:
                left = right - wide
                painter.drawText(QRect(left, option.rect.top(), wide, option.rect.height()), _CENTRED, text)
            right -= max(column, wide) + _GAP
        return left

    def _paint_name(
        self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, index: _Index, tokens: Tokens
    ) -> None:
        painter.setFont(option.font)
        painter.setPen(QColor(self._ink(option, index, tokens)))
        metrics = painter.fontMetrics()
        mark, note = index.data(CountedRole.MARK) or "", index.data(CountedRole.NOTE)
        kept = metrics.horizontalAdvance(mark) + _GAP if mark else 0
        name = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, box.width() - kept)
        painter.drawText(box, _CENTRED, name)
        painter.setPen(QColor(tokens.quiet))
        rest = box.adjusted(metrics.horizontalAdvance(name) + _GAP, 0, 0, 0)
        painter.drawText(rest, _CENTRED, mark)
        rest.adjust(kept, 0, 0, 0)
        if note and rest.width() >= _LEAST_NOTE:
            painter.drawText(rest, _CENTRED, metrics.elidedText(note, Qt.TextElideMode.ElideRight, rest.width()))

    def _ink(self, option: QStyleOptionViewItem, index: _Index, tokens: Tokens) -> str:
        if not option.state & QStyle.StateFlag.State_Enabled:
            return tokens.faint
        return tokens.quiet if index.data(CountedRole.QUIET) else tokens.ink
