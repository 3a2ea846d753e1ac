from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from qualcode.ui.main_window import MainWindow
from tests.teams import differ, handed_out

Answer = Callable[[QDialog], object]


class Dialogs:
    """Answers the dialogs that open, one after another, and remembers what they were called."""

    def __init__(self) -> None:
        """Have no answer yet."""
        self.titles: list[str] = []
        self._answers: list[Answer] = []
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._look)

    def answer(self, *answers: Answer) -> None:
        """Answer the next dialogs like this."""
        self._answers.extend(answers)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not self._answers:
            self._timer.stop()
        elif isinstance(dialog, QDialog) and dialog.isVisible():
            answer = self._answers.pop(0)
            self.titles.append(dialog.windowTitle())
            answer(dialog)


@pytest.fixture
def dialogs(qtbot: QtBot) -> Dialogs:
    """Return what answers dialogs."""
    return Dialogs()


@pytest.fixture
def berits(whole_window: MainWindow, tmp_path: Path) -> Path:
    """Return a copy that differs from the open project in five ways."""
    project = whole_window.workspace.project
    assert project is not None
    path = handed_out(project, tmp_path)
    differ(project, path)
    return path
