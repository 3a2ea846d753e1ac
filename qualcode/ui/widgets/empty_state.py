"""What stands in an empty room: one sentence that says what belongs there, and the button that starts it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label

_WIDEST, _MARGIN = 440, 6 * GRID


class EmptyState(QWidget):
    """One sentence and at most one button, in the middle; ``acted`` is emitted when the button is pressed."""

    acted = Signal()

    def __init__(self, sentence: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = label(sentence, quiet=True, wraps=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = button(action, "primary")
        self._button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setSpacing(4 * GRID)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addStretch(2)
        # Stretches, not an alignment: a label that wraps claims all the width it is offered.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.set_words(sentence, action)

    def set_words(self, sentence: str, action: str = "") -> None:
        """Say something else; without an action there is no button."""
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(sentence)
        # As wide as the words, up to a column that is good to read; in a narrow pane it gives way and wraps.
        width = min(_WIDEST, self._sentence.fontMetrics().horizontalAdvance(sentence) + GRID)
        self._sentence.setMaximumWidth(width)
        # The label claims the height of its words at the width it has: at that of a shorter sentence they are tall,
        # and a layout that has made room for that does not always take it back.
        self._sentence.resize(width, self._sentence.height())
        self._sentence.setText(sentence)
