"""The order of Tab where parts come late."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from qualcode.ui.widgets.focus import stop_before, tab_after


def test_that_what_follows_a_late_part_outlives_it(qtbot: QtBot) -> None:
    window, first, late, text = QWidget(), QPushButton("Før"), QPushButton("Sein"), QTextEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in (first, text, late):
        column.addWidget(part)
    viewport, bar = text.viewport(), text.verticalScrollBar()

    assert stop_before(late) is text
    tab_after(first, [late])
    assert stop_before(text) is late

    late.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert isValid(viewport)
    assert isValid(bar)
