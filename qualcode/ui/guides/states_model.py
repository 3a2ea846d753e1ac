"""Questions by informants as a Qt table: four states in words, and a number only where something is coded."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from qualcode.analysis.guide_states import GuideCell, GuideState, GuideTable
from qualcode.i18n import _
from qualcode.model.ids import GuideQuestionId, InformantId
from qualcode.model.study import Study
from qualcode.wording.guides import cell_words, question_words, short_question
from qualcode.wording.language import interface_words

Index = QModelIndex | QPersistentModelIndex
_LONGEST = 46
_INDENT = "\u2003"


class StateRole(IntEnum):
    """What a cell answers besides its words."""

    STATE = Qt.ItemDataRole.UserRole + 1
    """Its ``GuideState``."""


class StatesModel(QAbstractTableModel):
    """One row a question, one column an informant; those never interviewed come with their reason."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._study: Study | None = None
        self.table = GuideTable((), (), {})

    def show(self, study: Study | None, table: GuideTable) -> None:
        """Show another table; when rows and columns stay, only cells change."""
        same = _shape(table) == _shape(self.table)
        if not same:
            self.beginResetModel()
        self._study, self.table = study, table
        if not same:
            self.endResetModel()
        elif table.questions and table.informants:
            last = self.index(len(table.questions) - 1, len(table.informants) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(table.questions) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(table.informants) - 1)

    def key(self, index: Index) -> tuple[GuideQuestionId, InformantId]:
        """Return which question and informant a cell is about."""
        return self.table.questions[index.row()][0].id, self.table.informants[index.column()].id

    def cell(self, index: Index) -> GuideCell:
        """Return what is known of a cell."""
        return self.table.cells[self.key(index)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.table.questions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.table.informants)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a question, or an informant's label."""
        if orientation is Qt.Orientation.Horizontal:
            return self._person(section, role)
        question, depth = self.table.questions[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return _INDENT * depth + short_question(question, _LONGEST)
        if role == Qt.ItemDataRole.ToolTipRole:
            return question_words(question)
        return _bold() if role == Qt.ItemDataRole.FontRole and depth == 0 else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's words, its state, or what a tip or a screen reader says of it."""
        if self._study is None:
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(self._study, cell, interface_words())
        if role == StateRole.STATE:
            return int(cell.state)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(index, cell)
        if role == Qt.ItemDataRole.FontRole and cell.state is GuideState.ANSWERED:
            return _bold()
        return None

    def _told(self, index: Index, cell: GuideCell) -> str:
        question, informant = self.table.questions[index.row()][0], self.table.informants[index.column()]
        words = cell_words(self._study, cell, interface_words()) if self._study is not None else ""
        told = f"{informant.label}, {question_words(question)}: {words}"
        if cell.state is GuideState.NOT_INTERVIEWED and informant.reason:
            return f"{told} – {informant.reason}"
        return f"{told} ({_('said by you')})" if cell.reply is not None and not cell.codings else told

    def _person(self, section: int, role: int) -> Any:  # noqa: ANN401 - Qt's variant
        informant = self.table.informants[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return informant.label
        if role == Qt.ItemDataRole.ToolTipRole and self.table.was_never_interviewed(informant):
            return _("Not interviewed – {reason}").format(reason=informant.reason or _("no reason given"))
        return None


def _shape(table: GuideTable) -> tuple[list[str], list[str]]:
    return [question.id for question, _depth in table.questions], [each.id for each in table.informants]


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
