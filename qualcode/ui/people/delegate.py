"""Editing a cell of the people table with suggestions from what is there already."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qualcode.ui.people.columns import ROLE_SEPARATOR
from qualcode.ui.people.model import SUGGESTIONS


class CellDelegate(QStyledItemDelegate):
    """A line edit with a completer over the column's values; after a comma it completes the next one."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Return the line edit for a cell."""
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setAccessibleName(
            index.model().headerData(index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        )
        suggestions = index.data(SUGGESTIONS)
        if suggestions:
            editor.setCompleter(_ListCompleter(suggestions, editor))
        return editor


class _ListCompleter(QCompleter):
    """Completes the last item of a comma-separated list."""

    def __init__(self, names: list[str], parent: QLineEdit) -> None:
        super().__init__(names, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        """Return the part of the text that is being completed."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the whole text with the last item completed."""
        field = self.widget()
        before = field.text().rpartition(",")[0] if isinstance(field, QLineEdit) else ""
        name = str(index.data())
        return before + ROLE_SEPARATOR + name if before else name
