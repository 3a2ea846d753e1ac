"""A view that counts words: its bar, its table or one sentence in its place, and a line on what was counted."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from qualcode.i18n import N_, _
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.analysis.concordance.table import ConcordanceTable
from qualcode.ui.analysis.counting import Counting
from qualcode.ui.analysis.exports import ExportButton
from qualcode.ui.analysis.figures.table import FiguresTable
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.view import WORD_TABLES, View
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import hairline, label

Shown = FiguresTable | ConcordanceTable
"""The tables that numbers and places are shown in."""

_READING = N_("The words are being read. They are counted as soon as that is done.")


class CountedView(View):
    """Base of the views of the words: asks for numbers off the UI thread and shows what there is meanwhile.

    Subclasses lay their controls into ``bar``, set ``page`` by ``put_page``, and implement ``count``.
    """

    shows = WORD_TABLES
    result: Any = None
    """What was counted last; None before anything was."""

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Show a sentence until there is something to show."""
        super().__init__(room, scope)
        self.counting = Counting(room.jobs, self)
        self.counting.stopped.connect(self._on_stopped)
        self.empty = EmptyState(_(_READING))
        self.empty.acted.connect(self._on_acted)
        self._act: Callable[[], object] | None = None
        self.foot = label("", "caption", quiet=True, wraps=True)
        self.bar = QHBoxLayout()
        self._table: Shown | None = None
        self._field: QWidget = self
        self._export: ExportButton | None = None
        self._stack = QStackedLayout()
        self._lay_out()

    def put_page(self, page: QWidget) -> None:
        """Take what is shown when there is something to show."""
        self._stack.insertWidget(0, page)
        self._stack.setCurrentIndex(1)

    def put_bar(
        self, field: QWidget, controls: Iterable[QWidget], export: ExportButton, first: QWidget | None = None
    ) -> None:
        """Put a field, the controls and the button for exports in the bar; the field takes what room there is.

        The keyboard begins on ``first``, else on the field, while there are no numbers.
        """
        self._field, self._export = first or field, export
        self.bar.addWidget(field, 3)
        for control in controls:
            self.bar.addWidget(control)
        self.bar.addStretch(1)
        self.bar.addWidget(export)

    def show_bar(self, is_shown: bool) -> None:
        """Keep room for the bar and the line below it, or none while all that is in it is hidden."""
        self.bar.setContentsMargins(*(4 * GRID, 2 * GRID, 4 * GRID, 3 * GRID) if is_shown else (0, 0, 0, 0))
        self._line.setVisible(is_shown)

    def put_table(self, table: Shown, verb: str, act: Callable[[QModelIndex], object]) -> None:
        """Take the table of the numbers; its menu offers to copy, and what ``act`` does with a row."""
        self._table = table
        table.customContextMenuRequested.connect(lambda at: self._pop_menu(table, verb, act, at))

    def first_focus(self) -> QWidget:
        """Let the keyboard begin on the numbers, or where one says what to count."""
        return self._table if self.is_shown and self._table is not None else self._field

    def export(self) -> None:
        """Write what is shown as a Word table."""
        if self.result is not None and self._export is not None:
            self._export.save(".docx")

    def count(self) -> None:
        """Ask for the numbers; called when all words have been read."""

    def refresh(self) -> None:
        """Count, unless words are still to come."""
        workspace = self.room.workspace
        study = workspace.study
        if not study.documents:
            self.counting.forget()
            told = _("Here the words of your texts are counted. Import documents first.")
            self.say(told, _("Import documents"), lambda: workspace.command_wanted.emit("import"))
        elif not workspace.words.is_current(study):
            workspace.words_wanted.emit()
            # Old numbers stay while a correction is read; before the first reading there are none.
            if self._stack.currentIndex() == 1:
                self.say(_(_READING))
        else:
            self.count()

    def clear(self) -> None:
        """Show nothing and count nothing."""
        self.counting.forget()
        self.foot.setText("")
        self.say(_(_READING))

    def ask(
        self, question: Hashable, what: str, work: Callable[[Progress], Any], done: Callable[[Any], object]
    ) -> None:
        """Count in the background, unless the answer is known."""
        workspace = self.room.workspace
        sources = (workspace.words, *(getattr(workspace.study, table) for table in sorted(self.needs())))
        self.counting.ask(question, sources, what, work, done)

    def needs(self) -> frozenset[str]:
        """Return the tables that the numbers depend on; codings only when somebody asks for codes."""
        asks_codes = self.scope.scope.where.codes is not None
        return self.shows if asks_codes else self.shows - {"codings", "codes"}

    def say(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show one sentence, and the button that does something about it, in the place of the numbers."""
        self.empty.set_words(sentence, action)
        self._act = act
        self._stack.setCurrentIndex(1)

    def show_page(self) -> None:
        """Show the numbers."""
        self._stack.setCurrentIndex(0)

    @property
    def is_shown(self) -> bool:
        """Whether the numbers are shown and not a sentence."""
        return self._stack.currentIndex() == 0

    def nothing_asked(self, told: str) -> None:
        """Ask for a word, and offer to pick one."""
        self.counting.forget()
        self.result = None
        self.say(told, _("Pick a word from the list"), lambda: self.view_wanted.emit("words"))
        self.foot.setText("")

    def nothing_counted(self) -> None:
        """Say that there are no words where is counted, and offer to count them all."""
        self.say(_("There are no words to count in what is chosen."), _("Count all words"), self.scope.everyone)

    def study(self) -> Study:
        """Return the study as it stands."""
        return self.room.workspace.study

    def _pop_menu(self, table: Shown, verb: str, act: Callable[[QModelIndex], object], at: QPoint) -> None:
        index = table.indexAt(at)
        if index.isValid():
            menu = QMenu(self)
            menu.addAction(verb, lambda: act(index))
            menu.addAction(_("Copy"), table.copy)
            menu.exec(table.viewport().mapToGlobal(at))

    def _on_stopped(self) -> None:
        self.say(_("The counting was stopped."), _("Count"), self.refresh)

    def _on_acted(self) -> None:
        if self._act is not None:
            self._act()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar.setSpacing(2 * GRID)
        column.addLayout(self.bar)
        self._line = hairline()
        column.addWidget(self._line)
        self.show_bar(True)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.empty)
        column.addWidget(hairline())
        self.foot.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        column.addWidget(self.foot)
