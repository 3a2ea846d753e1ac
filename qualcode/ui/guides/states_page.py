"""Who was asked what: questions by informants, four states, and the quotes behind each number."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from qualcode.analysis.guide_states import GuideState, GuideTable, guide_table, usual_guides
from qualcode.edits import guides
from qualcode.i18n import N_, _, _n
from qualcode.model.changes import ChangeSet
from qualcode.model.guides import ReplyState
from qualcode.model.ids import GuideId, GuideQuestionId, InformantId
from qualcode.ui.export_button import ExportButton
from qualcode.ui.guides.answer_list import AnswerList
from qualcode.ui.guides.page import GuidePage
from qualcode.ui.guides.states_model import StatesModel
from qualcode.ui.guides.states_table import SAID, StatesTable
from qualcode.ui.reports import Build
from qualcode.ui.room import Room
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label
from qualcode.wording.guides import cell_words, question_words
from qualcode.wording.language import interface_words

_SAID_NAMES = {
    ReplyState.ANSWERED: N_("Asked"),
    ReplyState.BLANK: N_("Asked, left open"),
    ReplyState.DONT_KNOW: N_("Asked: “don’t know”"),
    ReplyState.NOT_ASKED: N_("Not asked"),
    None: N_("As the interviews tell"),
}


class StatesPage(GuidePage):
    """The table, and beside it the quotes of the cell that was opened."""

    key: ClassVar[str] = "asked"
    title: ClassVar[str] = N_("Who was asked what")

    def __init__(self, room: Room) -> None:
        """Build table and list."""
        super().__init__(room)
        self.model = StatesModel()
        self.table = StatesTable(self.model)
        self.answers = AnswerList(self.workspace, room.settings)
        self.which = StillCombo()
        self.legend = label("", "caption", quiet=True, wraps=True)
        self.export = ExportButton(room, lambda: _("Who was asked what"), self._build)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()

    # --- Showing

    def refresh(self, _change_set: ChangeSet | None = None) -> None:
        """Show the table as it is now; the current cell and the quotes beside it stay."""
        study = self.workspace.study
        self._offer()
        had = self.model.columnCount()
        self.model.show(study, guide_table(study, self.chosen_guides()))
        if self.model.columnCount() != had:
            self.table.resizeColumnsToContents()
        if not self.table.currentIndex().isValid() and self.model.rowCount() and self.model.columnCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.legend.setText(_legend(self.model.table))
        if self.answers.isVisible():
            self.open_cell()

    def clear(self) -> None:
        """Show nothing."""
        self.model.show(None, GuideTable((), (), {}))
        self.answers.put_away()

    def first_focus(self) -> QWidget:
        """Begin in the table."""
        return self.table

    def chosen_guides(self) -> list[GuideId]:
        """Return the guides whose questions are shown."""
        chosen = self.which.currentData()
        return usual_guides(self.workspace.study) if chosen is None else [chosen]

    # --- Doing

    def open_cell(self) -> None:
        """Show the quotes of the current cell beside the table."""
        index = self.table.currentIndex()
        if not index.isValid():
            self.answers.put_away()
            return
        cell = self.model.cell(index)
        table = self.model.table
        question, informant = table.questions[index.row()][0], table.informants[index.column()]
        told = cell_words(self.workspace.study, cell, interface_words())
        otherwise = told[:1].upper() + told[1:] + "."
        if cell.state is GuideState.NOT_INTERVIEWED and informant.reason:
            otherwise = _("Not interviewed – {reason}").format(reason=informant.reason)
        about = f"{informant.label} · {question_words(question)}"
        self.answers.show_cell(self.workspace.study, about, cell, otherwise)

    def say(self, state: ReplyState | None) -> None:
        """Say what became of the questions and informants that are selected."""
        by_question: dict[GuideQuestionId, list[InformantId]] = {}
        for index in self.table.chosen():
            question, informant = self.model.key(index)
            by_question.setdefault(question, []).append(informant)
        if by_question and self.workspace.done(guides.say_replies, by_question, state):
            n = sum(map(len, by_question.values()))
            told = _n("{state}: %d cell.", "{state}: %d cells.", n) % n
            self.workspace.say(told.format(state=_(_SAID_NAMES[state])), undoable=True)

    # --- Behind the scenes

    def _offer(self) -> None:
        chosen = self.which.currentData()
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItem(_("All interview guides"), None)
        for guide in self.workspace.study.guides.ordered():
            self.which.addItem(guide.title, guide.id)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)))
        self.which.blockSignals(False)

    def _build(self) -> Build:
        from qualcode.exporters.reports.guide_states_report import guide_states_report

        return partial(guide_states_report, self.workspace.study, self.chosen_guides())

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(_("Show the quotes"), self.open_cell)
        menu.addSeparator()
        native = QKeySequence.SequenceFormat.NativeText
        names = {state: QKeySequence(key).toString(native) for key, state in reversed(SAID.items())}
        for state, name in _SAID_NAMES.items():
            menu.addAction(f"{_(name)}\t{names[state]}", partial(self.say, state))
        menu.exec(self.table.viewport().mapToGlobal(at))

    def _refill(self) -> None:
        if self.workspace.project is not None:
            self.refresh()

    def _connect(self) -> None:
        self.table.opened.connect(self.open_cell)
        self.table.said.connect(self.say)
        self.table.customContextMenuRequested.connect(self._menu)
        self.which.currentIndexChanged.connect(lambda _at: self._refill())
        self.answers.closed.connect(self.table.setFocus)
        close = QShortcut(QKeySequence("Esc"), self.answers, self.answers.put_away)
        close.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        self.which.setAccessibleName(_("Whose questions"))
        bar = QHBoxLayout()
        bar.setSpacing(2 * GRID)
        bar.addWidget(self.which)
        bar.addWidget(self.export)
        bar.addStretch(1)
        self._panes.addWidget(self.table)
        self._panes.addWidget(self.answers)
        self._panes.setStretchFactor(0, 1)
        self._panes.setCollapsible(0, False)
        keys = _(
            "Enter shows the quotes · 1 asked · 2 left open · 3 “don’t know” · 4 not asked · "
            "Delete as the interviews tell"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(bar)
        column.addWidget(self._panes, 1)
        column.addWidget(self.legend)
        column.addWidget(label(keys, "caption", quiet=True, wraps=True))


def _legend(table: GuideTable) -> str:
    """Return what is counted, and why planned interviews never came to be."""
    told = [_("Counted: quotes, distinct segments of the answer. An empty answer is never 0.")]
    for informant in table.informants:
        if table.was_never_interviewed(informant):
            about = _("{label} was not interviewed: {reason}.")
            reason = informant.reason.rstrip(".") or _("no reason given")
            told.append(about.format(label=informant.label, reason=reason))
    return " ".join(told)
