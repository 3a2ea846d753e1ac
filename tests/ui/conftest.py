from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.ui.main_window import MainWindow
from tests.ui.windows import Told, open_window, project_in


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """Return what the window tells of; without this fixture a problem would open a dialog and wait."""
    return Told(monkeypatch)


@pytest.fixture
def empty_window(tmp_path: Path, qtbot: QtBot, told: Told) -> Iterator[MainWindow]:
    """Return the whole window with nothing open."""
    window = open_window(tmp_path, qtbot)
    yield window
    window.close()


@pytest.fixture
def whole_window(tmp_path: Path, empty_window: MainWindow) -> MainWindow:
    """Return the whole window with the small study open."""
    empty_window.workspace.take(project_in(tmp_path))
    return empty_window
