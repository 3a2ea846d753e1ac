from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.ui.app import build
from qualcode.ui.main_window import MainWindow
from qualcode.ui.settings import Settings
from tests.builders import Builder
from tests.ui.windows import project_in, shown


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the whole window with a project of two documents open."""
    window = shown(build(Settings(tmp_path / "window.ini")), qtbot, 1200, 740)
    make = Builder()
    make.informant("R1", "Leder")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid.")
    make.document("Intervju 2", "I: Og her?\nR1: Vi sitter i samme hus.")
    make.coding("Barrierer / Tidspress", "Vi har aldri tid")
    window.workspace.take(project_in(tmp_path, make=make))
    yield window
    window.close()
