"""Interviewers' turns and the questions they put, as a Qt table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.i18n import _
from qualcode.model.study import Study
from qualcode.ui.guides.match_rows import MatchRow, row_question, row_standing

Index = QModelIndex | QPersistentModelIndex
WHERE, WORDS, QUESTION, STANDING = range(4)
"""Places of the columns."""


class MatchModel(QAbstractTableModel):
    """One row a turn."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._study: Study | None = None
        self.rows: Sequence[MatchRow] = ()

    def show(self, study: Study | None, rows: Sequence[MatchRow]) -> None:
        """Show other rows; when the same turns stay, only their texts change."""
        same = [row.turn for row in rows] == [row.turn for row in self.rows]
        if not same:
            self.beginResetModel()
        self._study, self.rows = study, rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, STANDING))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (_("Where"), _("What the interviewer says"), _("Question of the guide"), _("Standing"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's text."""
        if self._study is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.rows[index.row()]
        if index.column() == WHERE:
            return f"{self._study.documents[row.document].title}, {row.paragraph}"
        if index.column() == WORDS:
            return row.words
        return row_question(self._study, row) if index.column() == QUESTION else row_standing(row)
