"""The people of a study as a Qt table."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QFont, QGuiApplication

from qualcode.edits.people_cells import PersonCells, fill_cells
from qualcode.model.ids import InformantId
from qualcode.model.people import Informant
from qualcode.model.study import Study
from qualcode.ui.people.columns import Column, columns_of
from qualcode.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
SUGGESTIONS = Qt.ItemDataRole.UserRole + 1
"""Role of the texts that a cell's editor may suggest."""
IS_LIST = Qt.ItemDataRole.UserRole + 2
"""Role of whether a cell holds several values with commas between."""


class PeopleModel(QAbstractTableModel):
    """One row an informant, those never interviewed last and set apart; writing a cell is an edit."""

    def __init__(self, workspace: Workspace) -> None:
        """Start empty; ``show`` fills it."""
        super().__init__()
        self._workspace = workspace
        self._study: Study | None = None
        self.rows: tuple[Informant, ...] = ()
        self.columns: list[Column] = []

    def show(self, study: Study | None) -> None:
        """Show the people of ``study``, none for None; rows and columns that stay are not rebuilt."""
        rows = tuple(sorted(study.informants.ordered(), key=_is_absent)) if study is not None else ()
        columns = columns_of(study) if study is not None else []
        same_shape = [row.id for row in rows] == [row.id for row in self.rows] and [
            column.attribute for column in columns
        ] == [column.attribute for column in self.columns]
        if not same_shape:
            self.beginResetModel()
        self._study, self.rows, self.columns = study, rows, columns
        if not same_shape:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def informant(self, row: int) -> InformantId:
        """Return the id of the informant in a row."""
        return self.rows[row].id

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of informants."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title; rows have none."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's text, alignment, or suggestions for its editor."""
        if self._study is None:
            return None
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.read(self._study, self.rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role in (Qt.ItemDataRole.FontRole, Qt.ItemDataRole.ForegroundRole):
            return _apart(role) if _is_absent(self.rows[index.row()]) else None
        if role == SUGGESTIONS and column.suggest is not None:
            return column.suggest(self._study)
        return column.is_list if role == IS_LIST else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Write a cell; nothing happens when the text is what it was."""
        if role != Qt.ItemDataRole.EditRole or str(value) == self.data(index):
            return False
        return self.fill([(index.row(), index.column(), str(value))])

    def fill(self, cells: Iterable[tuple[int, int, str]]) -> bool:
        """Write the texts of many cells, by row and column, as one step of undo, and tell whether it could be.

        Rows below the last are new informants. Cells of columns that only tell are left out.
        """
        people: dict[int, PersonCells] = {}
        for row, column, text in cells:
            mean = self.columns[column].mean if column < len(self.columns) else None
            if mean is not None:
                known = self.rows[row].id if row < len(self.rows) else None
                people[row] = mean(people.get(row, PersonCells(known)), text)
        return bool(people) and self._workspace.done(fill_cells, list(people.values()))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells that can be written be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.columns[index.column()].mean else flags

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.columns[column].is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def _is_absent(informant: Informant) -> bool:
    return not informant.interviewed


def _apart(role: int) -> QFont | QBrush:
    """Return how somebody who was never interviewed is written: slanted and quiet."""
    if role == Qt.ItemDataRole.ForegroundRole:
        return QGuiApplication.palette().placeholderText()
    font = QFont()
    font.setItalic(True)
    return font
