"""The list of the code test: names of codes, each with a mark for its answer."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel

from qualcode.i18n import N_, _
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.ui.code_tree.model import Shown
from qualcode.ui.widgets.counted_tree import CountedRole, CountedTree

_MARKS = {True: "✓", False: "✗", None: "–"}
_SPOKEN = {True: N_("could have been made before"), False: N_("only after"), None: N_("not answered yet")}


class CodeTestList(CountedTree):
    """The names of the codes, each with a mark for its answer."""

    def __init__(self, keys: Collection[int], on_key: Callable[[QKeyEvent], object]) -> None:
        """Hand the keys named over to ``on_key``."""
        super().__init__(columns=1, digits=2, flat=True)
        self._keys, self._on_key = keys, on_key
        self.shown: Shown | None = None
        self.codes = QStandardItemModel(self)
        self.setModel(self.codes)
        self.setAccessibleName(_("Codes to test"))

    def show_codes(self, codes: list[Code], shown: Shown) -> None:
        """List codes."""
        self.shown = shown
        self.codes.clear()
        for code in codes:
            item = QStandardItem(code.name)
            item.setEditable(False)
            item.setData(code.id, CountedRole.KEY)
            item.setData(shown.colouring.of(code.id).stripe, CountedRole.COLOUR)
            item.setData(_MARKS[code.sorting], CountedRole.COUNT)
            item.setData(f"{code.name}, {_(_SPOKEN[code.sorting])}", Qt.ItemDataRole.AccessibleTextRole)
            self.codes.appendRow(item)

    def go_to(self, code: CodeId | None) -> None:
        """Make a listed code current."""
        for row in range(self.codes.rowCount()):
            index = self.codes.index(row, 0)
            if index.data(CountedRole.KEY) == code:
                self.setCurrentIndex(index)
                self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._keys:
            self._on_key(event)
        else:
            super().keyPressEvent(event)
