"""A field for a longer text that writes itself down: after a pause, in long typing every few seconds, when it is
left, and whenever it is told to.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.typing_pause import TypingPause

PAUSE = 700
"""The pause in the typing, in milliseconds, after which the words are written down."""

Save = Callable[[str], bool]
"""Writes words down and tells whether they are safe."""

_PAD = 2 * GRID
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WrittenField(QPlainTextEdit):
    """Words that could not be written down stay in the field and are tried again.

    A field with ``lines`` is as high as its words, at least and at most so many lines.
    """

    entered = Signal()
    """The keyboard is in the field now."""
    finished = Signal()
    """Esc or Ctrl+Enter: the words are written down, and the keyboard is to go back to where it came from."""
    left = Signal()
    """The keyboard has left the field for something else in the program."""

    def __init__(self, name: str, placeholder: str, save: Save, lines: tuple[int, int] | None = None) -> None:
        """Be empty; ``name`` is what a screen reader calls the field."""
        self._save, self._lines = save, lines
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_PAD)
        self._typing = TypingPause(self, PAUSE)
        self._typing.due.connect(self.write_down)
        self.textChanged.connect(self._on_text)
        self._fit()
        # Qt counts the margin as a change of the text; taken for words typed, an empty text would be written down.
        self.document().setModified(False)

    @property
    def words(self) -> str:
        """What stands in the field, to the letter: Qt's own way makes spaces of those that do not break."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @property
    def is_waiting(self) -> bool:
        """Whether something was typed that is not written down yet."""
        return self.document().isModified()

    def show_words(self, text: str) -> None:
        """Show what is written now; what is being typed stays, and so does the cursor where nothing is new."""
        if not self.is_waiting and self.words != text:
            self.begin_with(text)

    def begin_with(self, text: str) -> None:
        """Show another text, with nothing to undo; what was being typed must have been written down."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self.document().setModified(False)
        self._typing.stop()
        self._fit()

    def write_down(self) -> bool:
        """Write down what was typed, if anything was; tell whether all is safe."""
        self._typing.stop()
        if self.is_waiting and self._save(self.words):
            self.document().setModified(False)
        return not self.is_waiting

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (event.key() in _ENTERS and with_control):
            event.accept()
            self.write_down()
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.write_down()
            if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
                self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.write_down()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_text(self) -> None:
        self._typing.touch()
        self._fit()

    def _fit(self) -> None:
        if self._lines is not None:
            least, most = self._lines
            wanted = int(self.document().documentLayout().documentSize().height())
            lines = min(most, max(least, wanted))
            policy = (
                Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            )
            self.setVerticalScrollBarPolicy(policy)
            # The frame is the style sheet's; it is known once the field was laid out, which fits it again.
            frame = max(4, self.height() - self.viewport().height())
            self.setFixedHeight(lines * QFontMetrics(self.font()).lineSpacing() + 2 * _PAD + min(frame, 24))
