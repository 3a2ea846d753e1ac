import pytest
from pytestqt.qtbot import QtBot

from qualcode.analysis.word_index import index_study
from qualcode.ui.jobs import Jobs
from qualcode.ui.search.room import SearchRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.ui.windows import shown


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.coder("Anna")
    make.informant("R1", "Leder", case="Storvåg")
    make.informant("R2", "Veileder", case="Nesbygda")
    make.document(
        "Intervju 1",
        "I: Hva sier du om samarbeid?\n"
        "R1: Samarbeidet går bra. Vi har en samarbeidsavtale med NAV. Målet er felles mål, og spørsmål har vi.\n"
        "R1: Det som kan hemme oss, er navnet på avtalen. Den er ikke hemmelig. Jeg er uenig, de er enige.\n"
        "R1: Som leder har jeg skjønn, en skjønnsmessig vurdering. Noen er ledige. Jeg kan skjønne det.",
    )
    make.document(
        "Intervju 2",
        "I: Og hos dere?\nR2: Vi samarbeider om bustad. Samarbeid tar tid. Det er et utrykk for tillit.\n"
        "R2: Samarbeid, samarbeid og samarbeid.",
    )
    make.coding("Drivere / Samarbeid", "Samarbeidet går bra")
    make.code("Barrierer / Tid")
    return make


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    """Return the workspace when the words of its study have been read."""
    workspace.set_words(index_study(workspace.study).words)
    return workspace


@pytest.fixture
def room(workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot) -> SearchRoom:
    return shown(SearchRoom(workspace, jobs, settings), qtbot, 1100, 700)
