"""Which picture, how deep into the codes, in whose words: one line above the picture."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.pictures.choice import HAS_LEVELS, IS_FILTERED, PictureChoice, PictureKind
from qualcode.analysis.pictures.levels import level_count
from qualcode.analysis.units import Unit
from qualcode.i18n import N_, _, _n
from qualcode.model.study import Study
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.filtering.facets import Chosen, facets_of, pruned
from qualcode.ui.settings import Settings
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.wording.language import interface_words
from qualcode.wording.units import unit_name

NAMES: dict[PictureKind, str] = {
    PictureKind.HEAT: N_("Heat map"),
    PictureKind.STANCES: N_("Helps and hinders"),
    PictureKind.TOGETHER: N_("Codes together"),
    PictureKind.WALL: N_("Corpus wall"),
    PictureKind.SATURATION: N_("Saturation"),
    PictureKind.TREEMAP: N_("Treemap"),
    PictureKind.STRUCTURE: N_("Data structure"),
    PictureKind.MAP: N_("Thematic map"),
}
"""What the pictures are called where one is chosen."""

_SETTING = "analysis/picture"
_UNITS = (Unit.QUOTES, Unit.INFORMANTS, Unit.DOCUMENTS)
_WIDTH = 52 * GRID


class PictureBar(QWidget):
    """Holds what is asked; ``changed`` tells that it is another picture."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        """Ask for the picture that was asked for last."""
        super().__init__()
        self._settings = settings
        self._where = EVERYTHING
        self.kinds, self.levels, self.units = StillCombo(), StillCombo(), StillCombo()
        self._of_levels, self._of_units = QLabel(_("Levels")), QLabel(_("Count"))
        self.roles: ChoiceButton | None = None
        self.row = FlowLayout(self, 2 * GRID)
        self._fill()
        self._lay_out()
        for combo in (self.kinds, self.levels, self.units):
            combo.currentIndexChanged.connect(self._on_change)

    @property
    def kind(self) -> PictureKind:
        """The picture that is asked for."""
        return PictureKind(self.kinds.currentData())

    @property
    def choice(self) -> PictureChoice:
        """What it shall show; what the picture cannot be asked asks nothing."""
        kind = self.kind
        where = self._where if kind in IS_FILTERED else EVERYTHING
        level = self.levels.currentData() if kind in HAS_LEVELS else None
        unit = Unit(self.units.currentData()) if kind is PictureKind.HEAT else Unit.QUOTES
        return PictureChoice(where, level, unit)

    def choose(self, kind: PictureKind) -> None:
        """Ask for another picture."""
        self.kinds.setCurrentIndex(self.kinds.findData(kind.value))

    def widen(self) -> None:
        """Ask for everybody's words."""
        self._set(EVERYTHING)

    @property
    def is_narrowed(self) -> bool:
        """Whether somebody's words alone are asked for."""
        return self.choice.where != EVERYTHING

    def offer(self, study: Study) -> None:
        """Offer the roles and levels of a study; what was chosen and is gone asks nothing any more."""
        facets = [facet for facet in facets_of(study) if facet.key == Dimension.ROLE]
        self._where = pruned(self._where, facets) if facets else EVERYTHING
        self._offer_levels(level_count(study))
        if facets and self.roles is None:
            self.roles = ChoiceButton(facets[0], facets[0].read(self._where))
            self.roles.setFixedWidth(_WIDTH)
            self.roles.chosen.connect(self._on_chosen)
            self.row.insertWidget(self.row.indexOf(self.units) + 1, self.roles)
        elif self.roles is not None and not facets:
            self.roles.deleteLater()
            self.roles = None
        elif self.roles is not None:
            self.roles.offer(facets[0], facets[0].read(self._where))
        self._show_state()

    def _offer_levels(self, deepest: int) -> None:
        before = self.levels.currentData()
        self.levels.blockSignals(True)
        self.levels.clear()
        self.levels.addItem(_("As the picture needs"), None)
        for n in range(1, deepest + 1):
            self.levels.addItem(_n("%d level", "%d levels", n) % n, n)
        self.levels.setCurrentIndex(max(0, self.levels.findData(before)) if before else 0)
        self.levels.blockSignals(False)

    def _on_chosen(self, _key: str, chosen: Chosen) -> None:
        if self.roles is not None:
            self._set(self.roles.facet.write(self._where, chosen))

    def _set(self, where: QuoteFilter) -> None:
        if where != self._where:
            self._where = replace(where)
            if self.roles is not None:
                self.roles.offer(self.roles.facet, self.roles.facet.read(where))
            self.changed.emit()

    def _on_change(self) -> None:
        self._settings.put(_SETTING, self.kinds.currentData())
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        kind = self.kind
        for part in (self._of_levels, self.levels):
            part.setVisible(kind in HAS_LEVELS and self.levels.count() > 2)
        for part in (self._of_units, self.units):
            part.setVisible(kind is PictureKind.HEAT)
        if self.roles is not None:
            self.roles.setVisible(kind in IS_FILTERED)

    def _fill(self) -> None:
        for kind, name in NAMES.items():
            self.kinds.addItem(_(name), kind.value)
        for unit in _UNITS:
            self.units.addItem(unit_name(unit, interface_words()), unit.value)
        self.levels.addItem(_("As the picture needs"), None)
        remembered = self.kinds.findData(self._settings.text(_SETTING, PictureKind.HEAT.value))
        self.kinds.setCurrentIndex(max(0, remembered))
        self.kinds.setAccessibleName(_("Picture"))
        self.levels.setAccessibleName(_("Levels of codes"))
        self.units.setAccessibleName(_("What is counted"))

    def _lay_out(self) -> None:
        name = QLabel(_("Picture"))
        for words, combo in ((name, self.kinds), (self._of_levels, self.levels), (self._of_units, self.units)):
            words.setBuddy(combo)
        self.row.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        for part in (name, self.kinds, self._of_levels, self.levels, self._of_units, self.units):
            self.row.addWidget(part)
        self._show_state()
