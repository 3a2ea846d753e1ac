"""Whose words are counted, and where: one line above the views of the words, the same for all of them."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.scope import Scope
from qualcode.i18n import _
from qualcode.model.study import Study
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.filtering.facets import Chosen, Facet, facets_of, pruned
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button

_OFFERED = (Dimension.DOCUMENT, Dimension.CODE)
_WIDTH = 52 * GRID


class ScopeBar(QWidget):
    """Holds the scope; ``changed`` tells that it is another one."""

    changed = Signal()

    def __init__(self) -> None:
        """Mean what informants say in the whole study."""
        super().__init__()
        self.who = StillCombo()
        self.who.setAccessibleName(_("Whose words"))
        self.who.addItem(_("Informants’ words"), False)
        self.who.addItem(_("All words"), True)
        self.choices: dict[str, ChoiceButton] = {}
        self.everything = button(_("The whole study"), "quiet")
        self._where = EVERYTHING
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.who.currentIndexChanged.connect(self._on_who)
        self.everything.clicked.connect(self.widen)
        self._show_state()

    @property
    def scope(self) -> Scope:
        """What is counted."""
        return Scope(self._where, whole=bool(self.who.currentData()))

    def offer(self, study: Study) -> None:
        """Offer the documents and codes of a study; what was chosen and is gone asks nothing any more."""
        facets = [facet for facet in facets_of(study) if facet.key in _OFFERED]
        self._where = pruned(self._where, facets)
        offered = {facet.key: facet for facet in facets}
        for key in [key for key in self.choices if key not in offered]:
            self.choices.pop(key).deleteLater()
        for place, key in enumerate(each.value for each in _OFFERED if each.value in offered):
            self._offer(offered[key], place)
        self._show_state()

    def widen(self) -> None:
        """Mean the whole study."""
        self._set(EVERYTHING)

    def everyone(self) -> None:
        """Mean every word of the whole study."""
        self._where = EVERYTHING
        if self.who.currentIndex() == 1:
            self._set(EVERYTHING, always=True)
        else:
            self.who.setCurrentIndex(1)

    def clear(self) -> None:
        """Mean what informants say in the whole study, whichever comes next, and tell nobody."""
        self._where = EVERYTHING
        self.who.blockSignals(True)
        self.who.setCurrentIndex(0)
        self.who.blockSignals(False)
        self._show_state()

    def _offer(self, facet: Facet, place: int) -> None:
        chosen = facet.read(self._where)
        made = self.choices.get(facet.key)
        if made is not None:
            made.offer(facet, chosen)
            return
        made = ChoiceButton(facet, chosen)
        made.setFixedWidth(_WIDTH)
        made.chosen.connect(self._on_chosen)
        self.choices[facet.key] = made
        self._row.insertWidget(2 + place, made)

    def _on_chosen(self, key: str, chosen: Chosen) -> None:
        self._set(self.choices[key].facet.write(self._where, chosen))

    def _on_who(self) -> None:
        self._set(self._where, always=True)

    def _set(self, where: QuoteFilter, always: bool = False) -> None:
        if where != self._where or always:
            self._where = replace(where)
            self._show_state()
            self.changed.emit()

    def _show_state(self) -> None:
        for made in self.choices.values():
            made.offer(made.facet, made.facet.read(self._where))
        self.everything.setVisible(self._where != EVERYTHING)

    def _lay_out(self) -> None:
        words = QLabel(_("Where"))
        words.setBuddy(self.who)
        self._row.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 0)
        self._row.setSpacing(2 * GRID)
        for each in (words, self.who, self.everything):
            self._row.addWidget(each)
        self._row.addStretch(1)
