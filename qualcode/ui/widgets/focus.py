"""Keeping the keyboard where the user had it while something floats above the window."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper(QObject):
    """Remembers who had the keyboard before ``widget`` or something in it got it, to give it back.

    ``left`` is emitted when the keyboard goes from the widget to another one of the same window.
    """

    left = Signal()

    def __init__(self, widget: QWidget) -> None:
        """Watch the widget, and belong to it."""
        super().__init__(widget)
        self._widget = widget
        self._before: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def has_focus(self) -> bool:
        """Say whether the widget or something in it has the keyboard."""
        return self._holds(QApplication.focusWidget())

    def give_back(self) -> None:
        """Give the keyboard back if the widget has it, and whoever had it before is still there."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and self.has_focus():
            before.setFocus()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._holds(new) and old is not None and not self._holds(old):
            self._before = old
        elif self._holds(old) and new is not None and not self._holds(new):
            self.left.emit()

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self._widget or self._widget.isAncestorOf(widget))
