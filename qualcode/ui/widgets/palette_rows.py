"""The rows of a palette: what each one carries, the model that holds them, and how they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcode.ui.theme.fonts import tabular
from qualcode.ui.theme.icons import draw_icon
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, RADIUS, Tokens
from qualcode.ui.widgets.chips import paint_dot

PALETTE_ROW_HEIGHT = 32
"""Height of every row in device-independent pixels; they are uniform, so that a thousand cost no more than ten."""

_Index = QModelIndex | QPersistentModelIndex
_MARK = 16
_CENTRED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class PaletteRow:
    """One thing to pick: ``data`` is what is handed back.

    ``subtitle`` follows the title quietly, ``trailing`` stands at the right (a shortcut, a count), ``colour`` is
    ``#rrggbb`` of a dot and ``icon`` a name from ``icon_paths``; ``marks`` are the half-open ranges of code points
    in the title that the query matched. A row that ``makes`` something new is set off from those that are there.
    """

    title: str
    subtitle: str = ""
    trailing: str = ""
    colour: str | None = None
    data: object = None
    icon: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    makes: bool = False


class PaletteModel(QAbstractListModel):
    """Holds the rows that the query has at the moment."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[PaletteRow] = ()

    def set_rows(self, rows: Sequence[PaletteRow]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> PaletteRow:
        """Return the row; IndexError if there is none."""
        return self._rows[number]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer the title, what a screen reader says, and the whole row to UserRole."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(words for words in (row.title, row.subtitle, row.trailing) if words)
        return row if role == Qt.ItemDataRole.UserRole else None


class PaletteDelegate(QStyledItemDelegate):
    """Draws a row in one line: mark, title with what was matched in bold, subtitle, and trailing words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, PALETTE_ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row and, where it is selected or pointed at, its ground."""
        row: PaletteRow = index.data(Qt.ItemDataRole.UserRole)
        tokens = tokens_in(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, tokens)
        if row.makes and index.row():
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), QColor(tokens.hairline)
            )
        box = option.rect.adjusted(2 * GRID, 0, -2 * GRID, 0)
        if row.colour or row.icon:
            _paint_mark(painter, box, row, tokens)
        box.setLeft(box.left() + _MARK + GRID)
        box.setRight(box.right() - _paint_trailing(painter, box, row.trailing, option.font, tokens))
        box.setLeft(box.left() + _paint_title(painter, box, row, option.font, tokens))
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.quiet))
        quiet = painter.fontMetrics().elidedText(row.subtitle, Qt.TextElideMode.ElideRight, max(0, box.width()))
        painter.drawText(box, _CENTRED, quiet)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    selected = option.state & QStyle.StateFlag.State_Selected
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft if selected else tokens.hover))
        painter.drawRoundedRect(QRectF(option.rect), RADIUS, RADIUS)


def _paint_mark(painter: QPainter, box: QRect, row: PaletteRow, tokens: Tokens) -> None:
    mark = QRectF(box.left(), QRectF(box).center().y() - _MARK / 2, _MARK, _MARK)
    if row.colour:
        paint_dot(painter, QPointF(mark.center()), row.colour)
    else:
        draw_icon(painter, row.icon, mark, QColor(tokens.accent if row.makes else tokens.quiet))


def _paint_trailing(painter: QPainter, box: QRect, text: str, font: QFont, tokens: Tokens) -> int:
    """Paint the words at the right and return the width that they and the gap before them take."""
    if not text:
        return 0
    painter.setFont(tabular(font))
    painter.setPen(QColor(tokens.quiet))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
    return painter.fontMetrics().horizontalAdvance(text) + 3 * GRID


def _paint_title(painter: QPainter, box: QRect, row: PaletteRow, font: QFont, tokens: Tokens) -> int:
    """Paint the title and return its width with the gap after it."""
    painter.setPen(QColor(tokens.accent if row.makes else tokens.ink))
    bold = QFont(font)
    bold.setBold(True)
    x = box.left()
    shown = QFontMetrics(bold).elidedText(row.title, Qt.TextElideMode.ElideRight, box.width())
    for text, marked in _pieces(shown, row.marks):
        painter.setFont(bold if marked else font)
        painter.drawText(QRect(x, box.top(), box.right() + 1 - x, box.height()), _CENTRED, text)
        x += painter.fontMetrics().horizontalAdvance(text)
    return x - box.left() + 2 * GRID


def _pieces(text: str, marks: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """Return the text in pieces, each with whether it was matched; marks beyond the text's end are cut."""
    pieces, at = [], 0
    for start, stop in sorted(marks):
        pieces += [(text[at:start], False), (text[max(at, start) : stop], True)]
        at = max(at, stop)
    return [(piece, marked) for piece, marked in [*pieces, (text[at:], False)] if piece]
