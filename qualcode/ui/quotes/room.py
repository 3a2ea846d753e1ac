"""The room of the quotes."""

from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from qualcode.analysis.by_document import ByDocument
from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.edits import findings
from qualcode.i18n import _, _n
from qualcode.model.changes import ChangeSet
from qualcode.model.ids import FindingId, QuestionId
from qualcode.ui import findings_menu
from qualcode.ui.cards.look import card_fonts
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.rows import CardRow, codings_of, distinct_cards
from qualcode.ui.cards.view import CardView
from qualcode.ui.coders.words import left_out_words
from qualcode.ui.filtering.panel import FilterPanel
from qualcode.ui.jobs import Jobs
from qualcode.ui.quotes import exports
from qualcode.ui.quotes.affected import retitled, told_of_codes
from qualcode.ui.quotes.arrangement import Arrangement, Tally, arrange, found_in
from qualcode.ui.quotes.bar import QuotesBar
from qualcode.ui.quotes.listing import rows_of
from qualcode.ui.quotes.plan import PLAN
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.table_sets import ASKED, CODED, WHOSE_WORDS
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import hairline
from qualcode.ui.workspace import Place, Workspace


class QuotesRoom(Room):
    """Quotes as cards, filtered, grouped and sorted; on their way to findings and files."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = WHOSE_WORDS | CODED | ASKED

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the panel, the bar and the list."""
        super().__init__(workspace, jobs, settings)
        self.panel = FilterPanel()
        self.bar = QuotesBar(settings)
        self.cards = CardModel()
        self.list = CardView(self.cards, _("Quotes"), ticks=True)
        self.list.set_fonts(card_fonts(settings))
        self.nothing_coded = EmptyState(
            _("Here stand the words that you have put codes on, ready to be sorted and quoted."),
            _("Go to the texts"),
        )
        self.nothing_found = EmptyState(_("No quotes are like what the filter asks for."), _("Show all"))
        self._arrangement = Arrangement((), Tally(0, 0))
        self._known = ByDocument(found_in, lambda found: found.codings[0].document)
        self._lay_out()
        self._connect()

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the quotes as they are now; selection and scroll stay."""
        study, told = self.workspace.shown, told_of_codes(change_set)
        if told is not None and "name" not in told:
            self.cards.follow(study)
            return
        self.panel.show_study(study)
        if told is None:
            self._show_quotes()
        else:
            self._arrangement = retitled(study, self._arrangement)
            self.cards.show(study, rows_of(study, self._arrangement))

    def clear(self) -> None:
        """Show nothing, and ask for nothing when the next project is opened."""
        self.panel.set_filter(EVERYTHING)
        self._arrangement = Arrangement((), Tally(0, 0))
        self._known.forget()
        self.cards.show(None, ())

    def first_focus(self) -> QWidget:
        """Let the keyboard begin on the quotes."""
        return self.list

    def show_filter(self, where: QuoteFilter) -> None:
        """Show this room with the quotes that a filter lets through."""
        self.panel.set_filter(where)
        self._stale = True
        self.workspace.room_wanted.emit(self.key)
        if self.isVisible():
            self._stale = False
            self.refresh(None)
        self.list.scrollToTop()

    def show_all(self) -> None:
        """Show this room with all quotes."""
        self.show_filter(EVERYTHING)

    def export(self) -> None:
        """Write the selected quotes, or all that are shown, as a Word table."""
        self._be_shown()
        exports.save(self, self._wanted(), ".docx")

    def copy(self) -> None:
        """Copy the selected quotes, or the current one, as text; all that are shown when there is neither."""
        self._be_shown()
        exports.copy_text(self, self._wanted(with_current=True))

    def add_to_finding(self, finding: FindingId) -> None:
        """Let the selected quotes, or all that are shown, carry a finding."""
        cards = self._chosen_cards()
        before = len(self.workspace.study.evidence)
        if not self.workspace.done(findings.add_evidence, finding, codings_of(cards)):
            return
        if len(self.workspace.study.evidence) > before:
            text = _n("%d quote carries the finding now.", "%d quotes carry the finding now.", len(cards))
            self.workspace.say(text % len(cards), undoable=True)
        else:
            self.workspace.say(_("The finding had these quotes already."))

    def add_to_new_finding(self, question: QuestionId | None) -> None:
        """Ask for a claim and make a finding of it that the quotes carry; without questions, ask for one first."""
        codings = codings_of(self._chosen_cards())
        if question is None:
            text = ask_text(self, _("New research question"), _("What do you want to find out?"), _("Add question"))
            question = self.workspace.edit(findings.add_question, text) if text else None
        if question is None:
            return
        claim = ask_text(self, _("New finding"), _("What do the quotes show?"), _("Add finding"))
        if claim and self.workspace.edit(findings.add_finding, question, claim, codings) is not None:
            self.workspace.say(_("The finding is added."), undoable=True)

    def _show_quotes(self) -> None:
        study = self.workspace.shown
        order = self.bar.sorting
        self._arrangement = arrange(study, self.panel.filter, self.bar.grouping, order, self._known.found)
        self.cards.show(study, rows_of(study, self._arrangement))
        self._show_counts()
        # Nothing coded at all is another matter than a filter that lets nothing through.
        found = self._arrangement.tally.quotes
        self._stack.setCurrentIndex(0 if found else 2 if study.codings else 1)

    def _show_counts(self) -> None:
        selected = len(self._selected_cards())
        self.bar.show_tally(self._arrangement.tally, selected, left_out_words(self.workspace))

    def _selected_cards(self) -> list[CardRow]:
        return distinct_cards(self.cards.rows[row] for row in self.list.selected_rows())

    def _chosen_cards(self) -> list[CardRow]:
        return self._selected_cards() or distinct_cards(self.cards.rows)

    def _wanted(self, with_current: bool = False) -> exports.Wanted:
        cards = self._selected_cards()
        current = self.list.currentIndex()
        if not cards and with_current and current.isValid():
            cards = distinct_cards([self.cards.rows[current.row()]])
        by = self.bar.grouping or Dimension.DOCUMENT
        count = len(cards) or self._arrangement.tally.quotes
        return exports.Wanted(self.workspace.shown, self.panel.filter, by, cards or None, count)

    def _be_shown(self) -> None:
        if not self.isVisible():
            self.workspace.room_wanted.emit(self.key)

    def _go_to(self, row: int) -> None:
        card = self.cards.rows[row]
        if isinstance(card, CardRow):
            first = card.codings[0]
            self.workspace.go_to(Place(first.document, first.span, first.id))

    def _menu(self, at: QPoint) -> None:
        row = self.list.row_at(at.y())
        if row < 0:
            return
        menu = QMenu(self)
        if isinstance(self.cards.rows[row], CardRow):
            menu.addAction(_("Go to the place in the text"), lambda: self._go_to(row))
            menu.addAction(_("Show the context"), lambda: self.cards.toggle_context(row))
            menu.addAction(_("Copy"), self.copy)
            menu.addSeparator()
        menu.addAction(_("Select the quotes of this group"), lambda: self.list.select_group(row))
        menu.exec(self.list.viewport().mapToGlobal(at))

    def _fill_findings(self) -> None:
        study = self.workspace.study
        findings_menu.fill(self.bar.add.menu(), study, self.add_to_finding, self.add_to_new_finding)

    def _connect(self) -> None:
        self.panel.changed.connect(lambda _filter: self._refilter())
        self.bar.rearranged.connect(self._refilter)
        self.bar.all_wanted.connect(self.list.selectAll)
        self.bar.none_wanted.connect(self.list.clearSelection)
        self.bar.add.menu().aboutToShow.connect(self._fill_findings)
        self.bar.export.menu().aboutToShow.connect(
            lambda: exports.fill(self.bar.export.menu(), self, self._wanted())
        )
        self.list.selectionModel().selectionChanged.connect(lambda *_change: self._show_counts())
        self.list.place_wanted.connect(self._go_to)
        self.list.activated.connect(lambda index: self._go_to(index.row()))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.nothing_coded.acted.connect(lambda: self.workspace.room_wanted.emit("coding"))
        self.nothing_found.acted.connect(self.panel.everything.click)
        copy = QKeySequence(QKeySequence.StandardKey.Copy)
        QShortcut(copy, self.list, self.copy, context=Qt.ShortcutContext.WidgetShortcut)
        self.settings.changed.connect(self._on_setting)

    def _refilter(self) -> None:
        if self.workspace.project is not None:
            self._show_quotes()

    def _on_setting(self, name: str) -> None:
        if name.startswith("reading/"):
            self.list.set_fonts(card_fonts(self.settings))

    def _lay_out(self) -> None:
        listed = QWidget()
        self._stack = QStackedWidget()
        for page in (self.list, self.nothing_coded, self.nothing_found):
            self._stack.addWidget(page)
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(hairline(Qt.Orientation.Vertical))
        row.addWidget(listed, 1)
