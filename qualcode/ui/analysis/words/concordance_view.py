"""The concordance: every place of a word or query on a line of its own, with who said it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from qualcode.analysis.scope import Scope
from qualcode.analysis.search import context_lines, find, order_of
from qualcode.analysis.word_index import WordIndex
from qualcode.i18n import _, _n, language
from qualcode.model.ids import DocumentId
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.text.concordance import Side
from qualcode.text.matching import Mode
from qualcode.text.search import SearchResult
from qualcode.ui.analysis.concordance.table import ConcordanceTable
from qualcode.ui.analysis.counted_view import CountedView
from qualcode.ui.analysis.exports import Build, ExportButton
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.view import Places
from qualcode.ui.room import Room
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.parts import button
from qualcode.ui.workspace import Place
from qualcode.wording.language import interface_words
from qualcode.wording.numbers import number
from qualcode.wording.search import mode_explained, mode_name, problem_sentence, side_name
from qualcode.wording.words import scope_sentence

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

_MODES = (Mode.LEMMA, Mode.PLAIN, Mode.FUZZY, Mode.REGEX)
_FORMS = 8
_SETTING = "analysis/concordance/"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for, where, and in which order it is shown."""

    query: str
    mode: Mode
    scope: Scope
    side: Side


@dataclass(frozen=True)
class Concordance:
    """Places with their order, in the study they were found in."""

    asked: Asked
    study: Study
    result: SearchResult
    order: Sequence[int]


