"""Key words: what sets one group of people or texts apart from another, or from all others."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLabel

from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.analysis.scope import Scope
from qualcode.analysis.spelling import spelled
from qualcode.analysis.word_index import WordIndex
from qualcode.analysis.word_lists import key_words, others_of, parts_of, size_of
from qualcode.i18n import _, language
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.text.frequency import KeyWord
from qualcode.ui.analysis.counted_view import CountedView
from qualcode.ui.analysis.exports import Build, ExportButton
from qualcode.ui.analysis.figures.figures import Figures
from qualcode.ui.analysis.figures.measures import with_measures
from qualcode.ui.analysis.figures.table import FiguresTable
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.view import Places
from qualcode.ui.analysis.words.queries import forms_of, query_of
from qualcode.ui.analysis.words.word_figures import key_word_figures
from qualcode.ui.room import Room
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.wording.language import interface_words
from qualcode.wording.names import dimension_name
from qualcode.wording.numbers import number
from qualcode.wording.search import Measure
from qualcode.wording.words import heading_path, scope_sentence, stops_sentence

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

_BY = (Dimension.ROLE, Dimension.INFORMANT, Dimension.DOCUMENT, Dimension.CODE, Dimension.CASE)
_OTHERS = "others"
_NOBODY = "none"
_B_COLUMNS = (3, 4)
_SETTING = "analysis/key-words/"


@dataclass(frozen=True, slots=True)
class Compared:
    """Two groups, and how they are compared."""

    a: Scope
    b: Scope
    names: tuple[str, str]
    within: Scope
    with_stops: bool


@dataclass(frozen=True)
class KeyWords:
    """What sets the first group apart."""

    asked: Compared
    study: Study
    found: tuple[KeyWord, ...]
    sizes: tuple[int, int]
    figures: Figures


class KeyWordsView(CountedView):
    """Two groups chosen from one list, and the words that one has more or less of than the other."""

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Compare as the last time."""
        super().__init__(room, scope)
        self.result: KeyWords | None = None
        self._headings: tuple[Heading, ...] = ()
        self.table = FiguresTable(_("Key words"))
        self.filter = FilterEdit(_("Filter words"))
        self.by, self.a, self.b = StillCombo(), StillCombo(), StillCombo()
        for combo, name in ((self.by, _("Compare by")), (self.a, _("This group")), (self.b, _("With this group"))):
            combo.setAccessibleName(name)
        for dimension in _BY:
            self.by.addItem(dimension_name(dimension, interface_words()), dimension.value)
        self.by.setCurrentIndex(max(0, self.by.findData(room.settings.text(f"{_SETTING}by", "role"))))
        self.stops = QCheckBox(_("Use the stop list"))
        self.stops.setChecked(room.settings.truth(f"{_SETTING}stops", True))
        self.export_button = ExportButton(room, lambda: _("Key words"), self._report)
        self._lay_out_bar()
        self._connect()

    def count(self) -> None:
        """Compare the groups that are chosen."""
        self._offer()
        asked = self._asked()
        if asked is None:
            self.counting.forget()
            told = _("Two groups are needed to compare. There is only one of this kind in what is chosen.")
            self.say(told, _("Compare documents instead"), self._by_documents)
            return
        work = partial(_compare, self.study(), self.room.workspace.words, asked)
        self.ask((asked, language()), _("Comparing words"), work, self._show)

    def needs(self) -> frozenset[str]:
        """Return the tables compared; codings as well when codes are."""
        return self.shows if self.by.currentData() == Dimension.CODE else super().needs()

    def clear(self) -> None:
        """Show no words, and know no groups."""
        self.result, self._headings = None, ()
        for combo in (self.a, self.b):
            combo.blockSignals(True)
            combo.clear()
            combo.blockSignals(False)
        self.filter.clear()
        super().clear()

    def choose(self, by: Dimension, a: str | None, b: str | None = _OTHERS) -> None:
        """Compare two groups by their keys; the second may be all others."""
        self.by.setCurrentIndex(self.by.findData(by.value))
        self.a.setCurrentIndex(self.a.findData(a or _NOBODY))
        self.b.setCurrentIndex(self.b.findData(b or _NOBODY))

    def _by_documents(self) -> None:
        self.scope.widen()
        self.by.setCurrentIndex(self.by.findData(Dimension.DOCUMENT.value))

    def _offer(self) -> None:
        """Offer the groups that the scope has, and keep what was chosen of them."""
        dimension = Dimension(self.by.currentData())
        headings = tuple(heading for heading, _part in parts_of(self.study(), dimension, self.scope.scope))
        if headings == self._headings:
            return
        self._headings = headings
        for combo, others in ((self.a, False), (self.b, True)):
            chosen = combo.currentData()
            combo.blockSignals(True)
            combo.clear()
            if others:
                combo.addItem(_("all others"), _OTHERS)
            for heading in headings:
                combo.addItem(heading_path(self.study(), heading, interface_words()), heading.key or _NOBODY)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))
            combo.blockSignals(False)

    def _asked(self) -> Compared | None:
        study, within = self.study(), self.scope.scope
        dimension = Dimension(self.by.currentData())
        parts = {heading.key or _NOBODY: part for heading, part in parts_of(study, dimension, within)}
        self._part()
        a, b = self.a.currentData(), self.b.currentData()
        if len(parts) < 2 or a not in parts:
            return None
        key = None if a == _NOBODY else str(a)
        others = b not in parts
        other = others_of(study, dimension, key, within) if others else parts[b]
        name = _("all others") if others else self.b.currentText()
        return Compared(parts[a], other, (self.a.currentText(), name), within, not self.stops.isChecked())

    def _part(self) -> None:
        """Compare a group that is chosen twice with all others instead of with itself."""
        if self.a.currentData() == self.b.currentData():
            self.b.blockSignals(True)
            self.b.setCurrentIndex(0)
            self.b.blockSignals(False)

    def _show(self, result: KeyWords) -> None:
        self.result = result
        if not result.found:
            told = _("No word is said often enough in both groups together to be compared.")
            self.say(told, _("Count all words"), self.scope.everyone)
            return
        self.show_page()
        self.table.show_figures(result.figures)
        self._tell()

    def _tell(self) -> None:
        result = self.result
        if result is None:
            return
        names, words = result.asked.names, interface_words()
        sizes = [
            _("{name}: {n} words").format(name=name, n=number(size, language()))
            for name, size in zip(names, result.sizes, strict=True)
        ]
        counted = scope_sentence(result.study, result.asked.within, words)
        told = _("{sizes}. Numbers are occurrences.").format(sizes=", ".join(sizes))
        self.foot.setText(f"{told} {counted} {stops_sentence(result.asked.with_stops, words)}")

    def _go(self, at: int, column: int) -> None:
        result = self.result
        if result is None:
            return
        each = result.found[self.table.figures.place_of(at)[0]]
        second = column in _B_COLUMNS or (column not in (1, 2) and not each.count_a)
        asked = result.asked
        query = query_of(forms_of(self.room.workspace.words, each.lemma))
        self.places_wanted.emit(Places(query, only=asked.b if second else asked.a, only_name=asked.names[second]))

    def _report(self) -> Build:
        result = self.result
        found = [result.found[row] for row in self.table.figures.order] if result is not None else []

        def build() -> "Report":
            from qualcode.exporters.reports.words_report import key_words_report

            assert result is not None
            asked = result.asked
            return key_words_report(
                result.study, found, *asked.names, scope=asked.within, with_stops=asked.with_stops
            )

        return build

    def _filter(self, letters: str) -> None:
        self.table.filter(letters)

    def _on_choice(self) -> None:
        self.room.settings.put(f"{_SETTING}by", str(self.by.currentData()))
        self.room.settings.put(f"{_SETTING}stops", self.stops.isChecked())
        if self.room.workspace.project is not None:
            self.refresh()

    def _connect(self) -> None:
        self.filter.changed_after_pause.connect(self._filter)
        for combo in (self.by, self.a, self.b):
            combo.currentIndexChanged.connect(self._on_choice)
        self.stops.toggled.connect(self._on_choice)
        self.table.places_wanted.connect(self._go)

    def _lay_out_bar(self) -> None:
        self.filter.setMaximumWidth(45 * GRID)
        for combo in (self.a, self.b):
            combo.setMaximumWidth(55 * GRID)
            combo.setMinimumContentsLength(10)
        against = QLabel(_("against"))
        against.setBuddy(self.b)
        self.put_bar(self.filter, (self.by, self.a, against, self.b, self.stops), self.export_button, self.by)
        told = _("Show the word in its places")
        self.put_table(self.table, told, lambda index: self._go(index.row(), index.column()))
        self.put_page(with_measures(self.table, Measure.LOG_LIKELIHOOD, Measure.LOG_RATIO, Measure.DISPERSION))


def _compare(study: Study, words: WordIndex, asked: Compared, progress: Progress) -> KeyWords:
    stops = frozenset[str]() if asked.with_stops else None
    found = spelled(words, key_words(study, words, asked.a, asked.b, stops=stops, progress=progress))
    sizes = size_of(study, words, asked.a, progress), size_of(study, words, asked.b, progress)
    return KeyWords(asked, study, found, sizes, key_word_figures(found, sizes, asked.names))
