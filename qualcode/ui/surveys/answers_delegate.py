"""How an answer is drawn: its words, below them who says it, and its codes as chips at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from qualcode.model.ids import CodeId, DocumentId
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.surveys.answers_model import AnswerRole, AnswerRow, AnswersModel
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, Tokens
from qualcode.ui.widgets.chips import CHIP_HEIGHT, chip_width, paint_chip
from qualcode.ui.widgets.row_paint import lay_lines, paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_PAD, _MARK = 4 * GRID, 4 * GRID
_LEFT = _PAD + _MARK
_LEAST_ABOUT = 120
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class AnswersDelegate(QStyledItemDelegate):
    """Draws rows as high as their words need; chips take no height of their own, so that the list never jumps."""

    def __init__(self, view: QListView, model: AnswersModel) -> None:
        """Draw in a list, at its width."""
        super().__init__(view)
        self._view, self._model = view, model
        self.font = QFont()
        self.chip: CodeId | None = None
        """The chosen code of the current row."""
        self._heights: dict[tuple[DocumentId, int], int] = {}
        self._colouring: Colouring | None = None

    def set_font(self, font: QFont) -> None:
        """Draw words in another font."""
        if font != self.font:
            self.font = font
            self.forget()

    def forget(self) -> None:
        """Forget how high rows are, and which colours codes have."""
        self._heights.clear()
        self._colouring = None

    def forget_colours(self) -> None:
        """Ask for the colours of codes anew."""
        self._colouring = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        row = self._model.rows[index.row()]
        height = self._heights.get((row.document, width))
        if height is None:
            laid = _laid_out(row.words, self.font, width - _LEFT - _PAD)
            height = round(laid.boundingRect().height()) + CHIP_HEIGHT + 5 * GRID
            self._heights[(row.document, width)] = height
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw ground, words, and the line below them."""
        row: AnswerRow = index.data(AnswerRole.ROW)
        tokens = tokens_in(option.palette)
        painter.save()
        paint_row_ground(painter, option, tokens)
        left, top = option.rect.left() + _LEFT, option.rect.top() + 2 * GRID
        laid = _laid_out(row.words, self.font, option.rect.width() - _LEFT - _PAD)
        painter.setPen(QColor(tokens.ink))
        laid.draw(painter, QPointF(left, top))
        below = QRectF(
            left, option.rect.bottom() - CHIP_HEIGHT - 2 * GRID, option.rect.right() - left - _PAD, CHIP_HEIGHT
        )
        codes: list[CodeId] = index.data(AnswerRole.CODES)
        if not codes:
            _paint_uncoded(painter, option, tokens)
        is_current = index.row() == self._view.currentIndex().row()
        rest = self._paint_chips(painter, below, index, is_current, tokens)
        painter.setFont(chrome_font("caption"))
        painter.setPen(QColor(tokens.quiet))
        told = f"{row.key} · {row.about}" if row.about else row.key
        words = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, round(rest.width()))
        painter.drawText(rest, int(_LEFT_MIDDLE), words)
        painter.restore()

    def chip_at(self, index: _Index, at: QPointF) -> CodeId | None:
        """Return the code whose chip lies at a point of the list."""
        rect = self._view.visualRect(index)
        left = rect.left() + _LEFT
        below = QRectF(left, rect.bottom() - CHIP_HEIGHT - 2 * GRID, rect.right() - left - _PAD, CHIP_HEIGHT)
        placed = self._placed(below, index.row())
        return next((code for code, box in placed if box.contains(at)), None)

    def _placed(self, below: QRectF, row: int) -> list[tuple[CodeId, QRectF]]:
        """Return the chips from the right end, the last code last, as many as there is room for."""
        placed: list[tuple[CodeId, QRectF]] = []
        right, font = below.right(), chrome_font("caption")
        for code in reversed(self._model.codes(row)):
            width = chip_width(self._model.chip(row, code), font)
            if right - width < below.left() + _LEAST_ABOUT:
                break
            placed.insert(0, (code, QRectF(right - width, below.top(), width, CHIP_HEIGHT)))
            right -= width + GRID
        return placed

    def _paint_chips(
        self, painter: QPainter, below: QRectF, index: _Index, current: bool, tokens: Tokens
    ) -> QRectF:
        """Paint the chips and return what is left of the line; what has no room is counted."""
        study = self._model.study
        placed = self._placed(below, index.row())
        painter.setFont(chrome_font("caption"))
        if study is not None and self._colouring is None:
            self._colouring = Colouring(study.codebook, tokens.dark)
        for code, box in placed:
            if study is None or self._colouring is None:
                break
            name = self._model.chip(index.row(), code)
            is_lit = current and code == self.chip
            paint_chip(painter, box, name, self._colouring.of(code).stripe, tokens, lit=is_lit)
            if is_lit:
                painter.setPen(QPen(QColor(tokens.focus), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        rest = QRectF(below)
        rest.setRight((placed[0][1].left() if placed else below.right()) - 2 * GRID)
        hidden = len(self._model.codes(index.row())) - len(placed)
        if hidden:
            painter.setPen(QColor(tokens.quiet))
            painter.drawText(rest, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), f"+{hidden}")
            rest.setRight(rest.right() - 7 * GRID)
        return rest


def _laid_out(words: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    lay_lines(layout, width)
    return layout


def _paint_uncoded(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    """Paint a ring before words that have no code yet."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.edge), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(option.rect.left() + _PAD, option.rect.top() + 4.5 * GRID), 3.5, 3.5)
