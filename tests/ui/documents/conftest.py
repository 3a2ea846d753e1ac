from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.store.files import create
from qualcode.ui import app
from qualcode.ui.main_window import MainWindow
from qualcode.ui.settings import Settings
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the whole window with a project of two documents open."""
    window = app.build(Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.resize(1200, 740)
    window.show()
    make = Builder()
    make.informant("R1", "Leder")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid.")
    make.document("Intervju 2", "I: Og her?\nR1: Vi sitter i samme hus.")
    make.coding("Barrierer / Tidspress", "Vi har aldri tid")
    project = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(project, make)
    window.workspace.take(project)
    yield window
    window.close()
