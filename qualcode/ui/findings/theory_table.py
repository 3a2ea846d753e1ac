"""What a finding is held against: concepts, their sources, and what the finding does to them, edited in place."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qualcode.i18n import N_, _
from qualcode.model.findings import Theory, Verdict
from qualcode.model.ids import TheoryId
from qualcode.ui.theme.tokens import GRID, ROW_HEIGHT
from qualcode.ui.widgets.tables import dress_table
from qualcode.wording.language import interface_words
from qualcode.wording.theories import theory_verdict

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

COLUMNS: tuple[tuple[str, str], ...] = (
    ("concept", N_("Concept")),
    ("source", N_("Source")),
    ("year", N_("Year")),
    ("page", N_("Page")),
    ("verdict", N_("The finding …")),
)
"""Field of a theory and what its column is called, untranslated."""

_MOST_ROWS = 4


class TheoryModel(QAbstractTableModel):
    """``changed`` carries the ``TheoryId``, the name of the field and its new value."""

    changed = Signal(object, str, object)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.theories: tuple[Theory, ...] = ()

    def show(self, theories: tuple[Theory, ...]) -> None:
        """Show theories; where only their words changed, what is being edited stays open."""
        if [each.id for each in theories] == [each.id for each in self.theories]:
            self.theories = theories
            if theories:
                self.dataChanged.emit(self.index(0, 0), self.index(len(theories) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.theories = theories
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of theories."""
        return 0 if parent.isValid() else len(self.theories)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of fields."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a field is called."""
        wanted = way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return _(COLUMNS[section][1]) if wanted else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a field's words."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return None
        value = getattr(self.theories[index.row()], COLUMNS[index.column()][0])
        if index.column() == len(COLUMNS) - 1:
            is_editing = role == Qt.ItemDataRole.EditRole
            return (value or "") if is_editing else theory_verdict(value, interface_words()) or "–"
        return value

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Tell what was written in a field; a concept is not emptied."""
        field = COLUMNS[index.column()][0]
        told: object = " ".join(str(value).split())
        if field == "verdict":
            told = Verdict(value) if value else None
        theory = self.theories[index.row()]
        if getattr(theory, field) == told or (field == "concept" and not told):
            return False
        self.changed.emit(theory.id, field, told)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every field be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


class TheoryTable(QTableView):
    """As high as its rows; Enter, F2, a double click or typing edits a field, Delete removes the theory."""

    remove_wanted = Signal(object)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.theories = TheoryModel()
        self.setModel(self.theories)
        dress_table(self)
        self.setAccessibleName(_("Theory that the finding is held against"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.setItemDelegateForColumn(len(COLUMNS) - 1, _VerdictDelegate(self))
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(10 * GRID)
        for column, width in enumerate((0, 0, 14 * GRID, 14 * GRID, 28 * GRID)):
            stretches = QHeaderView.ResizeMode.Stretch if not width else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, stretches)
            if width:
                self.setColumnWidth(column, width)

    def show_theories(self, theories: tuple[Theory, ...]) -> None:
        """Show the theories of a finding."""
        self.theories.show(theories)
        self.setVisible(bool(theories))
        rows = min(_MOST_ROWS, len(theories))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * ROW_HEIGHT + 4)

    def begin(self, theory: TheoryId) -> None:
        """Edit the concept of a theory."""
        for row, each in enumerate(self.theories.theories):
            if each.id == theory:
                index = self.theories.index(row, 0)
                self.setCurrentIndex(index)
                self.setFocus()
                self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove with Delete, edit with Enter."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and index.isValid():
            self.remove_wanted.emit(self.theories.theories[index.row()].id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.edit(index)
        else:
            super().keyPressEvent(event)


class _VerdictDelegate(QStyledItemDelegate):
    """Offers what a finding can do to a theory."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        combo = QComboBox(parent)
        combo.setAccessibleName(_("What the finding does to the theory"))
        combo.addItem("–", "")
        for verdict in Verdict:
            combo.addItem(theory_verdict(verdict, interface_words()), verdict.value)
        combo.activated.connect(lambda _at: self.commitData.emit(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(str(index.data(Qt.ItemDataRole.EditRole) or ""))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(model.index(index.row(), index.column()), editor.currentData())
