"""Which of the places that coders differ about are listed: by kind, code, document, two coders, settled or not."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qualcode.analysis.agreement.disagreements import Difference
from qualcode.i18n import _
from qualcode.ui.analysis.agreement.shown import PlaceFilter, Shown
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.flow_layout import FlowLayout


class FilterBar(QWidget):
    """Holds the filter in lists to choose from; ``changed`` tells of another one."""

    changed = Signal()

    def __init__(self) -> None:
        """Ask for what is not settled."""
        super().__init__()
        self.filter = PlaceFilter(settled=False)
        self.state, self.kind = ValueCombo(_("Settled or not")), ValueCombo(_("Disagreement"))
        self.code, self.document = ValueCombo(_("Code")), ValueCombo(_("Document"))
        self.pair = ValueCombo(_("Coders"))
        self.lists = (self.state, self.kind, self.code, self.document, self.pair)
        flow = FlowLayout(self, 2 * GRID)
        for each in self.lists:
            each.activated.connect(self._on_chosen)
            flow.addWidget(each)

    def offer(self, shown: Shown) -> None:
        """Offer what there is in a comparison; what is asked for and gone asks nothing any more."""
        self.state.offer([(_("To be settled"), False), (_("Settled"), True), (_("Settled or not"), None)])
        kinds = {place.found.difference: place.kind for place in shown.once}
        self.kind.offer([(_("All kinds"), None), *((kinds[each], each) for each in Difference if each in kinds)])
        used = {code for place in shown.once for code in place.codes}
        codes = [(line.path, frozenset({line.code})) for line in shown.lines if line.code in used]
        both = [(self._both(shown), self.filter.codes)] if len(self.filter.codes) > 1 else []
        self.code.offer([(_("All codes"), frozenset()), *codes, *both])
        titles = {place.document: place.title for place in shown.once}
        self.document.offer([(_("All documents"), None), *((title, id) for id, title in titles.items())])
        coders = list(zip(shown.choice.coders, (name for _initials, name in shown.coders), strict=True))
        pairs = [(f"{a} – {b}", (one, two)) for at, (one, a) in enumerate(coders) for two, b in coders[at + 1 :]]
        self.pair.offer([(_("All coders"), None), *pairs])
        self.pair.setVisible(len(coders) > 2)
        for each, value in zip(self.lists, self._values(), strict=True):
            each.choose(value)
        self.filter = self._chosen()

    def _values(self) -> tuple[object, ...]:
        wanted = self.filter
        return wanted.settled, wanted.difference, wanted.codes, wanted.document, wanted.pair

    def _chosen(self) -> PlaceFilter:
        settled, kind, codes, document, pair = (each.value for each in self.lists)
        # Another code was counted in other units.
        units = self.filter.units if codes == self.filter.codes else ()
        return PlaceFilter(kind, codes, document, pair, settled, units)

    def _both(self, shown: Shown) -> str:
        return " / ".join(line.name for line in shown.lines if line.code in self.filter.codes)

    def _on_chosen(self) -> None:
        self.filter = self._chosen()
        self.changed.emit()


class ValueCombo(StillCombo):
    """A combo whose rows stand for values as they are: Qt would hand some of them back as others."""

    def __init__(self, name: str) -> None:
        """Offer nothing yet; ``name`` is for screen readers."""
        super().__init__()
        self._data: list[Any] = []
        self.setAccessibleName(name)
        self.setMaximumWidth(60 * GRID)

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever was offered
        """What the current row stands for."""
        return self._data[max(0, self.currentIndex())]

    def offer(self, rows: Iterable[tuple[str, object]]) -> None:
        """Offer rows: their titles, and what they stand for."""
        rows = list(rows)
        self._data = [value for _title, value in rows]
        self.blockSignals(True)
        self.clear()
        self.addItems([title for title, _value in rows])
        self.blockSignals(False)

    def choose(self, value: object) -> None:
        """Make the row of a value current; the first where there is none."""
        self.blockSignals(True)
        self.setCurrentIndex(self._data.index(value) if value in self._data else 0)
        self.blockSignals(False)
