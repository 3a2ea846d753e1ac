"""Passages suggested for a code, or dismissed for it, as a list."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.ui.codebook.similar.rows import SimilarRow
from qualcode.ui.widgets.counted_delegate import CountedRole

Index = QModelIndex | QPersistentModelIndex


class SimilarRole(IntEnum):
    """What a row answers besides its words."""

    ROW = Qt.ItemDataRole.UserRole + 20


class SimilarModel(QAbstractListModel):
    """The rows that are shown now."""

    def __init__(self) -> None:
        """Have no rows yet."""
        super().__init__()
        self.rows: Sequence[SimilarRow] = ()

    def show(self, rows: Sequence[SimilarRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer the words, the whole row, and what a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return {SimilarRole.ROW: row, CountedRole.KEY: row.segment}.get(role)  # type: ignore[call-overload]
