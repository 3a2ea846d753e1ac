"""Two questions side by side for the same respondents, such as before and after."""

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qualcode.analysis.survey_answers import Answered, AnswerPair, by_survey, pairs, question_name
from qualcode.i18n import _, _n
from qualcode.model.ids import DocumentId, GuideQuestionId
from qualcode.model.study import Study
from qualcode.ui.reports import Build
from qualcode.ui.room import Room
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.surveys.exports import page_export
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import label
from qualcode.ui.widgets.tables import dress_table
from qualcode.ui.workspace import Place
from qualcode.wording.language import interface_words
from qualcode.wording.survey import state_name

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WHO, _FIRST, _FIRST_CODES, _SECOND, _SECOND_CODES = range(5)


class PairsModel(QAbstractTableModel):
    """A respondent a row: what was said to the first question and to the second, with the codes of each."""

    def __init__(self) -> None:
        """Show no pairs."""
        super().__init__()
        self.pairs: list[AnswerPair] = []
        self._study: Study | None = None
        self._titles = ("", "")

    def show(self, study: Study | None, found: list[AnswerPair], titles: tuple[str, str]) -> None:
        """Show pairs of a study."""
        self.beginResetModel()
        self._study, self.pairs, self._titles = study, found, titles
        self.endResetModel()

    def given(self, row: int, column: int) -> Answered | None:
        """Return what a cell is about; None for the respondent's."""
        if column == _WHO:
            return None
        return self.pairs[row].first if column in (_FIRST, _FIRST_CODES) else self.pairs[row].second

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of pairs."""
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return the titles."""
        if orientation is not Qt.Orientation.Horizontal or role not in (_Role.DisplayRole, _Role.ToolTipRole):
            return None
        return (_("Respondent"), self._titles[0], _("Codes"), self._titles[1], _("Codes"))[section]

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return words, codes, or what became of a question that has no words."""
        if self._study is None or not index.isValid():
            return None
        given = self.given(index.row(), index.column())
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role not in (_Role.DisplayRole, _Role.ToolTipRole):
            return None
        if given is None:
            return self.pairs[index.row()].informant.label
        if index.column() in (_FIRST, _SECOND):
            return self._words(self._study, given)
        return ", ".join(self._codes(self._study, given.document))

    def _words(self, study: Study, given: Answered) -> str:
        if given.document is not None:
            return study.text(given.document)
        return f"({state_name(given.state, interface_words())})"

    def _codes(self, study: Study, document: DocumentId | None) -> list[str]:
        codings = study.codings_in(document) if document is not None else ()
        return [study.codes[code].name for code in dict.fromkeys(coding.code for coding in codings)]


class _Roomy(QStyledItemDelegate):
    """Leaves air above and below words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 4 * GRID)


class PairsView(QTableView):
    """Rows as high as their words; Enter or a double click goes to the answer."""

    def __init__(self, model: PairsModel) -> None:
        """Show the model's pairs."""
        super().__init__()
        self.setModel(model)
        dress_table(self)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(_("The same respondents twice"))
        self.setItemDelegate(_Roomy(self))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(_FIRST, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(_SECOND, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(_WHO, 24 * GRID)
        for column in (_FIRST_CODES, _SECOND_CODES):
            self.setColumnWidth(column, 34 * GRID)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.doubleClicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class PairsPage(QWidget):
    """The question of the room at the left, another one at the right."""

    def __init__(self, room: Room) -> None:
        """Show no questions."""
        super().__init__()
        self.room, self.workspace = room, room.workspace
        self.question: GuideQuestionId | None = None
        self.model = PairsModel()
        self.view = PairsView(self.model)
        self.other = StillCombo()
        self.told = label("", "caption", quiet=True, wraps=True)
        self.empty = EmptyState("")
        self.export = page_export(room, lambda: _("Two questions side by side"), self._report)
        self._lay_out()
        self.other.activated.connect(lambda _at: self._show())
        self.view.doubleClicked.connect(self._go)

    def show_question(self, question: GuideQuestionId) -> None:
        """Show a question beside the one that was chosen last, else beside the first of another survey."""
        study, chosen = self.workspace.shown, self.other.currentData()
        self.question = question
        others = [each for _guide, each in by_survey(study) if each.id != question]
        own = study.guide_questions[question].guide
        self.other.clear()
        for each in sorted(others, key=lambda each: each.guide == own):
            self.other.addItem(question_name(study, each), each.id)
        self.other.setCurrentIndex(max(0, self.other.findData(chosen)))
        self._show()

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self.question = None
        self.other.clear()
        self.model.show(None, [], ("", ""))

    def _show(self) -> None:
        study, other = self.workspace.shown, self.other.currentData()
        found = pairs(study, self.question, other) if self.question is not None and other is not None else []
        names = [study.guide_questions[each].text for each in (self.question, other) if each is not None]
        scroll = self.view.verticalScrollBar().value()
        self.model.show(study, found, (names[0] if names else "", names[1] if len(names) > 1 else ""))
        self.view.verticalScrollBar().setValue(scroll)
        n = len(found)
        self.told.setText(_n("%d respondent is in both.", "%d respondents are in both.", n) % n)
        if other is None:
            self.empty.set_words(
                _("There is one open question only. Import another survey to lay two side by side.")
            )
        else:
            self.empty.set_words(
                _(
                    "Nobody is in both. Import a survey with a pair key: respondents with the same key are one"
                    " person."
                )
            )
        self.view.setVisible(n > 0)
        self.told.setVisible(n > 0)
        self.empty.setVisible(n == 0)
        self.export.setEnabled(n > 0)

    def _go(self, index: QModelIndex) -> None:
        given = self.model.given(index.row(), index.column())
        if given is not None and given.document is not None:
            self.workspace.go_to(Place(given.document))
        elif given is None:
            self.workspace.room_wanted.emit("people")
            self.workspace.informant_wanted.emit(self.model.pairs[index.row()].informant.id)

    def _report(self) -> Build:
        from qualcode.exporters.reports.survey_report import pairs_report

        other = self.other.currentData()
        if self.question is None or other is None:
            raise RuntimeError("no two questions are shown")
        return partial(pairs_report, self.workspace.shown, self.question, other)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        name = QLabel(_("Beside it"))
        name.setBuddy(self.other)
        row.addWidget(name)
        row.addWidget(self.other, 1)
        row.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.told)
