"""The page of a file that could not be read: what is wrong with it, and what to do."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcode.model.errors import FileProblem
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label
from qualcode.wording.errors import explain


class ProblemPage(QWidget):
    """Headline, explanation and what to do."""

    def __init__(self, problem: FileProblem) -> None:
        """Tell about the problem."""
        super().__init__()
        told = explain(problem)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 3 * GRID, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(label(told.headline, "strong", wraps=True))
        for sentence in (told.explanation, told.what_to_do):
            if sentence:
                column.addWidget(label(sentence, wraps=True))
        column.addStretch(1)
