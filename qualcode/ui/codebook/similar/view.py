"""The list of passages and its keys: what a key means is told, and done by the pane."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from qualcode.model.codings import Segment
from qualcode.ui.codebook.similar.delegate import SimilarDelegate
from qualcode.ui.codebook.similar.model import SimilarModel
from qualcode.ui.codebook.similar.rows import SimilarRow
from qualcode.ui.widgets.counted_delegate import CountedRole
from qualcode.ui.widgets.keeping import kept

_Key = Qt.Key
ENTERS = (_Key.Key_Return, _Key.Key_Enter)


class SimilarList(QListView):
    """Passages of which one or several are selected."""

    pressed_key = Signal(str)
    """A key that means something was pressed: what it means."""

    def __init__(self, name: str, keys: Mapping[int, str]) -> None:
        """Call it ``name`` to a screen reader; ``keys`` says what each key means."""
        super().__init__()
        self.passages, self._keys = SimilarModel(), keys
        self.setModel(self.passages)
        self.setItemDelegate(SimilarDelegate(self))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(name)

    def show_rows(self, rows: Sequence[SimilarRow]) -> None:
        """Show rows; where the current one is gone, the one that follows it becomes current."""
        if rows == self.passages.rows:
            return
        place = self.currentIndex().row()
        with kept(self, CountedRole.KEY):
            self.passages.show(rows)
        if not self.currentIndex().isValid() and rows:
            self.setCurrentIndex(self.passages.index(min(max(0, place), len(rows) - 1)))

    def chosen(self) -> list[SimilarRow]:
        """Return the selected rows, from the top; else the current one."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        current = self.currentIndex().row()
        return [self.passages.rows[row] for row in (rows or ([current] if current >= 0 else []))]

    def segments(self) -> list[Segment]:
        """Return the segments of what is chosen."""
        return [row.segment for row in self.chosen()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meaning = self._keys.get(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if meaning is not None and plain:
            event.accept()
            self.pressed_key.emit(meaning)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the list: they do not look for words."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()
            self.viewport().update()
