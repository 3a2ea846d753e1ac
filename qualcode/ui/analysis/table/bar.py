"""The controls of the table: what stands down and across, what is counted, of which quotes, and how it is shown."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from qualcode.analysis.crosstab import ShareOf
from qualcode.analysis.dimensions import Axis, Dimension, axes_of, headings
from qualcode.analysis.query import Query
from qualcode.analysis.query_json import query_of
from qualcode.analysis.units import Unit
from qualcode.i18n import _, _n
from qualcode.model.ids import AttributeId, SavedQueryId
from qualcode.model.study import Study
from qualcode.ui.analysis.table.figures import TableAsked
from qualcode.ui.settings import Settings
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import CONTROL_HEIGHT, GRID
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button, label
from qualcode.wording.language import interface_words
from qualcode.wording.names import axis_name
from qualcode.wording.units import unit_name

_SETTING = "analysis/table/"
_TREES = (Dimension.CODE, Dimension.CASE, Dimension.GUIDE_QUESTION)
_WIDEST = 52 * GRID


class TableBar(QWidget):
    """Holds what is asked; ``changed`` tells that it is another table, ``tinted`` that it is shown otherwise."""

    changed = Signal()
    tinted = Signal(bool)

    def __init__(self, settings: Settings) -> None:
        """Ask as the last time, as far as the study has it."""
        super().__init__()
        self._settings = settings
        self._queries: dict[Any, Query] = {}
        self.rows, self.columns = _combo(_("Rows")), _combo(_("Columns"))
        self.turn = button(_("Swap rows and columns"), "quiet")
        self.unit = _combo(_("Count"))
        for unit in Unit:
            self.unit.addItem(unit_name(unit, interface_words()), unit.value)
        self.shares = _combo(_("Shares"))
        for name, part in ((_("none"), ""), (_("of the column"), ShareOf.COLUMN), (_("of the row"), ShareOf.ROW)):
            self.shares.addItem(name, str(part))
        self.levels = _combo(_("Levels"))
        self.query = _combo(_("Quotes"))
        self.tint = QCheckBox(_("Tint"))
        self.tint.setToolTip(_("The more there is in a cell, the stronger its tint"))
        self.tint.setFixedHeight(CONTROL_HEIGHT)
        self.tint.setChecked(settings.truth(f"{_SETTING}tint", True))
        self._lay_out()
        self._connect()

    def asked(self) -> TableAsked:
        """Return the table that is asked for."""
        levels = self.levels.currentData()
        rows, columns = (_axis(combo.currentData(), levels) for combo in (self.rows, self.columns))
        shares = self.shares.currentData()
        return TableAsked(
            rows,
            columns,
            Unit(self.unit.currentData()),
            ShareOf(shares) if shares else None,
            self._queries.get(self.query.currentData(), Query()),
        )

    def offer(self, study: Study) -> None:
        """Offer what a study has; what was chosen stays where it is still there."""
        names = [(axis_name(study, axis, interface_words()), _key(axis)) for axis in axes_of(study)]
        for combo, name, first in ((self.rows, "rows", "code"), (self.columns, "columns", "role")):
            _fill(combo, names, combo.currentData() or self._settings.text(f"{_SETTING}{name}", first), first)
        self._queries = dict(_readable(study))
        saved = [(each.name, each.id) for each in study.saved_queries.ordered() if each.id in self._queries]
        _fill(self.query, [(_("All quotes"), ""), *saved], self.query.currentData() or "", "")
        for combo, name, first in ((self.unit, "unit", Unit.QUOTES.value), (self.shares, "shares", "")):
            at = combo.findData(self._settings.text(f"{_SETTING}{name}", first))
            combo.blockSignals(True)
            combo.setCurrentIndex(max(0, at))
            combo.blockSignals(False)
        self._offer_levels(study)

    def choose(self, rows: Axis, columns: Axis) -> None:
        """Ask for other sides, of those on offer."""
        for combo, axis in ((self.rows, rows), (self.columns, columns)):
            combo.blockSignals(True)
            combo.setCurrentIndex(combo.findData(_key(axis)))
            combo.blockSignals(False)
        self._on_change()

    def swap(self) -> None:
        """Put the rows across and the columns down."""
        other = {ShareOf.ROW.value: ShareOf.COLUMN.value, ShareOf.COLUMN.value: ShareOf.ROW.value}
        shares = str(self.shares.currentData())
        self.shares.blockSignals(True)
        self.shares.setCurrentIndex(self.shares.findData(other.get(shares, shares)))
        self.shares.blockSignals(False)
        self.choose(_axis(self.columns.currentData()), _axis(self.rows.currentData()))

    def _offer_levels(self, study: Study) -> None:
        deepest = max((self._depth(study, combo) for combo in (self.rows, self.columns)), default=0)
        levels: list[tuple[str, Any]] = [(_("all"), None)]
        levels += [(_n("%d level", "%d levels", n) % n, n) for n in range(1, deepest + 1)]
        _fill(self.levels, levels, self.levels.currentData(), None)
        self._levels.setVisible(deepest > 0)

    def _depth(self, study: Study, combo: StillCombo) -> int:
        axis = _axis(combo.currentData())
        if axis.dimension not in _TREES:
            return 0
        return max((heading.depth for heading in headings(study, axis)), default=0)

    def _on_change(self) -> None:
        for combo, name in ((self.rows, "rows"), (self.columns, "columns"), (self.unit, "unit")):
            self._settings.put(f"{_SETTING}{name}", str(combo.currentData()))
        self._settings.put(f"{_SETTING}shares", str(self.shares.currentData()))
        self.changed.emit()

    def _on_tint(self, on: bool) -> None:
        self._settings.put(f"{_SETTING}tint", on)
        self.tinted.emit(on)

    def _connect(self) -> None:
        for combo in (self.rows, self.columns, self.unit, self.shares, self.levels, self.query):
            combo.currentIndexChanged.connect(lambda _at: self._on_change())
        self.turn.clicked.connect(self.swap)
        self.tint.toggled.connect(self._on_tint)

    def _lay_out(self) -> None:
        flow = FlowLayout(self, 2 * GRID)
        for combo in (self.rows, self.columns):
            flow.addWidget(_named(combo))
        flow.addWidget(self.turn)
        for combo in (self.unit, self.shares):
            flow.addWidget(_named(combo))
        self._levels = _named(self.levels)
        for part in (self._levels, _named(self.query), self.tint):
            flow.addWidget(part)


def _readable(study: Study) -> Iterator[tuple[SavedQueryId, Query]]:
    """Yield the saved queries; one that a newer version has saved is not offered."""
    for each in study.saved_queries.ordered():
        with suppress(ValueError, KeyError, TypeError):
            yield each.id, query_of(study, each.query)


def _combo(name: str) -> StillCombo:
    made = StillCombo()
    made.setAccessibleName(name)
    made.setMaximumWidth(_WIDEST)
    return made


def _named(combo: StillCombo) -> QWidget:
    """Return a combo with its name before it, so that both go to the next line together."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, GRID, 0)
    row.setSpacing(GRID)
    words = label(combo.accessibleName(), quiet=True)
    words.setBuddy(combo)
    row.addWidget(words)
    row.addWidget(combo)
    return made


def _fill(combo: StillCombo, items: list[tuple[str, Any]], chosen: Any, first: Any) -> None:  # noqa: ANN401
    """Fill a combo without telling of it; ``chosen`` stays so, else ``first`` is."""
    combo.blockSignals(True)
    combo.clear()
    for name, data in items:
        combo.addItem(name, data)
    keys = [data for _name, data in items]
    at = chosen if chosen in keys else first
    combo.setCurrentIndex(keys.index(at) if at in keys else 0)
    combo.blockSignals(False)


def _key(axis: Axis) -> str:
    return axis.dimension.value if axis.attribute is None else f"{axis.dimension.value}:{axis.attribute}"


def _axis(key: str | None, levels: int | None = None) -> Axis:
    dimension, _colon, attribute = (key or Dimension.CODE.value).partition(":")
    axis = Axis(Dimension(dimension), AttributeId(attribute) if attribute else None)
    return replace(axis, levels=levels) if axis.dimension in _TREES else axis