class ConcordanceView(CountedView):
    """A query and its places."""

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Look for nothing yet."""
        super().__init__(room, scope)
        self.result: Concordance | None = None
        self._only: Places | None = None
        self.table = ConcordanceTable()
        self.query = FilterEdit(_("Word or search"))
        self.mode, self.side = StillCombo(), StillCombo()
        self.only = button("", "quiet", icon="close")
        self.export_button = ExportButton(room, lambda: _("Concordance"), self._report)
        self._lay_out_bar()
        self._connect()

    def show_places(self, places: Places) -> None:
        """Look for these words."""
        self._only = places if places.only is not None else None
        self.mode.blockSignals(True)
        self.mode.setCurrentIndex(_MODES.index(places.mode))
        self.mode.blockSignals(False)
        self.query.setText(places.query)
        self._show_only()
        self.refresh()

    def count(self) -> None:
        """Look for what the field says."""
        query = self.query.text().strip()
        if not query:
            told = _("Type a word or a search, and every place where it stands is shown on a line of its own.")
            self.nothing_asked(told)
            return
        scope = self._only.only if self._only is not None and self._only.only is not None else self.scope.scope
        asked = Asked(query, _MODES[self.mode.currentIndex()], scope, Side(self.side.currentData()))
        work = partial(_look, self.study(), self.room.workspace.words, asked)
        self.ask((asked, language()), _("Searching"), work, self._show)

    def needs(self) -> frozenset[str]:
        """Return the tables searched; codings as well when the scope asks for codes."""
        only = self._only.only if self._only is not None else None
        return self.shows if only is not None and only.where.codes is not None else super().needs()

    def clear(self) -> None:
        """Look for nothing."""
        self.result = self._only = None
        self.query.clear()
        self.table.lines.show(None, (), ())
        self._show_only()
        super().clear()

    def _show(self, result: Concordance) -> None:
        self.result = result
        if result.result.problem is not None:
            self.say(problem_sentence(result.result.problem))
            self.foot.setText("")
        elif not result.order:
            self._tell()
            if result.asked.scope.whole:
                self.say(_("This stands nowhere in what is chosen."), _("The whole study"), self._widen)
            else:
                told = _("No informant says this in what is chosen.")
                self.say(told, _("Look in all words"), self._everywhere)
        else:
            self._show_lines(result)

    def _show_lines(self, result: Concordance) -> None:
        row = self.table.currentIndex().row()
        current = self.table.lines.hit(row) if row >= 0 else None
        scroll = self.table.verticalScrollBar().value()
        self.table.lines.show(result.study, result.result.hits, result.order)
        self.show_page()
        self.table.fit()
        at = self.table.lines.place_of(current) if current is not None else -1
        self.table.setCurrentIndex(self.table.lines.index(max(0, at), 0))
        if at >= 0:
            self.table.verticalScrollBar().setValue(scroll)
        else:
            self.table.scrollToTop()
        self._tell()

    def _tell(self) -> None:
        result = self.result
        if result is None:
            return
        n = len(result.order)
        places = (_n("%s place", "%s places", n) % number(n, language())) + "."
        ticked = [form for form in result.result.forms if form.ticked and not form.left_out]
        forms = ", ".join(f"{form.shown} {number(form.count, language())}" for form in ticked[:_FORMS])
        if len(ticked) > _FORMS:
            forms = _("{names} and {n} more").format(names=forms, n=len(ticked) - _FORMS)
        told = _("Forms: {forms}.").format(forms=forms) if forms else ""
        counted = scope_sentence(result.study, result.asked.scope, interface_words())
        self.foot.setText(" ".join(filter(None, (places, told, counted))))

    def _go(self, row: int) -> None:
        hit = self.table.lines.hit(row)
        document = DocumentId(hit.document)
        if document in self.study().documents:
            self.room.workspace.go_to(Place(document, hit.span))

    def _report(self) -> Build:
        result, chosen = self.result, self.table.chosen_rows()
        rows = chosen if len(chosen) > 1 else range(self.table.lines.rowCount())

        def build() -> "Report":
            from qualcode.exporters.reports.concordance_report import concordance_report

            assert result is not None
            hits = [result.result.hits[result.order[row]] for row in rows]
            lines = context_lines(result.study, hits, page=(0, len(hits)))
            return concordance_report(result.study, lines, result.asked.query, scope=result.asked.scope)

        return build

    def _everywhere(self) -> None:
        if self._only is not None:
            self._drop_only()
        else:
            self.scope.everyone()

    def _widen(self) -> None:
        self._only = None
        self._show_only()
        self.scope.everyone()

    def _drop_only(self) -> None:
        self._only = None
        self._show_only()
        self.refresh()
        self.first_focus().setFocus()

    def _on_scope(self) -> None:
        # What was asked for alone was a part of the scope that is left now.
        self._only = None
        self._show_only()

    def _show_only(self) -> None:
        name = self._only.only_name if self._only is not None else ""
        self.only.setText(_("Only {name}").format(name=name))
        self.only.setToolTip(_("Look in all that is counted again"))
        self.only.setVisible(self._only is not None)

    def _typed(self) -> None:
        if self.room.workspace.project is not None:
            self.refresh()

    def _on_choice(self) -> None:
        self.room.settings.put(f"{_SETTING}side", str(self.side.currentData()))
        self.mode.setToolTip(mode_explained(_MODES[self.mode.currentIndex()]))
        self._typed()

    def _connect(self) -> None:
        self.query.changed_after_pause.connect(lambda _text: self._typed())
        self.mode.currentIndexChanged.connect(self._on_choice)
        self.side.currentIndexChanged.connect(self._on_choice)
        self.only.clicked.connect(self._drop_only)
        self.scope.changed.connect(self._on_scope)
        self.table.place_wanted.connect(self._go)

    def _lay_out_bar(self) -> None:
        self.mode.setAccessibleName(_("How the words are meant"))
        for mode in _MODES:
            self.mode.addItem(mode_name(mode))
        self.side.setAccessibleName(_("Sort by"))
        for side in Side:
            self.side.addItem(side_name(side), side.value)
        remembered = self.room.settings.text(f"{_SETTING}side", Side.PLACE)
        self.side.setCurrentIndex(max(0, self.side.findData(str(remembered))))
        words = QLabel(_("Sort"))
        words.setBuddy(self.side)
        self.query.setMaximumWidth(110 * GRID)
        self.put_bar(self.query, (self.mode, words, self.side, self.only), self.export_button)
        self.put_table(self.table, _("Go to the place in the text"), lambda index: self._go(index.row()))
        self._show_only()
        self.put_page(self.table)


def _look(study: Study, words: WordIndex, asked: Asked, progress: Progress) -> Concordance:
    progress(0, 0, _("Searching"))
    result = find(study, words, asked.query, asked.mode, asked.scope)
    progress(0, 0, _("Sorting"))
    # All of it here: to find one line again, the window would have to sort every other.
    order = order_of(study, result.hits, asked.side)
    return Concordance(replace(asked), study, result, order if isinstance(order, range) else tuple(order))
