"""A short list of kinds, each with how many there are of it; kinds with nothing in them stay."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView

from qualcode.ui.widgets.counted_tree import CountedRole, CountedTree


class CountList(CountedTree):
    """``chosen`` carries the kind that is to be shown; there is always one."""

    chosen = Signal(str)

    def __init__(self, name: str, kinds: Sequence[tuple[str, str]]) -> None:
        """List kinds, each with what it is called, with nothing in them yet; ``name`` is for a screen reader."""
        super().__init__(flat=True, has_dots=False)
        self._kinds = [kind for kind, _title in kinds]
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for kind, title in kinds:
            row = QStandardItem(title)
            row.setData(kind, CountedRole.KEY)
            row.setToolTip(title)
            self._rows.appendRow(row)
        self.choose(self._kinds[0])
        self.selectionModel().currentChanged.connect(lambda *_change: self.chosen.emit(self.current))

    @property
    def current(self) -> str:
        """The kind that is shown."""
        return str(self.currentIndex().data(CountedRole.KEY) or self._kinds[0])

    def choose(self, kind: str) -> None:
        """Choose a kind."""
        self.setCurrentIndex(self._rows.index(self._kinds.index(kind), 0))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many there are of each kind."""
        for row, kind in enumerate(self._kinds):
            self._rows.item(row).setData(counts.get(kind, 0), CountedRole.COUNT)
