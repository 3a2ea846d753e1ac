"""The classes of what was found, with how many there are of each."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView

from qualcode.i18n import _
from qualcode.ui.draft.items import CLASSES, TO_LOOK_AT, class_name
from qualcode.ui.widgets.counted_tree import CountedRole, CountedTree
from qualcode.wording.language import interface_words


class ClassList(CountedTree):
    """``chosen`` carries the class that is to be shown."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """List the classes, with nothing in them yet."""
        super().__init__(flat=True, has_dots=False)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setAccessibleName(_("Classes of what was found"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        words = interface_words()
        for kind in CLASSES:
            row = QStandardItem(class_name(kind, words))
            row.setData(kind, CountedRole.KEY)
            self._rows.appendRow(row)
        self.show_class(TO_LOOK_AT)
        self.selectionModel().currentChanged.connect(lambda *_change: self.chosen.emit(self.current))

    @property
    def current(self) -> str:
        """The class that is shown."""
        return str(self.currentIndex().data(CountedRole.KEY) or TO_LOOK_AT)

    def show_class(self, kind: str) -> None:
        """Choose a class."""
        self.setCurrentIndex(self._rows.index(CLASSES.index(kind), 0))

    def show_counts(self, counts: dict[str, int]) -> None:
        """Say how many there are of each class."""
        for row, kind in enumerate(CLASSES):
            self._rows.item(row).setData(counts.get(kind, 0), CountedRole.COUNT)
