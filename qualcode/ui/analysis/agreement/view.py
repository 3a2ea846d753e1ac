"""Do the coders agree? Numbers code by code, how to read them, and the places behind them."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QWidget

from qualcode.analysis.agreement.choice import AgreementChoice, coded_by_all
from qualcode.i18n import _, language
from qualcode.model.consensus import CONSENSUS as CONSENSUS_CODER
from qualcode.model.consensus import decision_on, held_by_consensus
from qualcode.model.ids import CoderId
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.analysis.agreement.bar import AgreementBar, who_coded
from qualcode.ui.analysis.agreement.pages import CODES, CONSENSUS, AgreementPages, NumbersTable
from qualcode.ui.analysis.agreement.places import PlacesPane
from qualcode.ui.analysis.agreement.settling.desk import SettlingDesk
from qualcode.ui.analysis.agreement.shown import NumberLine, Numbers, PlaceFilter, PlaceLine, Shown
from qualcode.ui.analysis.agreement.table import AgreementTable
from qualcode.ui.analysis.counted_view import CountedView
from qualcode.ui.analysis.counting import Counting
from qualcode.ui.analysis.exports import Build, ExportButton
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.room import Room
from qualcode.ui.table_sets import CODED, TEXTS
from qualcode.ui.workspace import Place

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

_SAMPLES = 1_000
_UNIT = "analysis/agreement/unit"


class AgreementView(CountedView):
    """Compares coders; values come first, and intervals when they are drawn."""

    shows: ClassVar[frozenset[str]] = TEXTS | CODED | {"project", "statuses"}

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Compare nobody yet."""
        super().__init__(room, scope)
        self.values: Shown | None = None
        """The latest comparison without intervals."""
        self.result: Shown | None = None
        """What is shown: the same, with intervals where they are wanted and there."""
        self.drawing = Counting(room.jobs, self)
        self.choices = AgreementBar(room.settings.text(_UNIT, ""))
        self.table = AgreementTable()
        self.pages = AgreementPages(self.table)
        self.places = PlacesPane()
        self.desk = SettlingDesk(room.workspace)
        self.against = Counting(room.jobs, self)
        self.export_button = ExportButton(room, lambda: _("Agreement"), self._report)
        self._lay_out_parts()
        self._connect()

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being counted: values, intervals, agreement with the consensus."""
        return all(each.is_at_rest for each in (self.counting, self.drawing, self.against))

    def refresh(self) -> None:
        """Compare, unless something is missing: then one sentence says what."""
        project = self.room.workspace.project
        if project is None:
            return
        study, me = project.study, project.coder
        self.choices.offer(study, me)
        choice = self.choices.choice(study, me)
        if self._tells_what_is_missing(study, choice):
            self._forget()
        else:
            self._compare(study, choice)

    def clear(self) -> None:
        """Compare nobody."""
        self._forget()
        self.choices.clear()
        self.say(_("Here coders are compared."))

    def first_focus(self) -> QWidget:
        """Let the keyboard begin on the numbers, or where coders are chosen, or where is settled."""
        if not self.is_shown:
            return self.choices.buttons["coder"]
        return self.desk.list if self.is_settling else self.pages.table

    @property
    def is_settling(self) -> bool:
        """Whether disagreements are being settled in the place of the numbers."""
        return self.both.currentWidget() is self.desk

    def settle(self) -> None:
        """Show the disagreements that are listed now where they are settled, the current one first."""
        if self.result is None:
            return
        current = self.places.current()
        # What was settled otherwise than somebody coded it is settled already.
        wanted = replace(self._behind(), settled=None if self.pages.page == CONSENSUS else False)
        self.desk.show_comparison(self.result, wanted, current.key if current is not None else None)
        self._turn(self.desk)
        self.desk.list.setFocus()

    def show_numbers(self) -> None:
        """Show the numbers again."""
        self._turn(self.split)
        self._count_consensus()
        self.first_focus().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Compare anew where another coder is at work: where coding is blind, not everybody may see the same."""
        super().showEvent(event)
        self._renew()

    def export(self) -> None:
        """Write the comparison as a Word table."""
        if self.result is not None:
            self.export_button.save(".docx")

    def _compare(self, study: Study, choice: AgreementChoice) -> None:
        question = choice, language()
        sources = self._sources(study, choice)
        values = partial(_compared, study, choice, 0)
        self.counting.ask(question, sources, _("Comparing coders"), values, self._show_values)
        if self.choices.wants_intervals:
            drawn = partial(_compared, study, choice, _SAMPLES)
            self.drawing.ask(question, sources, _("Drawing intervals"), drawn, self._show)
        else:
            self._drop_intervals()

    def _sources(self, study: Study, choice: AgreementChoice) -> tuple[object, ...]:
        """Return what the numbers depend on: of the codings only those of the coders who are compared."""
        tables = sorted(self.shows - {"codings", "coders", "memos", "memo_quotes"})
        codings = (study.codings.by("coder", coder) for coder in choice.coders)
        coders = (study.coders[coder] for coder in choice.coders)
        return (*(getattr(study, table) for table in tables), *codings, *coders)

    def _count_consensus(self) -> None:
        """Compare the coders with the consensus where that is seen."""
        project, result = self.room.workspace.project, self.result
        if project is None or result is None or self.pages.page != CONSENSUS or self.is_settling:
            return
        study, choice = project.study, result.choice
        sources = (*self._sources(study, choice), study.codings.by("coder", CONSENSUS_CODER))
        work = partial(_against_consensus, study, choice)
        self.against.ask((choice, language()), sources, _("Comparing coders"), work, self.pages.show_consensus)

    def _drop_intervals(self) -> None:
        self.drawing.forget()
        if self.values is not None and self.result is not self.values:
            self._show(self.values)

    def _show_values(self, shown: Shown) -> None:
        self.values = shown
        self._show(shown)

    def _show(self, shown: Shown) -> None:
        self.result = shown
        self.export_button.setEnabled(True)
        self.foot.setText("\n".join(shown.remarks))
        self.show_page()
        self.table.show_lines(shown)
        self.pages.pairs.show_numbers(shown.pairs)
        self.pages.confused.show_numbers(shown.confused)
        self._show_places()
        self._count_consensus()
        if self.is_settling:
            self.desk.show_comparison(shown)

    def _forget(self) -> None:
        self.counting.forget()
        self.drawing.forget()
        self.against.forget()
        self.values = self.result = None
        self._turn(self.split)
        self.desk.clear()
        self.table.show_lines(None)
        self.places.clear()
        self.foot.setText("")
        self.export_button.setEnabled(False)

    def _tells_what_is_missing(self, study: Study, choice: AgreementChoice) -> bool:
        everybody = who_coded(study)
        if not study.documents:
            told = _("Here coders are compared. Import documents first.")
            self.say(told, _("Import documents"), lambda: self.room.workspace.command_wanted.emit("import"))
        elif len(everybody) < 2:
            self.say(_("A comparison takes two coders who have coded; this study has fewer."))
        elif len(choice.coders) < 2:
            told = _("A comparison takes two coders at least.")
            self.say(told, _("Compare all coders"), self.choices.all_coders)
        elif not choice.codes:
            self.say(_("There are no codes to compare yet."))
        elif not choice.documents:
            self._tell_of_no_document(study, len(everybody))
        else:
            return False
        return True

    def _tell_of_no_document(self, study: Study, coders: int) -> None:
        compared = self.choices.coders(study)
        coded = coded_by_all(study, compared)
        if study.info.blind:
            self.say(_("Coding is blind here: a document is compared when its coders are finished with it."))
        elif coded and self.choices.asks_all("document"):
            told = _("There is no document that all of these coders are finished with.")
            self.say(told, _("Compare what all have coded"), lambda: self.choices.choose_documents(coded))
        elif coders > 2:
            told = _("No document has been coded by all of these coders.")
            self.say(told, _("Choose coders"), self.choices.buttons["coder"].open)
        else:
            self.say(_("No document has been coded by all of these coders."))

    def _show_places(self, _line: object = None) -> None:
        shown, line, number = self.result, self.table.current(), self._number_line()
        if shown is None:
            return
        if self.pages.page == CODES:
            if line is not None:
                self.places.show_line(shown, line)
            return
        if number is None:
            self.places.show_places(shown, "", shown.once)
        else:
            name = " – ".join(number.cells[: self.pages.words])
            self.places.show_places(shown, name, self._places_behind(shown, number))

    def _places_behind(self, shown: Shown, line: NumberLine) -> list[PlaceLine]:
        """Return the places behind a line: of a coder and the consensus, those settled otherwise than coded."""
        project = self.room.workspace.project
        if line.behind is not None:
            return [place for place in shown.once if line.behind.fits(place)]
        if project is None or line.coder is None:
            return []
        return [place for place in shown.once if _is_overruled(project.study, place, line.coder)]

    def _number_line(self) -> NumberLine | None:
        table = self.pages.table
        return table.current() if isinstance(table, NumbersTable) else None

    def _behind(self) -> PlaceFilter:
        """Return what asks for the places that are listed below the numbers."""
        line, number = self.table.current(), self._number_line()
        if self.pages.page == CODES:
            return PlaceFilter(codes=frozenset({line.code})) if line is not None and line.code else PlaceFilter()
        return number.behind if number is not None and number.behind is not None else PlaceFilter()

    def _turn(self, page: QWidget) -> None:
        self.both.setCurrentWidget(page)
        is_settling = page is self.desk
        self.choices.setVisible(not is_settling)
        self.export_button.setVisible(not is_settling)
        self.foot.setVisible(not is_settling)
        self.show_bar(not is_settling)

    def _on_turned(self, _page: int) -> None:
        self._show_places()
        self._count_consensus()

    def _go(self, place: PlaceLine) -> None:
        if place.document in self.study().documents:
            self.room.workspace.go_to(Place(place.document, place.span))

    def _report(self) -> Build:
        result, values, project = self.result, self.values, self.room.workspace.project
        assert project is not None
        study = project.study

        def build() -> "Report":
            from qualcode.analysis.agreement.against_consensus import against_consensus
            from qualcode.exporters.reports.agreement_report import agreement_report

            assert result is not None
            samples = _SAMPLES if result is not values else 0
            return agreement_report(study, result.found, consensus=against_consensus(study, result.choice, samples))

        return build

    def _on_change(self) -> None:
        self.room.settings.put(_UNIT, str(self.choices.unit.currentData()))
        self._renew()

    def _renew(self) -> None:
        if self.room.workspace.project is not None and self.isVisible():
            self.refresh()

    def _on_drawing_stopped(self) -> None:
        self.choices.drop_intervals()
        self._drop_intervals()

    def _connect(self) -> None:
        self.choices.changed.connect(self._on_change)
        self.room.workspace.coder_chosen.connect(lambda _coder: self._renew())
        self.counting.stopped.connect(self.drawing.forget)
        self.drawing.stopped.connect(self._on_drawing_stopped)
        self.table.line_chosen.connect(self._show_places)
        for table in (self.pages.pairs, self.pages.confused, self.pages.consensus):
            table.line_chosen.connect(self._show_places)
        self.pages.turned.connect(self._on_turned)
        self.pages.places_wanted.connect(self.places.table.setFocus)
        self.places.settling_wanted.connect(self.settle)
        self.desk.back_wanted.connect(self.show_numbers)
        self.places.table.place_wanted.connect(self._go)

    def _lay_out_parts(self) -> None:
        self.bar.addWidget(self.choices, 1)
        self.bar.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignTop)
        self.export_button.setEnabled(False)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.pages)
        self.split.addWidget(self.places)
        self.split.setSizes([300, 260])
        self.both = QStackedWidget()
        self.both.addWidget(self.split)
        self.both.addWidget(self.desk)
        # The window must fit a small screen, however much stands one below the other here.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.both)
        self.put_page(area)


def _compared(study: Study, choice: AgreementChoice, samples: int, progress: Progress) -> Shown:
    # Here, and on the thread of the work: numpy comes with it.
    from qualcode.ui.analysis.agreement.words import compare

    return compare(study, choice, samples, progress)


def _is_overruled(study: Study, place: PlaceLine, coder: CoderId) -> bool:
    """Tell whether a place is settled otherwise than the coder had coded it."""
    if decision_on(study, place.found.codings) is None:
        return False
    own = {(one.code, one.span) for one in place.found.of(coder)}
    return own != {(one.code, one.span) for one in held_by_consensus(study, place.found.codings)}


def _against_consensus(study: Study, choice: AgreementChoice, progress: Progress) -> Numbers:
    from qualcode.ui.analysis.agreement.numbers import consensus_numbers

    return consensus_numbers(study, choice, progress)
