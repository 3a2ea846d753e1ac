"""The table of the four states as it is seen: each state has words of its own, and never colour alone."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qualcode.analysis.guide_states import GuideState
from qualcode.i18n import _
from qualcode.model.guides import ReplyState
from qualcode.ui.guides.states_model import StateRole, StatesModel
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.cells import copy_cells
from qualcode.ui.widgets.tables import dress_table

Index = QModelIndex | QPersistentModelIndex
_Key = Qt.Key
_LEAST, _QUESTIONS = 20 * GRID, 84 * GRID
SAID: dict[_Key, ReplyState | None] = {
    _Key.Key_1: ReplyState.ANSWERED,
    _Key.Key_2: ReplyState.BLANK,
    _Key.Key_3: ReplyState.DONT_KNOW,
    _Key.Key_4: ReplyState.NOT_ASKED,
    _Key.Key_Delete: None,
    _Key.Key_Backspace: None,
}
"""What each key says of the selected cells; None leaves it to what the interviews tell."""


class StatesTable(QTableView):
    """Enter or a click shows the quotes of a cell; a digit says what became of a question, Delete unsays it."""

    opened = Signal()
    """Somebody asks for the quotes of the current cell."""
    said = Signal(object)
    """The selected cells are in a ``ReplyState``; None: as the interviews tell."""

    def __init__(self, model: StatesModel) -> None:
        """Show a model's cells."""
        super().__init__()
        self.states = model
        self.setModel(model)
        self.setAccessibleName(_("Who was asked what"))
        dress_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(_StateDelegate(self))
        self.setCornerWidget(QWidget())
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setStretchLastSection(False)
        across.setMinimumSectionSize(_LEAST)
        down.show()
        down.setHighlightSections(False)
        down.setFixedWidth(_QUESTIONS)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(lambda _index: self.opened.emit())

    def chosen(self) -> list[Index]:
        """Return the selected cells, or the current one."""
        indexes = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        return [index for index in indexes if index.isValid()]

    def copy(self) -> None:
        """Put the selected block on the clipboard, for a spreadsheet, with the questions and the informants."""
        cells = self.chosen()
        rows = sorted({index.row() for index in cells})
        columns = sorted({index.column() for index in cells})
        model = self.states
        heads = ["", *(str(model.headerData(each, Qt.Orientation.Horizontal)) for each in columns)]
        lines = [heads]
        for row in rows:
            question = str(model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole))
            lines.append([question, *(str(model.index(row, column).data()) for column in columns)])
        copy_cells(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, say or copy."""
        key = _Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif plain and key in (_Key.Key_Return, _Key.Key_Enter):
            self.opened.emit()
        elif plain and key in SAID and self.chosen():
            self.said.emit(SAID[key])
        else:
            super().keyPressEvent(event)


class _StateDelegate(QStyledItemDelegate):
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        tokens, state = tokens_in(option.palette), GuideState(index.data(StateRole.STATE))
        ink = {GuideState.ANSWERED: tokens.ink, GuideState.ASKED: tokens.ink}.get(state, tokens.quiet)
        option.palette.setColor(option.palette.ColorRole.Text, QColor(ink))
        if state in (GuideState.NOT_ASKED, GuideState.NOT_INTERVIEWED):
            option.font.setItalic(True)
        if state is GuideState.NOT_INTERVIEWED:
            option.backgroundBrush = QBrush(QColor(tokens.hover))
