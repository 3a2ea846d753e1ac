"""How a memo stands in the list: its title, what it is about, and quietly its type, author and date."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcode.ui.memos.list_model import MemoRole
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, RADIUS, Tokens

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_PAD, _GAP = 2 * GRID, 2


class MemoDelegate(QStyledItemDelegate):
    """Three lines a row, each cut short where the list is narrow."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = sum(QFontMetrics(font).height() for font in _fonts()) + 2 * _GAP + 2 * _PAD
        return QSize(48 * GRID, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row with its ground and, where the keyboard is, its ring."""
        tokens = tokens_in(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, tokens)
        box = option.rect.adjusted(3 * GRID, _PAD, -3 * GRID, -_PAD)
        roles = (Qt.ItemDataRole.DisplayRole, MemoRole.ABOUT, MemoRole.CAPTION)
        inks = (tokens.ink, tokens.ink, tokens.quiet)
        for role, font, ink in zip(roles, _fonts(), inks, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            metrics = painter.fontMetrics()
            text = metrics.elidedText(str(index.data(role)), Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(QRect(box.left(), box.top(), box.width(), metrics.height()), 0, text)
            box.setTop(box.top() + metrics.height() + _GAP)
        painter.restore()


def _fonts() -> tuple[QFont, QFont, QFont]:
    return chrome_font("strong"), chrome_font(), chrome_font("caption")


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    box = QRectF(option.rect).adjusted(2, 1, -2, -1)
    selected = option.state & _State.State_Selected
    if selected or option.state & _State.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft if selected else tokens.hover))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
    if option.state & _State.State_HasFocus:
        painter.setPen(QPen(QColor(tokens.focus), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
