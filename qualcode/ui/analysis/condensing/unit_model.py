"""The meaning units of a code as a table of two columns: the words, and what they are condensed to."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from qualcode.analysis.condensing import MeaningUnit
from qualcode.i18n import _
from qualcode.model.codings import Voice
from qualcode.model.quotations import quotation
from qualcode.model.study import Study
from qualcode.text.excerpt import flatten, in_marks
from qualcode.wording import whereabouts
from qualcode.wording.language import interface_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

SOURCE = Qt.ItemDataRole.UserRole + 1
"""Role of who says a meaning unit and where."""

UNIT, CONDENSED = 0, 1

_READ = ("texts", "turns", "documents", "informants", "roles", "roles_held", "codings")
"""Tables that a unit's words and their speaker come from."""


class UnitModel(QAbstractTableModel):
    """``condensed`` carries a ``CodingId`` and what was written beside it."""

    condensed = Signal(object, str)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.units: Sequence[MeaningUnit] = ()
        self._words: list[tuple[str, str]] = []
        self._study: Study | None = None

    def show(self, study: Study | None, units: Sequence[MeaningUnit]) -> None:
        """Show other units; where they are the same ones, what is being written stays open."""
        same = [each.codings for each in units] == [each.codings for each in self.units]
        words = self._words
        if not same or study is None or not self._says_the_same(study):
            words = [_words(study, unit) for unit in units] if study is not None else []
        same, self._study = same and words == self._words, study
        if not same:
            self.beginResetModel()
        self.units, self._words = units, words
        if not same:
            self.endResetModel()
        elif units:
            self.dataChanged.emit(self.index(0, CONDENSED), self.index(len(units) - 1, CONDENSED))

    def _says_the_same(self, study: Study) -> bool:
        """Tell whether nothing changed that the words of the units and who says them are read from."""
        before = self._study
        return before is not None and all(getattr(before, table) is getattr(study, table) for table in _READ)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of meaning units."""
        return 0 if parent.isValid() else len(self.units)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return two."""
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a column is called."""
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _("Condensed") if section == CONDENSED else _("Meaning unit")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return the words of a column, who says them, or how a row is read aloud."""
        words, source = self._words[index.row()]
        condensed = self.units[index.row()].condensed
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return condensed if index.column() == CONDENSED else words
        if role == SOURCE:
            return source
        if role == Qt.ItemDataRole.AccessibleTextRole:
            beside = condensed or _("not condensed")
            return f"{words}. {source}. {beside}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Tell what was written beside a meaning unit."""
        text = " ".join(str(value).split())
        if index.column() != CONDENSED or text == self.units[index.row()].condensed:
            return False
        self.condensed.emit(self.units[index.row()].coding.id, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the second column be written in."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == CONDENSED else flags


def _words(study: Study, unit: MeaningUnit) -> tuple[str, str]:
    said = quotation(study, unit.codings)
    words = in_marks(said.words) if said.voice is Voice.QUOTE else flatten(said.words)
    return words, whereabouts.source(said, said.document.title, interface_words())
