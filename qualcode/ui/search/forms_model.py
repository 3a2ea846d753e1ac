"""The forms that a search finds as a tree of boxes: the kinds, and under each its forms with their counts."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from qualcode.i18n import _, _n
from qualcode.text.matching import Kind
from qualcode.text.search import FoundForm
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.widgets.counted_delegate import CountedRole
from qualcode.wording.search import kind_explained, kind_name, left_out_explained, left_out_name

MOST = 1_000
"""So many forms are listed; a pattern can find more than anybody ticks."""

_LEFT_OUT = "left out"
_NOWHERE = QModelIndex()
_ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COUNT = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_KIND = _COUNT | Qt.ItemFlag.ItemIsUserCheckable
_FORM = _KIND | Qt.ItemFlag.ItemNeverHasChildren
Index = QModelIndex | QPersistentModelIndex
_Check = Qt.CheckState
_Role = Qt.ItemDataRole


class FormRole(IntEnum):
    """What a row answers besides its words."""

    FORM = Qt.ItemDataRole.UserRole + 20
    """The form in small letters; None for a kind."""


class _Group:
    """The forms of one kind, or those that the query leaves out."""

    def __init__(self, key: str, forms: Sequence[FoundForm]) -> None:
        self.key, self.forms = key, forms
        left_out = key == _LEFT_OUT
        self.name = left_out_name() if left_out else kind_name(Kind(key))
        self.why = left_out_explained() if left_out else kind_explained(Kind(key))


class FormsModel(QAbstractItemModel):
    """Boxes to tick. A tick by the user is announced, not made: it is made when the study remembers it.

    An index's internal id is 0 for a kind, and for a form the number, from 1, of its kind.
    """

    ticked = Signal(object)
    """Forms with whether they shall count: ``dict[str, bool]``."""

    def __init__(self) -> None:
        """List nothing."""
        super().__init__()
        self._groups: list[_Group] = []
        self._heading, self._figures = QFont(), QFont()

    def show(self, forms: Iterable[FoundForm]) -> bool:
        """List these forms; tell whether rows came or went, or else only ticks and counts are others."""
        listed = sorted(tuple(forms)[:MOST], key=_in_list)
        groups = [_Group(key, tuple(mine)) for key, mine in groupby(listed, key=_key)]
        same = _rows(groups) == _rows(self._groups)
        if not same:
            self.beginResetModel()
        self._groups = groups
        self._heading, self._figures = chrome_font("strong"), tabular(chrome_font("body"))
        if not same:
            self.endResetModel()
        elif groups:
            self._tell_of_all()
        return not same

    def toggle(self, index: Index) -> None:
        """Announce that a form, or all of a kind, shall count when it does not, and not when it does."""
        if not index.isValid():
            return
        wanted = self._state(index) != _Check.Checked
        form = self._form(index)
        mine = [form] if form else [each for each in self._group(index).forms if each.ticked is not wanted]
        self.ticked.emit({each.form: wanted for each in mine})

    def index_of(self, form: str | None) -> QModelIndex:
        """Return the row of a form; an invalid one when it is not listed."""
        for number, group in enumerate(self._groups, 1):
            for row, each in enumerate(group.forms):
                if each.form == form:
                    return self.createIndex(row, 0, number)
        return QModelIndex()

    # --- Qt's model

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a kind, or of a form under one."""
        if not 0 <= row < self.rowCount(parent) or not 0 <= column < 2:
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent has no argument
        """Return the kind that a form is listed under."""
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._groups)
        is_group = not parent.internalId() and parent.column() == 0
        return len(self._groups[parent.row()].forms) if is_group else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be chosen and ticked."""
        if index.column() > 0:
            return _COUNT
        return _FORM if index.internalId() else _KIND

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer what one row shows, made when it is seen."""
        if not index.isValid():
            return None
        if role == _Role.ToolTipRole:
            return _("Why is it here? {why}").format(why=self._why(index))
        return self._name(index, role) if index.column() == 0 else self._count(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Announce a tick from the view."""
        if role == _Role.CheckStateRole:
            self.toggle(index)
        return role == _Role.CheckStateRole

    def _name(self, index: Index, role: int) -> object:
        form, group = self._form(index), self._group(index)
        if role == _Role.DisplayRole:
            return form.shown if form else group.name[:1].upper() + group.name[1:]
        if role == _Role.CheckStateRole:
            return self._state(index)
        if role == CountedRole.KEY:
            return form.form if form else group.key
        if form is None:
            return self._heading if role == _Role.FontRole else None
        if role == FormRole.FORM:
            return form.form
        return f"{form.shown}, {_occurrences(form)}" if role == _Role.AccessibleTextRole else None

    def _count(self, index: Index, role: int) -> str | QFont | Qt.AlignmentFlag | None:
        if role == _Role.DisplayRole:
            form = self._form(index)
            return str(form.count if form else sum(each.count for each in self._group(index).forms))
        if role == _Role.FontRole:
            return self._figures
        return _ALIGNED if role == _Role.TextAlignmentRole else None

    def _state(self, index: Index) -> Qt.CheckState:
        form = self._form(index)
        forms = [form] if form else self._group(index).forms
        on = sum(each.ticked for each in forms)
        return _Check.Checked if on == len(forms) else _Check.PartiallyChecked if on else _Check.Unchecked

    def _why(self, index: Index) -> str:
        form, group = self._form(index), self._group(index)
        return f"{form.shown}: {kind_name(form.kind)}, {_occurrences(form)}. {group.why}" if form else group.why

    def _group(self, index: Index) -> _Group:
        return self._groups[(index.internalId() or index.row() + 1) - 1]

    def _form(self, index: Index) -> FoundForm | None:
        return self._group(index).forms[index.row()] if index.internalId() else None

    def _tell_of_all(self) -> None:
        """Tell that every row may have another tick and count."""
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._groups) - 1, 1))
        for row, group in enumerate(self._groups):
            top = self.index(row, 0)
            self.dataChanged.emit(self.index(0, 0, top), self.index(len(group.forms) - 1, 1, top))


def _in_list(form: FoundForm) -> tuple[object, ...]:
    # By kind and count, not by tick: a row that is ticked stays where it was clicked.
    return form.left_out, list(Kind).index(form.kind), -form.count, form.form


def _key(form: FoundForm) -> str:
    """Return what the form's group is known by: its kind, or that the query leaves it out."""
    return _LEFT_OUT if form.left_out else form.kind.value


def _rows(groups: Iterable[_Group]) -> list[tuple[str, str]]:
    return [(group.key, each.form) for group in groups for each in group.forms]


def _occurrences(form: FoundForm) -> str:
    return _n("%d occurrence", "%d occurrences", form.count) % form.count
