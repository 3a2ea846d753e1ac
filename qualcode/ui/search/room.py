"""The room of the search."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcode.edits import search_forms
from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.model.ids import DocumentId
from qualcode.text.matching import Mode
from qualcode.text.search import Hit
from qualcode.ui import focus
from qualcode.ui.jobs import Jobs
from qualcode.ui.room import Room
from qualcode.ui.search import exports
from qualcode.ui.search.asked import NO_ANSWER, Answer, Asked
from qualcode.ui.search.bar import HitsBar
from qualcode.ui.search.coding import code
from qualcode.ui.search.emptiness import Emptiness, Way, emptiness
from qualcode.ui.search.forms_panel import FormsPanel
from qualcode.ui.search.hits_view import HitsView
from qualcode.ui.search.plan import PLAN
from qualcode.ui.search.query_field import QueryField
from qualcode.ui.search.review_dialog import ReviewDialog
from qualcode.ui.search.searching import Searching
from qualcode.ui.search.synonyms_panel import SynonymsPanel
from qualcode.ui.search.where import WherePanel
from qualcode.ui.settings import Settings
from qualcode.ui.table_sets import WHOSE_WORDS
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import hairline
from qualcode.ui.workspace import Place, Workspace

_LEFT = 264
_CODED = frozenset(("codings",))


class SearchRoom(Room):
    """Words in all their forms, in all texts; from hits to their places, to codings and to files."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = WHOSE_WORDS | {"codes", "codings", "synonyms", "form_choices"}

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the field, the panels and the list."""
        super().__init__(workspace, jobs, settings)
        self.query = QueryField(settings)
        self.forms = FormsPanel()
        self.where = WherePanel()
        self.bar = HitsBar(settings)
        self.list = HitsView()
        self.empty = EmptyState("")
        self.synonyms = SynonymsPanel(workspace)
        self.answer: Answer = NO_ANSWER
        self._emptiness = Emptiness("")
        self._searching = Searching(workspace, jobs, self)
        self._was_in_list = False
        self._lay_out()
        self._connect()
        self._show(NO_ANSWER)

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Ask again of the study as it is now; selection and scroll stay."""
        if change_set is not None and change_set.tables <= _CODED and self.where.scope.where.codes is None:
            return
        self.where.show_study(self.workspace.study)
        if not self._beside.isHidden():
            self.synonyms.refresh()
        self.search()

    def clear(self) -> None:
        """Ask nothing."""
        self._searching.forget()
        self.query.edit.clear()
        self.where.reset()
        self.synonyms.refresh()
        self._show(NO_ANSWER)

    def first_focus(self) -> QWidget:
        """Let the keyboard begin in the query, or on the hit that was gone to."""
        return self.list if self._was_in_list and self.answer.hits else self.query.edit

    def search(self) -> None:
        """Ask what stands in the field, as it is meant, where it is meant."""
        if self.workspace.project is not None:
            if self.query.query and not self.workspace.words.is_current(self.workspace.study):
                self.workspace.words_wanted.emit()
            self._searching.ask(Asked(self.query.query, self.query.chosen_mode, self.where.scope))

    def search_for(self, selected: str) -> None:
        """Show this room with hits for the selected words, several of them as a phrase; for none, as it was."""
        self._was_in_list = False
        self.workspace.room_wanted.emit(self.key)
        bare = selected.replace('"', " ").replace("“", " ").replace("”", " ").strip()
        if bare:
            self.query.ask(f'"{bare}"' if " " in bare else bare)
        self.query.edit.selectAll()
        self.query.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def code_hits(self) -> None:
        """Have the selected hits, or all, looked through, and code what is ticked then."""
        self._be_shown()
        hits = self._chosen()
        project = self.workspace.project
        if project is None or not hits:
            self.workspace.say(_("There are no hits to code. Search for something first."))
            return
        request = ReviewDialog.ask(self, self.workspace.study, hits, project.coder)
        if request is not None:
            code(self.workspace, request)

    def export(self) -> None:
        """Write the selected hits, or all, as a Word table."""
        self._be_shown()
        if self.answer.hits:
            exports.save(self, self._wanted(), ".docx")
        else:
            self.workspace.say(_("There are no hits to export. Search for something first."))

    def show_synonyms(self) -> None:
        """Open the synonyms beside the hits."""
        self._be_shown()
        self.bar.synonyms.setChecked(True)
        self.synonyms.field.setFocus()

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        study = self.workspace.study if self.workspace.project is not None else None
        self.list.show_answer(study, answer, self.bar.side)
        self.forms.show_forms(answer.forms)
        self.query.show_problem(answer.problem)
        self._show_counts()
        if not answer.hits:
            self._emptiness = emptiness(self.workspace, answer)
            self.empty.set_words(self._emptiness.sentence, self._emptiness.verb)
        self._stack.setCurrentIndex(0 if answer.hits else 1)

    def _show_counts(self) -> None:
        self.bar.show_answer(self.answer, len(self.list.selectedIndexes()))

    def _chosen(self) -> list[Hit]:
        """Return the hits that are meant: those selected when they are several, or else all, as the texts stand."""
        selected = self.list.selected_hits()
        return selected if len(selected) > 1 else list(self.answer.hits)

    def _wanted(self) -> exports.Wanted:
        hits = self._chosen()
        is_part = len(hits) < len(self.answer.hits)
        return exports.Wanted(self.workspace.study, self.answer.asked, hits, self.bar.side, is_part)

    def _be_shown(self) -> None:
        if not self.isVisible():
            self.workspace.room_wanted.emit(self.key)

    def ask_selected(self) -> None:
        """Ask for the words that are selected, wherever the keyboard is."""
        self.workspace.search_wanted.emit(focus.selected_words())

    def _go_to(self, hit: Hit) -> None:
        self._was_in_list = True
        self.workspace.go_to(Place(DocumentId(hit.document), hit.span))

    def _on_ticked(self, forms: dict[str, bool]) -> None:
        if forms:
            self.workspace.edit(search_forms.choose_forms, self.answer.asked.query, forms)

    def _on_words_read(self) -> None:
        if self.workspace.project is None:
            return
        if self.isVisible():
            self.search()
        else:
            self._stale = True

    def _on_empty(self) -> None:
        if self._emptiness.way is Way.IMPORT:
            self.workspace.command_wanted.emit("import")
        elif self._emptiness.way is Way.EVERYWHERE:
            self.where.reset()
        elif self._emptiness.way is Way.FUZZY:
            self.query.mode.setCurrentIndex(self.query.mode.findData(Mode.FUZZY))

    def _on_synonyms(self, shown: bool) -> None:
        self._beside.setVisible(shown)
        if shown and self.workspace.project is not None:
            self.synonyms.refresh()

    def _connect(self) -> None:
        self.query.changed.connect(self.search)
        self.query.edit.left_downwards.connect(self.list.setFocus)
        self.where.changed.connect(self.search)
        self.forms.ticked.connect(self._on_ticked)
        self.bar.sorted_anew.connect(lambda: self._show(self.answer))
        self.bar.code.clicked.connect(self.code_hits)
        self.bar.export.menu().aboutToShow.connect(
            lambda: exports.fill(self.bar.export.menu(), self, self._wanted())
        )
        self.bar.synonyms.toggled.connect(self._on_synonyms)
        self.synonyms.closed.connect(lambda: self.bar.synonyms.setChecked(False))
        self.list.place_wanted.connect(self._go_to)
        self.list.selectionModel().selectionChanged.connect(lambda *_change: self._show_counts())
        self.empty.acted.connect(self._on_empty)
        self._searching.answered.connect(self._show)
        self.workspace.words_read.connect(self._on_words_read)
        copy = QKeySequence(QKeySequence.StandardKey.Copy)
        copying = QShortcut(copy, self.list, context=Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(lambda: exports.copy(self, self._wanted()))

    def _lay_out(self) -> None:
        left, middle = QWidget(), QWidget()
        left.setFixedWidth(_LEFT)
        panels = QVBoxLayout(left)
        panels.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        panels.setSpacing(3 * GRID)
        panels.addWidget(self.forms, 3)
        panels.addWidget(self.where, 2)
        self._stack = QStackedWidget()
        for page in (self.list, self.empty):
            self._stack.addWidget(page)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        self._beside = QWidget()
        beside = QHBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(hairline(Qt.Orientation.Vertical))
        beside.addWidget(self.synonyms)
        self._beside.hide()
        below = QHBoxLayout()
        below.setSpacing(0)
        for each in (left, hairline(Qt.Orientation.Vertical)):
            below.addWidget(each)
        below.addWidget(middle, 1)
        below.addWidget(self._beside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        top.addWidget(self.query)
        whole.addLayout(top)
        whole.addWidget(hairline())
        whole.addLayout(below, 1)
