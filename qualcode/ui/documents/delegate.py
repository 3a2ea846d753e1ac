"""Editing a cell of the documents table: a combo where there are choices, else a line."""

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qualcode.ui.documents.model import CHOICES

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Offers the choices that the model has for a cell."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a combo over the cell's choices, or Qt's own editor."""
        choices = index.data(CHOICES)
        if choices is None:
            return super().createEditor(parent, option, index)
        editor = QComboBox(parent)
        for word, value in choices:
            editor.addItem(word, value)
        editor.setAccessibleName(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        editor.activated.connect(lambda _at: self._finish(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(str(index.data())))
        else:
            super().setEditorData(editor, cast(QModelIndex, index))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write the choice."""
        if isinstance(editor, QComboBox):
            model.setData(cast(QModelIndex, index), editor.currentData())
        else:
            super().setModelData(editor, model, cast(QModelIndex, index))

    def _finish(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
