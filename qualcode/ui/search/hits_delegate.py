"""How a hit is drawn: the words found stand under one another, what is said before and after beside them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from qualcode.ui.search.hits_model import HitLine, HitRole
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, Tokens
from qualcode.ui.widgets.row_paint import paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_LEFT_SHARE = 0.46
_PAD = 4 * GRID
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class HitsDelegate(QStyledItemDelegate):
    """Draws a hit in two lines; words of an interviewer are quiet."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the ground, the line with the words, and the line below."""
        line: HitLine = index.data(HitRole.LINE)
        tokens = tokens_in(option.palette)
        painter.save()
        paint_row_ground(painter, option, tokens)
        inner = option.rect.adjusted(_PAD, GRID, -_PAD, -GRID)
        words = QRect(inner.left(), inner.top(), inner.width(), option.fontMetrics.height() + GRID)
        _paint_words(painter, words, line, option.font, tokens)
        below = QRect(inner.left(), words.bottom(), inner.width(), _caption_height())
        painter.setFont(chrome_font("caption"))
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(below, int(_LEFT), _elided(painter, line.source, below.width()))
        painter.restore()


def row_height(metrics: QFontMetrics) -> int:
    """Return the height of a row with words of that font, in device-independent pixels."""
    return metrics.height() + _caption_height() + 4 * GRID


def _caption_height() -> int:
    return QFontMetrics(chrome_font("caption")).height()



def _paint_words(painter: QPainter, box: QRect, line: HitLine, font: QFont, tokens: Tokens) -> None:
    kwic, said = line.context.kwic, line.context.said
    bold = QFont(font)
    bold.setBold(True)
    at = box.left() + round(box.width() * _LEFT_SHARE)
    painter.setFont(bold)
    painter.setPen(QColor(tokens.quiet if said.by_interviewer else tokens.ink))
    found = _elided(painter, kwic.words, box.right() - at)
    wide = painter.fontMetrics().horizontalAdvance(found)
    painter.drawText(QRect(at, box.top(), wide + GRID, box.height()), int(_LEFT), found)
    painter.setFont(font)
    painter.setPen(QColor(tokens.quiet if said.by_interviewer else tokens.ink))
    space = painter.fontMetrics().horizontalAdvance(" ")
    before = QRect(box.left(), box.top(), at - box.left() - (space if line.parted[0] else 0), box.height())
    left = painter.fontMetrics().elidedText(kwic.left, Qt.TextElideMode.ElideLeft, before.width())
    painter.drawText(before, int(_RIGHT), left)
    gap = space if line.parted[1] else 0
    after = QRect(at + wide + gap, box.top(), box.right() - at - wide - gap, box.height())
    painter.drawText(after, int(_LEFT), _elided(painter, kwic.right, after.width()))


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))
