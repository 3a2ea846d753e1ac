"""Table: anything against anything, every number leading to the quotes behind it."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcode.analysis.dimensions import Heading
from qualcode.analysis.units import Unit
from qualcode.i18n import _, language
from qualcode.model.progress import Progress
from qualcode.ui.analysis.counting import Counting
from qualcode.ui.analysis.exports import Build, ExportButton
from qualcode.ui.analysis.found_cards import FoundCards
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.table.bar import TableBar
from qualcode.ui.analysis.table.figures import Figures, figures, notes
from qualcode.ui.analysis.table.grid import CrossGrid
from qualcode.ui.analysis.view import CODING_TABLES, View
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import hairline, label
from qualcode.wording.language import interface_words
from qualcode.wording.query import query_sentence
from qualcode.wording.units import caption, counted

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

_TABLE, _QUOTES = 3, 2
"""How the table and the quotes beside it share the width."""


class TableView(View):
    """A cross table with its totals, and the quotes of a cell beside it."""

    shows: ClassVar[frozenset[str]] = CODING_TABLES | {"saved_queries"}

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Ask as the last time."""
        super().__init__(room, scope)
        self.shown: Figures | None = None
        self._open: tuple[Heading | None, Heading | None] | None = None
        self.counting = Counting(room.jobs, self)
        self.counting.stopped.connect(self._on_stopped)
        self.bar = TableBar(room.settings)
        self.grid = CrossGrid()
        self.quotes = FoundCards(room)
        self.quotes.hide()
        self.caption = label("", "heading", wraps=True)
        self.foot = label("", "caption", quiet=True, wraps=True)
        self.export_button = ExportButton(room, self._name, self._report)
        self.empty = EmptyState("")
        self._lay_out()
        self._connect()
        self.grid.set_tint(self.bar.tint.isChecked())

    def refresh(self) -> None:
        """Count what is asked of the study as it stands."""
        study = self.room.workspace.shown
        self.bar.offer(study)
        if not study.codings:
            self.counting.forget()
            told = _("Here your quotes are counted: codes by roles, or anything by anything. Code something first.")
            self.empty.set_words(told, _("Go to the texts"))
            self._stack.setCurrentIndex(1)
            return
        asked, words, tongue = self.bar.asked(), interface_words(), language()
        tables = tuple(getattr(study, table) for table in sorted(self.shows))

        def work(_progress: Progress) -> Figures:
            return figures(study, asked, words, tongue)

        self.counting.ask(asked, tables, _("Counting"), work, self._show)

    def clear(self) -> None:
        """Show nothing."""
        self.counting.forget()
        self.shown = None
        self.grid.show_figures(None)
        self._close_quotes()
        self.caption.clear()
        self.foot.clear()

    def first_focus(self) -> QWidget:
        """Let the keyboard begin on the numbers, or where one says what stands down."""
        return self.grid if self.shown is not None and self._stack.currentIndex() == 0 else self.bar.rows

    def export(self) -> None:
        """Write the table as a Word table."""
        if self.shown is not None:
            self.export_button.save(".docx")

    def open_cell(self, row: Heading | None, column: Heading | None) -> None:
        """Show the quotes behind a cell beside the table."""
        shown = self.shown
        if shown is None:
            return
        self._open = row, column
        words, table = interface_words(), shown.table
        codings = table.codings(row, column)
        quotes = counted(table.count(row, column, Unit.QUOTES), Unit.QUOTES, words)
        people = table.count(row, column, Unit.INFORMANTS)
        told = quotes
        if people:
            informants = counted(people, Unit.INFORMANTS, words)
            told = _("{quotes} from {informants}").format(quotes=quotes, informants=informants)
        if table.is_unheard(row, column):
            told = _("Nobody there has been interviewed.")
        heading = f"{shown.name(row, words)} × {shown.name(column, words)}"
        if self.quotes.isHidden():
            # Shown first: words that wrap claim the height that they need at the width they have.
            self.quotes.show()
            self._split.setSizes([_TABLE * self.width() // 5, _QUOTES * self.width() // 5])
        self.quotes.show_codings(table.study, heading, codings, told)
        if codings:
            self.quotes.list.setFocus()
            self.quotes.list.setCurrentIndex(self.quotes.list.faces.index(0))

    def _show(self, shown: Figures) -> None:
        self.shown = shown
        words = interface_words()
        self.grid.show_figures(shown)
        self.caption.setText(caption(shown.table, words))
        told = list(notes(shown, words))
        if shown.asked.query.conditions or self.bar.query.currentData():
            told.insert(0, query_sentence(shown.table.study, shown.asked.query, words))
        self.foot.setText(" ".join(told))
        self._stack.setCurrentIndex(0)
        if self._open is not None and not self.quotes.isHidden():
            row, column = self._open
            if row in shown.rows and column in shown.columns:
                had_focus = self.quotes.list.hasFocus()
                self.open_cell(row, column)
                if not had_focus:
                    self.grid.setFocus()
            else:
                self._close_quotes()

    def _close_quotes(self) -> None:
        was_open = not self.quotes.isHidden()
        self.quotes.hide()
        self.quotes.clear()
        self._open = None
        if was_open:
            self.grid.setFocus()

    def _on_stopped(self) -> None:
        self.empty.set_words(_("The counting was stopped."), _("Count"))
        self._stack.setCurrentIndex(1)

    def _on_acted(self) -> None:
        if self.room.workspace.shown.codings:
            self.refresh()
        else:
            self.room.workspace.room_wanted.emit("coding")

    def _on_change(self) -> None:
        if self.room.workspace.project is not None:
            self.refresh()

    def _menu(self, at: QPoint) -> None:
        index = self.grid.indexAt(at)
        if index.isValid():
            menu = QMenu(self)
            menu.addAction(_("Show the quotes"), lambda: self.open_cell(*self.grid.lines.place(index)))
            menu.addAction(_("Copy"), self.grid.copy)
            menu.addAction(_("Copy as a table"), self.export_button.copy)
            menu.exec(self.grid.viewport().mapToGlobal(at))

    def _name(self) -> str:
        return self.caption.text() or _("Table")

    def _report(self) -> Build:
        study = self.room.workspace.shown
        asked = self.shown.asked if self.shown is not None else self.bar.asked()

        def build() -> "Report":
            from qualcode.exporters.reports.cross_report import cross_report

            return cross_report(study, asked.rows, asked.columns, (asked.unit,), asked.query, shares=asked.shares)

        return build

    def _connect(self) -> None:
        self.bar.changed.connect(self._on_change)
        self.bar.tinted.connect(self.grid.set_tint)
        self.grid.quotes_wanted.connect(self.open_cell)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._menu)
        self.quotes.closed.connect(self._close_quotes)
        self.empty.acted.connect(self._on_acted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.caption, 1)
        head.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignTop)
        above = QVBoxLayout()
        above.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        above.setSpacing(2 * GRID)
        above.addWidget(self.bar)
        above.addLayout(head)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.grid)
        self._split.addWidget(self.quotes)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        column.addWidget(hairline())
        self.foot.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        column.addWidget(self.foot)
