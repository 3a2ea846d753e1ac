"""Groups of words that mean the same, as rows: the project's own, which can be written in, and the shipped ones."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from qualcode.analysis.word_choices import shipped_groups
from qualcode.i18n import _
from qualcode.model.ids import SynonymGroupId
from qualcode.model.study import Study
from qualcode.model.words import plain
from qualcode.text.collate import sort_key
from qualcode.text.synonyms import Group, written
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.widgets.counted_delegate import CountedRole

Index = QModelIndex | QPersistentModelIndex
_OWN, _GROUP = Qt.ItemDataRole.UserRole + 20, Qt.ItemDataRole.UserRole + 21


class SynonymsModel(QStandardItemModel):
    """What is written or ticked is announced, not made: it is made when the study remembers it."""

    switched = Signal(object, bool)
    """A shipped ``Group``, and whether it shall be used."""
    rewritten = Signal(object, str)
    """A ``SynonymGroupId`` and the line that was written."""

    def show(self, study: Study, letters: str = "") -> None:
        """List the groups that have a word with these letters."""
        self.clear()
        own = [each for each in study.synonyms.ordered() if each.wanted]
        self._fill(_("This project's own"), [_own_row(each.id, each.words) for each in own], letters)
        groups = sorted(shipped_groups(study), key=lambda pair: sort_key(written(pair[0])))
        self._fill(_("Shipped with qualcode"), [_shipped_row(group, used) for group, used in groups], letters)

    def own_at(self, index: Index) -> SynonymGroupId | None:
        """Return the project's own group at a row; None for any other row."""
        found: SynonymGroupId | None = index.data(_OWN)
        return found

    def index_of(self, words: str) -> QModelIndex:
        """Return the row of a group by its line, such as ``bolig = bustad``; invalid when it is not listed."""
        for row in range(self.rowCount()):
            heading = self.item(row)
            for child in range(heading.rowCount()):
                if heading.child(child).text() == words:
                    return heading.child(child).index()
        return QModelIndex()

    def toggle(self, index: Index) -> None:
        """Announce that a shipped group shall be used when it is not, and not when it is."""
        group: Group | None = index.data(_GROUP)
        if group is not None:
            self.switched.emit(group, self.itemFromIndex(index).checkState() != Qt.CheckState.Checked)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Announce what the view was given."""
        own = self.own_at(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            self.toggle(index)
        elif role == Qt.ItemDataRole.EditRole and own is not None and str(value) != index.data():
            self.rewritten.emit(own, str(value))
        return True

    def _fill(self, title: str, rows: list[QStandardItem], letters: str) -> None:
        heading = QStandardItem(title)
        heading.setData(title, CountedRole.KEY)
        heading.setFont(chrome_font("strong"))
        heading.setEditable(False)
        for row in rows:
            if plain(letters) in row.text():
                heading.appendRow(row)
        if heading.rowCount():
            self.appendRow(heading)


def _own_row(id: SynonymGroupId, words: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(id, _OWN)
    item.setData(id, CountedRole.KEY)
    item.setToolTip(_("F2 changes it, Delete removes it."))
    return item


def _shipped_row(group: Group, used: bool) -> QStandardItem:
    item = QStandardItem(written(group))
    item.setData(group, _GROUP)
    item.setData(item.text(), CountedRole.KEY)
    item.setToolTip(item.text())
    item.setEditable(False)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked if used else Qt.CheckState.Unchecked)
    return item
