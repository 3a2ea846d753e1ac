"""The history as a Qt table: when, who, what, which codes and which documents."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.i18n import _, language
from qualcode.model.ids import CodeId
from qualcode.model.log import LogEntry
from qualcode.model.study import Study
from qualcode.wording.language import interface_words
from qualcode.wording.log import codes_words, documents_words, what_words, who_words
from qualcode.wording.numbers import moment

Index = QModelIndex | QPersistentModelIndex

WHEN, WHO, WHAT, CODES, DOCUMENTS = range(5)
"""Places of the columns."""


class HistoryModel(QAbstractTableModel):
    """One row an entry, the latest first."""

    def __init__(self) -> None:
        """Start empty; ``show`` fills it."""
        super().__init__()
        self._study: Study | None = None
        self._gone: Mapping[CodeId, str] = {}
        self._titles = (_("When"), _("Who"), _("What"), _("Codes"), _("Documents"))
        self.entries: Sequence[LogEntry] = ()

    def show(self, study: Study | None, entries: Sequence[LogEntry], gone: Mapping[CodeId, str]) -> None:
        """Show entries with the names that ``study`` has now; ``gone`` names codes that are no more."""
        same = entries == self.entries
        if not same:
            self.beginResetModel()
        self._study, self._gone, self.entries = study, gone, entries
        if not same:
            self.endResetModel()
        elif entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(entries) - 1, DOCUMENTS))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title; rows have none."""
        is_title = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._titles[section] if is_title else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's words, which are the tip as well: the cell may be too narrow for them."""
        if self._study is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        study, entry, words = self._study, self.entries[index.row()], interface_words()
        column = index.column()
        if column == WHEN:
            return moment(entry.made.astimezone(), language())
        if column == WHO:
            return who_words(study, entry, words)
        if column == WHAT:
            return what_words(entry, words)
        if column == CODES:
            return codes_words(study, entry, words, self._gone)
        return documents_words(study, entry, words)
