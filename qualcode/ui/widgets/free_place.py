"""Where something can float in a window without covering what is in use there."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from qualcode.ui.theme.tokens import GRID

_CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QTabBar)


def in_use(window: QWidget, but: QWidget) -> list[QRect]:
    """Return what must not be covered, in the window: the controls that are seen, and where the keyboard is.

    ``but`` and what is in it does not count, nor do lists and texts as a whole: they fill every window.
    """
    controls = [_in_window(each, each.rect(), window) for each in _seen_controls(window, but)]
    focused = QApplication.focusWidget()
    if focused is None or focused.window() is not window or but.isAncestorOf(focused):
        return controls
    return [*controls, _line_of(focused, window)]


def free_place(size: QSize, wanted: QPoint, bounds: QRect, taken: Iterable[QRect]) -> QPoint:
    """Return the lowest place, straight above ``wanted`` and within the bounds, where nothing is covered.

    Where there is none it is ``wanted`` itself.
    """
    taken = list(taken)
    place = QRect(wanted, size)
    while place.top() >= bounds.top():
        covered = [each.top() for each in taken if each.intersects(place)]
        if not covered:
            return place.topLeft()
        place.moveBottom(min(min(covered), place.bottom()) - GRID)
    return wanted


def _seen_controls(part: QWidget, but: QWidget) -> Iterator[QWidget]:
    """Give the controls in a part; most of a window is in rooms that are hidden, and not looked through."""
    for each in part.children():
        if isinstance(each, QWidget) and each is not but and each.isVisible() and not each.isWindow():
            if isinstance(each, _CONTROLS):
                yield each
            yield from _seen_controls(each, but)


def _line_of(focused: QWidget, window: QWidget) -> QRect:
    """Return the row or the line of text that the keyboard is on."""
    if isinstance(focused, QAbstractItemView):
        part, line = focused.viewport(), focused.visualRect(focused.currentIndex())
    elif isinstance(focused, QTextEdit | QPlainTextEdit):
        part, line = focused.viewport(), focused.cursorRect()
    else:
        part, line = focused, focused.rect()
    line.setLeft(0)
    line.setWidth(part.width())
    return _in_window(part, line, window)


def _in_window(part: QWidget, rect: QRect, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, rect.topLeft()), rect.size())
