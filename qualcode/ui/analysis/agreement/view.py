"""Do the coders agree? Numbers code by code, how to read them, and the places behind them."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QWidget

from qualcode.i18n import _
from qualcode.ui.analysis.agreement.bar import AgreementBar
from qualcode.ui.analysis.agreement.comparing import TABLES, Comparing
from qualcode.ui.analysis.agreement.missing import Missing, Remedy, missing
from qualcode.ui.analysis.agreement.pages import CODES, CONSENSUS, AgreementPages, NumbersTable
from qualcode.ui.analysis.agreement.places import PlacesPane
from qualcode.ui.analysis.agreement.settling.desk import SettlingDesk
from qualcode.ui.analysis.agreement.shown import NumberLine, PlaceFilter, PlaceLine, Shown, places_behind
from qualcode.ui.analysis.agreement.table import AgreementTable
from qualcode.ui.analysis.counted_view import CountedView
from qualcode.ui.analysis.exports import Build, ExportButton
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.room import Room
from qualcode.ui.workspace import Place

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

_UNIT = "analysis/agreement/unit"


class AgreementView(CountedView):
    """Compares coders; values come first, and intervals when they are drawn."""

    shows: ClassVar[frozenset[str]] = TABLES

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Compare nobody yet."""
        super().__init__(room, scope)
        self.comparing = Comparing(room.jobs, self, self.counting)
        self.choices = AgreementBar(room.settings.text(_UNIT, ""))
        self.table = AgreementTable()
        self.pages = AgreementPages(self.table)
        self.places = PlacesPane()
        self.desk = SettlingDesk(room.workspace)
        self.export_button = ExportButton(room, lambda: _("Agreement"), self._report)
        self._lay_out_parts()
        self._connect()

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being counted: values, intervals, agreement with the consensus."""
        return self.comparing.is_at_rest

    def refresh(self) -> None:
        """Compare, unless something is missing: then one sentence says what."""
        project = self.room.workspace.project
        if project is None:
            return
        study, me = project.study, project.coder
        self.choices.offer(study, me)
        choice = self.choices.choice(study, me)
        lack = missing(study, choice, self.choices.coders(study), self.choices.asks_all("document"))
        if lack is None:
            self.comparing.ask(study, choice, self.choices.wants_intervals)
        else:
            self._tell(lack)
            self._forget()

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
        shown = self.comparing.latest
        if shown is None:
            return
        current = self.places.current()
        # What was settled otherwise than somebody coded it is settled already.
        wanted = replace(self._behind(), settled=None if self.pages.page == CONSENSUS else False)
        self.desk.show_comparison(shown, wanted, current.key if current is not None else None)
        self._turn(self.desk)
        self.desk.list.setFocus()

    def show_numbers(self) -> None:
        """Show the numbers again."""
        self._turn(self.split)
        self._ask_consensus()
        self.first_focus().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Compare anew where another coder is at work: where coding is blind, not everybody may see the same."""
        super().showEvent(event)
        self._renew()

    def export(self) -> None:
        """Write the comparison as a Word table."""
        if self.comparing.latest is not None:
            self.export_button.save(".docx")

    def _ask_consensus(self) -> None:
        """Compare the coders with the consensus where that is seen."""
        project, shown = self.room.workspace.project, self.comparing.latest
        if project is not None and shown is not None and self.pages.page == CONSENSUS and not self.is_settling:
            self.comparing.ask_consensus(project.study, shown.choice)

    def _show(self, shown: Shown) -> None:
        self.export_button.setEnabled(True)
        self.foot.setText("\n".join(shown.remarks))
        self.show_page()
        self.table.show_lines(shown)
        self.pages.pairs.show_numbers(shown.pairs)
        self.pages.confused.show_numbers(shown.confused)
        self._show_places()
        self._ask_consensus()
        if self.is_settling:
            self.desk.show_comparison(shown)

    def _forget(self) -> None:
        self.comparing.forget()
        self._turn(self.split)
        self.desk.clear()
        self.table.show_lines(None)
        self.places.clear()
        self.foot.setText("")
        self.export_button.setEnabled(False)

    def _tell(self, lack: Missing) -> None:
        remedies: dict[Remedy, Callable[[], object]] = {
            Remedy.IMPORT: lambda: self.room.workspace.command_wanted.emit("import"),
            Remedy.ALL_CODERS: self.choices.all_coders,
            Remedy.OTHER_CODERS: self.choices.buttons["coder"].open,
            Remedy.DOCUMENTS: lambda: self.choices.choose_documents(lack.documents),
        }
        self.say(lack.told, lack.action, remedies.get(lack.remedy))

    def _show_places(self, _line: object = None) -> None:
        shown, line, number = self.comparing.latest, self.table.current(), self._number_line()
        if shown is None or self.room.workspace.project is None:
            return
        if self.pages.page == CODES:
            if line is not None:
                self.places.show_line(shown, line)
        elif number is None:
            self.places.show_places(shown, "", shown.once)
        else:
            name = " – ".join(number.cells[: self.pages.words])
            self.places.show_places(shown, name, places_behind(shown, number, self.room.workspace.project.study))

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
        self._ask_consensus()

    def _go(self, place: PlaceLine) -> None:
        if place.document in self.study().documents:
            self.room.workspace.go_to(Place(place.document, place.span))

    def _report(self) -> Build:
        shown, samples, project = self.comparing.latest, self.comparing.samples, self.room.workspace.project
        assert shown is not None
        assert project is not None
        study = project.study

        def build() -> "Report":
            from qualcode.analysis.agreement.against_consensus import against_consensus
            from qualcode.exporters.reports.agreement_report import agreement_report

            return agreement_report(study, shown.found, consensus=against_consensus(study, shown.choice, samples))

        return build

    def _on_change(self) -> None:
        self.room.settings.put(_UNIT, str(self.choices.unit.currentData()))
        self._renew()

    def _renew(self) -> None:
        if self.room.workspace.project is not None and self.isVisible():
            self.refresh()

    def _on_drawing_stopped(self) -> None:
        self.choices.drop_intervals()
        self.comparing.drop_intervals()

    def _connect(self) -> None:
        self.choices.changed.connect(self._on_change)
        self.room.workspace.coder_chosen.connect(lambda _coder: self._renew())
        self.comparing.found.connect(self._show)
        self.comparing.consensus_found.connect(self.pages.show_consensus)
        self.comparing.drawing.stopped.connect(self._on_drawing_stopped)
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
