"""Codes by groups of respondents for Qt: counts with their shares, and below them who answered and who did not."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from qualcode.analysis.survey_answers import AnswerColumn, AnswerTable
from qualcode.i18n import _, language
from qualcode.model.ids import CodeId
from qualcode.ui.theme.fonts import chrome_font
from qualcode.wording.language import interface_words
from qualcode.wording.numbers import number
from qualcode.wording.survey import column_name, share_words, tally_rows

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TableRole(IntEnum):
    """What a cell answers besides its text."""

    DEPTH = Qt.ItemDataRole.UserRole + 20
    PART = Qt.ItemDataRole.UserRole + 21
    """Its share, 0-1, for the tint; None for none."""


class AnswerTableModel(QAbstractTableModel):
    """The first rows tell who answered, the others are codes."""

    def __init__(self) -> None:
        """Show no table."""
        super().__init__()
        self.table: AnswerTable | None = None
        self.codes: list[tuple[CodeId, int]] = []
        self._who: list[list[tuple[str, int]]] = []

    def show(self, table: AnswerTable | None, every_code: bool) -> None:
        """Show a table; without ``every_code`` only codes that any answer bears."""
        self.beginResetModel()
        self.table = table
        walked = table.codes if table is not None else ()
        self.codes = [
            (code.id, depth)
            for code, depth in walked
            if every_code or (table is not None and table.is_used(code.id))
        ]
        self._who = [self._states(table, column) for column in table.columns] if table is not None else []
        self.endResetModel()

    @property
    def who_rows(self) -> int:
        """How many rows at the top tell who answered."""
        return max(map(len, self._who), default=0)

    def code_at(self, row: int) -> CodeId | None:
        """Return the code of a row; None for those at the top."""
        at = row - self.who_rows
        return self.codes[at][0] if 0 <= at < len(self.codes) else None

    def column_at(self, column: int) -> AnswerColumn | None:
        """Return the group of respondents that a column is about; None for the names."""
        return self.table.columns[column - 1] if self.table is not None and column > 0 else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() or self.table is None else self.who_rows + len(self.codes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns, the names among them."""
        return 0 if parent.isValid() or self.table is None else 1 + len(self.table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return a group's name with the number of those who answered."""
        if orientation is not Qt.Orientation.Horizontal or self.table is None:
            return None
        column = self.column_at(section)
        if role == _Role.TextAlignmentRole:
            return _LEFT if column is None else _RIGHT
        if role != _Role.DisplayRole:
            return None
        if column is None:
            return _("Code")
        name, n = column_name(column, interface_words()), self.table.tallies[column].answered
        return _("{name} (n = {n})").format(name=name, n=number(n, language()))

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's words, its share, or how deep its code is."""
        if self.table is None or not index.isValid():
            return None
        if role == _Role.DisplayRole:
            return self._words(self.table, index.row(), index.column())
        if role == _Role.TextAlignmentRole:
            return _LEFT if index.column() == 0 else _RIGHT
        if role == _Role.FontRole and index.row() < self.who_rows:
            return QFont(chrome_font("caption"))
        code, column = self.code_at(index.row()), self.column_at(index.column())
        if role == TableRole.DEPTH:
            return self.codes[index.row() - self.who_rows][1] if code is not None and column is None else 0
        if role == TableRole.PART and code is not None and column is not None:
            return self.table.share(code, column)
        return None

    def _words(self, table: AnswerTable, row: int, column: int) -> str:
        group, code = self.column_at(column), self.code_at(row)
        if code is None:
            names = self._who[max(0, column - 1)]
            if column == 0:
                return self._who[0][row][0]
            return number(names[row][1], language()) if row < len(names) else ""
        if group is None:
            depth = self.codes[row - self.who_rows][1]
            return "    " * depth + table.study.codes[code].name
        return share_words(table.count(code, group), table.share(code, group), language())

    def _states(self, table: AnswerTable, column: AnswerColumn) -> list[tuple[str, int]]:
        rows = list(tally_rows(table.tallies[column], interface_words()))
        return [rows[0], (_("– of these without a code"), table.count(None, column)), *rows[1:]]
