"""The panel at the left: every filter with its words, one below another, and the button that shows all again."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.i18n import _
from qualcode.model.study import Study
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.filtering.facets import Chosen, facets_of, pruned
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.parts import button, label

WIDTH = 264
"""Width of the panel in device-independent pixels."""


class FilterPanel(QWidget):
    """Holds the filter and shows it; ``changed`` carries the new ``QuoteFilter``."""

    changed = Signal(object)

    def __init__(self, without: Collection[str] = ()) -> None:
        """Ask nothing; facets whose keys are in ``without`` are chosen elsewhere."""
        super().__init__()
        self._without = frozenset(without)
        self.filter = EVERYTHING
        self._buttons: dict[str, ChoiceButton] = {}
        self.text = FilterEdit(_("Words in the quote"))
        self.with_children = QCheckBox(_("With the codes under them"))
        self.interviewers = QCheckBox(_("Interviewers' words too"))
        self.everything = button(_("Show all"), "quiet")
        self.text.changed_after_pause.connect(lambda text: self._change(replace(self.filter, text=text)))
        self.with_children.toggled.connect(lambda on: self._change(replace(self.filter, with_children=on)))
        self.interviewers.toggled.connect(lambda on: self._change(replace(self.filter, include_interviewer=on)))
        self.everything.clicked.connect(lambda: self._change(self._widest()))
        self.setFixedWidth(WIDTH)
        self._lay_out()
        self._show_filter()

    def show_study(self, study: Study) -> None:
        """Offer what a study has; what was chosen and is gone asks nothing any more."""
        facets = [facet for facet in facets_of(study) if facet.key not in self._without]
        self.filter = pruned(self.filter, facets)
        if [facet.key for facet in facets] != list(self._buttons):
            for old in self._buttons.values():
                self._choices.removeWidget(old)
                old.deleteLater()
            self._buttons = {}
            for place, facet in enumerate(facets):
                made = ChoiceButton(facet, facet.read(self.filter))
                made.chosen.connect(self._on_chosen)
                # After the first, the codes, stands what belongs to them.
                self._choices.insertWidget(place + bool(place), made)
                self._buttons[facet.key] = made
        for facet in facets:
            self._buttons[facet.key].offer(facet, facet.read(self.filter))
        self._show_filter()

    def set_filter(self, where: QuoteFilter) -> None:
        """Ask this, without telling of it."""
        self.filter = where
        for made in self._buttons.values():
            made.offer(made.facet, made.facet.read(where))
        self._show_filter()

    def choice(self, key: str) -> ChoiceButton:
        """Return the button of a facet; KeyError when the study does not offer it."""
        return self._buttons[key]

    def _on_chosen(self, key: str, chosen: Chosen) -> None:
        self._change(self._buttons[key].facet.write(self.filter, chosen))

    def _change(self, where: QuoteFilter) -> None:
        if where != self.filter:
            self.set_filter(where)
            self.changed.emit(where)

    def _show_filter(self) -> None:
        for box, on in (
            (self.with_children, self.filter.with_children),
            (self.interviewers, self.filter.include_interviewer),
        ):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self.with_children.setEnabled(self.filter.codes is not None)
        self.with_children.setHidden("code" in self._without)
        if self.text.text().strip() != self.filter.text:
            self.text.setText(self.filter.text)
        self.everything.setEnabled(self.filter != self._widest())

    def _widest(self) -> QuoteFilter:
        """Return the filter that asks nothing of what the panel offers."""
        if "code" not in self._without:
            return EVERYTHING
        return replace(EVERYTHING, codes=self.filter.codes, with_children=self.filter.with_children)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        head = QHBoxLayout()
        head.addWidget(label(_("Filter"), "heading"))
        head.addStretch(1)
        head.addWidget(self.everything)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(GRID)
        self._choices.addWidget(self.with_children)
        column.addLayout(head)
        column.addSpacing(GRID)
        column.addWidget(self.text)
        column.addSpacing(GRID)
        column.addLayout(self._choices)
        column.addSpacing(GRID)
        column.addWidget(self.interviewers)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
