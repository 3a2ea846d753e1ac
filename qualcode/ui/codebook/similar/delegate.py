"""How a suggested passage is drawn: all its words, the shared ones marked, and below them who says it and why."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from qualcode.ui.codebook.similar.model import SimilarRole
from qualcode.ui.codebook.similar.rows import SimilarRow
from qualcode.ui.qt_units import units
from qualcode.ui.theme.fonts import LINE_HEIGHT, chrome_font, tabular
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, Tokens
from qualcode.ui.widgets.row_paint import lay_lines, paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_PAD = 3 * GRID


class SimilarDelegate(QStyledItemDelegate):
    """Draws rows as high as their words need at the width of the list."""

    def __init__(self, view: QListView) -> None:
        """Draw in a list, at its width."""
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: SimilarRow = index.data(SimilarRole.ROW)
        width = self._view.viewport().width()
        laid = _laid_out(row, option.font, width - 2 * _PAD, tokens_in(self._view.palette()))
        lines = len(_below(row))
        return QSize(width, round(laid.boundingRect().height() + lines * _caption_height()) + 5 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw ground, words, and the lines below them."""
        row: SimilarRow = index.data(SimilarRole.ROW)
        tokens = tokens_in(option.palette)
        painter.save()
        paint_row_ground(painter, option, tokens, has_focus=self._view.hasFocus())
        left, top = option.rect.left() + _PAD, option.rect.top() + 2 * GRID
        width = option.rect.width() - 2 * _PAD
        laid = _laid_out(row, option.font, width, tokens)
        painter.setPen(QColor(tokens.ink))
        laid.draw(painter, QPointF(left, top))
        below = QRectF(left, top + laid.boundingRect().height() + GRID, width, _caption_height())
        painter.setFont(tabular(chrome_font("caption")))
        painter.setPen(QColor(tokens.quiet))
        for words, at_right in _below(row):
            _paint_line(painter, below, words, at_right)
            below.translate(0, _caption_height())
        painter.restore()


def _below(row: SimilarRow) -> list[tuple[str, str]]:
    """Return the lines below the words, each with what stands at its right."""
    lines = [(row.source, row.likeness)]
    return [*lines, (row.why, "")] if row.why else lines


def _paint_line(painter: QPainter, box: QRectF, words: str, at_right: str) -> None:
    metrics = painter.fontMetrics()
    middle = int(Qt.AlignmentFlag.AlignVCenter)
    room = box.width() - (metrics.horizontalAdvance(at_right) + 4 * GRID if at_right else 0)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room))
    painter.drawText(box, middle | int(Qt.AlignmentFlag.AlignLeft), shown)
    painter.drawText(box, middle | int(Qt.AlignmentFlag.AlignRight), at_right)


def _laid_out(row: SimilarRow, font: QFont, width: int, tokens: Tokens) -> QTextLayout:
    layout = QTextLayout(row.words, font)
    layout.setFormats([_marked(row.words, mark.start, mark.stop, tokens) for mark in row.marks])
    lay_lines(layout, width, LINE_HEIGHT)
    return layout


def _marked(words: str, start: int, stop: int, tokens: Tokens) -> QTextLayout.FormatRange:
    """Return a format that is seen without colours too: bold letters on a tint."""
    found = QTextLayout.FormatRange()
    found.start = units(words[:start])
    found.length = units(words[start:stop])
    found.format = QTextCharFormat()
    found.format.setFontWeight(QFont.Weight.Bold)
    found.format.setBackground(QColor(tokens.selection))
    return found


def _caption_height() -> float:
    return QFontMetricsF(chrome_font("caption")).height() + 2
