"""What the rooms are tried on: a study in a file, jobs, settings. A folder says by its own ``make`` which study."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.ui.jobs import Jobs
from qualcode.ui.main_window import MainWindow
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.ui.windows import Told, open_window, project_in, small_study


@pytest.fixture
def make() -> Builder:
    """Return the study that is in the file."""
    return small_study()


@pytest.fixture
def workspace(tmp_path: Path, make: Builder, qtbot: QtBot) -> Iterator[Workspace]:
    """Return the workspace with that study open."""
    workspace = Workspace()
    workspace.take(project_in(tmp_path, make=make))
    yield workspace
    workspace.close()


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    """Return jobs that are waited for at the end."""
    jobs = Jobs()
    yield jobs
    jobs.wait()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return settings that say nothing yet."""
    return Settings(tmp_path / "window.ini")


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
