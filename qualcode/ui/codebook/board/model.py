"""The board's cards and heads as one flat Qt model that both halves show, each its own part."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from qualcode.i18n import _, _n
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.ui.code_tree.mime import mime_of_codes
from qualcode.ui.code_tree.model import Shown
from qualcode.ui.codebook.board.groups import BoardRow, Sorting, sorting_of
from qualcode.ui.widgets.counted_delegate import CountedRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

KEYS = 9
"""So many groups have a number key."""


class BoardModel(QAbstractListModel):
    """Loose cards first, then each group's head and cards."""

    rename_wanted = Signal(object, str)
    """A ``CodeId`` is to get another name."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.rows: Sequence[BoardRow] = ()
        self.sorting = Sorting(None, (), ())
        self._shown: Shown | None = None
        self._groups: dict[CodeId, None] = {}

    @property
    def first_grouped(self) -> int:
        """The row where the groups begin."""
        return len(self.sorting.loose)

    def will_show(self, shown: Shown, under: CodeId | None) -> bool:
        """Tell whether these are the rows that are shown already."""
        sorting = sorting_of(shown.study, under, self._groups)
        return sorting.under == self.sorting.under and sorting.rows(shown.study) == self.rows

    def show(self, shown: Shown, under: CodeId | None) -> None:
        """Show how the codes under ``under`` are sorted."""
        if self.will_show(shown, under):
            self._shown, self.sorting = shown, sorting_of(shown.study, under, self._groups)
            if self.rows:
                self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
            return
        self.beginResetModel()
        self._shown, self.sorting = shown, sorting_of(shown.study, under, self._groups)
        self._groups |= dict.fromkeys(group.id for group in self.sorting.groups)
        self.rows = self.sorting.rows(shown.study)
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing, and forget what was a group."""
        self.beginResetModel()
        self._shown, self.rows, self.sorting, self._groups = None, (), Sorting(None, (), ()), {}
        self.endResetModel()

    def release(self, group: CodeId) -> None:
        """Let a code be a card again when nothing lies under it."""
        self._groups.pop(group, None)

    def code(self, row: int) -> Code:
        """Return the code of a row; RuntimeError when nothing is shown."""
        if self._shown is None:
            raise RuntimeError("no study is shown")
        return self._shown.study.codes[self.rows[row].code]

    def codes_at(self, indexes: Sequence[Index]) -> list[CodeId]:
        """Return the codes of the cards among indexes, in the order of the board."""
        rows = sorted(index.row() for index in indexes)
        return [self.rows[row].code for row in rows if not self.rows[row].is_head]

    def index_of(self, code: CodeId | None) -> QModelIndex:
        """Return where a code stands; an invalid index when it is not on the board."""
        return next((self.index(at) for at, row in enumerate(self.rows) if row.code == code), QModelIndex())

    def number_of(self, group: CodeId | None) -> int | None:
        """Return the number key of a group; None when it has none."""
        place = next((at for at, code in enumerate(self.sorting.groups) if code.id == group), KEYS)
        return place + 1 if place < KEYS else None

    def colour(self, row: int) -> str:
        """Return the stripe of a row's code, ``#rrggbb``."""
        return self._shown.colouring.of(self.rows[row].code).stripe if self._shown is not None else "#888888"

    def quotes(self, row: int) -> int:
        """Return how many quotes a row's code holds, those under it with them."""
        counts = self._shown.counts.get(self.rows[row].code) if self._shown is not None else None
        return counts.branch.quotes if counts is not None else 0

    def codes_under(self, row: int) -> int:
        """Return how many codes lie under a row's code, at any depth."""
        return len(self._shown.study.codebook.branch(self.rows[row].code)) - 1 if self._shown is not None else 0

    # --- Qt's model

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a code's name, its id under ``CountedRole.KEY``, and what a screen reader says of its place."""
        if not index.isValid() or self._shown is None:
            return None
        row = index.row()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.code(row).name
        if role == CountedRole.KEY:
            return self.rows[row].code
        if role == Qt.ItemDataRole.ToolTipRole:
            code = self.code(row)
            return f"{code.name}\n{code.definition}".strip()
        return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for the rename; the name changes when the study has."""
        name = str(value).strip()
        if not index.isValid() or not name or name == self.code(index.row()).name:
            return False
        self.rename_wanted.emit(self.rows[index.row()].code, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cards be selected and dragged; heads are only renamed and dropped on."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        every = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled
        if self.rows[index.row()].is_head:
            return every
        return every | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        codes = self.codes_at(indexes)
        return mime_of_codes(codes, "\n".join(str(self.data(self.index_of(code))) for code in codes))

    def _spoken(self, row: int) -> str:
        at, name = self.rows[row], self.code(row).name
        if at.is_head:
            count = sum(other.group == at.group for other in self.rows) - 1
            told = _n("group {name}, %d code", "group {name}, %d codes", count) % count
            number = self.number_of(at.group)
            return told.format(name=name) + (", " + _("key %d") % number if number else "")
        quotes = _n("%d quote", "%d quotes", self.quotes(row)) % self.quotes(row)
        if at.group is None:
            where = _("in the rest group")
        else:
            group = next(code.name for code in self.sorting.groups if code.id == at.group)
            where = _("in the group {name}").format(name=group)
        return f"{name}, {quotes}, {where}"
