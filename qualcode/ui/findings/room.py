"""The room of the findings."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcode.model.changes import ChangeSet
from qualcode.model.ids import FindingId, QuestionId
from qualcode.ui.cards.look import card_fonts
from qualcode.ui.findings import exports, menus
from qualcode.ui.findings.about import FindingAbout
from qualcode.ui.findings.actions import FindingActions
from qualcode.ui.findings.desk import FindingsDesk
from qualcode.ui.findings.outline_model import IS_FINDING, KEY
from qualcode.ui.findings.page_plans import PAGES
from qualcode.ui.findings.pages import Pages
from qualcode.ui.findings.plan import PLAN
from qualcode.ui.findings.sides import rows_of
from qualcode.ui.findings.weighing import Weighing
from qualcode.ui.jobs import Jobs
from qualcode.ui.memo_fields.memos_about import MemosAbout
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.table_sets import CLAIMED, CODED, SPEAKERS, TEXTS
from qualcode.ui.widgets.keeping import kept
from qualcode.ui.workspace import Workspace

_SPLITTER = "findings"


class FindingsRoom(Room):
    """Questions and findings at the left, the chosen finding in the middle, quotes to pick at the right."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = (
        TEXTS | SPEAKERS | CODED | CLAIMED | {"themes", "theories", "earlier_wordings"}
    ).union(*(page.shows for page in PAGES.values()))

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the three panes."""
        super().__init__(workspace, jobs, settings)
        self.actions_ = FindingActions(self, workspace)
        first = QWidget()
        self.pages = Pages(self, first, PLAN.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self.desk = FindingsDesk(first)
        self.about = FindingAbout(workspace)
        self.desk.editor.put_beside_concept(self.about.new_theory)
        self.desk.editor.put_below(self.about)
        self.memos = MemosAbout(workspace, self.desk.tree, most=2)
        self.desk.editor.put_below(self.memos)
        self._finding: FindingId | None = None
        self._refreshing = False
        self._set_fonts()
        self.weighing = Weighing(self.desk, self.actions_, workspace, lambda: self._finding)
        self._connect_panes()
        self._connect_actions()
        self._hear_memos()
        shape = settings.shape(_SPLITTER)
        if shape is not None:
            self.desk.panes.restoreState(shape)

    @property
    def finding(self) -> FindingId | None:
        """The finding that is worked on."""
        return self._finding

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the findings as they are now; selection and scroll stay."""
        self.pages.refresh(change_set)
        study, desk = self.workspace.study, self.desk
        spot = desk.outline.spot_of(desk.tree.currentIndex())
        self._refreshing = True
        with kept(desk.tree, KEY):
            desk.outline.show(study)
            desk.tree.expandAll()
        only_words = self._only_words_changed(change_set)
        desk.gaps.show_findings(study)
        if change_set is None:
            desk.gaps.show_codes(study)
        elif not only_words:
            desk.gaps.show_codes_soon(study)
        desk.show_page("desk" if study.questions else "empty")
        if not desk.tree.currentIndex().isValid():
            desk.tree.setCurrentIndex(desk.outline.nearest(spot))
        self._refreshing = False
        self._finding = desk.outline.finding_at(desk.tree.currentIndex())
        if only_words and self._finding is not None:
            desk.editor.show_finding(study, self._finding)
            self.about.show_about(self._finding)
        else:
            self._show_finding()

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self._finding = None
        self.pages.clear()
        self.desk.editor.forget()
        self.desk.question.forget()
        self.desk.outline.show(None)
        self.desk.evidence_cards.show(None, ())
        self.desk.picker.clear()

    def first_focus(self) -> QWidget:
        """Let the keyboard begin on the questions and findings, or on the page that is shown."""
        page = self.pages.current
        return self.desk.tree if page is None else page.first_focus()

    def add_question(self) -> None:
        """Ask for a research question and add it."""
        self._be_shown()
        question = self.actions_.new_question()
        if question is not None:
            self.desk.tree.setCurrentIndex(self.desk.outline.find(question))

    def add_finding(self) -> None:
        """Ask for a claim and add it under the current question; without questions, ask for one first."""
        self._be_shown()
        question = self._question() or self.actions_.new_question()
        finding = self.actions_.new_finding(question) if question is not None else None
        if finding is not None:
            self.choose(finding)

    def export(self) -> None:
        """Write all findings as Word tables."""
        self._be_shown()
        self._write_down()
        exports.save(self, ".docx")

    def choose(self, finding: str) -> None:
        """Work on a finding."""
        self.pages.show_page()
        self.desk.tree.setCurrentIndex(self.desk.outline.find(finding))

    def remove(self) -> None:
        """Remove the current finding or question; undo brings it back."""
        index = self.desk.tree.currentIndex()
        finding, question = self.desk.outline.finding_at(index), self.desk.outline.question_at(index)
        self._write_down()
        if finding is not None:
            self.actions_.remove_finding(finding)
        elif question is not None:
            self.actions_.remove_question(question)

    def move_current(self, step: int) -> None:
        """Move the current row up (-1) or down (1) among its peers."""
        index = self.desk.tree.currentIndex()
        place = index.row() + step
        if not index.isValid() or not 0 <= place < self.desk.outline.rowCount(index.parent()):
            return
        if index.data(IS_FINDING):
            self.actions_.move_finding(index.data(KEY), index.parent().data(KEY), place)
        else:
            self.actions_.move_question(index.data(KEY), place)

    # --- Showing

    def _only_words_changed(self, change_set: ChangeSet | None) -> bool:
        """Tell whether nothing but wording and order changed: typing a claim must not count the whole study."""
        if change_set is None or not change_set.tables <= {"questions", "findings"}:
            return False
        return all(change.old is not None and change.new is not None for change in change_set.changes)

    def _show_finding(self) -> None:
        desk, study = self.desk, self.workspace.study
        if self._finding is None:
            desk.editor.forget()
            self.memos.show_about()
            self.about.show_about(None)
            desk.picker.rest()
            question = self._question()
            if question is not None:
                desk.question.show_question(study, question)
            desk.show_middle("question")
            return
        desk.show_middle("finding")
        self.memos.show_about(finding=self._finding)
        self.about.show_about(self._finding)
        desk.editor.show_finding(study, self._finding)
        desk.evidence_cards.show(study, rows_of(study, self._finding))
        desk.picker.show_study(study, self._finding)
        self.weighing.show_buttons()

    def _on_current(self) -> None:
        if self._refreshing or self.workspace.project is None:
            return
        finding = self.desk.outline.finding_at(self.desk.tree.currentIndex())
        if finding != self._finding or finding is None:
            self._write_down()
            self._finding = finding
            self._show_finding()
            self.desk.evidence.scrollToTop()

    # --- Doing

    def _write_down(self) -> None:
        self.desk.editor.write_down()
        self.desk.question.write_down()

    def _question(self) -> QuestionId | None:
        chosen = self.desk.outline.question_at(self.desk.tree.currentIndex())
        questions = self.workspace.study.questions.ordered()
        return chosen or (questions[0].id if questions else None)

    def _be_shown(self) -> None:
        if not self.isVisible():
            self.workspace.room_wanted.emit(self.key)
        self.pages.show_page()

    def _connect_panes(self) -> None:
        desk = self.desk
        desk.tree.selectionModel().currentChanged.connect(lambda *_change: self._on_current())
        desk.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        desk.tree.customContextMenuRequested.connect(lambda at: menus.of_tree(self, at))
        desk.gaps.finding_wanted.connect(self.choose)
        desk.gaps.quotes_wanted.connect(self.workspace.quotes_wanted)
        desk.export.menu().aboutToShow.connect(
            lambda: exports.fill(desk.export.menu(), self, self._question())
        )
        desk.panes.splitterMoved.connect(lambda *_: self.settings.put_shape(_SPLITTER, desk.panes.saveState()))
        self.settings.changed.connect(lambda name: self._set_fonts() if name.startswith("reading/") else None)

    def _connect_actions(self) -> None:
        desk, actions = self.desk, self.actions_
        desk.no_questions.acted.connect(self.add_question)
        desk.question.new_finding.clicked.connect(self.add_finding)
        desk.question.reworded.connect(actions.reword_question)
        desk.new_finding.clicked.connect(self.add_finding)
        desk.new_question.clicked.connect(self.add_question)
        desk.tree.move_wanted.connect(self.move_current)
        desk.tree.remove_wanted.connect(self.remove)
        desk.question.earlier.forgotten.connect(actions.forget_wording)
        desk.outline.question_reworded.connect(actions.reword_question)
        desk.outline.claim_changed.connect(lambda finding, words: actions.change(finding, "claim", words))
        desk.outline.finding_moved.connect(actions.move_finding)
        desk.outline.question_moved.connect(actions.move_question)
        desk.editor.changed.connect(actions.change)
        self.workspace.closing.connect(self._write_down)

    def _hear_memos(self) -> None:
        write = QShortcut(QKeySequence("Ctrl+M"), self, self.memos.write_on)
        write.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _set_fonts(self) -> None:
        for view in (self.desk.evidence, self.desk.picker.list):
            view.set_fonts(card_fonts(self.settings))
