"""The framework matrix in the room of the analysis."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.matrix import Column, codes_of_column, matrix
from qualcode.i18n import _
from qualcode.model.study import Study
from qualcode.ui.analysis.matrix.bar import MatrixBar
from qualcode.ui.analysis.matrix.cell_model import CellModel, Key, Wanted
from qualcode.ui.analysis.matrix.cells import CellTable
from qualcode.ui.analysis.matrix.exports import MatrixExport
from qualcode.ui.analysis.matrix.pane import CellPane
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.view import WORD_TABLES, View
from qualcode.ui.cards.rows import CardRow
from qualcode.ui.room import Room
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.workspace import Place
from qualcode.wording.language import interface_words
from qualcode.wording.matrix import progress_sentence

_SHAPE = "matrix"
_KEPT = {"informant": "informants", "case": "cases", "role": "roles"}


class MatrixView(View):
    """The table at the left, the cell that is written on at the right."""

    shows: ClassVar[frozenset[str]] = WORD_TABLES | {
        "themes",
        "theme_codes",
        "summaries",
        "summary_quotes",
        "findings",
        "questions",
    }

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Build the table and the pane."""
        super().__init__(room, scope)
        self.cells = CellModel()
        self.table = CellTable(self.cells)
        self.pane = CellPane(room)
        self.exporting = MatrixExport(room, self._asked, self.pane.field.write_down)
        self.bar = MatrixBar(room.settings, self.exporting.button)
        self.nothing = EmptyState("")
        self.no_rows = EmptyState(_("No row is like what the filter asks for."), _("Show all rows"))
        self._key: Key | None = None
        self._refreshing = False
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the study as it stands; the current cell, what is typed in it, and scroll stay."""
        study = self.room.workspace.shown
        self.bar.offer(study)
        columns = self.bar.columns
        table = matrix(study, self.bar.dimension, columns)
        self._show(lambda: self.cells.show(study, table))
        self.bar.progress.setText(progress_sentence(table, interface_words()))
        self._show_rows()
        self._show_page(study, bool(table.rows), bool(columns))

    def clear(self) -> None:
        """Show nothing."""
        self._key = None
        self.cells.show(None, None)
        self.pane.show_cell(None, None, None, "")

    def first_focus(self) -> QWidget:
        """Let the keyboard begin in the table."""
        return self.table if self._pages.currentIndex() == 0 else self.nothing

    def export(self) -> None:
        """Write the matrix as a Word table."""
        self.exporting.save(".docx")

    def _asked(self) -> tuple[Dimension, Sequence[Column]]:
        return self.bar.dimension, self.bar.columns

    def _show(self, change: Callable[[], object]) -> None:
        self._refreshing = True
        bars = self.table.verticalScrollBar(), self.table.horizontalScrollBar()
        places = [bar.value() for bar in bars]
        change()
        index = self.cells.index_of(self._key)
        self.table.setCurrentIndex(index if index.isValid() else self.cells.index(0, 0))
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)
        self._refreshing = False
        self._show_cell()

    def _show_cell(self) -> None:
        if self._refreshing or self.room.workspace.project is None:
            return
        index = self.table.currentIndex()
        self._key = self.cells.key(index)
        if self._key is None:
            self.pane.show_cell(None, None, None, "")
            return
        named = self.cells.cell_named(self._key)
        self.pane.show_cell(self.cells.study, named, self.cells.cell(index), self.cells.title(index))

    def _show_rows(self) -> None:
        self._rows.setCurrentIndex(0 if self.cells.rows else 1)

    def _show_all(self) -> None:
        self.bar.everything()
        self.table.setFocus()

    def _show_page(self, study: Study, has_rows: bool, has_columns: bool) -> None:
        self._pages.setCurrentIndex(0 if has_rows and has_columns else 1)
        if not has_columns:
            told = _("Here you write what each informant says about each theme. It begins with codes.")
            self.nothing.set_words(told, _("Go to the coding"))
        else:
            told = _("Here you write what each informant says about each theme. There are no informants yet.")
            self.nothing.set_words(told, _("Go to the informants"))
        self._leads_to = "people" if has_columns else "coding"

    def _open(self) -> None:
        self.pane.field.setFocus()

    def _step(self, down: int, right: int) -> None:
        self.pane.field.write_down()
        self.table.step(down, right)

    def _filter(self) -> None:
        letters, wanted = self.bar.words.text().strip(), Wanted(self.bar.wanted.currentData())
        self._show(lambda: self.cells.filter(letters, wanted))
        self._show_rows()

    def _show_quotes(self) -> None:
        if self._key is None:
            return
        row, column = self._key
        codes = codes_of_column(self.room.workspace.study, column)
        asked = {_KEPT[self.bar.dimension.value]: frozenset({row})}
        where = QuoteFilter(codes=codes, with_children=False, **asked)  # type: ignore[arg-type]
        self.room.workspace.quotes_wanted.emit(where)

    def _connect(self) -> None:
        self.bar.changed.connect(self._ask_again)
        self.bar.filtered.connect(self._filter)
        self.table.chosen.connect(self._show_cell)
        self.table.opened.connect(self._open)
        self.table.check_wanted.connect(self.pane.toggle_checked)
        self.table.finding_wanted.connect(self.pane.open_findings)
        self.pane.finished.connect(self.table.setFocus)
        self.pane.step_wanted.connect(self._step)
        self.pane.all_quotes.clicked.connect(self._show_quotes)
        self.pane.quotes.place_wanted.connect(self._go_to)
        self.no_rows.acted.connect(self._show_all)
        self.nothing.acted.connect(lambda: self.room.workspace.room_wanted.emit(self._leads_to))

    def _ask_again(self) -> None:
        self.pane.field.write_down()
        if self.room.workspace.project is not None:
            self.refresh()

    def _go_to(self, row: int) -> None:
        card = self.pane.quotes.cards.rows[row]
        if isinstance(card, CardRow):
            first = card.codings[0]
            self.room.workspace.go_to(Place(first.document, first.span, first.id))

    def _lay_out(self) -> None:
        desk = QWidget()
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setHandleWidth(1)
        self.parts.setChildrenCollapsible(False)
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        self._rows.addWidget(self.no_rows)
        self.parts.addWidget(self._rows)
        self.parts.addWidget(self.pane)
        self.parts.setStretchFactor(0, 1)
        self.parts.setSizes([700, 420])
        shape = self.room.settings.shape(_SHAPE)
        if shape is not None:
            self.parts.restoreState(shape)
        self.parts.splitterMoved.connect(lambda *_: self.room.settings.put_shape(_SHAPE, self.parts.saveState()))
        column.addWidget(self.bar)
        column.addWidget(self.parts, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(desk)
        self._pages.addWidget(self.nothing)
        self._leads_to = "coding"
