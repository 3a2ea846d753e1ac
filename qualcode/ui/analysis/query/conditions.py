"""The first line of a query and the conditions after it, as rows of controls."""

from collections.abc import Hashable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QVBoxLayout, QWidget

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.query import Condition, Joining, Query, Relation
from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.filtering.facets import Chosen, Facet
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button, icon_button, label
from qualcode.wording.language import interface_words
from qualcode.wording.query import joining_name, relation_name

_NARROWEST, _WIDEST, _FURTHEST = 44 * GRID, 80 * GRID, 20


class ConditionRow(QWidget):
    """One condition; until codes are chosen it asks nothing."""

    changed = Signal()
    removed = Signal()

    def __init__(self, facet: Facet, condition: Condition) -> None:
        """Show a condition; ``facet`` offers the codes."""
        super().__init__()
        self._facet, self._codes = facet, condition.codes
        self.joining = _combo(_("And, or, and not"))
        for joining in Joining:
            self.joining.addItem(joining_name(joining, interface_words()), joining)
        self.relation = _combo(_("How the two stand to each other"))
        for relation in Relation:
            self.relation.addItem(relation_name(relation, interface_words()), relation)
        self.within = QSpinBox()
        self.within.setRange(1, _FURTHEST)
        self.within.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.within.setAccessibleName(_("How many turns away at most"))
        self.codes = _codes_button(facet, condition.codes or None, _("choose codes"))
        self.with_children = QCheckBox(_("with those under"))
        self.remove = icon_button("close", _("Remove the condition"))
        self._lay_out()
        self._show(condition)
        self._connect()

    @property
    def condition(self) -> Condition:
        """What is asked; without codes it is not asked."""
        return Condition(
            self._codes,
            Joining(self.joining.currentData()),
            Relation(self.relation.currentData()),
            self.within.value(),
            self.with_children.isChecked(),
        )

    def offer(self, facet: Facet) -> None:
        """Offer the codes as they are now; those that are gone are chosen no more."""
        self._facet = facet
        self._codes &= frozenset(cast(CodeId, option.key) for option in facet.options)
        self.codes.offer(replace(facet, title=self.codes.facet.title), self._codes or None)

    def _show(self, condition: Condition) -> None:
        self.joining.setCurrentIndex(self.joining.findData(condition.joining))
        self.relation.setCurrentIndex(self.relation.findData(condition.relation))
        self.within.setValue(condition.within)
        self.with_children.setChecked(condition.with_children)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show the relation only where there is one, and how near only where that is asked."""
        # A combo hands back the words of its data, not the members.
        related = self.joining.currentData() != Joining.OR
        self.relation.setVisible(related)
        self.within.setVisible(related and self.relation.currentData() == Relation.NEAR)

    def _on_codes(self, chosen: Chosen) -> None:
        self._codes = cast(frozenset[CodeId], chosen or frozenset[Hashable]())
        self.codes.offer(self.codes.facet, chosen)
        self.changed.emit()

    def _on_change(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _connect(self) -> None:
        self.codes.chosen.connect(lambda _key, chosen: self._on_codes(chosen))
        self.joining.currentIndexChanged.connect(lambda _at: self._on_change())
        self.relation.currentIndexChanged.connect(lambda _at: self._on_change())
        self.within.valueChanged.connect(lambda _n: self.changed.emit())
        self.with_children.toggled.connect(lambda _on: self.changed.emit())
        self.remove.clicked.connect(self.removed)

    def _lay_out(self) -> None:
        flow = FlowLayout(self, 2 * GRID)
        for part in (self.joining, self.relation, self.within, self.codes, self.with_children, self.remove):
            flow.addWidget(part)


class Conditions(QWidget):
    """Which codes are sought, and the conditions; ``changed`` tells that another query is asked."""

    changed = Signal()

    def __init__(self) -> None:
        """Seek any code."""
        super().__init__()
        self._facet: Facet | None = None
        self._codes: Chosen = None
        self.codes = _codes_button(None, None, _("any code"))
        self.with_children = QCheckBox(_("with those under"))
        self.with_children.setChecked(True)
        self.add = button(_("Add a condition"), "quiet", "add")
        self.rows: list[ConditionRow] = []
        self._lay_out()
        self.codes.chosen.connect(lambda _key, chosen: self._on_codes(chosen))
        self.with_children.toggled.connect(lambda _on: self.changed.emit())
        self.add.clicked.connect(self.add_condition)

    def offer(self, facet: Facet) -> None:
        """Offer the codes of a study."""
        self._facet = facet
        known = frozenset(option.key for option in facet.options)
        self._codes = None if self._codes is None else (self._codes & known) or None
        self.codes.offer(replace(facet, title=_("Codes")), self._codes)
        for row in self.rows:
            row.offer(facet)

    def query(self, where: QuoteFilter) -> Query:
        """Return the query of a filter and what is said here; conditions without codes ask nothing."""
        codes = None if self._codes is None else cast(frozenset[CodeId], self._codes)
        asked = replace(where, codes=codes, with_children=self.with_children.isChecked())
        return Query(asked, tuple(row.condition for row in self.rows if row.condition.codes))

    def show_query(self, query: Query) -> None:
        """Show a query, without telling of it."""
        self._codes = query.where.codes
        self.codes.offer(self.codes.facet, self._codes)
        self.with_children.blockSignals(True)
        self.with_children.setChecked(query.where.with_children)
        self.with_children.blockSignals(False)
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for condition in query.conditions:
            self._put(condition)

    def add_condition(self) -> None:
        """Add a row that asks nothing yet, and let the keyboard choose its codes."""
        made = self._put(Condition(frozenset()))
        made.codes.setFocus()

    def _put(self, condition: Condition) -> ConditionRow:
        facet = self._facet or self.codes.facet
        row = ConditionRow(facet, condition)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.insertWidget(len(self.rows), row)
        return row

    def _remove(self, row: ConditionRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        self._drop(row)
        (self.rows[min(at, len(self.rows) - 1)].remove if self.rows else self.add).setFocus()
        self.changed.emit()

    def _drop(self, row: ConditionRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_codes(self, chosen: Chosen) -> None:
        self._codes = chosen
        self.codes.offer(self.codes.facet, chosen)
        self.changed.emit()

    def _lay_out(self) -> None:
        first = QWidget()
        flow = FlowLayout(first, 2 * GRID)
        for part in (label(_("Quotes of")), self.codes, self.with_children, self.add):
            flow.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(first)


def _codes_button(facet: Facet | None, chosen: Chosen, nothing: str) -> ChoiceButton:
    """Return the button that chooses codes; ``nothing`` is what stands there when none is chosen."""
    empty = Facet("code", "", (), lambda _where: None, lambda where, _chosen: where, brings_children=True)
    made = ChoiceButton(replace(facet or empty, title=_("Codes")), chosen, nothing)
    made.setMinimumWidth(_NARROWEST)
    made.setMaximumWidth(_WIDEST)
    return made


def _combo(name: str) -> StillCombo:
    made = StillCombo()
    made.setAccessibleName(name)
    return made

