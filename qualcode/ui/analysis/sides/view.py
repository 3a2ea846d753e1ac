"""Side by side: two roles, cases, waves, people or values of an attribute, on one theme or code."""

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcode.analysis.dimensions import Axis, Heading, headings
from qualcode.analysis.side_by_side import SideBySide, codes_meant, compared, side_by_side
from qualcode.i18n import _
from qualcode.model.study import Study
from qualcode.ui.analysis.exports import Build, ExportButton
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.sides.lists import SideLists
from qualcode.ui.analysis.view import CODING_TABLES, View
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.filtering.facets import Chosen, Facet, Option
from qualcode.ui.room import Room
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button, hairline
from qualcode.wording.language import interface_words
from qualcode.wording.names import axis_name
from qualcode.wording.words import heading_path

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

_CODES, _WIDEST = 72 * GRID, 60 * GRID


class SideView(View):
    """Two columns of quotes under the same codes, in step."""

    shows: ClassVar[frozenset[str]] = CODING_TABLES | {"themes", "theme_codes"}

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Compare the first two roles."""
        super().__init__(room, scope)
        self.both: SideBySide | None = None
        self._chosen: Chosen = None
        self.axis, self.left, self.right = (_combo(name) for name in (_("Compare"), _("Left"), _("Right")))
        self.turn = button(_("Swap sides"), "quiet")
        self.codes = ChoiceButton(_facet(()), None)
        self.codes.setFixedWidth(_CODES)
        self.lists = SideLists(room)
        self.export_button = ExportButton(room, self._name, self._report)
        self.empty = EmptyState("")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show both sides as they are now."""
        study = self.room.workspace.shown
        axes = compared(study)
        _fill(self.axis, [(axis_name(study, axis, interface_words()), axis) for axis in axes])
        self._offer_sides(study)
        self._offer_codes(study)
        self._show()

    def clear(self) -> None:
        """Show nothing."""
        self.both, self._chosen = None, None
        for combo in (self.axis, self.left, self.right):
            _fill(combo, [])
        self.lists.show_both(None)

    def first_focus(self) -> QWidget:
        """Let the keyboard begin where one says what is compared."""
        return self.axis

    def export(self) -> None:
        """Write both columns as a Word table."""
        if self.both is not None:
            self.export_button.save(".docx")

    def choose(self, axis: Axis, left: str, right: str, codes: Chosen = None) -> None:
        """Put two headings of an axis side by side, by their keys."""
        study = self.room.workspace.shown
        _pick(self.axis, lambda data: data == axis)
        self._offer_sides(study)
        for combo, key in ((self.left, left), (self.right, right)):
            _pick(combo, lambda data, key=key: data.key == key)
        self._chosen = codes
        self._offer_codes(study)
        self._show()

    def swap(self) -> None:
        """Let the sides change places."""
        left, right = self.left.currentIndex(), self.right.currentIndex()
        for combo, at in ((self.left, right), (self.right, left)):
            combo.blockSignals(True)
            combo.setCurrentIndex(at)
            combo.blockSignals(False)
        self._show()

    def _offer_sides(self, study: Study) -> None:
        axis = self.axis.currentData()
        every = headings(study, axis) if axis is not None else ()
        names = [(heading_path(study, each, interface_words()), each) for each in every]
        for combo, first in ((self.left, 0), (self.right, 1)):
            _fill(combo, names, first)

    def _offer_codes(self, study: Study) -> None:
        themes = [Option(theme.id, _("Theme: {name}").format(name=theme.name)) for theme in study.themes.ordered()]
        codes = [Option(code.id, code.name, depth) for code, depth in study.codebook.walk()]
        facet = _facet((*themes, *codes))
        known = frozenset(option.key for option in facet.options)
        self._chosen = None if self._chosen is None else (self._chosen & known) or None
        self.codes.offer(facet, self._chosen)

    def _show(self) -> None:
        study = self.room.workspace.shown
        left, right = self.left.currentData(), self.right.currentData()
        if not study.codings or not isinstance(left, Heading) or not isinstance(right, Heading):
            self._show_nothing(bool(study.codings))
            return
        codes = None if self._chosen is None else codes_meant(study, map(str, self._chosen))
        self.both = side_by_side(study, left, right, codes)
        self.lists.show_both(self.both)
        self.export_button.setEnabled(True)
        if self.both.shelves:
            self._stack.setCurrentIndex(0)
        else:
            self.empty.set_words(_("Neither side has quotes of these codes."), _("All codes"))
            self._stack.setCurrentIndex(1)

    def _show_nothing(self, coded: bool) -> None:
        self.both = None
        self.export_button.setEnabled(False)
        if coded:
            told = _("Two roles, cases or people are needed to put side by side. Say who the informants are.")
            self.empty.set_words(told, _("Go to the informants"))
        else:
            told = _("Here two groups' quotes stand side by side, code by code. Code something first.")
            self.empty.set_words(told, _("Go to the texts"))
        self._stack.setCurrentIndex(1)

    def _on_acted(self) -> None:
        workspace = self.room.workspace
        if not workspace.shown.codings:
            workspace.room_wanted.emit("coding")
        elif self.both is None:
            workspace.room_wanted.emit("people")
        else:
            self._on_codes(None)

    def _on_codes(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self.codes.offer(self.codes.facet, chosen)
        self._show()

    def _on_axis(self) -> None:
        self._offer_sides(self.room.workspace.shown)
        self._show()

    def _name(self) -> str:
        return f"{self.left.currentText()} – {self.right.currentText()}"

    def _report(self) -> Build:
        both = self.both

        def build() -> "Report":
            from qualcode.exporters.reports.side_report import side_report

            if both is None:
                raise RuntimeError("nothing is shown")
            return side_report(both)

        return build

    def _connect(self) -> None:
        self.axis.currentIndexChanged.connect(lambda _at: self._on_axis())
        for combo in (self.left, self.right):
            combo.currentIndexChanged.connect(lambda _at: self._show())
        self.turn.clicked.connect(self.swap)
        self.codes.chosen.connect(lambda _key, chosen: self._on_codes(chosen))
        self.empty.acted.connect(self._on_acted)

    def _lay_out(self) -> None:
        controls = QWidget()
        flow = FlowLayout(controls, 2 * GRID)
        for part in (self.axis, self.left, self.right, self.turn, self.codes):
            flow.addWidget(part)
        above = QHBoxLayout()
        above.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        above.addWidget(controls, 1)
        above.addWidget(self.export_button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.lists)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)


def _facet(options: tuple[Option, ...]) -> Facet:
    title = _("Codes and themes")
    return Facet("code", title, options, lambda _where: None, lambda where, _chosen: where, brings_children=True)


def _combo(name: str) -> StillCombo:
    made = StillCombo()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setMaximumWidth(_WIDEST)
    return made


def _fill(combo: StillCombo, items: list[tuple[str, Any]], first: int = 0) -> None:
    """Offer other things without telling of it; what was chosen stays so where it is still there."""
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    for name, data in items:
        combo.addItem(name, data)
    keys = [data for _name, data in items]
    combo.setCurrentIndex(keys.index(chosen) if chosen in keys else min(first, len(keys) - 1))
    combo.blockSignals(False)


def _pick(combo: StillCombo, wanted: Any) -> None:  # noqa: ANN401 - a test of the combo's data
    """Choose the first thing that a test picks, without telling of it."""
    combo.blockSignals(True)
    combo.setCurrentIndex(next((at for at in range(combo.count()) if wanted(combo.itemData(at))), 0))
    combo.blockSignals(False)
