"""Passages with boxes to tick, for the list that is looked through before anything is coded."""

from collections.abc import Collection, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from qualcode.i18n import _
from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.search.review_rows import Passage, Ticks, coded_already
from qualcode.ui.widgets.counted_delegate import CountedRole

Index = QModelIndex | QPersistentModelIndex
_Check = Qt.CheckState


class ReviewRole(IntEnum):
    """What a row answers besides its words."""

    PASSAGE = Qt.ItemDataRole.UserRole + 20
    CODED = Qt.ItemDataRole.UserRole + 21
    """Whether the passage has the code already."""


class ReviewModel(QAbstractListModel):
    """The passages, which of them are ticked, and which have the code already."""

    changed = Signal()
    """Another number of passages is ticked."""

    def __init__(self, study: Study, hits: int) -> None:
        """Have no passages yet, of so many hits."""
        super().__init__()
        self._study = study
        self._rows: Sequence[Passage] = ()
        self._coded: Sequence[bool] = ()
        self._code: CodeId | None = None
        self._ticks = Ticks(hits)

    def show(self, rows: Sequence[Passage]) -> None:
        """Show these passages; ticks stay with their hits."""
        self.beginResetModel()
        self._rows = rows
        self._coded = self._looked_up()
        self.endResetModel()
        self.changed.emit()

    def show_code(self, code: CodeId | None) -> None:
        """Mark what has the code already; None for a code that is not there yet."""
        self._code = code
        self._ticks.anyway = set()
        self._coded = self._looked_up()
        self._tell()

    def ticked(self) -> list[Segment]:
        """Return the passages that are ticked, in order."""
        return [row.segment for at, row in enumerate(self._rows) if self._is_on(at)]

    @property
    def coded_count(self) -> int:
        """How many passages have the code already."""
        return sum(self._coded)

    def tick(self, rows: Collection[int], wanted: bool) -> None:
        """Tick rows on or off."""
        self._ticks.tick(((self._rows[row], self._coded[row]) for row in rows), wanted)
        self._tell()

    def tick_all(self, wanted: bool) -> None:
        """Tick everything that does not have the code already, or nothing."""
        self.tick([row for row, coded in enumerate(self._coded) if not (wanted and coded)], wanted)

    def toggle(self, rows: Sequence[int]) -> None:
        """Tick rows when the first of them is not, and untick them when it is."""
        if rows:
            self.tick(rows, not self._is_on(rows[0]))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer the words, the tick, and what a screen reader says."""
        if not index.isValid():
            return None
        row, coded = self._rows[index.row()], self._coded[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return _Check.Checked if self._is_on(index.row()) else _Check.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.own.of(row.text)}. {row.source}" + (f". {_('Has the code already')}" if coded else "")
        answers = {ReviewRole.PASSAGE: row, ReviewRole.CODED: coded, CountedRole.KEY: row.segment}
        return answers.get(role)  # type: ignore[call-overload]

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick from the view."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle([index.row()])
        return True

    def _is_on(self, row: int) -> bool:
        return self._ticks.is_on(self._rows[row], self._coded[row])

    def _looked_up(self) -> list[bool]:
        return coded_already(self._study, [row.segment for row in self._rows], self._code)

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.changed.emit()
