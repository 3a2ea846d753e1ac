"""Query: quotes of codes in relations to other codes, built with controls, read as a sentence, saved by name."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcode.analysis.query import Query, answer_of
from qualcode.analysis.query_json import query_json, query_of
from qualcode.analysis.quotes import quotation_of
from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.ui.analysis.exports import Build, ExportButton
from qualcode.ui.analysis.found_cards import Cards, cards_of, told
from qualcode.ui.analysis.query.conditions import Conditions
from qualcode.ui.analysis.query.saved import SavedQueries
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.view import CODING_TABLES, View
from qualcode.ui.filtering.facets import facets_of
from qualcode.ui.filtering.panel import FilterPanel
from qualcode.ui.room import Room
from qualcode.ui.theme.fonts import tabular
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import hairline, label
from qualcode.wording.language import interface_words
from qualcode.wording.query import query_sentence

if TYPE_CHECKING:
    from qualcode.exporters.report import Report


class QueryView(View):
    """The query and its answer, which is always of the study as it is."""

    shows: ClassVar[frozenset[str]] = CODING_TABLES | {"saved_queries"}

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Ask for all quotes."""
        super().__init__(room, scope)
        self.query = Query()
        self._found: list[Coding] = []
        self.panel = FilterPanel(without=("code",))
        self.conditions = Conditions()
        self.saved = SavedQueries(room.workspace)
        self.sentence = label("", wraps=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.counts = label("", "heading")
        self.counts.setFont(tabular(self.counts.font()))
        self.list = Cards(room, _("Quotes that the query finds"))
        self.export_button = ExportButton(room, self._name, self._report)
        self.nothing_coded = EmptyState(
            _("Here you ask for quotes of codes that stand together. Put codes on some words first."),
            _("Go to the texts"),
        )
        self.nothing_found = EmptyState(_("No quotes are as the query asks."), _("New query"))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask the same of the study as it stands."""
        study = self.room.workspace.shown
        self.panel.show_study(study)
        self.conditions.offer(facets_of(study)[0])
        self.saved.show_study(study)
        self._ask(query_of(study, query_json(self._said())))

    def clear(self) -> None:
        """Ask nothing."""
        self._show_query(Query())
        self.query, self._found = Query(), []
        self.saved.forget()
        self.list.show_rows(None, [])

    def first_focus(self) -> QWidget:
        """Let the keyboard begin where the codes are chosen."""
        return self.conditions.codes

    def export(self) -> None:
        """Write the quotes as a Word table."""
        if self._found:
            self.export_button.save(".docx")

    def ask(self, query: Query) -> None:
        """Show a query, and ask it."""
        self._show_query(query)
        self._ask(query)

    def _show_query(self, query: Query) -> None:
        self.panel.set_filter(query.where)
        self.conditions.show_query(query)

    def _said(self) -> Query:
        return self.conditions.query(self.panel.filter)

    def _on_change(self) -> None:
        if self.room.workspace.project is not None:
            self._ask(self._said())

    def _ask(self, query: Query) -> None:
        study = self.room.workspace.shown
        self.query = query
        # The panel keeps the codes too, so that it can tell when there is something to show all of.
        self.panel.set_filter(query.where)
        self._found = answer_of(study, query)
        self.sentence.setText(query_sentence(study, query, interface_words()))
        self.counts.setText(told(study, self._found))
        self.list.show_rows(study, list(cards_of(self._found)))
        self.saved.show_asked(query)
        self.export_button.setEnabled(bool(self._found))
        self._stack.setCurrentIndex(0 if self._found else 2 if study.codings else 1)

    def _name(self) -> str:
        return self.saved.name or _("Query")

    def _report(self) -> Build:
        study, query, name = self.room.workspace.shown, self.query, self.saved.name
        rows = cards_of(self._found)

        def build() -> "Report":
            from qualcode.exporters.reports.query_report import query_report

            return query_report(study, query, [quotation_of(study, row.codings) for row in rows], name)

        return build

    def _connect(self) -> None:
        self.panel.changed.connect(lambda _filter: self._on_change())
        self.conditions.changed.connect(self._on_change)
        self.saved.chosen.connect(self.ask)
        self.nothing_coded.acted.connect(lambda: self.room.workspace.room_wanted.emit("coding"))
        self.nothing_found.acted.connect(self.saved.begin_anew)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.saved, 1)
        above.addWidget(self.export_button)
        head = QVBoxLayout()
        head.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        head.setSpacing(2 * GRID)
        head.addLayout(above)
        head.addWidget(self.conditions)
        head.addWidget(self.sentence)
        head.addWidget(self.counts)
        self._stack = QStackedWidget()
        for page in (self.list, self.nothing_coded, self.nothing_found):
            self._stack.addWidget(page)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(hairline(Qt.Orientation.Vertical))
        row.addLayout(column, 1)
