"""What the numbers of a table mean, written below it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label
from qualcode.wording.language import interface_words
from qualcode.wording.search import Measure, measure_explained


def with_measures(table: QWidget, *measures: Measure) -> QWidget:
    """Return a page with a table, and below it what its measures mean, each with its source."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    column.addWidget(table, 1)
    for measure in measures:
        told = label(measure_explained(measure, interface_words()), "caption", quiet=True, wraps=True)
        told.setContentsMargins(4 * GRID, 0, 4 * GRID, 0)
        column.addWidget(told)
    column.addSpacing(GRID)
    return page
