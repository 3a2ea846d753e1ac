"""Condensing in the room of the analysis: a code, its meaning units, what they come to."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QSplitter,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qualcode.analysis.condensing import condensed_of, meaning_units
from qualcode.analysis.counting import CodeCounter
from qualcode.analysis.filters import EVERYTHING
from qualcode.analysis.units import Unit
from qualcode.edits.summaries import condense
from qualcode.i18n import _
from qualcode.model.ids import CodeId, CodingId
from qualcode.model.study import Study
from qualcode.text.excerpt import flatten
from qualcode.ui.analysis.condensing.condensate import Condensate
from qualcode.ui.analysis.condensing.unit_model import UnitModel
from qualcode.ui.analysis.condensing.unit_table import UnitTable
from qualcode.ui.analysis.exports import Build, ExportButton
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.view import WORD_TABLES, View
from qualcode.ui.cards.look import card_fonts
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.filtering.facets import Chosen, facets_of
from qualcode.ui.new_findings import FindingMaker
from qualcode.ui.room import Room
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.workspace import Place
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted

_CODE, _SHAPE = "condensing/code", "condensing"


class CondensingView(View):
    """The two columns at the left, the condensate at the right."""

    shows: ClassVar[frozenset[str]] = WORD_TABLES | {"condensations", "summaries", "findings", "questions"}

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Build the columns and the condensate."""
        super().__init__(room, scope)
        self._counter = CodeCounter()
        self._where = EVERYTHING
        self._offering = False
        self.units = UnitModel()
        self.table = UnitTable(self.units)
        self.condensate = Condensate(room.workspace)
        self.code = StillCombo()
        self.code.setAccessibleName(_("Code"))
        self.code.setMinimumContentsLength(34)
        self.code.setMaxVisibleItems(24)
        self.code.setSizeAdjustPolicy(StillCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.roles: ChoiceButton | None = None
        self.progress = label("", quiet=True)
        self.finding = button(_("Finding"))
        self.finding.setToolTip(_("Let the selected quotes carry a finding"))
        self.finding.setMenu(QMenu(self.finding))
        self.findings = FindingMaker(self, room.workspace, self._chosen, self._claim)
        self.exporting = ExportButton(room, lambda: _("Condensation"), self._build)
        self.nothing = EmptyState(
            _("Here you condense what is coded, quote by quote. It begins with codes."), _("Go to the coding")
        )
        self.no_units = EmptyState(_("No quote is coded with this yet."), _("Go to the coding"))
        self._lay_out()
        self._connect()
        self._set_fonts()

    @property
    def current(self) -> CodeId | None:
        """The code whose meaning units are shown."""
        key = self.code.currentData()
        return CodeId(key) if key else None

    def refresh(self) -> None:
        """Show the study as it stands; the code, the row and what is being written stay."""
        study = self.room.workspace.shown
        self._offer(study)
        code = self.current
        roles = self._where.roles
        units = meaning_units(study, code, roles) if code is not None else []
        at = max(0, self.table.currentIndex().row())
        self.units.show(study, units)
        if units and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.units.index(min(at, len(units) - 1), 1))
        done = _("{n} of {quotes} condensed")
        quotes = counted(len(units), Unit.QUOTES, interface_words())
        self.progress.setText(done.format(n=condensed_of(units), quotes=quotes))
        self.condensate.show_code(study, code)
        self.finding.setEnabled(bool(units))
        self._units.setCurrentIndex(0 if units else 1)
        self._pages.setCurrentIndex(0 if code is not None else 1)

    def clear(self) -> None:
        """Show nothing."""
        self._where = EVERYTHING
        self.units.show(None, ())
        self.condensate.show_code(None, None)

    def first_focus(self) -> QWidget:
        """Let the keyboard begin among the meaning units."""
        return self.table if self._pages.currentIndex() == 0 else self.nothing

    def export(self) -> None:
        """Write the two columns as a Word table."""
        if self.current is not None:
            self.exporting.save(".docx")

    def show_code(self, code: CodeId) -> None:
        """Show the meaning units of a code."""
        self.code.setCurrentIndex(self.code.findData(code))

    def _offer(self, study: Study) -> None:
        counts = self._counter.counts(study)
        wanted = self.current or self.room.settings.text(_CODE, "")
        self._offering = True
        self.code.clear()
        for code, depth in study.codebook.walk():
            self.code.addItem("\u2003" * depth + f"{code.name}  {counts[code.id].branch.quotes}", code.id)
        self.code.setCurrentIndex(max(0, self.code.findData(wanted)))
        self._offering = False
        facet = next((each for each in facets_of(study) if each.key == "role"), None)
        if facet is not None and self.roles is None:
            self.roles = ChoiceButton(facet, None)
            self.roles.setFixedWidth(48 * GRID)
            self.roles.chosen.connect(self._on_roles)
            self._row.insertWidget(2, self.roles)
        if self.roles is not None:
            self.roles.setVisible(facet is not None)
            if facet is not None:
                self.roles.offer(facet, facet.read(self._where))

    def _on_roles(self, _key: str, chosen: Chosen) -> None:
        if self.roles is not None:
            self._where = self.roles.facet.write(self._where, chosen)
            self.refresh()

    def _on_code(self) -> None:
        if not self._offering and self.room.workspace.project is not None:
            self.table.write_down()
            self.condensate.field.write_down()
            self.room.settings.put(_CODE, self.current or "")
            self.refresh()
            self.table.scrollToTop()

    def _chosen(self) -> list[CodingId]:
        rows = self.table.chosen_rows() or range(len(self.units.units))
        return [self.units.units[row].coding.id for row in rows]

    def _claim(self) -> str:
        rows = self.table.chosen_rows()
        return flatten(self.units.units[rows[0]].condensed) if len(rows) == 1 else ""

    def _condense(self, coding: CodingId, text: str) -> None:
        self.room.workspace.edit(condense, coding, text)

    def _build(self) -> Build:
        from qualcode.exporters.reports.condensation_report import condensation_report

        code = self.current
        assert code is not None
        return partial(condensation_report, self.room.workspace.study, code, self._where.roles)

    def _go_to(self, row: int) -> None:
        first = self.units.units[row].coding
        self.room.workspace.go_to(Place(first.document, first.span, first.id))

    def _menu(self, y: int) -> None:
        row = self.table.rowAt(y)
        if row >= 0:
            menu = QMenu(self.table)
            menu.addAction(_("Write beside it"), lambda: self.table.write(row))
            menu.addAction(_("Go to the place in the text"), lambda: self._go_to(row))
            menu.exec(self.table.viewport().mapToGlobal(self.table.visualRect(self.units.index(row, 0)).center()))

    def _set_fonts(self) -> None:
        self.table.reading = card_fonts(self.room.settings).reading
        self.table.fit()

    def _connect(self) -> None:
        self.code.currentIndexChanged.connect(lambda _at: self._on_code())
        self.units.condensed.connect(self._condense)
        self.table.place_wanted.connect(self._go_to)
        self.finding.menu().aboutToShow.connect(lambda: self.findings.fill(self.finding.menu()))
        for empty in (self.nothing, self.no_units):
            empty.acted.connect(lambda: self.room.workspace.room_wanted.emit("coding"))
        self.room.workspace.closing.connect(self.table.write_down)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(lambda at: self._menu(at.y()))
        self.room.settings.changed.connect(lambda name: self._set_fonts() if name.startswith("reading/") else None)

    def _lay_out(self) -> None:
        bar = QWidget()
        self._row = FlowLayout(bar, 2 * GRID)
        self._row.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        name = QLabel(_("Code"))
        name.setBuddy(self.code)
        for part in (name, self.code, self.progress, self.finding, self.exporting):
            self._row.addWidget(part)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setHandleWidth(1)
        self.parts.setChildrenCollapsible(False)
        self._units = QStackedWidget()
        self._units.addWidget(self.table)
        self._units.addWidget(self.no_units)
        self.parts.addWidget(self._units)
        self.parts.addWidget(self.condensate)
        self.parts.setStretchFactor(0, 1)
        self.parts.setSizes([800, 340])
        shape = self.room.settings.shape(_SHAPE)
        if shape is not None:
            self.parts.restoreState(shape)
        self.parts.splitterMoved.connect(lambda *_: self.room.settings.put_shape(_SHAPE, self.parts.saveState()))
        desk = QWidget()
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.parts, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(desk)
        self._pages.addWidget(self.nothing)
