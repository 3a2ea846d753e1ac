"""Editing a cell of the people table with suggestions from what is there already."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qualcode.ui.people.columns import ROLE_SEPARATOR
from qualcode.ui.people.model import IS_LIST, SUGGESTIONS

_Key = Qt.Key
_ENDING = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab, _Key.Key_Backtab)


class CellDelegate(QStyledItemDelegate):
    """A line edit that suggests what the column has; in a list of values, for the one that is being typed.

    Enter and Tab take the suggestion that is highlighted, if one is, and end the edit as they do without
    suggestions; the first Esc puts the suggestions away, with the words as they were typed.
    """

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
            editor.setCompleter(_Suggestions(suggestions, editor, is_list=bool(index.data(IS_LIST))))
        return editor


class _Suggestions(QCompleter):
    """Completes a text, or the last item of a comma-separated list."""

    def __init__(self, names: list[str], field: QLineEdit, *, is_list: bool) -> None:
        super().__init__(names, field)
        self._field, self._is_list, self._typed = field, is_list, field.text()
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        field.textEdited.connect(self._on_typed)
        # Qt's own filter would spend a key on the popup alone; the filter that is put on last comes first.
        self._list().installEventFilter(self)

    def splitPath(self, path: str) -> list[str]:
        """Return the part of the text that is being completed."""
        return [path.rpartition(",")[2].strip() if self._is_list else path]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the whole text with the item completed."""
        before = self._typed.rpartition(",")[0] if self._is_list else ""
        name = str(index.data())
        return before + ROLE_SEPARATOR + name if before else name

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._list() and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENDING:
                self._end(event)
                return True
            if event.key() == _Key.Key_Escape:
                self._list().hide()
                self._field.setText(self._typed)
                return True
        return super().eventFilter(watched, event)

    def _end(self, event: QKeyEvent) -> None:
        highlighted = self._list().currentIndex()
        if highlighted.isValid():
            self._field.setText(self.pathFromIndex(highlighted))
        self._list().hide()
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QCoreApplication.sendEvent(self._field, again)

    def _list(self) -> QAbstractItemView:
        popup = self.popup()
        assert popup is not None, "Qt makes the list when it is asked for"
        return popup

    def _on_typed(self, text: str) -> None:
        self._typed = text
