"""The palette: type a few letters, see what fits, take it with Enter. For commands and for codes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.floating import SHADOW, Floating, kept_inside
from qualcode.ui.widgets.focus import FocusKeeper
from qualcode.ui.widgets.palette_rows import PALETTE_ROW_HEIGHT, PaletteDelegate, PaletteModel, PaletteRow
from qualcode.ui.widgets.parts import hairline, label

Rows = Callable[[str], Sequence[PaletteRow]]
"""Answers a query, as typed, with the rows in the order they are to be shown."""

_WIDTH, _MOST_ROWS, _FEWEST_ROWS, _FROM_TOP = 140 * GRID, 10, 5, 16 * GRID
_FIELD_HEIGHT = 10 * GRID
_AROUND = 2 * SHADOW + 16 * GRID  # shadow, gaps and the hint at the foot
_Key = Qt.Key
_STEPS = {_Key.Key_Up: -1, _Key.Key_Down: 1, _Key.Key_PageUp: -_MOST_ROWS, _Key.Key_PageDown: _MOST_ROWS}
_PICKING = (_Key.Key_Return, _Key.Key_Enter)
_OURS = (*_STEPS, *_PICKING, _Key.Key_Escape, _Key.Key_Tab, _Key.Key_Backtab)
TALLEST = _FIELD_HEIGHT + _MOST_ROWS * PALETTE_ROW_HEIGHT + _AROUND
"""The height of a palette with its longest list, in device-independent pixels."""


class Palette(Floating):
    """A field and a list that floats above the window.

    ``picked`` carries the row's data and the keyboard modifiers. Enter and the mouse pick and close; with Shift
    the palette stays for another pick. Esc, a press beside it, or the keyboard going elsewhere closes it, and
    ``closed`` is emitted when the keyboard is back where it was.
    """

    picked = Signal(object, Qt.KeyboardModifier)
    closed = Signal()

    def __init__(
        self, over: QWidget, rows: Rows, *, name: str, placeholder: str, nothing: str, hint: str = ""
    ) -> None:
        """Float over the window of ``over``.

        ``name`` is what a screen reader calls it, ``nothing`` the sentence where no row fits, ``hint`` a quiet
        line at the foot that tells the keys.
        """
        super().__init__(over)
        self._ask, self._corner, self._most = rows, QPoint(), _MOST_ROWS
        self._edit, self._list, self._model = QLineEdit(), QListView(), PaletteModel()
        self._edit.setPlaceholderText(placeholder)
        self._edit.setProperty("bare", True)
        self._nothing = label(nothing, quiet=True)
        for each in (self, self._edit, self._list):
            each.setAccessibleName(name)
        self._prepare_list()
        self._lay_out(hint)
        self._keeper = FocusKeeper(self)
        self._keeper.left.connect(self.hide)
        self._edit.textChanged.connect(lambda _text: self.refresh())
        self._list.clicked.connect(lambda _index: self._pick(QApplication.keyboardModifiers()))
        self._list.selectionModel().currentChanged.connect(self._describe)
        self.hide()

    def pop_up(self, at: QPoint | None = None, query: str = "") -> None:
        """Show it with the query, its corner at a place on the screen, or else high in the middle of the window."""
        self._edit.setText(query)
        self._edit.selectAll()
        self._corner = self._corner_for(at)
        self.refresh()
        self.show()
        self.raise_()
        self._edit.setFocus()
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def query(self) -> str:
        """Return what is typed."""
        return self._edit.text()

    def refresh(self, keep: bool = False) -> None:
        """Ask for the rows again; the first one becomes current, or the one that was stays so with ``keep``."""
        current = self._list.currentIndex()
        data = self._model.row(current.row()).data if keep and current.isValid() else None
        self._model.set_rows(self._ask(self._edit.text()))
        count = self._model.rowCount()
        self._nothing.setVisible(not count)
        self._list.setVisible(bool(count))
        self._list.setFixedHeight(min(self._most, count) * PALETTE_ROW_HEIGHT)
        same = (at for at in range(count) if keep and self._model.row(at).data == data)
        self._list.setCurrentIndex(self._model.index(next(same, 0)))
        self.resize(self._size())
        self.move(self._corner)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and watched is self._edit:
            return isinstance(event, QKeyEvent) and self._on_key(event)
        if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) and self._is_beside(watched):
            self.hide()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        QCoreApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._keeper.give_back()
        self.closed.emit()

    def _prepare_list(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self, hint: str) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + GRID, SHADOW + GRID, SHADOW + GRID, SHADOW + GRID)
        column.setSpacing(GRID)
        self._edit.setFixedHeight(_FIELD_HEIGHT)
        self._nothing.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        for each in (self._edit, hairline(), self._list, self._nothing):
            column.addWidget(each)
        if hint:
            foot = label(hint, "caption", quiet=True)
            foot.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
            column.addWidget(hairline())
            column.addWidget(foot)

    def _size(self) -> QSize:
        self._column.activate()
        width = min(_WIDTH + 2 * SHADOW, self._below.width())
        return QSize(width, self._column.totalSizeHint().height())

    def _corner_for(self, at: QPoint | None) -> QPoint:
        """Return where the corner goes so that even the longest list stays within the window.

        Where it would not, the list is shorter, so that what stands above it stays visible.
        """
        width = self._size().width()
        if at is None:
            wanted = QPoint((self._below.width() - width) // 2, _FROM_TOP)
        else:
            wanted = self._below.mapFromGlobal(at) - QPoint(SHADOW, SHADOW)
        spare = (self._below.height() - wanted.y() - TALLEST) // PALETTE_ROW_HEIGHT
        self._most = max(_FEWEST_ROWS, min(_MOST_ROWS, _MOST_ROWS + spare))
        longest = QSize(width, TALLEST - (_MOST_ROWS - self._most) * PALETTE_ROW_HEIGHT)
        return kept_inside(longest, wanted, self._below.rect())

    def _is_beside(self, widget: QWidget) -> bool:
        return widget.window() is self.window() and widget is not self and not self.isAncestorOf(widget)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() not in _OURS:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._do_key(event)
        return True

    def _do_key(self, event: QKeyEvent) -> None:
        if event.key() == _Key.Key_Escape:
            self.hide()
        elif event.key() in _PICKING:
            self._pick(event.modifiers())
        elif event.key() in _STEPS:
            self._step(_STEPS[_Key(event.key())])

    def _step(self, step: int) -> None:
        """Move the current row; a single step goes round from the last to the first, a page stops there."""
        count = self._model.rowCount()
        if count:
            wanted = self._list.currentIndex().row() + step
            row = wanted % count if abs(step) == 1 else min(count - 1, max(0, wanted))
            self._list.setCurrentIndex(self._model.index(row))

    def _pick(self, modifiers: Qt.KeyboardModifier) -> None:
        index = self._list.currentIndex()
        if not index.isValid():
            return
        data = self._model.row(index.row()).data
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._edit.selectAll()
        else:
            self.hide()
        self.picked.emit(data, modifiers)

    def _describe(self, current: QModelIndex) -> None:
        self._edit.setAccessibleDescription(current.data(Qt.ItemDataRole.AccessibleTextRole) or "")
