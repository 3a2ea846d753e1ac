"""The table of people: edited in place, with the keys of a spreadsheet."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from qualcode.i18n import _
from qualcode.ui.people.columns import LABEL
from qualcode.ui.people.delegate import CellDelegate
from qualcode.ui.people.model import PeopleModel
from qualcode.ui.widgets.cells import copy_cells, read_cells, shown_cells, spread
from qualcode.ui.widgets.tables import dress_table

_Trigger = QAbstractItemView.EditTrigger
_Hint = QAbstractItemDelegate.EndEditHint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PeopleTable(QTableView):
    """Enter edits, and once more goes down; blocks are copied and pasted; Delete empties cells."""

    def __init__(self, model: PeopleModel) -> None:
        """Show the people of ``model``."""
        super().__init__()
        self.people = model
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(_("Informants"))
        dress_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(_Trigger.DoubleClicked | _Trigger.EditKeyPressed | _Trigger.AnyKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)

    def cells(self) -> list[tuple[int, int]]:
        """Return the selected cells, or the current one, as row and column, from the top."""
        indexes = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        return sorted((index.row(), index.column()) for index in indexes if index.isValid())

    def rows(self) -> list[int]:
        """Return the rows in which something is selected."""
        return sorted({row for row, _column in self.cells()})

    def copy(self) -> None:
        """Put the block that the selection spans on the clipboard, for a spreadsheet."""
        cells = self.cells()
        if not cells:
            return
        columns = range(min(column for _row, column in cells), max(column for _row, column in cells) + 1)
        rows = range(cells[0][0], cells[-1][0] + 1)
        copy_cells(shown_cells(self.people, rows, columns))

    def paste(self) -> bool:
        """Write a block from the clipboard from the selection on, as one step, and tell whether it could be."""
        cells = self.cells()
        text = QGuiApplication.clipboard().text()
        return bool(cells and text) and self.people.fill(spread(read_cells(text), cells))

    def empty(self) -> bool:
        """Empty the selected cells, as one step; labels stay. Tell whether anything was there to be emptied."""
        filled = [
            (row, column, "")
            for row, column in self.cells()
            if column != LABEL and self.people.index(row, column).data()
        ]
        return self.people.fill(filled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the keys of a spreadsheet."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Backspace:
            self.empty()
        elif event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._edit_current()
        else:
            super().keyPressEvent(event)

    def _edit_current(self) -> None:
        # An Enter that ends an edit arrives here as well.
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if not is_editing and self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down a row when an edit ends with Enter."""
        super().closeEditor(editor, hint)
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        if hint is _Hint.SubmitModelCache and below.isValid():
            self.setCurrentIndex(below)

    def fit_columns(self, first: int = 0) -> None:
        """Make the columns from ``first`` on as wide as what is in them."""
        for column in range(first, self.people.columnCount(QModelIndex())):
            self.resizeColumnToContents(column)
