"""A tree whose rows are nested and ordered by dragging, or by Alt and the arrows."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.keeping import kept
from qualcode.ui.widgets.nested_model import NESTED, Nested, NestedModel, NestedRole
from qualcode.ui.widgets.outline import moving_key, place_for

_Position = QAbstractItemView.DropIndicatorPosition
_Key = Qt.Key


class NestedTree(QTreeView):
    """F2, Enter or a double click edits; Alt and the arrows move a row up, down, out and in; Delete removes."""

    chosen = Signal(object)
    """The key that the keyboard is on is another, by the user's doing; None for nothing."""
    moved = Signal(object, object, object)
    """A key is to stand under another (None: at the top), and before a third (None: last)."""
    removal_wanted = Signal(object)
    """The thing of a key is to go."""
    addition_wanted = Signal()
    """Insert was pressed."""

    def __init__(self, model: NestedModel, name: str, tree_column: int = 0) -> None:
        """Show a model's rows; ``name`` is what a screen reader calls the tree."""
        super().__init__()
        self.nested = model
        self._following = False
        self._dragged: Hashable | None = None
        self.setModel(model)
        self.setAccessibleName(name)
        self.setTreePosition(tree_column)
        self.setUniformRowHeights(True)
        self.setIndentation(5 * GRID)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_items(self, items: Sequence[Nested]) -> None:
        """Show other things; what is chosen, folded and in sight stays, and what is new is unfolded."""
        self._following = True
        column = self.currentIndex().column()
        folded = {self.nested.key_at(index) for index in self._all() if not self.isExpanded(index)}
        with kept(self, NestedRole.KEY):
            self.nested.show(items)
            for index in self._all():
                self.setExpanded(index, self.nested.key_at(index) not in folded)
        current = self.currentIndex()
        if current.isValid() and current.column() != column >= 0:
            self.selectionModel().setCurrentIndex(
                current.siblingAtColumn(column), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self._following = False

    def current_key(self) -> Hashable | None:
        """Return the key that the keyboard is on."""
        return self.nested.key_at(self.currentIndex())

    def choose(self, key: Hashable | None, column: int | None = None) -> None:
        """Put the keyboard on a thing, in a column or in the one it is in."""
        index = self.nested.index_of(key, self.currentIndex().column() if column is None else column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def move_current(self, key: _Key) -> bool:
        """Move the current row up, down, out or in, by an arrow; tell whether there was a place to go to."""
        current = self.current_key()
        if current is None:
            return False
        place = place_for(self.nested.index_of(current), key)
        if place is not None:
            self.moved.emit(current, *map(self.nested.key_at, place))
        return place is not None

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move and remove from the commands of the window that have them too."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (moving_key(event) or event.matches(QKeySequence.StandardKey.Delete))
        ):
            event.accept()
            return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Give rows the height that they have in the style that is known only now."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the keys of an outline."""
        key, arrow = _Key(event.key()), moving_key(event)
        if self.state() == self.State.EditingState:
            super().keyPressEvent(event)
        elif arrow is not None:
            self.move_current(arrow)
        elif event.matches(QKeySequence.StandardKey.Delete) and self.current_key() is not None:
            self.removal_wanted.emit(self.current_key())
        elif key == _Key.Key_Insert:
            self.addition_wanted.emit()
        elif key in (_Key.Key_Return, _Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    # --- Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        if event.mimeData().hasFormat(NESTED) and event.source() is self:
            self._dragged = self.current_key()
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if self._dragged is not None:
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move; the study changes first, and then this tree."""
        index = self.indexAt(event.position().toPoint())
        if self._dragged is not None:
            # Told as a copy, lest Qt remove the row itself.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.moved.emit(self._dragged, *self._landing(index))
        self._dragged = None
        self.setState(self.State.NoState)
        self.viewport().update()

    def _landing(self, index: QModelIndex) -> tuple[Hashable | None, Hashable | None]:
        model, where = self.nested, self.dropIndicatorPosition()
        if not index.isValid() or where == _Position.OnViewport:
            return None, None
        if where == _Position.OnItem:
            return model.key_at(index), None
        above = model.key_at(index.parent())
        row = index.row() + (1 if where == _Position.BelowItem else 0)
        peers = model.inside(above)
        return above, peers[row] if row < len(peers) else None

    def _all(self) -> list[QModelIndex]:
        found: list[QModelIndex] = []
        waiting: list[Hashable | None] = [None]
        while waiting:
            inner = self.nested.inside(waiting.pop())
            found += [self.nested.index_of(key) for key in inner]
            waiting += inner
        return found

    def _on_current(self, current: QModelIndex) -> None:
        if not self._following:
            self.chosen.emit(self.nested.key_at(current))
