"""The numbers of a picture as a table: each is opened with Enter or a double click."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from qualcode.exporters.report import Cell, Kind, Value
from qualcode.i18n import Language, _
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.tables import dress_table
from qualcode.wording.numbers import number

if TYPE_CHECKING:
    from qualcode.exporters.pictures.numbers import NumberTable

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DECIMALS = {Kind.COEFFICIENT: 2, Kind.NUMBER: 1}
_NAMES, _SHORT_NAMES, _NUMBER = 40 * GRID, 30 * GRID, 16 * GRID


class NumbersModel(QAbstractTableModel):
    """The rows of a picture's numbers."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        super().__init__()
        self.table: NumberTable | None = None
        self._language: Language = "nb"

    def show(self, table: "NumberTable | None", language: Language) -> None:
        """Hold other numbers, written as a language writes them."""
        self.beginResetModel()
        self.table, self._language = table, language
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() or self.table is None else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() or self.table is None else len(self.table.columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return a value as it is written; numbers stand to the right."""
        if self.table is None:
            return None
        column = self.table.columns[index.column()]
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            value = self.table.rows[index.row()].values[index.column()]
            return self._written(value, column.kind, role == _Role.DisplayRole)
        if role == _Role.TextAlignmentRole and column.kind is not Kind.TEXT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's name."""
        if self.table is not None and orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.table.columns[section].header
        return None

    def _written(self, value: Value, kind: Kind, indented: bool) -> str:
        if isinstance(value, Cell):
            return ("    " * value.level if indented else "") + " ".join(line.text for line in value.lines)
        if isinstance(value, int | float):
            return number(value, self._language, _DECIMALS.get(kind, 0))
        return value or ""


class NumbersTable(QTableView):
    """The same numbers as in the picture, for who reads tables, and for the keyboard."""

    part_wanted = Signal(object, str)
    """Somebody wants the quotes behind the part with this ``Key``; and what row and column are called."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.lines = NumbersModel()
        self.setModel(self.lines)
        dress_table(self)
        self.setAccessibleName(_("Numbers of the picture"))
        # The end of a path says more than its middle.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(False)
        self.doubleClicked.connect(self.open)

    def show_numbers(self, table: "NumberTable | None", language: Language) -> None:
        """Show other numbers; the current cell stays where it was, as far as there is one."""
        at = self.currentIndex()
        place = at.row(), at.column()
        heads = [column.header for column in table.columns] if table is not None else []
        is_alike = self.lines.table is not None and [each.header for each in self.lines.table.columns] == heads
        self.lines.show(table, language)
        if is_alike and place[0] >= 0:
            self.setCurrentIndex(self.lines.index(min(place[0], self.lines.rowCount() - 1), place[1]))
        else:
            self._fit()

    def _fit(self) -> None:
        columns = self.lines.table.columns if self.lines.table is not None else ()
        texts = sum(column.kind is Kind.TEXT for column in columns)
        names = _NAMES if texts == 1 else _SHORT_NAMES
        for at, column in enumerate(columns):
            head = self.horizontalHeader().sectionSizeHint(at)
            is_text = column.kind is Kind.TEXT
            self.setColumnWidth(at, names if is_text else max(_NUMBER, min(head, _SHORT_NAMES)))

    def open(self, index: Index) -> None:
        """Ask for the quotes behind a cell; from a cell without a number, for those of its row's first."""
        table = self.lines.table
        if table is None or not index.isValid():
            return
        row = table.rows[index.row()]
        column = index.column()
        if row.keys[column] is None:
            column = next((at for at, key in enumerate(row.keys) if key is not None), -1)
        if column >= 0 and row.keys[column] is not None:
            name = self.lines.data(self.lines.index(index.row(), 0), _Role.ToolTipRole)
            self.part_wanted.emit(row.keys[column], f"{name}, {table.columns[column].header}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a cell with Enter."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.open(self.currentIndex())
        else:
            super().keyPressEvent(event)
