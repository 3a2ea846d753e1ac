"""The code test: names without text, answered by key."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook
from qualcode.model.code_test import CodeTestTally, tally
from qualcode.ui.codebook.code_test import CodeTest, told
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.widgets.counted_delegate import CountedRole
from qualcode.ui.workspace import Workspace


@pytest.fixture
def test(room: CodebookRoom, code) -> CodeTest:
    room.views.show_view("test")
    room.views.test.show_current(code("Barrierer / Tidspress").id)
    room.views.test.list.setFocus()
    return room.views.test


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Y, True), (Qt.Key.Key_J, True), (Qt.Key.Key_N, False)])
def test_that_a_key_answers_and_the_next_open_code_follows(test: CodeTest, code, qtbot: QtBot, key, answer) -> None:
    qtbot.keyClick(test.list, key)
    assert code("Barrierer / Tidspress").sorting is answer
    assert test.name.text() == "Avstand"


def test_that_every_code_can_be_answered_by_key_alone(test: CodeTest, workspace: Workspace, qtbot: QtBot) -> None:
    for _code in range(test.list.codes.rowCount()):
        qtbot.keyClick(test.list, Qt.Key.Key_N)
    assert tally(workspace.study) == CodeTestTally(0, 8, 0)


def test_that_an_answer_is_taken_back_and_the_code_stays(test: CodeTest, code, qtbot: QtBot) -> None:
    qtbot.keyClick(test.list, Qt.Key.Key_Y)
    qtbot.keyClick(test.list, Qt.Key.Key_Left)
    qtbot.keyClick(test.list, Qt.Key.Key_Backspace)
    assert code("Barrierer / Tidspress").sorting is None
    assert test.current_code() == code("Barrierer / Tidspress").id


def test_that_undo_takes_an_answer_back(test: CodeTest, workspace: Workspace, code, qtbot: QtBot) -> None:
    qtbot.keyClick(test.list, Qt.Key.Key_Y)
    workspace.undo()
    assert code("Barrierer / Tidspress").sorting is None


def test_that_the_line_says_how_many_could_have_been_made_before(workspace: Workspace, code) -> None:
    codebook.set_sorting(workspace.project, [code("Barrierer / Tidspress").id], True)
    line = "1 of 8 codes could have been made before the interviews · 7 not answered yet"
    assert told(workspace.study) == line


def test_that_headings_are_not_tested(workspace: Workspace, code) -> None:
    codebook.describe_code(workspace.project, code("Barrierer").id, codable=False)
    assert tally(workspace.study).every == 7


def test_that_the_list_can_show_what_is_not_answered_alone(test: CodeTest, workspace: Workspace, code) -> None:
    codebook.set_sorting(workspace.project, [code("Barrierer").id, code("Drivere").id], False)
    test.which.setCurrentIndex(1)
    test.which.activated.emit(1)
    keys = [test.list.codes.index(row, 0).data(CountedRole.KEY) for row in range(test.list.codes.rowCount())]
    assert len(keys) == 6
    assert code("Drivere").id not in keys
