from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.model.memos import MemoType
from qualcode.store.files import create
from qualcode.ui.jobs import Jobs
from qualcode.ui.memos.room import MemosRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.projects_on_disk import fill


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
def workspace(tmp_path: Path, make: Builder, qtbot: QtBot) -> Iterator[Workspace]:
    workspace = Workspace()
    project = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(project, make)
    workspace.take(project)
    yield workspace
    workspace.close()


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.wait()


@pytest.fixture
def room(tmp_path: Path, workspace: Workspace, jobs: Jobs, qtbot: QtBot) -> MemosRoom:
    room = MemosRoom(workspace, jobs, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(room)
    room.resize(1100, 700)
    room.show()
    return room
