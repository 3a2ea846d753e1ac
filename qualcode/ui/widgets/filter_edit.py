"""The search field above a list: it waits for a pause in the typing before it asks for an answer."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from qualcode.i18n import _
from qualcode.ui.theme.icons import set_icon

PAUSE = 180
"""The pause in the typing, in milliseconds, after which ``changed_after_pause`` is emitted."""


class FilterEdit(QLineEdit):
    """A field with a glass and a cross; Esc empties it, Enter does not wait.

    ``changed_after_pause`` carries the text, stripped, and comes only when that is another one than last time.
    """

    changed_after_pause = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget | None = None, *, esc_empties: bool = True) -> None:
        """Say in the placeholder what is searched; it is the accessible name as well.

        Without ``esc_empties`` Esc is left to what the field stands in, to close itself.
        """
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._last, self._esc_empties = "", esc_empties
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._tell)
        glass, self._cross = QAction(placeholder, self), QAction(_("Clear the filter"), self)
        set_icon(glass, "search")
        set_icon(self._cross, "close")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setVisible(False)
        glass.triggered.connect(self.setFocus)
        self._cross.triggered.connect(self._empty)
        self.textChanged.connect(self._on_text_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() and self._esc_empties:
            self._empty()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        self._cross.setVisible(bool(text))
        self._timer.start()

    def _empty(self) -> None:
        self.clear()
        self._tell()

    def _tell(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text != self._last:
            self._last = text
            self.changed_after_pause.emit(text)
