"""Turns matched to questions: nothing is written that was not accepted."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import guides
from qualcode.ui.guides.match_page import MatchPage
from qualcode.ui.guides.match_rows import Standing
from qualcode.ui.guides.room import GuidesRoom

_Key = Qt.Key


def found(room: GuidesRoom, qtbot: QtBot) -> MatchPage:
    project = room.workspace.project
    assert project is not None
    (guide,) = project.study.guides
    for document in project.study.documents:
        guides.use_guides(project, document, [guide])
    room.find_questions()
    qtbot.waitUntil(lambda: room.match.model.rowCount() > 0)
    return room.match


def test_that_a_proposal_is_written_when_it_is_accepted_and_not_before(room: GuidesRoom, qtbot: QtBot) -> None:
    page = found(room, qtbot)
    assert not room.workspace.study.questions_put
    row = page.current()
    assert row is not None
    assert (row.words, row.standing) == ("Hva er vanskelig?", Standing.PROPOSED)
    qtbot.keyClick(page.table, _Key.Key_Return)
    (put,) = room.workspace.study.questions_put.values()
    assert (put.turn, put.guide_question) == (row.turn, row.questions[0])
    room.workspace.undo()
    assert not room.workspace.study.questions_put
    assert page.model.rowCount() == 1


def test_that_a_refused_proposal_goes_and_another_question_is_chosen(room: GuidesRoom, qtbot: QtBot) -> None:
    page = found(room, qtbot)
    qtbot.keyClick(page.table, _Key.Key_Delete)
    assert page.model.rowCount() == 0
    assert not room.workspace.study.questions_put
    page.shown.setCurrentIndex(page.shown.findData("all"))
    assert [row.standing for row in page.model.rows] == [Standing.NOTHING, Standing.NOTHING]
    page.table.selectRow(1)
    qtbot.keyClick(page.table, _Key.Key_O)
    other = next(each for each in room.workspace.study.guide_questions.values() if each.text == "Hva hjelper?")
    page.questions.picked.emit(other.id)
    (put,) = room.workspace.study.questions_put.values()
    assert put.guide_question == other.id
    page.table.selectRow(1)
    qtbot.keyClick(page.table, _Key.Key_Delete)
    assert not room.workspace.study.questions_put


def test_that_a_refused_proposal_does_not_come_back_with_the_next_search(room: GuidesRoom, qtbot: QtBot) -> None:
    page = found(room, qtbot)
    qtbot.keyClick(page.table, _Key.Key_Delete)
    page.clear()
    with qtbot.waitSignal(room.workspace.said):
        room.find_questions()
    assert page.model.rowCount() == 0
    page.shown.setCurrentIndex(page.shown.findData("all"))
    assert {row.standing for row in page.model.rows} == {Standing.NOTHING}


def test_that_all_that_are_shown_and_alike_enough_are_accepted_in_one_step(room: GuidesRoom, qtbot: QtBot) -> None:
    page = found(room, qtbot)
    before = room.workspace.study
    page.limit.setCurrentIndex(0)
    assert page.accept_all.text() == "Accept 1 that is shown"
    page.accept_all.click()
    assert len(room.workspace.study.questions_put) == 1
    assert not page.accept_all.isEnabled()
    room.workspace.undo()
    assert room.workspace.study == before


def test_that_without_guides_in_use_the_page_leads_to_the_ticks(room: GuidesRoom) -> None:
    project = room.workspace.project
    assert project is not None
    for document in project.study.documents:
        guides.use_guides(project, document, [])
    room.show_page("match")
    room.match.empty.acted.emit()
    assert room.current is room.used
