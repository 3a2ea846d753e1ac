"""A field for one sentence that is as high as its words and writes itself down while one types."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.typing_pause import TypingPause

PAUSE = 400
"""The pause in the typing, in milliseconds, after which the words are written down; see ``TypingPause``."""

_PAD = 2 * GRID


class ClaimField(QPlainTextEdit):
    """``written`` carries the words after a pause, on Enter, and when the keyboard goes elsewhere."""

    written = Signal(str)

    def __init__(self, name: str, placeholder: str, font: QFont) -> None:
        """Be empty; ``name`` is what a screen reader calls the field."""
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("field", True)
        self.setTabChangesFocus(True)
        self.setFont(font)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_PAD)
        self._shown = ""
        self._pause = TypingPause(self, PAUSE)
        self._pause.due.connect(self.write_down)
        self.textChanged.connect(self._on_text)
        self._fit()

    @property
    def words(self) -> str:
        """What stands in the field, on one line."""
        return " ".join(self.toPlainText().split())

    def show_words(self, text: str) -> None:
        """Show a text, unless the field says the same already; nothing is written down by this."""
        self._pause.stop()
        self._shown = text
        if self.words != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._fit()

    def write_down(self) -> None:
        """Tell the words now, if they are others than those shown; an emptied field is not written down."""
        self._pause.stop()
        words = self.words
        if words != self._shown and self._may_be(words):
            self._shown = words
            self.written.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write_down()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.write_down()
        if not self._may_be(self.words):
            self.show_words(self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _may_be(self, words: str) -> bool:
        return bool(words)

    def _on_text(self) -> None:
        self._pause.touch()
        self._fit()

    def _fit(self) -> None:
        lines = max(1, int(self.document().documentLayout().documentSize().height()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2 * _PAD + 4)


class ConceptField(ClaimField):
    """The same for words that may be left out."""

    def _may_be(self, words: str) -> bool:
        return True
