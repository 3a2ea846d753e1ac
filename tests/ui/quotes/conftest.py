import pytest
from pytestqt.qtbot import QtBot

from qualcode.model.codings import Stance
from qualcode.ui.jobs import Jobs
from qualcode.ui.quotes.room import QuotesRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.ui.windows import shown


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.informant("R1", "Leder", case="Storvåg", Tjeneste="NAV")
    make.informant("R2", "Veileder", case="Nesbygda", Tjeneste="Skole")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid til å møtes. Vi snakker ikke sammen.")
    make.document("Intervju 2", "I: Og hos dere?\nR2: Det hjelper å sitte i samme hus. Vi har aldri tid.")
    make.coding("Barrierer / Tidspress", "aldri tid til å møtes", stance=Stance.HINDERS)
    make.coding("Barrierer / Avstand", "Vi snakker ikke sammen")
    make.coding("Drivere / Samlokalisering", "sitte i samme hus", stance=Stance.HELPS)
    make.coding("Drivere / Samlokalisering", "sitte i samme hus", coder="Bo")
    make.finding("Å sitte sammen hjelper.", question="Hva fremmer samarbeid?")
    return make


@pytest.fixture
def room(workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot) -> QuotesRoom:
    room = QuotesRoom(workspace, jobs, settings)
    workspace.quotes_wanted.connect(room.show_filter)
    return shown(room, qtbot, 1000, 600)
