"""The forms that a search finds as a tree of boxes: the kinds, and under each its forms with their counts."""

from collections.abc import Iterable, Iterator
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from qualcode.i18n import _, _n
from qualcode.text.matching import Kind
from qualcode.text.search import FoundForm
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.widgets.counted_delegate import CountedRole
from qualcode.wording.search import kind_explained, kind_name

MOST = 1_000
"""So many forms are listed; a pattern can find more than anybody ticks."""

Index = QModelIndex | QPersistentModelIndex
_Check = Qt.CheckState


class FormRole(IntEnum):
    """What a row answers besides its words."""

    FORM = Qt.ItemDataRole.UserRole + 20
    """The form in small letters; None for a kind."""


class FormsModel(QStandardItemModel):
    """Boxes to tick. A tick by the user is announced, not made: it is made when the study remembers it."""

    ticked = Signal(object)
    """Forms with whether they shall count: ``dict[str, bool]``."""

    def __init__(self) -> None:
        """List nothing."""
        super().__init__(0, 2)
        self._forms: tuple[FoundForm, ...] = ()

    def show(self, forms: Iterable[FoundForm]) -> bool:
        """List these forms; tell whether rows came or went, or else only ticks and counts are others."""
        listed = tuple(sorted(tuple(forms)[:MOST], key=_in_list))
        same = [(each.form, each.kind) for each in listed] == [(each.form, each.kind) for each in self._forms]
        self._forms = listed
        if not same:
            self.removeRows(0, self.rowCount())
            for kind in dict.fromkeys(each.kind for each in listed):
                self.appendRow(_group(kind))
                for each in self._of(kind):
                    self.item(self.rowCount() - 1).appendRow(_row(each))
        self._show_state()
        return not same

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Announce a tick from the view."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return super().setData(index, value, role)
        self.toggle(index)
        return True

    def toggle(self, index: Index) -> None:
        """Announce that a form, or all of a kind, shall count when it does not, and not when it does."""
        first = index.sibling(index.row(), 0)
        if not first.isValid():
            return
        wanted = self.itemFromIndex(first).checkState() != _Check.Checked
        form = first.data(FormRole.FORM)
        if form is not None:
            self.ticked.emit({form: wanted})
        else:
            kind = Kind(first.data(CountedRole.KEY))
            self.ticked.emit({each.form: wanted for each in self._of(kind) if each.ticked is not wanted})

    def index_of(self, form: str) -> QModelIndex:
        """Return the row of a form; an invalid one when it is not listed."""
        for row in range(self.rowCount()):
            group = self.item(row)
            for child in range(group.rowCount()):
                if group.child(child).data(FormRole.FORM) == form:
                    return group.child(child).index()
        return QModelIndex()

    def _of(self, kind: Kind) -> Iterator[FoundForm]:
        return (each for each in self._forms if each.kind == kind)

    def _show_state(self) -> None:
        for row in range(self.rowCount()):
            group = self.item(row)
            forms = list(self._of(Kind(group.data(CountedRole.KEY))))
            for child, each in enumerate(forms):
                _tick(group.child(child), _Check.Checked if each.ticked else _Check.Unchecked)
                group.child(child, 1).setText(str(each.count))
            on = sum(each.ticked for each in forms)
            _tick(
                group, _Check.Checked if on == len(forms) else _Check.PartiallyChecked if on else _Check.Unchecked
            )
            self.item(row, 1).setText(str(sum(each.count for each in forms)))


def _in_list(form: FoundForm) -> tuple[object, ...]:
    # By kind and count, not by tick: a row that is ticked stays where it was clicked.
    return list(Kind).index(form.kind), -form.count, form.form


def _tick(item: QStandardItem, state: Qt.CheckState) -> None:
    if item.checkState() != state:
        item.setCheckState(state)


def _group(kind: Kind) -> list[QStandardItem]:
    name, count = QStandardItem(kind_name(kind)[:1].upper() + kind_name(kind)[1:]), QStandardItem()
    name.setData(kind.value, CountedRole.KEY)
    name.setFont(chrome_font("strong"))
    return _dressed(name, count, kind_explained(kind))


def _row(form: FoundForm) -> list[QStandardItem]:
    name, count = QStandardItem(form.shown), QStandardItem()
    name.setData(form.form, FormRole.FORM)
    name.setData(form.form, CountedRole.KEY)
    occurrences = _n("%d occurrence", "%d occurrences", form.count) % form.count
    why = f"{form.shown}: {kind_name(form.kind)}, {occurrences}. {kind_explained(form.kind)}"
    name.setData(f"{form.shown}, {occurrences}", Qt.ItemDataRole.AccessibleTextRole)
    return _dressed(name, count, why)


def _dressed(name: QStandardItem, count: QStandardItem, why: str) -> list[QStandardItem]:
    name.setCheckable(True)
    count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    count.setFont(tabular(chrome_font("body")))
    for item in (name, count):
        item.setEditable(False)
        item.setToolTip(_("Why is it here? {why}").format(why=why))
    return [name, count]
