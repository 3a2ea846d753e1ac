import pytest
from pytestqt.qtbot import QtBot

from qualcode.model.memos import MemoType
from qualcode.ui.jobs import Jobs
from qualcode.ui.memos.room import MemosRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.ui.windows import shown


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.informant("R1", "Leder")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid. Alt haster.")
    make.document("Intervju 2", "I: Og hos dere?\nR1: Det hjelper å sitte i samme hus.")
    make.coding("Barrierer / Tid", "aldri tid")
    make.coding("Drivere / Hus", "samme hus")
    code = make.code("Barrierer / Tid")
    make.memo("Ring veileder\n\nOm utvalget", MemoType.METHOD)
    memo = make.memo("# Grensen mot ressurser\n\nTid er *ikke* ressurser.", MemoType.CODE, code=code.id)
    make.memo_quote(memo, "Alt haster")
    return make


@pytest.fixture
def room(workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot) -> MemosRoom:
    room = MemosRoom(workspace, jobs, settings)
    workspace.memo_wanted.connect(room.choose)
    return shown(room, qtbot, 1100, 700)
