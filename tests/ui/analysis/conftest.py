from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.main_window import MainWindow
from tests.builders import Builder
from tests.ui.analysis.settling import room_of, settle
from tests.ui.windows import Told, open_window, project_in

_ONE = (
    "I: Hva er vanskelig i samarbeidet?\n"
    "R1: Samarbeidet er godt. Vi samarbeider om boliger, og vi vil ha tid.\n"
    "I: Mer?\n"
    "R1: Tiden strekker ikke til, og tid er penger."
)
_TWO = "I: Og her?\nR2: Boligene er få. Bolig er alt, men samarbeid om bolig tar tid."


def spoken_study() -> Builder:
    """Return two informants of two roles who say the same words in many forms."""
    make = Builder()
    make.informant("R1", "Leder", case="Havnes")
    make.informant("R2", "Veileder")
    make.document("Intervju 1", _ONE)
    make.document("Intervju 2", _TWO)
    make.coding("Barrierer / Tidspress", "Tiden strekker ikke til")
    make.coding("Drivere / Samarbeid", "Samarbeidet er godt")
    return make


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, told: Told) -> Iterator[MainWindow]:
    """Return the window in the analysis, with the words counted."""
    window = open_window(tmp_path, qtbot)
    window.workspace.take(project_in(tmp_path, make=spoken_study()))
    window.show_room("analysis")
    settle(qtbot, window)
    yield window
    window.close()


@pytest.fixture
def room(window: MainWindow) -> AnalysisRoom:
    return room_of(window)
