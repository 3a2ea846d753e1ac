"""What lists that draw their own rows have in common: the ground of a row, and words broken into lines."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from qualcode.ui.theme.tokens import Tokens


def paint_row_ground(
    painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, *, has_focus: bool = True
) -> None:
    """Paint what lies under a row: that it is chosen or under the mouse, the line below, and the keyboard's frame.

    In a list that has not ``has_focus``, what is chosen is quieter.
    """
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(tokens.accent_soft if has_focus else tokens.hover))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(tokens.hover))
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, QColor(tokens.hairline))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(tokens.focus))
        painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))


def lay_lines(layout: QTextLayout, width: float, spacing: float = 1.0) -> None:
    """Break a layout's words into lines of a width in pixels, one under another, so many line heights apart."""
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, top))
        top += line.height() * spacing
    layout.endLayout()
