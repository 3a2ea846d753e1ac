"""Words: how often each is said, in which forms, by whom; its picture and its stop list beside it."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QMenu, QSplitter, QWidget

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.word_lists import parts_of
from qualcode.edits import stop_words
from qualcode.i18n import _, _n, language
from qualcode.ui.analysis.counted_view import CountedView
from qualcode.ui.analysis.exports import Build, ExportButton, toggle
from qualcode.ui.analysis.figures.table import FiguresTable
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.view import Places
from qualcode.ui.analysis.words.cloud_pane import CloudPane
from qualcode.ui.analysis.words.queries import query_of
from qualcode.ui.analysis.words.stop_pane import StopPane
from qualcode.ui.analysis.words.word_figures import FIXED, Words, WordsAsked, count_words, with_rates
from qualcode.ui.room import Room
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.wording.language import interface_words
from qualcode.wording.names import dimension_name
from qualcode.wording.numbers import number
from qualcode.wording.words import heading_path, scope_sentence, stops_sentence

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

_BY = (Dimension.ROLE, Dimension.INFORMANT, Dimension.DOCUMENT, Dimension.CODE, Dimension.CASE)
_SETTING = "analysis/words/"


class WordsView(CountedView):
    """The word list of the scope."""

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Count as the last time."""
        super().__init__(room, scope)
        self.words: Words | None = None
        self.table = FiguresTable(_("Words by lemma"))
        self.filter = FilterEdit(_("Filter words"))
        self.by = self._combo()
        self.rates = QCheckBox(_("Per 1,000 words"))
        self.rates.setToolTip(_("What stands under the headings is told per 1,000 of their words"))
        self.stops = QCheckBox(_("Use the stop list"))
        self.stops.setChecked(room.settings.truth(f"{_SETTING}stops", True))
        self.stop_pane = StopPane(room.workspace)
        self.cloud = CloudPane(room)
        self.show_stops, self.show_cloud = toggle(_("Stop list")), toggle(_("Word cloud"))
        self.export_button = ExportButton(room, lambda: _("Words"), self._report)
        self._lay_out_bar()
        self._connect()

    def count(self) -> None:
        """Count the words of the scope."""
        workspace = self.room.workspace
        asked = replace(self._asked(), rates=False)
        self.stop_pane.show_study(self.study())
        work = partial(count_words, self.study(), workspace.words, asked)
        self.ask(asked, _("Counting words"), work, self._show)

    def needs(self) -> frozenset[str]:
        """Return the tables counted; codings as well when words are told apart by code."""
        return self.shows if self._asked().by is Dimension.CODE else super().needs()

    def clear(self) -> None:
        """Show no words."""
        self.words = None
        self.filter.clear()
        super().clear()

    def first_focus(self) -> QWidget:
        """Let the keyboard begin on the list."""
        return self.table if self.is_shown else self.filter

    def export(self) -> None:
        """Write the list as a Word table."""
        if self.words is not None:
            self.export_button.save(".docx")

    def leave_out(self) -> None:
        """Put the chosen words, in all their forms, on the stop list."""
        forms = [form for at in self.table.chosen_rows() for form in self._forms(at)]
        if forms and self.room.workspace.done(stop_words.set_stop_words, forms, True):
            text = _n("%d form is on the stop list now.", "%d forms are on the stop list now.", len(forms))
            self.room.workspace.say(text % len(forms), undoable=True)

    def _asked(self) -> WordsAsked:
        by = self.by.currentData()
        rates = by is not None and self.rates.isChecked()
        return WordsAsked(self.scope.scope, Dimension(by) if by else None, not self.stops.isChecked(), rates)

    def _show(self, words: Words) -> None:
        rates = self._asked().rates
        if words.asked.rates is not rates:
            words = with_rates(words, replace(words.asked, rates=rates))
        self.words = words
        if not words.table.rows:
            self.nothing_counted()
            return
        self.show_page()
        self.table.show_figures(words.figures)
        self._tell()

    def _tell(self) -> None:
        """Say what was counted, and paint the picture of what is listed."""
        words = self.words
        if words is None:
            return
        names = interface_words()
        n, size = (number(each, language()) for each in (len(words.table.rows), words.table.size))
        told = _("{n} headwords among {size} words.").format(n=n, size=size)
        if self.filter.text().strip():
            seen = number(len(self.table.figures.order), language())
            told = f"{told} {_('{n} of them are shown.').format(n=seen)}"
        counted = scope_sentence(words.study, words.asked.scope, names)
        self.foot.setText(f"{told} {counted} {stops_sentence(words.asked.with_stops, names)}")
        listed = sorted(self.table.figures.order)
        pairs = [(word.lemma, word.count) for word, _counts in (words.table.rows[row] for row in listed[:60])]
        self.cloud.show_words(pairs, counted)

    def _forms(self, at: int) -> list[str]:
        if self.words is None:
            return []
        row, part = self.table.figures.place_of(at)
        forms = [form for form, _count in self.words.table.rows[row][0].forms]
        return forms if part < 0 else [forms[part]]

    def _go(self, at: int, column: int) -> None:
        words, forms = self.words, self._forms(at)
        if words is None or not forms:
            return
        place = Places(query_of(forms))
        if words.asked.by is not None and column >= FIXED:
            study, by = self.study(), words.asked.by
            heading = words.table.headings[column - FIXED]
            parts = {each.key: part for each, part in parts_of(study, by, words.asked.scope)}
            if heading.key in parts:
                name = heading_path(study, heading, interface_words())
                place = replace(place, only=parts[heading.key], only_name=name)
        self.places_wanted.emit(place)

    def _report(self) -> Build:
        words, letters = self.words, self.filter.text().strip()
        rows = tuple(words.table.rows[row] for row in self.table.figures.order) if words is not None else ()

        def build() -> "Report":
            from qualcode.exporters.reports.words_report import words_report

            assert words is not None
            asked, table = words.asked, replace(words.table, rows=rows)
            return words_report(words.study, table, scope=asked.scope, with_stops=asked.with_stops, letters=letters)

        return build

    def _menu(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.addAction(_("Show the word in its places"), lambda: self._go(index.row(), index.column()))
        neighbours = partial(self.neighbours_wanted.emit, query_of(self._forms(index.row())))
        menu.addAction(_("Show words that stand near it"), neighbours)
        menu.addSeparator()
        menu.addAction(_("Put on the stop list"), self.leave_out)
        menu.addAction(_("Copy"), self.table.copy)
        menu.exec(self.table.viewport().mapToGlobal(at))

    def _filter(self, letters: str) -> None:
        self.table.filter(letters)
        self._tell()

    def _on_choice(self) -> None:
        settings = self.room.settings
        settings.put(f"{_SETTING}by", str(self.by.currentData() or ""))
        settings.put(f"{_SETTING}stops", self.stops.isChecked())
        self.rates.setEnabled(self.by.currentData() is not None)
        if self.room.workspace.project is not None:
            self.refresh()

    def _on_rates(self) -> None:
        # The same numbers told another way: they are not counted anew.
        if self.words is not None:
            self._show(self.words)

    def _beside(self) -> None:
        self.stop_pane.setVisible(self.show_stops.isChecked())
        self.cloud.setVisible(self.show_cloud.isChecked())
        self.room.settings.put(f"{_SETTING}cloud", self.show_cloud.isChecked())

    def _combo(self) -> StillCombo:
        combo = StillCombo()
        combo.setAccessibleName(_("Columns"))
        combo.addItem(_("Totals alone"), None)
        for dimension in _BY:
            name = dimension_name(dimension, interface_words()).lower()
            combo.addItem(_("By {dimension}").format(dimension=name), dimension.value)
        combo.setCurrentIndex(max(0, combo.findData(self.room.settings.text(f"{_SETTING}by", ""))))
        return combo

    def _connect(self) -> None:
        self.filter.changed_after_pause.connect(self._filter)
        self.by.currentIndexChanged.connect(self._on_choice)
        self.rates.toggled.connect(self._on_rates)
        self.stops.toggled.connect(self._on_choice)
        self.show_stops.toggled.connect(self._beside)
        self.show_cloud.toggled.connect(self._beside)
        self.table.places_wanted.connect(self._go)
        self.table.dropped.connect(self.leave_out)
        self.table.customContextMenuRequested.connect(self._menu)
        self.show_cloud.setChecked(self.room.settings.truth(f"{_SETTING}cloud", False))
        self.rates.setEnabled(self.by.currentData() is not None)
        self._beside()

    def _lay_out_bar(self) -> None:
        self.filter.setMaximumWidth(60 * GRID)
        control: QWidget
        self.bar.addWidget(self.filter, 3)
        for control in (self.by, self.rates, self.stops):
            self.bar.addWidget(control)
        self.bar.addStretch(1)
        for made in (self.show_stops, self.show_cloud, self.export_button):
            self.bar.addWidget(made)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for part in (self.table, self.cloud, self.stop_pane):
            split.addWidget(part)
        split.setStretchFactor(0, 1)
        split.setSizes([640, 480, 280])
        self.put_page(split)
