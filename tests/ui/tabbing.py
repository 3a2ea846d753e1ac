"""Where the Tab key comes to, pressed as a user presses it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

_ENOUGH = 300
"""Presses of Tab that take one round any window."""


def stops_of(part: QWidget) -> set[QWidget]:
    """Return the controls of a part of the window that Tab must come to: seen, usable and open to the keyboard."""
    return {each for each in part.findChildren(QWidget) if is_stop(each)}


def is_stop(control: QWidget) -> bool:
    """Tell whether Tab must come to a control; of buttons of which one is on, it comes to that one alone."""
    by_tab = bool(control.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    is_other_choice = isinstance(control, QRadioButton) and control.autoExclusive() and not control.isChecked()
    is_usable = control.isVisible() and control.isEnabled() and not control.focusProxy()
    return by_tab and is_usable and not is_other_choice


def tab_through(start: QWidget, forwards: bool = True) -> list[QWidget]:
    """Press Tab, or Shift+Tab, from ``start`` until a control comes for the second time; return the round."""
    start.setFocus()
    visited: list[QWidget] = []
    for _press in range(_ENOUGH):
        here = QApplication.focusWidget()
        if here is None or here in visited:
            break
        visited.append(here)
        modifier = Qt.KeyboardModifier.NoModifier if forwards else Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(here, Qt.Key.Key_Tab if forwards else Qt.Key.Key_Backtab, modifier)
    return visited


def named(controls: set[QWidget]) -> list[str]:
    """Return what the controls are, for the message of a test that fails."""
    return sorted(
        f"{type(each).__name__} “{each.accessibleName() or getattr(each, 'text', str)()}” in {_home(each)}"
        for each in controls
    )


def _home(control: QWidget) -> str:
    parents = []
    parent = control.parentWidget()
    while parent is not None and len(parents) < 4:
        parents.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(parents)
