"""The room of the interview guides."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.ui.guides import making
from qualcode.ui.guides.match_page import MatchPage
from qualcode.ui.guides.page import GuidePage
from qualcode.ui.guides.plan import PLAN
from qualcode.ui.guides.questions_page import QuestionsPage
from qualcode.ui.guides.states_page import StatesPage
from qualcode.ui.guides.used_page import UsedPage
from qualcode.ui.jobs import Jobs
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.table_sets import ASKED, CODED, SPEAKERS, TEXTS
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import hairline
from qualcode.ui.widgets.tabs import dress_tabs, tab_row
from qualcode.ui.workspace import Workspace

_SETTING = "guides/page"


class GuidesRoom(Room):
    """What was asked, of whom, and what became of it: four pages behind tabs."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = TEXTS | SPEAKERS | CODED | ASKED | {"question_codes", "questions"}

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the pages."""
        super().__init__(workspace, jobs, settings)
        self.questions, self.used = QuestionsPage(self), UsedPage(self)
        self.match, self.states = MatchPage(self), StatesPage(self)
        self.pages: dict[str, GuidePage] = {
            page.key: page for page in (self.questions, self.used, self.match, self.states)
        }
        self.tabs, self._pages = QTabBar(), QStackedWidget()
        self.empty = EmptyState(
            _("Here belong the guides that you interviewed by: what was asked, of whom, and what became of it."),
            _("Import a guide …"),
        )
        self._lay_out()
        remembered = settings.text(_SETTING, "")
        self._turn_to(remembered if remembered in self.pages else self.questions.key)
        self.tabs.currentChanged.connect(lambda at: self.show_page(list(self.pages)[at]))
        self.empty.acted.connect(self.ask_import)

    @property
    def current(self) -> GuidePage:
        """The page that is shown."""
        return list(self.pages.values())[self._pages.currentIndex()]

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the study as it stands on the page that is seen."""
        has_guides = bool(self.workspace.study.guides)
        self._stack.setCurrentIndex(0 if has_guides else 1)
        if has_guides:
            self.current.refresh(change_set)

    def clear(self) -> None:
        """Show nothing."""
        for page in self.pages.values():
            page.clear()

    def first_focus(self) -> QWidget:
        """Let the keyboard begin on the page that is shown, or on the button that brings the first guide."""
        if self._stack.currentIndex() == 1:
            return self.empty.findChild(QPushButton) or self.empty
        return self.current.first_focus()

    def show_page(self, key: str) -> None:
        """Show a page by its key, and remember it."""
        self._turn_to(key)
        self.settings.put(_SETTING, key)
        if self.workspace.project is not None and self.isVisible():
            self.refresh(None)
            if not self.tabs.hasFocus():
                self.first_focus().setFocus()

    def go_to(self, key: str) -> None:
        """Show this room with a page, and put the keyboard there."""
        self.workspace.room_wanted.emit(self.key)
        self.show_page(key)
        self.first_focus().setFocus()

    def ask_import(self) -> None:
        """Ask for a guide's file, look it through, and add the guide."""
        self.workspace.room_wanted.emit(self.key)
        guide = making.ask_import(self)
        if guide is not None:
            self.go_to(self.questions.key)
            self.questions.choose_guide(guide)

    def add_guide(self) -> None:
        """Add an empty guide, to be named and filled."""
        guide = making.add_guide(self)
        if guide is not None:
            self.go_to(self.questions.key)
            self.questions.name_guide(guide)

    def make_codes(self) -> None:
        """Make a starter codebook of the guide that is chosen."""
        self.go_to(self.questions.key)
        self.questions.make_codes()

    def find_questions(self) -> None:
        """Look for the questions that turns put, and show what is found for review."""
        self.go_to(self.match.key)
        self.match.find_questions()

    def export(self) -> None:
        """Write the guides as an appendix."""
        self.go_to(self.questions.key)
        self.questions.export.save(".docx")

    def export_states(self) -> None:
        """Write the table of the four states."""
        self.go_to(self.states.key)
        self.states.export.save(".docx")

    def _turn_to(self, key: str) -> None:
        at = list(self.pages).index(key)
        self._pages.setCurrentIndex(at)
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(at)
        self.tabs.blockSignals(False)

    def _lay_out(self) -> None:
        dress_tabs(self.tabs, _("Ways to look at the guides"))
        for page in self.pages.values():
            self.tabs.addTab(_(page.title))
            self._pages.addWidget(page)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tab_row(self.tabs))
        column.addWidget(hairline(Qt.Orientation.Horizontal))
        column.addWidget(self._pages, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
