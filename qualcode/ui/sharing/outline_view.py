"""The tree of what a merge would do, or of what has happened since a version, by kind or by document."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.sharing.outline import Node, Told, by_document, by_kind
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.counted_tree import CountedRole, CountedTree
from qualcode.ui.widgets.parts import label

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_UNFOLDED = 8
"""A tree with at most so many lines at the top is unfolded one level."""


class OutlineModel(QAbstractItemModel):
    """Nodes as Qt asks for them; what is below a line is made when the line is unfolded."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._roots: list[Node] = []
        self._known: list[Node] = []
        self._numbers: dict[int, int] = {}
        self._above: dict[int, tuple[Node | None, int]] = {}

    def show(self, roots: list[Node]) -> None:
        """Show another tree."""
        self.beginResetModel()
        self._roots, self._known, self._numbers, self._above = roots, [], {}, {}
        self._take(None, roots)
        self.endResetModel()

    def node(self, index: _Index) -> Node | None:
        """Return the line at an index; None for an invalid one."""
        return self._known[index.internalId()] if index.isValid() else None

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """Return the index of a line below another."""
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, self._numbers[id(children[row])])

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent has no argument
        """Return the index of the line above."""
        node = self.node(index)
        above = self._above[id(node)][0] if node is not None else None
        if above is None:
            return QModelIndex()
        return self.createIndex(self._above[id(above)][1], 0, self._numbers[id(above)])

    def hasChildren(self, parent: _Index = _NOWHERE) -> bool:
        node = self.node(parent)
        return bool(self._roots if node is None else node.children)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self._children(parent))

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer the words, whole as a tip, and the count."""
        node = self.node(index)
        if node is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return node.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return node.text if node.count is None else f"{node.text}, {node.count}"
        answers = {CountedRole.COUNT: node.count, CountedRole.KEY: node.key}
        return answers.get(role)  # type: ignore[call-overload]  # any role may be asked for

    def _children(self, parent: _Index) -> list[Node]:
        node = self.node(parent)
        if node is None:
            return self._roots
        if node.children and id(node.children[0]) not in self._numbers:
            self._take(node, node.children)
        return node.children

    def _take(self, above: Node | None, nodes: list[Node]) -> None:
        for row, node in enumerate(nodes):
            self._numbers[id(node)] = len(self._known)
            self._known.append(node)
            self._above[id(node)] = (above, row)


class OutlineView(QWidget):
    """The tree under a choice of how it is arranged."""

    def __init__(self, told: Told, name: str) -> None:
        """Show what there is to tell; ``name`` is what a screen reader calls the tree."""
        super().__init__()
        self._told = told
        self.model = OutlineModel()
        self.tree = CountedTree(has_dots=False, digits=5)
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(name)
        self.tree.setMinimumHeight(60 * GRID)
        self.arranged = QComboBox()
        self.arranged.setAccessibleName(_("Arranged"))
        self.arranged.addItem(_("By what happened"), by_kind)
        self.arranged.addItem(_("By document"), by_document)
        self.arranged.currentIndexChanged.connect(lambda _at: self._show())
        row = QHBoxLayout()
        row.addWidget(label(_("Arranged"), "caption", quiet=True))
        row.addWidget(self.arranged)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(row)
        column.addWidget(self.tree, 1)
        self._show()

    def _show(self) -> None:
        arrange: Callable[[Told], list[Node]] = self.arranged.currentData()
        roots = arrange(self._told)
        self.model.show(roots)
        if len(roots) <= _UNFOLDED:
            self.tree.expandToDepth(0)
        self.tree.setCurrentIndex(self.model.index(0, 0))
