"""A shown window in the light theme, for what lies on it or floats above it."""

import pytest
from PySide6.QtWidgets import QLineEdit, QMainWindow

from qualcode.ui.theme.style import apply_theme


@pytest.fixture
def window(qapp, qtbot):
    """A window of 900 by 600 with one field in it, which has the keyboard."""
    apply_theme(qapp, "light")
    shown = QMainWindow()
    shown.setCentralWidget(QLineEdit())
    shown.resize(900, 600)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.centralWidget().setFocus()
    return shown
