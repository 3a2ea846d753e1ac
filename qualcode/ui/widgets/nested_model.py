"""Things that lie in things, a few texts each, as a Qt tree: questions of a guide, cases."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
NESTED = "application/x-qualcode-nested"
"""What is carried when a row is dragged within its own tree."""
_NOWHERE = QModelIndex()


class NestedRole(IntEnum):
    """What a row answers besides its texts."""

    KEY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Nested:
    """One thing: what it is, what it lies in (None for the top), and its text in each column."""

    key: Hashable
    parent: Hashable | None
    texts: tuple[str, ...]
    tip: str = ""


class NestedModel(QAbstractItemModel):
    """Rows in the order they are given. An index's internal id is the number its key keeps here."""

    rename_wanted = Signal(object, int, str)
    """The thing of a key is to get another text in a column."""

    def __init__(self, titles: Sequence[str], editable: Sequence[int]) -> None:
        """Show nothing yet; ``editable`` columns can be typed in."""
        super().__init__()
        self._titles, self._editable = tuple(titles), frozenset(editable)
        self._numbers: dict[Hashable, int] = {}
        self._keys: list[Hashable] = []
        self._items: dict[Hashable, Nested] = {}
        self._children: dict[Hashable | None, list[Hashable]] = {}
        self._places: dict[Hashable, int] = {}

    def show(self, items: Sequence[Nested]) -> None:
        """Show other things; when none came, went or moved, only texts change."""
        children: dict[Hashable | None, list[Hashable]] = {}
        for item in items:
            children.setdefault(item.parent, []).append(item.key)
        same = children == self._children
        if not same:
            self.beginResetModel()
        self._items = {item.key: item for item in items}
        self._children = children
        self._places = {key: at for several in children.values() for at, key in enumerate(several)}
        if not same:
            self.endResetModel()
        else:
            for item in items:
                self.dataChanged.emit(self.index_of(item.key), self.index_of(item.key, len(self._titles) - 1))

    def key_at(self, index: Index) -> Hashable | None:
        """Return the key of an index; None for an invalid one."""
        return self._keys[index.internalId()] if index.isValid() else None

    def index_of(self, key: Hashable | None, column: int = 0) -> QModelIndex:
        """Return where a thing stands; an invalid index when it is not shown."""
        if key is None or key not in self._places:
            return QModelIndex()
        return self.createIndex(self._places[key], column, self._number(key))

    def inside(self, key: Hashable | None) -> list[Hashable]:
        """Return what lies in a thing, in order; None for the top."""
        return self._children.get(key, [])

    def parent_of(self, key: Hashable) -> Hashable | None:
        """Return what a thing lies in; KeyError for one that is not shown."""
        return self._items[key].parent

    # --- Qt's model

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a row under a parent."""
        children = self._children.get(self.key_at(parent), [])
        if not 0 <= column < len(self._titles) or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, self._number(children[row]))

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent has no argument
        """Return the index of what a thing lies in."""
        key = self.key_at(index)
        return self.index_of(self._items[key].parent) if key in self._items else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._children.get(self.key_at(parent), []))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._titles[section] if shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, tip or key."""
        item = self._items.get(self.key_at(index))
        if item is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return item.texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.tip or item.texts[index.column()]
        return item.key if role == NestedRole.KEY else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another text; it is shown when the study has it."""
        key, text = self.key_at(index), str(value).strip()
        if key is None or role != Qt.ItemDataRole.EditRole or text == self.data(index):
            return False
        self.rename_wanted.emit(key, index.column(), text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let things be chosen, dragged and dropped on, and some columns be typed in."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        every = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        every |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return every | Qt.ItemFlag.ItemIsEditable if index.column() in self._editable else every

    def mimeTypes(self) -> list[str]:
        return [NESTED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(NESTED, b"row")
        data.setText("\n".join(dict.fromkeys(str(self.data(index)) for index in indexes)))
        return data

    def _number(self, key: Hashable) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._keys)
            self._keys.append(key)
        return self._numbers[key]
