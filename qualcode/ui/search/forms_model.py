"""The forms that a search finds as a tree of boxes: the kinds, and under each its forms with their counts."""

from collections.abc import Iterable, Iterator
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel

from qualcode.i18n import _, _n
from qualcode.text.matching import Kind
from qualcode.text.search import FoundForm
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.widgets.counted_delegate import CountedRole
from qualcode.wording.search import kind_explained, kind_name, left_out_explained, left_out_name

MOST = 1_000
"""So many forms are listed; a pattern can find more than anybody ticks."""

_LEFT_OUT = "left out"
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
        same = [(each.form, _key(each)) for each in listed] == [(each.form, _key(each)) for each in self._forms]
        self._forms = listed
        if not same:
            self.removeRows(0, self.rowCount())
            figures = tabular(chrome_font("body"))
            for key in dict.fromkeys(map(_key, listed)):
                group = _group(key, figures)
                for each in self._of(key):
                    group[0].appendRow(_row(each, figures))
                # Filled before anybody sees it: a view is told of a thousand rows once.
                self.appendRow(group)
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
            mine = self._of(first.data(CountedRole.KEY))
            self.ticked.emit({each.form: wanted for each in mine if each.ticked is not wanted})

    def index_of(self, form: str) -> QModelIndex:
        """Return the row of a form; an invalid one when it is not listed."""
        for row in range(self.rowCount()):
            group = self.item(row)
            for child in range(group.rowCount()):
                if group.child(child).data(FormRole.FORM) == form:
                    return group.child(child).index()
        return QModelIndex()

    def _of(self, key: str) -> Iterator[FoundForm]:
        return (each for each in self._forms if _key(each) == key)

    def _show_state(self) -> None:
        for row in range(self.rowCount()):
            group = self.item(row)
            forms = list(self._of(group.data(CountedRole.KEY)))
            for child, each in enumerate(forms):
                _tick(group.child(child), _Check.Checked if each.ticked else _Check.Unchecked)
                if (count := group.child(child, 1)).text() != str(each.count):
                    count.setText(str(each.count))
            on = sum(each.ticked for each in forms)
            _tick(
                group, _Check.Checked if on == len(forms) else _Check.PartiallyChecked if on else _Check.Unchecked
            )
            self.item(row, 1).setText(str(sum(each.count for each in forms)))


def _in_list(form: FoundForm) -> tuple[object, ...]:
    # By kind and count, not by tick: a row that is ticked stays where it was clicked.
    return form.left_out, list(Kind).index(form.kind), -form.count, form.form


def _key(form: FoundForm) -> str:
    """Return what the form's group is known by: its kind, or that the query leaves it out."""
    return _LEFT_OUT if form.left_out else form.kind.value


def _tick(item: QStandardItem, state: Qt.CheckState) -> None:
    if item.checkState() != state:
        item.setCheckState(state)


def _group(key: str, figures: QFont) -> list[QStandardItem]:
    title = left_out_name() if key == _LEFT_OUT else kind_name(Kind(key))
    name, count = QStandardItem(title[:1].upper() + title[1:]), QStandardItem()
    name.setData(key, CountedRole.KEY)
    name.setFont(chrome_font("strong"))
    return _dressed(name, count, figures, left_out_explained() if key == _LEFT_OUT else kind_explained(Kind(key)))


def _row(form: FoundForm, figures: QFont) -> list[QStandardItem]:
    name, count = QStandardItem(form.shown), QStandardItem(str(form.count))
    name.setData(form.form, FormRole.FORM)
    name.setData(form.form, CountedRole.KEY)
    occurrences = _n("%d occurrence", "%d occurrences", form.count) % form.count
    reason = left_out_explained() if form.left_out else kind_explained(form.kind)
    why = f"{form.shown}: {kind_name(form.kind)}, {occurrences}. {reason}"
    name.setData(f"{form.shown}, {occurrences}", Qt.ItemDataRole.AccessibleTextRole)
    name.setCheckState(_Check.Checked if form.ticked else _Check.Unchecked)
    return _dressed(name, count, figures, why)


def _dressed(name: QStandardItem, count: QStandardItem, figures: QFont, why: str) -> list[QStandardItem]:
    name.setCheckable(True)
    count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    count.setFont(figures)
    for item in (name, count):
        item.setEditable(False)
        item.setToolTip(_("Why is it here? {why}").format(why=why))
    return [name, count]
