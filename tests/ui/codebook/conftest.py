"""The room of the codebook on a small study in a file."""

import pytest
from pytestqt.qtbot import QtBot

from qualcode.model.codes import Code, Origin
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.ui.windows import shown


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.informant("R1", "Leder", case="Storvåg")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid til å møtes. Vi snakker ikke sammen.")
    make.document("Intervju 2", "I: Og ellers?\nR1: Det hjelper å sitte i samme hus. Vi har aldri tid.")
    make.coding("Barrierer / Tidspress", "aldri tid til å møtes")
    make.coding("Barrierer / Tidspress", "Vi har aldri tid.")
    make.coding("Barrierer / Avstand", "Vi snakker ikke sammen")
    make.coding("Drivere / Samlokalisering", "sitte i samme hus")
    for name in ("Rekker det ikke", "Hver på sitt kontor", "Samme kaffemaskin"):
        make.code(name, origin=Origin.IN_VIVO)
    return make


@pytest.fixture
def room(workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot) -> CodebookRoom:
    return shown(CodebookRoom(workspace, jobs, settings), qtbot, 1100, 700)


@pytest.fixture
def code(workspace: Workspace):
    """Find a code by its path."""

    def find(path: str) -> Code:
        found = workspace.study.codebook.find(path)
        assert found is not None, path
        return found

    return find
