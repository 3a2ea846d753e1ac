"""The tables of a comparison behind tabs: by code, by coder, code against code, against the consensus."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QTabBar, QTableView, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.analysis.agreement.shown import NumberLine, Numbers
from qualcode.ui.analysis.agreement.table import AgreementTable
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.cells import copy_cells
from qualcode.ui.widgets.parts import label
from qualcode.ui.widgets.tables import dress_table
from qualcode.ui.widgets.tabs import dress_tabs

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = 64 * GRID
CODES, PAIRS, CONFUSED, CONSENSUS = range(4)
"""The pages in their order."""


class NumbersModel(QAbstractTableModel):
    """Lines of words and numbers, as they are."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.numbers = Numbers((), (), 0)

    def show(self, numbers: Numbers) -> None:
        """Show other numbers."""
        self.beginResetModel()
        self.numbers = numbers
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.numbers.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.numbers.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title, what it says, and its side."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        heading = self.numbers.headings[section]
        side = _Left if section < self.numbers.words else _Right
        answers = {
            Qt.ItemDataRole.DisplayRole: heading.title,
            Qt.ItemDataRole.ToolTipRole: heading.says,
            Qt.ItemDataRole.TextAlignmentRole: side,
        }
        return answers.get(Qt.ItemDataRole(role))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's words and its side; read aloud with its heading."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _Left if index.column() < self.numbers.words else _Right
        text = self.numbers.lines[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.numbers.headings[index.column()].title}: {text}"
        return text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


class NumbersTable(QTableView):
    """Whole lines are selected; Enter or a double click leads on to the places behind a line."""

    line_chosen = Signal(object)
    """The ``NumberLine`` that is current now."""
    places_wanted = Signal()

    def __init__(self, name: str) -> None:
        """Show nothing yet."""
        super().__init__()
        self.lines = NumbersModel()
        self.setModel(self.lines)
        self.setAccessibleName(name)
        dress_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFont(tabular(self.font()))
        self.horizontalHeader().setStretchLastSection(False)
        self.doubleClicked.connect(lambda _index: self.places_wanted.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_each: self._tell())

    def show_numbers(self, numbers: Numbers) -> None:
        """Show other numbers; the line stays current."""
        row = max(0, self.currentIndex().row())
        self.lines.show(numbers)
        metrics = QFontMetrics(chrome_font("strong"))
        for column, heading in enumerate(numbers.headings):
            width = _WORDS if column < numbers.words else metrics.horizontalAdvance(heading.title) + 6 * GRID
            self.setColumnWidth(column, width)
        if numbers.lines:
            self.setCurrentIndex(self.lines.index(min(row, len(numbers.lines) - 1), 0))

    def current(self) -> NumberLine | None:
        """Return the current line."""
        row = self.currentIndex().row()
        return self.lines.numbers.lines[row] if 0 <= row < self.lines.rowCount() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on with Enter, copy the line with the key for it."""
        line = self.current()
        if event.matches(QKeySequence.StandardKey.Copy) and line is not None:
            copy_cells([line.cells])
        elif event.key() in _ENTER and line is not None:
            self.places_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if (line := self.current()) is not None:
            self.line_chosen.emit(line)


class AgreementPages(QWidget):
    """The tables, one of them seen; ``turned`` tells that another one is."""

    turned = Signal(int)
    places_wanted = Signal()

    def __init__(self, codes: AgreementTable) -> None:
        """Show the table of the codes first."""
        super().__init__()
        self.codes = codes
        self.pairs = NumbersTable(_("Agreement coder by coder"))
        self.confused = NumbersTable(_("Code against code"))
        self.consensus = NumbersTable(_("Agreement with the consensus"))
        told = _("How far each coder is from the consensus stands here when a document is settled to the end.")
        self.nothing = label(told, quiet=True, wraps=True)
        self.tabs = QTabBar()
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_turned)
        for table in (self.pairs, self.confused, self.consensus):
            table.places_wanted.connect(self.places_wanted)
        codes.places_wanted.connect(self.places_wanted)

    @property
    def page(self) -> int:
        """The number of the page that is seen."""
        return self.tabs.currentIndex()

    @property
    def table(self) -> QTableView:
        """The table that is seen, or would be if it had any line."""
        return (self.codes, self.pairs, self.confused, self.consensus)[self.page]

    @property
    def words(self) -> int:
        """How many of the first columns of the table that is seen name its lines."""
        table = self.table
        return table.lines.numbers.words if isinstance(table, NumbersTable) else 1

    def show_consensus(self, numbers: Numbers) -> None:
        """Show the coders' agreement with the consensus, or that there is none."""
        self.consensus.show_numbers(numbers)
        self._on_turned(self.page)

    def _on_turned(self, page: int) -> None:
        is_empty = page == CONSENSUS and not self.consensus.lines.rowCount()
        self._stack.setCurrentIndex(4 if is_empty else page)
        self.turned.emit(page)

    def _lay_out(self) -> None:
        dress_tabs(self.tabs, _("Tables of the comparison"))
        for title in (_("Code by code"), _("Coder by coder"), _("Code against code"), _("Against the consensus")):
            self.tabs.addTab(title)
        empty = QWidget()
        inner = QVBoxLayout(empty)
        inner.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 6 * GRID)
        inner.addWidget(self.nothing)
        inner.addStretch(1)
        for each in (self.codes, self.pairs, self.confused, self.consensus, empty):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
