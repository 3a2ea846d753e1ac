"""The room of survey answers with both sample surveys in it; Anna codes."""

import pytest
from pytestqt.qtbot import QtBot

from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.surveys.room import SurveysRoom
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.survey_samples import bring_both
from tests.ui.windows import shown


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.coder("Anna")
    make.code("Barrierer / Tid")
    make.code("Barrierer / Språk")
    return make


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    project = workspace.project
    assert project is not None
    bring_both(project)
    project.coder = next(coder.id for coder in project.study.coders.values() if coder.name == "Anna")
    return workspace


@pytest.fixture
def room(workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot) -> SurveysRoom:
    room = shown(SurveysRoom(workspace, jobs, settings), qtbot, 1180, 740)
    room.activateWindow()
    room.answers.list.setFocus()
    return room
