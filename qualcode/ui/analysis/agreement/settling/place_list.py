"""The list of places to settle: a tick at what is settled, the kind and the document on a second line."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcode.i18n import _
from qualcode.ui.analysis.agreement.shown import PlaceLine
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.icons import draw_icon
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID

Index = QModelIndex | QPersistentModelIndex
_SETTLED = Qt.ItemDataRole.UserRole + 1
_BELOW = Qt.ItemDataRole.UserRole + 2
_TICK = 16


class PlaceListModel(QAbstractListModel):
    """Places, and which of them are settled."""

    def __init__(self) -> None:
        """List nothing yet."""
        super().__init__()
        self.places: Sequence[PlaceLine] = ()
        self.settled: frozenset[object] = frozenset()
        """Keys of the places that are settled."""

    def show(self, places: Sequence[PlaceLine], settled: frozenset[object]) -> None:
        """List other places."""
        self.beginResetModel()
        self.places, self.settled = places, settled
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many places are listed."""
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return the words, the second line, whether it is settled, and all of it to be read aloud."""
        place = self.places[index.row()]
        is_settled = place.key in self.settled
        if role == Qt.ItemDataRole.DisplayRole:
            return place.words
        if role == _BELOW:
            return f"{place.kind} · {place.title}"
        if role == _SETTLED:
            return is_settled
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = _("settled") if is_settled else _("to be settled")
            return ", ".join((place.words, place.kind, place.title, state))
        return place.words if role == Qt.ItemDataRole.ToolTipRole else None


class PlaceList(QListView):
    """Letters are for the choices and never search the list."""

    place_chosen = Signal(object)
    """The ``PlaceLine`` that is current now, or None."""

    def __init__(self) -> None:
        """List nothing yet."""
        super().__init__()
        self.rows = PlaceListModel()
        self.setModel(self.rows)
        self.setItemDelegate(_Lines(self))
        self.setAccessibleName(_("Disagreements"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(60 * GRID)
        self.selectionModel().currentChanged.connect(lambda *_each: self.place_chosen.emit(self.current()))

    def show_places(self, places: Sequence[PlaceLine], settled: frozenset[object], key: object) -> None:
        """List other places; that of the key becomes current, or else the one that takes its row."""
        row, scroll = max(0, self.currentIndex().row()), self.verticalScrollBar().value()
        self.rows.show(places, settled)
        at = next((at for at, place in enumerate(places) if place.key == key), min(row, len(places) - 1))
        self.verticalScrollBar().setValue(scroll)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at, 0))
        else:
            self.place_chosen.emit(None)

    def current(self) -> PlaceLine | None:
        """Return the current place."""
        row = self.currentIndex().row()
        return self.rows.places[row] if 0 <= row < len(self.rows.places) else None

    def go(self, by: int) -> None:
        """Make the place so many rows further down current; stay within the list."""
        row = min(max(0, self.currentIndex().row() + by), self.rows.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, 0))

    def keyboardSearch(self, _typed: str) -> None:
        """Search for nothing: a letter is a choice."""


class _Lines(QStyledItemDelegate):
    """Paints the words, and what is different beneath, with room for a tick at the left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        upper, lower = QFontMetrics(option.font).height(), QFontMetrics(chrome_font("caption")).height()
        return QSize(40 * GRID, upper + lower + 3 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_in(option.palette)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        inner = option.rect.adjusted(2 * GRID, GRID, -2 * GRID, -GRID)
        if index.data(_SETTLED):
            box = QRectF(inner.left(), inner.top() + 2, _TICK, _TICK)
            draw_icon(painter, "check", box, QColor(tokens.quiet))
        inner.setLeft(inner.left() + _TICK + 2 * GRID)
        small = chrome_font("caption")
        upper, lower = QFontMetrics(option.font), QFontMetrics(small)
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.quiet if index.data(_SETTLED) else tokens.ink))
        words = upper.elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.left(), inner.top() + upper.ascent(), words)
        painter.setFont(small)
        painter.setPen(QColor(tokens.quiet))
        below = lower.elidedText(index.data(_BELOW), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.left(), inner.top() + upper.height() + GRID + lower.ascent(), below)
        painter.restore()
