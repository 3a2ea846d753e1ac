"""A list of two lines a row: a tick and a name, and below it what is in it or what is wrong with it."""

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID

_HEIGHT, _LEFT = 12 * GRID, 9 * GRID
_BELOW = Qt.ItemDataRole.UserRole + 1
_TONE = Qt.ItemDataRole.UserRole + 2


class Tick(IntEnum):
    """Whether something is chosen; what cannot be has no tick."""

    NONE = 0
    OFF = 1
    ON = 2


class Tone(IntEnum):
    """How the words below a name are meant."""

    QUIET = 0
    ASKING = 1
    BAD = 2


class TickedList(QListWidget):
    """Rows are ticked with Space or the mouse; ``itemChanged`` tells of it."""

    def __init__(self, name: str, has_ticks: bool = True) -> None:
        """Start empty; ``name`` is what a screen reader calls the list. Without ticks there is no room for them."""
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(self, _LEFT if has_ticks else 3 * GRID))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def add(self, name: str, below: str, tick: Tick, tone: Tone = Tone.QUIET) -> None:
        """Add a row."""
        item = QListWidgetItem(name)
        item.setToolTip(name)
        if tick is Tick.NONE:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        else:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if tick is Tick.ON else Qt.CheckState.Unchecked)
        self.addItem(item)
        self.tell(self.count() - 1, below, tone)

    def tell(self, row: int, below: str, tone: Tone = Tone.QUIET) -> None:
        """Say something else below a row's name."""
        item = self.item(row)
        # ``itemChanged`` is for what the user does.
        with QSignalBlocker(self):
            item.setData(_BELOW, below)
            item.setData(_TONE, tone)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {below}")

    def is_ticked(self, row: int) -> bool:
        """Tell whether a row is ticked."""
        return self.item(row).checkState() is Qt.CheckState.Checked


class _Delegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget, left: int) -> None:
        super().__init__(parent)
        self._left = left

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(40 * GRID, _HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        tokens = tokens_in(option.palette)
        box = option.rect.adjusted(self._left, GRID, -2 * GRID, -GRID)
        half = box.height() // 2
        inks = {Tone.QUIET: tokens.quiet, Tone.ASKING: tokens.accent, Tone.BAD: tokens.danger}
        ink = QColor(inks[Tone(index.data(_TONE))])
        painter.save()
        self._write(painter, QRect(box.left(), box.top(), box.width(), half), name, QColor(tokens.ink), "body")
        below = QRect(box.left(), box.top() + half, box.width(), half)
        self._write(painter, below, index.data(_BELOW) or "", ink, "caption")
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, text: str, ink: QColor, step: str) -> None:
        font = chrome_font("caption" if step == "caption" else "body")
        painter.setFont(font)
        painter.setPen(ink)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
