"""A calm strip above the rooms that says what is special now, with verbs; it stays until it is answered."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, hairline, label

Verb = tuple[str, Callable[[], object]]


class Banner(QFrame):
    """One sentence and its verbs; hidden while there is nothing to say."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self.words = label("", wraps=True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        self._row.setSpacing(2 * GRID)
        self._row.addWidget(self.words, 1)
        strip = QWidget()
        strip.setLayout(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(hairline())
        self.hide()

    def say(self, text: str, verbs: Sequence[Verb]) -> None:
        """Show a sentence; each verb's button calls what goes with it."""
        for old in self.buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        self.words.setText(text)
        self.setAccessibleName(text)
        for word, act in verbs:
            made = button(word)
            made.clicked.connect(lambda _checked=False, act=act: act())
            self._row.addWidget(made)
            self.buttons.append(made)
        self.show()
