"""Answers do not flood the lists of documents: they stand under their survey, folded."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits.guides import remove_guide
from qualcode.model.ids import DocumentId
from qualcode.ui.documents.plan import PLAN
from qualcode.ui.documents.room import DocumentsRoom
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.documents_list import DocumentsList
from qualcode.ui.settings import Settings
from qualcode.ui.survey_lines import SurveyLine, lines_of
from qualcode.ui.workspace import Workspace
from tests.ui.windows import commands_of, shown


def _documents(workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot) -> DocumentsRoom:
    return shown(DocumentsRoom(workspace, jobs, settings), qtbot, 1000, 700)


def test_that_each_survey_is_one_line_among_the_documents_until_it_is_unfolded(
    workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot
) -> None:
    room = _documents(workspace, jobs, settings, qtbot)
    model = room.model
    assert [model.index(at, 0).data() for at in range(model.rowCount())] == [
        "▸ Ansatte i tre kommuner",
        "▸ Et halvt år etter",
    ]
    assert model.index(0, 1).data() == "92 answers"
    room.table.activated.emit(model.index(0, 0))
    assert model.rowCount() == 94
    assert model.index(0, 0).data().startswith("▾")
    assert model.index(1, 0).data().startswith("Ansatte i tre kommuner A01")
    room.table.activated.emit(model.index(0, 0))
    assert model.rowCount() == 2


def test_that_a_surveys_line_is_neither_renamed_nor_removed(
    workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot
) -> None:
    room = _documents(workspace, jobs, settings, qtbot)
    room.table.selectRow(0)
    before = workspace.study
    room.remove_selected()
    assert workspace.study is before
    assert not room.model.flags(room.model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable


def test_that_a_surveys_line_leads_to_its_answers(
    workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot
) -> None:
    room = _documents(workspace, jobs, settings, qtbot)
    asked: list[str] = []
    workspace.room_wanted.connect(asked.append)
    room.table.setCurrentIndex(room.model.index(0, 0))
    next(each for each in commands_of(room, PLAN) if each.key == "open-document").run()
    assert asked == ["answers"]


def test_that_the_desk_unfolds_the_survey_of_the_answer_that_is_shown(
    workspace: Workspace, jobs: Jobs, qtbot: QtBot
) -> None:
    made = shown(DocumentsList(jobs), qtbot, 240, 600)
    made.show_study(workspace.study, None)
    assert made.model().rowCount() == 2
    answer = next(document.id for document in workspace.study.documents.ordered())
    made.show_current(answer)
    assert made.model().rowCount() == 94
    chosen: list[DocumentId] = []
    made.chosen.connect(chosen.append)
    made.setCurrentIndex(made.model().index(0, 0))
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert (made.model().rowCount(), chosen) == (2, [])


def test_that_answers_of_a_survey_that_is_gone_stand_among_the_documents(workspace: Workspace) -> None:
    project = workspace.project
    assert project is not None
    for guide in list(project.study.guides.values()):
        remove_guide(project, guide.id)
    lines = lines_of(workspace.study, workspace.study.documents.ordered(), ())
    assert len(lines) == len(workspace.study.documents)
    assert not any(isinstance(line, SurveyLine) for line in lines)
