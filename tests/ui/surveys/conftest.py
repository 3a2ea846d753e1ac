"""The room of survey answers with both sample surveys in it; Anna codes."""

import pytest
from pytestqt.qtbot import QtBot

from qualcode.edits.surveys import import_survey
from qualcode.importers.survey import ColumnKind, SurveyColumn, read_survey, sifted
from qualcode.importers.survey_columns import Taken, as_json, read_columns
from qualcode.shipped import folder
from qualcode.store.project import Project
from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.surveys.room import SurveysRoom
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.ui.windows import shown

SAMPLES = folder("sample_transcripts")
AFTER = Taken(
    (
        SurveyColumn("svarnr", ColumnKind.KEY),
        SurveyColumn("par", ColumnKind.PAIR),
        SurveyColumn("q7", ColumnKind.OPEN, "Hva hindrer samarbeidet nå?"),
    ),
    title="Et halvt år etter",
)


def bring(project: Project, name: str, taken: Taken) -> None:
    """Bring in a sample survey."""
    survey = read_survey(SAMPLES / name)
    taken = taken.of(survey.table, others_likely=False)
    people = sifted(survey, taken.columns, taken.dont_know, taken.not_asked).respondents
    import_survey(project, taken.title, survey, taken.columns, people, as_json(taken))


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
    bring(project, "survey.csv", read_columns(SAMPLES / "survey-columns.yaml"))
    bring(project, "survey-after.csv", AFTER)
    project.coder = next(coder.id for coder in project.study.coders.values() if coder.name == "Anna")
    return workspace


@pytest.fixture
def room(workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot) -> SurveysRoom:
    room = shown(SurveysRoom(workspace, jobs, settings), qtbot, 1180, 740)
    room.activateWindow()
    room.answers.list.setFocus()
    return room
