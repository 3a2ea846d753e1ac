"""The page of coverage: what the findings lack and leave out, kind by kind, with the quotes behind each line."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcode.analysis.coverage import coverage
from qualcode.edits.project import change_info
from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.ui.cards.look import card_fonts
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.rows import CardRow
from qualcode.ui.cards.view import CardView
from qualcode.ui.findings.coverage_entries import KINDS, Entry, counts, entries_of, rows_behind, where_of
from qualcode.ui.findings.scale_dialog import ask_scale
from qualcode.ui.page import Page
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.count_list import CountList
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import button, on_paper
from qualcode.ui.widgets.ticked_list import Tick, TickedList, Tone
from qualcode.ui.workspace import Place

_WIDTHS = (310, 400, 500)
_PAUSE = 250
"""Milliseconds without edits after which the study is gone through again."""


class CoveragePage(Page):
    """Goes through the findings; Enter leads to what a line is about."""

    def __init__(self, room: Room) -> None:
        """Build the three panes."""
        super().__init__(room)
        self._workspace = room.workspace
        self._every: tuple[Entry, ...] = ()
        self.entries: tuple[Entry, ...] = ()
        self.kinds = CountList(_("What to look at"), [(kind, _(title)) for kind, title in KINDS])
        self.list = TickedList(_("What to look at"), has_ticks=False)
        self.fine = EmptyState("")
        self.cards = CardModel()
        self.quotes = CardView(self.cards, _("Quotes behind the line"))
        self.scale = button(_("Words for how many …"), "quiet")
        self.go_on = button(_("Go there"))
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(self._read)
        self._lay_out()
        self._connect()

    @property
    def current(self) -> Entry | None:
        """The line whose quotes are shown."""
        row = self.list.currentRow()
        return self.entries[row] if 0 <= row < len(self.entries) else None

    def first_focus(self) -> QWidget:
        """Return the list of kinds."""
        return self.kinds

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Go through the study now, or when there is a pause in what is being edited."""
        if change_set is None:
            self._read()
        else:
            self._timer.start()

    def clear(self) -> None:
        """Show nothing."""
        self._timer.stop()
        self._every, self.entries = (), ()
        self.list.clear()
        self.cards.show(None, ())

    def go(self) -> None:
        """Show what the line is about in its own place: the finding, or the quotes of a code or an informant."""
        entry = self.current
        if entry is None:
            return
        where = where_of(self._workspace.study, entry)
        if entry.finding is not None:
            self._workspace.finding_wanted.emit(entry.finding)
        elif where is not None:
            self._workspace.quotes_wanted.emit(where)

    def change_scale(self) -> None:
        """Ask what words for how many may stand for in this study; one step that can be undone."""
        scale = ask_scale(self, self._workspace.study)
        if scale is not None and scale != self._workspace.study.info.quantifiers:
            self._workspace.edit(change_info, quantifiers=scale)

    def _read(self) -> None:
        if self._workspace.project is None:
            return
        study = self._workspace.study
        found = coverage(study)
        self._every = entries_of(study, found)
        self.kinds.show_counts(counts(found, self._every))
        self._fill()

    def _fill(self) -> None:
        """List the lines of the kind that is chosen; the current one stays so where it is still there."""
        before, row = self.current, self.list.currentRow()
        self.entries = tuple(entry for entry in self._every if entry.kind == self.kinds.current)
        self.list.blockSignals(True)
        self.list.clear()
        for entry in self.entries:
            self.list.add(entry.title, entry.told, Tick.NONE, Tone.QUIET)
        self.list.blockSignals(False)
        same = [at for at, entry in enumerate(self.entries) if before is not None and entry.key == before.key]
        self.list.setCurrentRow(same[0] if same else min(max(0, row), len(self.entries) - 1))
        self._lists.setCurrentIndex(0 if self.entries else 1)
        has_findings = bool(self._workspace.project is not None and self._workspace.study.findings)
        nothing = _("Nothing to look at here.") if has_findings else _("There are no findings yet to go through.")
        self.fine.set_words(nothing)
        self._show_current()

    def _show_current(self) -> None:
        entry = self.current
        self.go_on.setEnabled(entry is not None)
        if entry is None or self._workspace.project is None:
            self.cards.show(None, ())
        else:
            study = self._workspace.study
            self.cards.show(study, rows_behind(study, entry))

    def _go_to_card(self, row: int) -> None:
        card = self.cards.rows[row]
        if isinstance(card, CardRow):
            first = card.codings[0]
            self._workspace.go_to(Place(first.document, first.span, first.id))

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _kind: self._fill())
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self.list.itemActivated.connect(lambda _item: self.go())
        self.go_on.clicked.connect(self.go)
        self.scale.clicked.connect(self.change_scale)
        self.quotes.place_wanted.connect(self._go_to_card)
        self.quotes.activated.connect(lambda index: self._go_to_card(index.row()))
        settings = self.room.settings
        settings.changed.connect(lambda name: self._set_fonts() if name.startswith("reading/") else None)
        self._set_fonts()

    def _set_fonts(self) -> None:
        self.quotes.set_fonts(card_fonts(self.room.settings))

    def _lay_out(self) -> None:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        for place, pane in enumerate((self._left(), self._middle(), self.quotes)):
            pane.setMinimumWidth(_WIDTHS[place] // 2)
            panes.addWidget(pane)
            panes.setStretchFactor(place, 1 if place == 2 else 0)
        panes.setSizes(list(_WIDTHS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panes)

    def _left(self) -> QWidget:
        pane = QWidget()
        on_paper(pane)
        column = QVBoxLayout(pane)
        column.setContentsMargins(2 * GRID, 3 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.kinds, 1)
        column.addWidget(self.scale, 0, Qt.AlignmentFlag.AlignLeft)
        return pane

    def _middle(self) -> QWidget:
        pane = QWidget()
        on_paper(pane)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self.fine)
        foot = QHBoxLayout()
        foot.setContentsMargins(3 * GRID, GRID, 2 * GRID, GRID)
        foot.addWidget(self.go_on)
        foot.addStretch(1)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._lists, 1)
        column.addLayout(foot)
        return pane
