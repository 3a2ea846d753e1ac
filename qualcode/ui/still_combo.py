"""A combo on a page that scrolls: the wheel scrolls the page, and never changes what is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class StillCombo(QComboBox):
    """A combo that is changed by keys and by opening it, not by what passes over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take the keyboard by Tab and by mouse, not by wheel."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
