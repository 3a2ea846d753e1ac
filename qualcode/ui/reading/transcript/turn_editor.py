"""The field in which a turn's words are corrected: it lies over the turn, set as the turn is set."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.qt_units import Positions
from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.layout.typesetting import plain_format, shown_letters
from qualcode.ui.reading.transcript.swallow_strip import SwallowStrip
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, RADIUS
from qualcode.ui.widgets.parts import label

PAD, ABOVE = 2 * GRID, GRID
"""Paper beside and below the words, and above them where the turn's head is near, in device-independent pixels."""

_NARROWEST = 30 * GRID

_LINE_ENDS = str.maketrans("\u2028\u2029", "\n\n")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TurnEditor(QWidget):
    """Words that can be written, a line that tells the keys, and the strip that warns."""

    committed = Signal()
    """Enter was pressed."""
    cancelled = Signal()
    """Esc was pressed."""
    typed = Signal()
    """The words are others."""
    grown = Signal()
    """The words need more or less room, or the caret is elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        """Be hidden until words are put in."""
        super().__init__(parent)
        self.field, self.strip = _Field(), SwallowStrip()
        self._hint = label("", "caption", quiet=True, wraps=True)
        self._hint.setText(
            _("Enter corrects the text. Shift+Enter begins a new paragraph. Esc leaves everything as it was.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, ABOVE, PAD, PAD)
        column.setSpacing(GRID)
        for part in (self.field, self._hint, self.strip):
            column.addWidget(part)
        column.addStretch(1)
        self.field.committed.connect(self.committed)
        self.field.cancelled.connect(self.cancelled)
        self.field.textChanged.connect(self._on_words)
        self.field.cursorPositionChanged.connect(self.grown)
        self.strip.kept.connect(self.go_on)
        self.hide()

    @property
    def words(self) -> str:
        """The words as they are written now."""
        # Of plain text Qt makes spaces of those that must not be broken.
        return self.field.document().toRawText().translate(_LINE_ENDS)

    @property
    def caret(self) -> int:
        """The code point before which the caret stands."""
        return Positions(self.words).from_qt(self.field.textCursor().position())

    def begin(self, words: str, caret: int, look: Look, name: str) -> None:
        """Show words, with the caret before a code point of them."""
        self.strip.hide()
        self.field.setAccessibleName(name)
        self.field.set_words(words, look)
        cursor = self.field.textCursor()
        cursor.setPosition(Positions(words).to_qt(caret))
        self.field.setTextCursor(cursor)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put(self, words: str) -> None:
        """Write words in the place of those that stand there, which Ctrl+Z brings back."""
        cursor = self.field.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(shown_letters(words))

    def go_on(self) -> None:
        """Hide the warning and let the words be written on."""
        self.strip.hide()
        self.field.setFocus()
        self.grown.emit()

    def fit(self, width: int) -> None:
        """Be as high as the words need in so many pixels."""
        width = max(width, _NARROWEST)
        inner, document = width - 2 * PAD, self.field.document()
        # Told its width, Qt lays out every word anew, even where it is the same.
        if document.textWidth() != inner:
            document.setTextWidth(inner)
        self.field.setFixedHeight(max(4 * GRID, round(document.size().height() + 0.5)))
        for words in (self._hint, self.strip.names):
            # They say how high they are in the width they have, which is not yet this one.
            words.resize(inner, words.height())
        self.setFixedWidth(width)
        self.adjustSize()

    def caret_line(self) -> tuple[int, int]:
        """Return top and bottom of the caret's line, in pixels from the top of this widget."""
        box = self.field.cursorRect()
        return ABOVE + box.top(), ABOVE + box.bottom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.strip.isVisible():
            self.go_on()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_in(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.paper))
        painter.setPen(QPen(QColor(tokens.focus), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _on_words(self) -> None:
        self.strip.hide()
        self.typed.emit()
        self.grown.emit()


class _Field(QTextEdit):
    committed = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent; border: none; padding: 0;")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for hide in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_words(self, words: str, look: Look) -> None:
        """Set the words as the text around is set; this cannot be undone in the field."""
        document = self.document()
        document.setDocumentMargin(0)
        document.setDefaultFont(look.font())
        document.setUndoRedoEnabled(False)
        self.setPlainText(shown_letters(words))
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(plain_format(look))
        document.setUndoRedoEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.textCursor().insertBlock()
                self.ensureCursorVisible()
            else:
                self.committed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The whole of it is shown; it is the text around that scrolls.
        event.ignore()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words alone, with every space as it is."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().translate(_LINE_ENDS))
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(shown_letters(source.text().replace("\r\n", "\n").replace("\r", "\n")))
