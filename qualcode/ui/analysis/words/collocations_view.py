"""Collocations: which words stand near a word, and how typical they are of it."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QSpinBox

from qualcode.analysis.scope import Scope
from qualcode.analysis.search import find
from qualcode.analysis.spelling import spelled
from qualcode.analysis.word_index import WordIndex
from qualcode.analysis.word_lists import collocates
from qualcode.i18n import _, _n, language
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.text.collocations import Collocate
from qualcode.text.matching import Mode
from qualcode.text.query import QueryProblem
from qualcode.text.search import Hits
from qualcode.ui.analysis.counted_view import CountedView
from qualcode.ui.analysis.exports import Build, ExportButton
from qualcode.ui.analysis.figures.figures import Figures
from qualcode.ui.analysis.figures.measures import with_measures
from qualcode.ui.analysis.figures.table import FiguresTable
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.view import Places
from qualcode.ui.analysis.words.queries import near
from qualcode.ui.analysis.words.word_figures import collocate_figures
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.wording.language import interface_words
from qualcode.wording.numbers import number
from qualcode.wording.search import Measure, problem_sentence
from qualcode.wording.words import scope_sentence, stops_sentence

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

_WIDEST, _SETTING = 20, "analysis/collocations/"


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose neighbours are wanted, and how near they must stand."""

    query: str
    window: int
    least: int
    scope: Scope
    with_stops: bool


@dataclass(frozen=True)
class Neighbours:
    """The neighbours of what a query finds."""

    asked: Asked
    study: Study
    hits: int
    found: tuple[Collocate, ...]
    figures: Figures
    problem: QueryProblem | None


class CollocationsView(CountedView):
    """A word and the words around it."""

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Look for nothing yet."""
        super().__init__(room, scope)
        self.result: Neighbours | None = None
        self.table = FiguresTable(_("Words that stand near the word"))
        self.query = FilterEdit(_("Word or search"))
        self.window_size = _spin(_("Most words between"), 1, _WIDEST, room.settings.number(f"{_SETTING}window", 5))
        self.least = _spin(_("Fewest times together"), 1, 50, room.settings.number(f"{_SETTING}least", 2))
        self.stops = QCheckBox(_("Use the stop list"))
        self.stops.setChecked(room.settings.truth(f"{_SETTING}stops", True))
        self.export_button = ExportButton(room, lambda: _("Collocations"), self._report)
        self._lay_out_bar()
        self._connect()

    def show_neighbours(self, query: str) -> None:
        """Look for the neighbours of what a query finds."""
        self.query.setText(query)
        self.refresh()

    def count(self) -> None:
        """Look for the neighbours of what the field says."""
        query = self.query.text().strip()
        if not query:
            told = _("Type a word, and the words that stand near it are listed, the most typical ones first.")
            self.nothing_asked(told)
            return
        asked = Asked(
            query, self.window_size.value(), self.least.value(), self.scope.scope, not self.stops.isChecked()
        )
        work = partial(_look, self.study(), self.room.workspace.words, asked)
        self.ask((asked, language()), _("Looking for neighbours"), work, self._show)

    def clear(self) -> None:
        """Look for nothing."""
        self.result = None
        self.query.clear()
        super().clear()

    def _show(self, result: Neighbours) -> None:
        self.result = result
        self._tell()
        if result.problem is not None:
            self.say(problem_sentence(result.problem))
        elif not result.hits:
            told = _("This stands nowhere in what is chosen.")
            self.say(told, _("Look in all words"), self.scope.everyone)
        elif not result.found:
            told = _("No word stands so near so often.")
            self.say(told, _("Look wider"), self._look_wider)
        else:
            self.show_page()
            self.table.show_figures(result.figures)

    def _tell(self) -> None:
        result = self.result
        if result is None or result.problem is not None:
            self.foot.setText("")
            return
        places = (_n("%s place", "%s places", result.hits) % number(result.hits, language())) + "."
        words = interface_words()
        counted = scope_sentence(result.study, result.asked.scope, words)
        told = _("Numbers are occurrences.")
        self.foot.setText(f"{places} {told} {counted} {stops_sentence(result.asked.with_stops, words)}")

    def _look_wider(self) -> None:
        self.window_size.setValue(min(_WIDEST, 2 * self.window_size.value()))
        self.least.setValue(1)

    def _go(self, at: int, _column: int) -> None:
        if self.result is not None:
            lemma = str(self.table.figures.cells(at)[0])
            asked = self.result.asked
            self.places_wanted.emit(Places(near(asked.query, lemma, asked.window), Mode.LEMMA))

    def _report(self) -> Build:
        result = self.result
        found = [result.found[row] for row in self.table.figures.order] if result is not None else []

        def build() -> "Report":
            from qualcode.exporters.reports.words_report import collocates_report

            assert result is not None
            asked = result.asked
            return collocates_report(
                result.study, found, asked.query, asked.window, scope=asked.scope, with_stops=asked.with_stops
            )

        return build

    def _on_choice(self) -> None:
        settings = self.room.settings
        settings.put(f"{_SETTING}window", self.window_size.value())
        settings.put(f"{_SETTING}least", self.least.value())
        settings.put(f"{_SETTING}stops", self.stops.isChecked())
        if self.room.workspace.project is not None:
            self.refresh()

    def _connect(self) -> None:
        self.query.changed_after_pause.connect(lambda _text: self._on_choice())
        self.window_size.valueChanged.connect(self._on_choice)
        self.least.valueChanged.connect(self._on_choice)
        self.stops.toggled.connect(self._on_choice)
        self.table.places_wanted.connect(self._go)

    def _lay_out_bar(self) -> None:
        within, least = QLabel(_("Words to each side")), QLabel(_("At least together"))
        within.setBuddy(self.window_size)
        least.setBuddy(self.least)
        self.query.setMaximumWidth(90 * GRID)
        controls = (within, self.window_size, least, self.least, self.stops)
        self.put_bar(self.query, controls, self.export_button)
        self.put_table(self.table, _("Show both in their places"), lambda index: self._go(index.row(), 0))
        self.put_page(with_measures(self.table, Measure.LOG_DICE))


def _spin(name: str, least: int, most: int, value: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(least, most)
    made.setValue(value)
    made.setAccessibleName(name)
    for edit in made.findChildren(QLineEdit):
        # The style sheet's padding does not reach the text within a spin box.
        edit.setTextMargins(2 * GRID, 0, 0, 0)
    return made


def _look(study: Study, words: WordIndex, asked: Asked, progress: Progress) -> Neighbours:
    progress(0, 0, _("Searching"))
    result = find(study, words, asked.query, Mode.LEMMA, asked.scope)
    found: tuple[Collocate, ...] = ()
    if isinstance(result.hits, Hits) and len(result.hits):
        progress(0, 0, _("Looking for neighbours"))
        stops = frozenset[str]() if asked.with_stops else None
        beside = collocates(study, words, result.hits, asked.scope, asked.window, asked.least, stops)
        found = spelled(words, beside)
    return Neighbours(asked, study, len(result.hits), found, collocate_figures(found), result.problem)
