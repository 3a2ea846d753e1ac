"""Alt and the arrows in a tree: a row goes up, down, out to where its parent stands, or in under the row above."""

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent

_Key = Qt.Key
_ARROWS = (_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right)


def moving_key(event: QEvent) -> Qt.Key | None:
    """Return the arrow that is pressed with Alt; None for every other key and event."""
    if not isinstance(event, QKeyEvent) or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return None
    return _Key(event.key()) if event.key() in _ARROWS else None


def place_for(index: QModelIndex, key: Qt.Key) -> tuple[QModelIndex, QModelIndex] | None:
    """Return the row that a row comes to stand under (invalid: none) and the one that it comes before (invalid:
    last); None where there is no place in that direction.
    """
    above, row, last = index.parent(), index.row(), index.model().rowCount(index.parent()) - 1
    if key == _Key.Key_Up:
        return (above, index.siblingAtRow(row - 1)) if row else None
    if key == _Key.Key_Down:
        return (above, index.siblingAtRow(row + 2)) if row < last else None
    if key == _Key.Key_Right:
        return (index.siblingAtRow(row - 1), QModelIndex()) if row else None
    return (above.parent(), above.siblingAtRow(above.row() + 1)) if above.isValid() else None
