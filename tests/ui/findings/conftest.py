import pytest
from pytestqt.qtbot import QtBot

from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.ui.windows import shown


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Veileder")
    make.document(
        "Intervju 1",
        "I: Hva er vanskelig?\n"
        "R1: Vi har aldri tid. Vi snakker ikke sammen. Det går i ett. Alt haster. Ingen puster.",
    )
    make.document("Intervju 2", "I: Og hos dere?\nR2: Det hjelper å sitte i samme hus. Vi har god tid.")
    tid = make.coding("Barrierer / Tidspress", "aldri tid")
    make.coding("Barrierer / Tidspress", "Det går i ett")
    god = make.coding("Barrierer / Tidspress", "god tid")
    make.coding("Drivere / Samlokalisering", "sitte i samme hus")
    for words in ("Vi snakker ikke sammen", "Alt haster", "Ingen puster", "snakker ikke", "haster"):
        make.coding("Barrierer / Uro", words)
    make.finding("Tiden strekker ikke til.", tid, against=(god,), question="Hva hindrer?")
    make.finding("Ingen sier noe om ledelsen.", question="Hva hindrer?")
    make.finding("Å sitte sammen hjelper.", question="Hva fremmer?")
    return make


@pytest.fixture
def room(workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot) -> FindingsRoom:
    room = FindingsRoom(workspace, jobs, settings)
    workspace.finding_wanted.connect(room.choose)
    return shown(room, qtbot, 1200, 700)
