"""A table of figures for Qt: rows are made when they are seen, and sorting and filtering are lists of numbers."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.i18n import _, language
from qualcode.ui.analysis.figures.figures import Cells, Column, Figures, Shown, Value, arranged, unfolded
from qualcode.wording.numbers import number

Index = QModelIndex | QPersistentModelIndex
_Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FigureRole(IntEnum):
    """What a cell answers besides its text."""

    KEY = Qt.ItemDataRole.UserRole + 20
    """What the row is, wherever it stands: the word, and the form when it is one of its parts."""
    FOLD = Qt.ItemDataRole.UserRole + 21
    """Whether the row is unfolded; None for a row that cannot be."""
    IS_PART = Qt.ItemDataRole.UserRole + 22
    """Whether the row unfolded from another."""
    FOLDS = Qt.ItemDataRole.UserRole + 23
    """Whether rows of this table unfold at all."""


class FiguresModel(QAbstractTableModel):
    """Shows ``Figures``, the most of the sorted column first; nothing that is out of sight is read."""

    def __init__(self) -> None:
        """Start empty, in the order in which rows come."""
        super().__init__()
        self.table = Figures()
        self.order: Sequence[int] = ()
        self._shown: list[Shown] = []
        self._opened: set[str] = set()
        self._letters, self._column, self._descending = "", -1, True

    def show(self, table: Figures) -> None:
        """Show another table, sorted, filtered and unfolded as this one was."""
        if len(table.columns) <= self._column:
            self._column = -1
        self.beginResetModel()
        self.table = table
        self._arrange()
        self.endResetModel()

    def filter(self, letters: str) -> None:
        """Show only rows with these letters in their word or in its forms."""
        if letters != self._letters:
            self.beginResetModel()
            self._letters = letters
            self._arrange()
            self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; below 0, as the rows come."""
        self.beginResetModel()
        self._column, self._descending = column, order is Qt.SortOrder.DescendingOrder
        self._arrange()
        self.endResetModel()

    def fold(self, at: int, opened: bool) -> bool:
        """Unfold the row at a place, or fold it; tell whether that changed anything."""
        row, part = self._shown[at]
        name = str(self.table.rows[row][0])
        if part >= 0 or not self._folds(row) or (name in self._opened) is opened:
            return False
        parts = len(self.table.parts[row])
        if opened:
            self.beginInsertRows(QModelIndex(), at + 1, at + parts)
            self._opened.add(name)
            self._shown[at + 1 : at + 1] = [(row, each) for each in range(parts)]
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), at + 1, at + parts)
            self._opened.discard(name)
            del self._shown[at + 1 : at + 1 + parts]
            self.endRemoveRows()
        return True

    def is_opened(self, at: int) -> bool | None:
        """Tell whether the row at a place is unfolded; None when nothing unfolds from it."""
        row, part = self._shown[at]
        return None if part >= 0 or not self._folds(row) else str(self.table.rows[row][0]) in self._opened

    def place_of(self, at: int) -> Shown:
        """Return which row of the table stands at a place."""
        return self._shown[at]

    def cells(self, at: int) -> Cells:
        """Return what stands in a row."""
        row, part = self._shown[at]
        return self.table.rows[row] if part < 0 else self.table.parts[row][part]

    def key(self, at: int) -> str:
        """Return what the row at a place is."""
        row, part = self._shown[at]
        name = str(self.table.rows[row][0])
        return name if part < 0 else f"{name}\n{self.table.parts[row][part][0]}"

    def place_by_key(self, key: str) -> int:
        """Return where the row that is ``key`` stands; -1 when it is not seen."""
        name, _between, _part = key.partition("\n")
        rows = self.table.rows
        likely = (at for at, (row, _each) in enumerate(self._shown) if str(rows[row][0]) == name)
        return next((at for at in likely if self.key(at) == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows, unfolded ones too."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title, and what it means."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.table.columns):
            return None
        column = self.table.columns[section]
        answers = {
            Qt.ItemDataRole.DisplayRole: column.title,
            Qt.ItemDataRole.ToolTipRole: column.tip or column.title,
            Qt.ItemDataRole.TextAlignmentRole: _side(column),
        }
        return answers.get(Qt.ItemDataRole(role)) if role in answers else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's text, or what is asked of its row."""
        at, column = index.row(), self.table.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return written(self.cells(at)[index.column()], column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == FigureRole.KEY:
            return self.key(at)
        if role == FigureRole.FOLD:
            return self.is_opened(at)
        if role == FigureRole.IS_PART:
            return self._shown[at][1] >= 0
        if role == FigureRole.FOLDS:
            return bool(self.table.parts)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._spoken(at)
        return None

    def _spoken(self, at: int) -> str:
        state = {True: _("unfolded"), False: _("folded")}
        opened = self.is_opened(at)
        name = str(self.cells(at)[0])
        return name if opened is None else f"{name}, {state[opened]}"

    def _folds(self, row: int) -> bool:
        return bool(self.table.parts) and len(self.table.parts[row]) > 1

    def _arrange(self) -> None:
        self.order = arranged(self.table, self._letters, self._column, self._descending)
        self._shown = unfolded(self.table, self.order, self._opened)


def written(value: Value, column: Column) -> str:
    """Return a cell as the interface's language writes it."""
    if column.decimals is None or isinstance(value, str):
        return str(value)
    text = number(value, language(), column.decimals)
    return f"+{text}" if column.signed and value > 0 else text


def _side(column: Column) -> Qt.AlignmentFlag:
    return _Left if column.decimals is None else _Right
