from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.ui.main_window import MainWindow
from tests.projects_on_disk import sample_in
from tests.ui.windows import open_window


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window with the sample study open, from ``Studie.qualcode`` in the folder of the test."""
    window = open_window(tmp_path, qtbot)
    window.files.open(sample_in(tmp_path))
    yield window
    window.close()
