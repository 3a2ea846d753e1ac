"""Looking through which questions interviewers' turns put: nothing is written that was not seen."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QTableView, QVBoxLayout, QWidget

from qualcode.analysis.guide_matching import Proposal, proposals, questions_of
from qualcode.edits import guides
from qualcode.i18n import N_, _, _n
from qualcode.model.changes import ChangeSet
from qualcode.model.ids import GuideQuestionId, TurnId
from qualcode.ui.guides.match_model import QUESTION, STANDING, WHERE, WORDS, MatchModel
from qualcode.ui.guides.match_rows import MatchRow, Standing, TurnWords, match_rows
from qualcode.ui.guides.page import GuidePage
from qualcode.ui.guides.question_palette import QuestionPalette
from qualcode.ui.room import Room
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.tables import dress_table
from qualcode.ui.workspace import Place

_WIDTHS = {WHERE: 48 * GRID, WORDS: 90 * GRID, QUESTION: 90 * GRID, STANDING: 44 * GRID}
_LIMITS = ((85, N_("very alike")), (70, N_("alike or more")), (0, N_("all proposals")))
_TO_DECIDE, _CONFIRMED, _ALL = "decide", "confirmed", "all"
_Key = Qt.Key


class MatchTable(QTableView):
    """Enter accepts, O chooses another question, Delete refuses or takes back; a double click opens the place."""

    accepted, other_wanted, refused = Signal(), Signal(), Signal()

    def __init__(self, model: MatchModel) -> None:
        """Show a model's turns."""
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(_("Interviewers' turns and their questions"))
        dress_table(self)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear one key for each decision."""
        signal = {
            _Key.Key_Return: self.accepted,
            _Key.Key_Enter: self.accepted,
            _Key.Key_O: self.other_wanted,
            _Key.Key_Delete: self.refused,
            _Key.Key_Backspace: self.refused,
        }.get(_Key(event.key()))
        if signal is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            signal.emit()
        else:
            super().keyPressEvent(event)


class MatchPage(GuidePage):
    """A list of turns with proposed questions; each is accepted, given another, or refused by one key."""

    key: ClassVar[str] = "match"
    title: ClassVar[str] = N_("Questions in the interviews")

    def __init__(self, room: Room) -> None:
        """Build the list and its controls."""
        super().__init__(room)
        self._proposed: dict[TurnId, Proposal] = {}
        self._words = TurnWords()
        self.model = MatchModel()
        self.table = MatchTable(self.model)
        self.questions = QuestionPalette(self)
        self.find_button = button(_("Find questions"), "primary")
        self.shown, self.limit = StillCombo(), StillCombo()
        self.accept_all = button("")
        self.told = label("", "caption", quiet=True, wraps=True)
        self.empty = EmptyState("")
        self._lay_out()
        self._connect()

    # --- Showing

    def refresh(self, _change_set: ChangeSet | None = None) -> None:
        """Show the turns as they stand; the current one stays in its place."""
        study = self.workspace.study
        documents = [document.id for document in study.documents.ordered()]
        every = match_rows(study, documents, self._proposed, self._words)
        rows = [row for row in every if self._is_shown(row)]
        at = max(0, self.table.currentIndex().row())
        scroll = self.table.verticalScrollBar().value()
        had = self.model.rowCount()
        self.model.show(study, rows)
        if not had:
            for column, width in _WIDTHS.items():
                self.table.setColumnWidth(column, width)
        if rows:
            self.table.selectRow(min(at, len(rows) - 1))
            self.table.verticalScrollBar().setValue(scroll)
        self._tell(every, rows)

    def clear(self) -> None:
        """Show nothing, and forget what was proposed."""
        self._proposed, self._words = {}, TurnWords()
        self.model.show(None, ())

    def first_focus(self) -> QWidget:
        """Begin in the list, or on the button that fills it."""
        return self.table if self.model.rowCount() else self.find_button

    # --- Doing

    def find_questions(self) -> None:
        """Look for the questions that turns put, off the UI thread; proposals are shown, and nothing is written."""
        study = self.workspace.study
        self.room.jobs.start(_("Looking for questions"), partial(proposals, study, None), self._take)

    def accept(self) -> None:
        """Confirm the proposal of the current row, and go on to the next one."""
        row = self.current()
        if row is not None and row.standing is Standing.PROPOSED:
            self.put(row, row.questions[0])
        elif row is not None and row.standing is Standing.NOTHING:
            self.choose_other()

    def accept_shown(self) -> None:
        """Confirm all proposals that are shown and at least as alike as the limit says, as one step."""
        rows = self._acceptable()
        if rows and self.workspace.done(guides.put_questions, {row.turn: row.questions for row in rows}):
            n = len(rows)
            told = _n("%d question is confirmed.", "%d questions are confirmed.", n) % n
            self.workspace.say(told, undoable=True)

    def choose_other(self) -> None:
        """Drop the palette of the interview's questions for the current row."""
        row = self.current()
        if row is not None:
            below = self.table.visualRect(self.table.currentIndex().siblingAtColumn(QUESTION)).bottomLeft()
            at = self.table.viewport().mapToGlobal(below)
            self.questions.pop_up(self.workspace.study, row.document, at)

    def refuse(self) -> None:
        """Refuse the proposal of the current row, or take back what is confirmed there."""
        row = self.current()
        if row is None:
            return
        if row.standing is Standing.CONFIRMED:
            if self.workspace.done(guides.put_questions, {row.turn: ()}):
                self.workspace.say(_("The question is taken back."), undoable=True)
        elif row.standing is Standing.PROPOSED:
            refused = self._refused() | {_pair(row.turn, row.questions[0])}
            self.room.settings.put(self._setting(), " ".join(sorted(refused)))
            del self._proposed[row.turn]
            self.refresh()
            self._go_on(row)

    def put(self, row: MatchRow, question: GuideQuestionId) -> None:
        """Confirm that a turn puts a question."""
        if self.workspace.done(guides.put_questions, {row.turn: [question]}):
            self._go_on(row)

    def current(self) -> MatchRow | None:
        """Return the row that the keyboard is on."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    # --- Behind the scenes

    def _take(self, found: list[Proposal]) -> None:
        refused = self._refused()
        found = [each for each in found if each.question is None or _pair(each.turn, each.question) not in refused]
        self._proposed = {each.turn: each for each in found}
        self.shown.setCurrentIndex(self.shown.findData(_TO_DECIDE))
        self.refresh()
        n = sum(each.question is not None for each in found)
        self.workspace.say(_n("%d question is proposed.", "%d questions are proposed.", n) % n)
        if self.isVisible():
            self.first_focus().setFocus()

    def _setting(self) -> str:
        """Return the setting that keeps the study's refused proposals: a new search does not bring them back."""
        return f"guides/refused/{self.workspace.study.info.id}"

    def _refused(self) -> set[str]:
        return set(self.room.settings.text(self._setting(), "").split())

    def _go_on(self, row: MatchRow) -> None:
        """Make the next row the current one, in whichever list a row that was decided left."""
        at = self.table.currentIndex().row()
        is_still_there = 0 <= at < len(self.model.rows) and self.model.rows[at].turn == row.turn
        if is_still_there and at + 1 < len(self.model.rows):
            self.table.selectRow(at + 1)

    def _on_picked(self, question: GuideQuestionId) -> None:
        row = self.current()
        if row is not None:
            self.put(row, question)

    def _go(self) -> None:
        row = self.current()
        if row is not None:
            turn = self.workspace.study.turns[row.turn]
            self.workspace.go_to(Place(row.document, turn.span))

    def _is_shown(self, row: MatchRow) -> bool:
        which = self.shown.currentData()
        if which == _TO_DECIDE:
            return row.standing is Standing.PROPOSED and row.likeness >= self.limit.currentData()
        return which == _ALL or row.standing is Standing.CONFIRMED

    def _acceptable(self) -> list[MatchRow]:
        least = self.limit.currentData()
        return [row for row in self.model.rows if row.standing is Standing.PROPOSED and row.likeness >= least]

    def _tell(self, every: list[MatchRow], rows: list[MatchRow]) -> None:
        counts = {each: sum(row.standing is each for row in every) for each in Standing}
        n = len(self._acceptable())
        some = _n("Accept %d that is shown", "Accept %d that are shown", n) % n
        self.accept_all.setText(some if n else _("Accept those shown"))
        self.accept_all.setEnabled(n > 0)
        told = _("{confirmed} confirmed, {proposed} proposed, {nothing} without a question.").format(
            confirmed=counts[Standing.CONFIRMED],
            proposed=counts[Standing.PROPOSED],
            nothing=counts[Standing.NOTHING],
        )
        self.told.setText(told if every else "")
        self.limit.setEnabled(self.shown.currentData() == _TO_DECIDE)
        study = self.workspace.study
        has_guides = any(questions_of(study, document) for document in study.documents)
        self.empty.set_words(*_nothing_words(has_guides, bool(self._proposed)))
        self._stack.setCurrentIndex(0 if rows else 1)

    def _on_empty(self) -> None:
        study = self.workspace.study
        if any(questions_of(study, document) for document in study.documents):
            self.find_questions()
        else:
            self.workspace.command_wanted.emit("guides-used")

    def _refill(self) -> None:
        if self.workspace.project is not None:
            self.refresh()

    def _connect(self) -> None:
        self.find_button.clicked.connect(self.find_questions)
        self.empty.acted.connect(self._on_empty)
        self.accept_all.clicked.connect(self.accept_shown)
        self.table.accepted.connect(self.accept)
        self.table.other_wanted.connect(self.choose_other)
        self.table.refused.connect(self.refuse)
        self.table.doubleClicked.connect(lambda _index: self._go())
        self.questions.picked.connect(self._on_picked)
        self.shown.currentIndexChanged.connect(lambda _at: self._refill())
        self.limit.currentIndexChanged.connect(lambda _at: self._refill())

    def _lay_out(self) -> None:
        self.shown.setAccessibleName(_("Which turns"))
        for key, name in ((_TO_DECIDE, _("To decide")), (_CONFIRMED, _("Confirmed")), (_ALL, _("All turns"))):
            self.shown.addItem(name, key)
        self.limit.setAccessibleName(_("How alike"))
        for least, title in _LIMITS:
            self.limit.addItem(_(title), least)
        self.limit.setCurrentIndex(len(_LIMITS) - 1)
        bar = QHBoxLayout()
        bar.setSpacing(2 * GRID)
        for part in (self.find_button, self.shown, self.limit, self.accept_all):
            bar.addWidget(part)
        bar.addStretch(1)
        filled = QWidget()
        inner = QVBoxLayout(filled)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.table)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        keys = _("Enter accepts · O chooses another question · Delete refuses, or takes back · double click opens")
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(bar)
        column.addWidget(self.told)
        column.addWidget(holder, 1)
        column.addWidget(label(keys, "caption", quiet=True, wraps=True))


def _pair(turn: TurnId, question: GuideQuestionId) -> str:
    return f"{turn}:{question}"


def _nothing_words(has_guides: bool, has_looked: bool) -> tuple[str, str]:
    if not has_guides:
        return _("Say first which guides the interviews followed."), _("Tick the guides")
    if has_looked:
        return _("Nothing is left to decide here."), ""
    return (
        _("Which question does each of the interviewers' turns put? Proposals stand here until you say yes or no."),
        _("Find questions"),
    )
