"""Where the keyboard is and where Tab takes it, while things float above the window or come into it later."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
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


def tab_after(before: QWidget, parts: Iterable[QWidget]) -> None:
    """Let Tab come to parts that were made late right after ``before``, not after all else of the window.

    Within a part it goes on as it did.
    """
    for part in parts:
        for stop in _stops(part):
            if stop.window() is before.window():
                QWidget.setTabOrder(before, stop)
                before = stop


def _stops(part: QWidget) -> list[QWidget]:
    """Return what takes the keyboard in a part, in the order in which Tab comes to it: not that of its children."""
    left = sum(part.isAncestorOf(each) for each in part.findChildren(QWidget))
    chain, at = [part], part
    # What belongs together mostly stands together: to go round the whole window costs a hundred times as much.
    while left and (at := _at_home(at.nextInFocusChain())) is not part:
        if part.isAncestorOf(at):
            chain.append(at)
            left -= 1
    return [each for each in chain if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def stop_before(part: QWidget) -> QWidget:
    """Return what Tab comes to before it comes to a part that takes no keyboard itself."""
    before = _at_home(part.previousInFocusChain())
    while before is not part and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = _at_home(before.previousInFocusChain())
    return before


def _at_home(neighbour: QWidget | None) -> QWidget:
    """Return a neighbour in the chain of Tab, which PySide takes for a child of the one it was asked of.

    It would be forgotten in Python together with that one. To be given the parent that it has puts that right, and
    so for what stands above it, which may be known to nobody in Python yet.
    """
    assert neighbour is not None, "the chain is a ring"
    line = [neighbour]
    while (above := line[-1].parentWidget()) is not None:
        line.append(above)
    for each in reversed(line):
        each.setParent(each.parentWidget())
    return neighbour
