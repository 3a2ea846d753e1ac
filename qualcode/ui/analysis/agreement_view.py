"""Do the coders agree? Numbers code by code, how to read them, and the places behind them."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from qualcode.analysis.agreement.choice import AgreementChoice
from qualcode.i18n import N_, _, language
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.analysis.agreement_bar import AgreementBar, who_coded
from qualcode.ui.analysis.agreement_places import PlacesPane
from qualcode.ui.analysis.agreement_shown import CodeLine, PlaceLine, Shown
from qualcode.ui.analysis.agreement_table import AgreementTable
from qualcode.ui.analysis.counted_view import CountedView
from qualcode.ui.analysis.counting import Counting
from qualcode.ui.analysis.exports import Build, ExportButton
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.room import Room
from qualcode.ui.workspace import Place

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

_SAMPLES = 1_000
_UNIT = "analysis/agreement/unit"


class AgreementView(CountedView):
    """Compares coders; values come first, and intervals when they are drawn."""

    key: ClassVar[str] = "agreement"
    title: ClassVar[str] = N_("Agreement")
    command: ClassVar[str] = N_("Compare coders")
    shows: ClassVar[frozenset[str]] = frozenset(
        {"project", "coders", "statuses", "documents", "texts", "turns", "codes", "codings"}
    )
    has_scope: ClassVar[bool] = False

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
        self.places = PlacesPane()
        self.export_button = ExportButton(room, lambda: _("Agreement"), self._report)
        self._lay_out_parts()
        self._connect()

    @property
    def is_at_rest(self) -> bool:
        """Whether neither values nor intervals are being counted."""
        return self.counting.is_at_rest and self.drawing.is_at_rest

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
        """Let the keyboard begin on the numbers, or where coders are chosen."""
        return self.table if self.is_shown else self.choices.buttons["coder"]

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
        sources = tuple(getattr(study, table) for table in sorted(self.shows))
        values = partial(_compared, study, choice, 0)
        self.counting.ask(question, sources, _("Comparing coders"), values, self._show_values)
        if self.choices.wants_intervals:
            drawn = partial(_compared, study, choice, _SAMPLES)
            self.drawing.ask(question, sources, _("Drawing intervals"), drawn, self._show)
        else:
            self._drop_intervals()

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
        self._show_places()

    def _forget(self) -> None:
        self.counting.forget()
        self.drawing.forget()
        self.values = self.result = None
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
        told = _("No document has been coded by all of these coders.")
        if study.info.blind:
            told = _("Coding is blind here: a document is compared when its coders are finished with it.")
        if coders > 2:
            self.say(told, _("Choose coders"), self.choices.buttons["coder"].open)
        else:
            self.say(told)

    def _show_places(self, line: CodeLine | None = None) -> None:
        line = line or self.table.current()
        if self.result is not None and line is not None:
            self.places.show_line(self.result, line)

    def _go(self, place: PlaceLine) -> None:
        if place.document in self.study().documents:
            self.room.workspace.go_to(Place(place.document, place.span))

    def _report(self) -> Build:
        result = self.result

        def build() -> "Report":
            from qualcode.exporters.reports.agreement_report import agreement_report

            assert result is not None
            return agreement_report(result.study, result.found)

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
        self.table.places_wanted.connect(self.places.table.setFocus)
        self.places.table.place_wanted.connect(self._go)

    def _lay_out_parts(self) -> None:
        self.bar.addWidget(self.choices, 1)
        self.bar.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignTop)
        self.export_button.setEnabled(False)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.places)
        split.setSizes([300, 260])
        self.put_page(split)


def _compared(study: Study, choice: AgreementChoice, samples: int, progress: Progress) -> Shown:
    # Here, and on the thread of the work: numpy comes with it.
    from qualcode.ui.analysis.agreement_words import compare

    return compare(study, choice, samples, progress)
