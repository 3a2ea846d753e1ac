"""The room of survey answers: one open question at a time, as a list to code, as a table, beside another one."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qualcode.analysis.survey_answers import by_survey, question_name, surveys
from qualcode.edits.guides import remove_guide
from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.model.ids import GuideId, GuideQuestionId
from qualcode.ui.jobs import Jobs
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.surveys.answers_bar import Wanted
from qualcode.ui.surveys.answers_page import AnswersPage
from qualcode.ui.surveys.asking import SurveyImport
from qualcode.ui.surveys.pairs_page import PairsPage
from qualcode.ui.surveys.plan import LIST, PLAN
from qualcode.ui.surveys.table_page import TablePage
from qualcode.ui.table_sets import WHOSE_WORDS
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import button, hairline
from qualcode.ui.widgets.tabs import dress_tabs, tab_row
from qualcode.ui.workspace import Workspace

_CODES = {"codings", "codes", "statuses", "coders"}
"""Tables that change nothing of which answers there are."""


class SurveysRoom(Room):
    """Answers to the open questions of surveys."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = (
        WHOSE_WORDS | {"guides", "guide_questions", "replies", "survey_rows"} | _CODES
    )

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the pages."""
        super().__init__(workspace, jobs, settings)
        self.question = StillCombo()
        self.question.setAccessibleName(_("Open question"))
        self.importing = button(_("Import survey answers …"), icon="import")
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.answers, self.table, self.pairs = AnswersPage(self), TablePage(self), PairsPage(self)
        self.empty = EmptyState(
            _("Here belong answers to open questions, from a survey in CSV or Excel with one row a respondent."),
            _("Import survey answers …"),
        )
        self.survey_import = SurveyImport(self, workspace, jobs, settings, self._on_imported)
        self._begun: object = None
        self._lay_out()
        self._connect()

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the study as it stands, on the page that is seen."""
        study = self.workspace.study
        if self._begun is not self.workspace.project:
            self._begun = self.workspace.project
            self.answers.begin()
        is_coded = change_set is not None and change_set.tables <= _CODES
        if not is_coded:
            self._offer_questions()
        self._whole.setCurrentIndex(0 if self.question.count() else 1)
        if surveys(study) and not self.question.count():
            self.empty.set_words(_("The surveys have no open questions."), _("Import survey answers …"))
        self._show_page(is_coded)

    def clear(self) -> None:
        """Show nothing."""
        self._begun = None
        self.question.clear()
        for page in (self.answers, self.table, self.pairs):
            page.clear()

    def first_focus(self) -> QWidget:
        """Let the keyboard begin in the page that is seen."""
        if not self.question.count():
            return self
        return (self.answers.list, self.table.view, self.pairs.view)[self.tabs.currentIndex()]

    def ask_import(self) -> None:
        """Ask for a survey's file and bring it in."""
        self.workspace.room_wanted.emit(self.key)
        self.survey_import.ask_file()

    def take_table(self, path: Path) -> None:
        """Bring in a survey's file."""
        self.survey_import.start(path)

    def turn_to(self, page: int) -> None:
        """Show a page of the room."""
        self.workspace.room_wanted.emit(self.key)
        self.tabs.setCurrentIndex(page)
        self.first_focus().setFocus()

    def choose_question(self, question: GuideQuestionId) -> None:
        """Show another question."""
        at = self.question.findData(question)
        if at >= 0:
            self.question.setCurrentIndex(at)
            self._on_question()

    @property
    def current(self) -> GuideQuestionId | None:
        """The question that is shown."""
        chosen: GuideQuestionId | None = self.question.currentData()
        return chosen

    def _show_page(self, is_coded: bool = False) -> None:
        question, at = self.current, self.tabs.currentIndex()
        self._stack.setCurrentIndex(at)
        if question is None:
            return
        if at == LIST and is_coded and self.answers.question == question:
            self.answers.show_codes()
        else:
            (self.answers, self.table, self.pairs)[at].show_question(question)

    def _offer_questions(self) -> None:
        study = self.workspace.study
        offered = [(question_name(study, each), each.id) for _guide, each in by_survey(study)]
        there = [(self.question.itemText(at), self.question.itemData(at)) for at in range(self.question.count())]
        if offered != there:
            chosen = self.current or self.settings.text(self._name(), "")
            self.question.clear()
            for name, id in offered:
                self.question.addItem(name, id)
            self.question.setCurrentIndex(max(0, self.question.findData(chosen)) if offered else -1)

    def _on_question(self) -> None:
        if self.current is not None:
            self.settings.put(self._name(), self.current)
            self._show_page()

    def _on_imported(self, survey: GuideId) -> None:
        self._offer_questions()
        questions = self.workspace.study.guide_questions.by("guide", survey)
        if questions and (
            self.current is None or self.workspace.study.guide_questions[self.current].guide != survey
        ):
            self.choose_question(questions[0].id)
        self.first_focus().setFocus()

    def _list(self, wanted: Wanted) -> None:
        self.tabs.setCurrentIndex(LIST)
        self.answers.ask(wanted)
        self.answers.list.setFocus()

    def look_for_alike(self) -> None:
        """Show the list, and propose answers that are alike."""
        self.turn_to(LIST)
        if self.current is not None:
            self.answers.look_for_alike()

    def export(self) -> None:
        """Write the answers that are listed as a table."""
        from qualcode.exporters.reports.survey_report import answers_report
        from qualcode.ui.reports import save_report

        question = self.current
        if question is not None and self.isVisible():
            build = partial(answers_report, self.workspace.shown, question, self.answers.bar.told)
            save_report(self, _("Answers"), ".xlsx", build)

    def remove(self) -> None:
        """Let the survey be one no more; its answers stay among the documents."""
        if self.current is None or not self.isVisible():
            return
        survey = self.workspace.study.guides[self.workspace.study.guide_questions[self.current].guide]
        if self.workspace.done(remove_guide, survey.id):
            text = _("“{title}” is no survey any more. Its answers stand among the documents, with their codings.")
            self.workspace.say(text.format(title=survey.title), undoable=True)

    def _name(self) -> str:
        return f"answers/question/{self.workspace.study.info.id}"

    def _connect(self) -> None:
        self.importing.clicked.connect(self.ask_import)
        self.empty.acted.connect(self.ask_import)
        self.question.activated.connect(lambda _at: self._on_question())
        self.tabs.currentChanged.connect(lambda _at: self._on_page())
        self.table.answers_wanted.connect(self._list)
        self.workspace.coder_chosen.connect(lambda _coder: self._renew(None))

    def _on_page(self) -> None:
        if self.workspace.project is not None:
            self._show_page()

    def _lay_out(self) -> None:
        dress_tabs(self.tabs, _("Ways to look at the answers"))
        pages = ((_("Answers"), self.answers), (_("Table"), self.table), (_("Side by side"), self.pairs))
        for title, page in pages:
            self.tabs.addTab(title)
            self._stack.addWidget(page)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        head.setSpacing(2 * GRID)
        name = QLabel(_("Question"))
        name.setBuddy(self.question)
        self.question.setMinimumWidth(80 * GRID)
        head.addWidget(name)
        head.addWidget(self.question, 1)
        head.addWidget(self.importing)
        column.addLayout(head)
        column.addLayout(tab_row(self.tabs))
        column.addWidget(hairline(Qt.Orientation.Horizontal))
        column.addWidget(self._stack, 1)
        self._whole = QStackedLayout(self)
        self._whole.addWidget(filled)
        self._whole.addWidget(self.empty)
