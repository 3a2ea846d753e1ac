"""Lists that never jump: selection, what is unfolded, and the scroll survive a model that is filled anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QTreeView


@contextmanager
def kept(view: QAbstractItemView, key_role: int) -> Iterator[None]:
    """Refill the view's model inside; afterwards what was selected, current, unfolded and in sight is so again.

    Rows are known by what they answer to ``key_role`` in column 0 (any hashable value); rows that are gone are
    forgotten. The view's selection signals fire as for any other change of selection.
    """
    selected = {index.data(key_role) for index in view.selectionModel().selectedIndexes()}
    current = view.currentIndex().data(key_role)
    unfolded = unfolded_in(view, key_role)
    scroll = view.verticalScrollBar().value()
    yield
    selection = QItemSelection()
    for index in _rows(view.model(), QModelIndex()):
        key = index.data(key_role)
        if isinstance(view, QTreeView) and key in unfolded:
            view.setExpanded(index, True)
        if key is not None and key == current:
            view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if key is not None and key in selected:
            selection.select(index, index)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().select(selection, flags)
    view.doItemsLayout()  # or the bar does not yet know how far it reaches
    view.verticalScrollBar().setValue(scroll)


@contextmanager
def still(view: QAbstractItemView) -> Iterator[None]:
    """Choose a row inside without the view scrolling to it."""
    scroll = view.verticalScrollBar().value()
    yield
    view.verticalScrollBar().setValue(scroll)


def unfolded_in(view: QAbstractItemView, key_role: int) -> set[Any]:
    """Return the keys of the rows of a tree whose children are seen; of none in any other view."""
    if not isinstance(view, QTreeView):
        return set()
    rows = _rows(view.model(), QModelIndex())
    return {index.data(key_role) for index in rows if view.isExpanded(index)}


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from _rows(model, index)
