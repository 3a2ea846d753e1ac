"""How a passage to be coded is drawn: its box, its words with the hits in bold, the rest of its sentence quiet."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcode.i18n import _
from qualcode.model.span import Span
from qualcode.ui.qt_units import units
from qualcode.ui.search.review_model import ReviewRole
from qualcode.ui.search.review_rows import Passage
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, Tokens
from qualcode.ui.widgets.row_paint import lay_lines, paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_BOX, _PAD = 16, 3 * GRID
_BESIDE = _PAD + _BOX + 2 * GRID


class ReviewDelegate(QStyledItemDelegate):
    """Draws rows as high as their words need at the width of the list."""

    def __init__(self, view: QListView) -> None:
        """Draw in a list, at its width."""
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        passage: Passage = index.data(ReviewRole.PASSAGE)
        laid = _laid_out(passage, option.font, width - _BESIDE - _PAD, tokens_in(self._view.palette()))
        return QSize(width, round(laid.boundingRect().height()) + _caption_height() + 4 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw ground, box, words, and below them who says it and whether it has the code."""
        passage: Passage = index.data(ReviewRole.PASSAGE)
        tokens = tokens_in(option.palette)
        painter.save()
        paint_row_ground(painter, option, tokens)
        self._paint_box(painter, option, index)
        left, top = option.rect.left() + _BESIDE, option.rect.top() + 2 * GRID
        laid = _laid_out(passage, option.font, option.rect.width() - _BESIDE - _PAD, tokens)
        painter.setPen(QColor(tokens.quiet))
        laid.draw(painter, QPointF(left, top))
        below = QRectF(
            left, top + laid.boundingRect().height(), option.rect.right() - left - _PAD, _caption_height()
        )
        words = (
            f"{_('Has the code already')} · {passage.source}" if index.data(ReviewRole.CODED) else passage.source
        )
        painter.setFont(chrome_font("caption"))
        painter.setPen(QColor(tokens.quiet))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(below.width()))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box = QStyleOptionViewItem(option)
        box.rect.setRect(option.rect.left() + _PAD, option.rect.top() + 2 * GRID + 1, _BOX, _BOX)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        on = QStyle.StateFlag.State_On if state == Qt.CheckState.Checked else QStyle.StateFlag.State_Off
        box.state = QStyle.StateFlag.State_Enabled | on
        box.viewItemPosition = QStyleOptionViewItem.ViewItemPosition.OnlyOne
        which = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        self._view.style().drawPrimitive(which, box, painter, self._view)


def _laid_out(passage: Passage, font: QFont, width: int, tokens: Tokens) -> QTextLayout:
    layout = QTextLayout(passage.text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    own, found = QTextCharFormat(), QTextCharFormat()
    own.setForeground(QColor(tokens.ink))
    found.setForeground(QColor(tokens.ink))
    found.setFontWeight(QFont.Weight.Bold)
    hits = [_range(passage.text, span, found) for span in passage.found]
    layout.setFormats([_range(passage.text, passage.own, own), *hits])
    lay_lines(layout, width)
    return layout


def _range(text: str, span: Span, format: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = units(text[: span.start])
    made.length = units(span.of(text))
    made.format = format
    return made


def _caption_height() -> int:
    return QFontMetrics(chrome_font("caption")).height() + GRID
