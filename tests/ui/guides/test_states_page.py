"""Four states in one table, and the quotes behind each number."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qualcode.edits import guides, people
from qualcode.model.guide_changes import in_order
from qualcode.ui.guides.room import GuidesRoom
from qualcode.ui.guides.states_page import StatesPage

_Key = Qt.Key


def shown(room: GuidesRoom) -> StatesPage:
    """Return the page; R1 answered question 1a, R2 followed no guide, R3 never came."""
    project = room.workspace.project
    assert project is not None
    study = project.study
    (guide,) = study.guides
    question = in_order(study, guide)[1][0]
    turn = study.turns_of(study.documents.ordered()[0].id)[0]
    guides.put_questions(project, {turn.id: [question.id]})
    people.set_interviewed(project, [people.add_informant(project, "R3")], False, "syk")
    room.show_page("asked")
    return room.states


def texts(page: StatesPage) -> list[list[str]]:
    model = page.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_that_four_states_are_four_words(room: GuidesRoom) -> None:
    page = shown(room)
    assert texts(page) == [
        ["2 quotes", "not asked", "not interviewed"],
        ["2 quotes", "not asked", "not interviewed"],
        ["asked, nothing coded", "not asked", "not interviewed"],
        ["asked, nothing coded", "not asked", "not interviewed"],
    ]
    assert "R3 was not interviewed: syk." in page.legend.text()


def test_that_a_number_leads_to_exactly_its_quotes_and_they_to_the_text(room: GuidesRoom, qtbot: QtBot) -> None:
    page = shown(room)
    page.table.setCurrentIndex(page.model.index(1, 0))
    qtbot.keyClick(page.table, _Key.Key_Return)
    assert page.answers.cards.rowCount() == 2
    page.answers.list.place_wanted.emit(1)
    assert room.workspace.document == room.workspace.study.documents.ordered()[0].id
    assert not room.isVisible()
    room.workspace.room_wanted.emit("guides")
    page.table.setCurrentIndex(page.model.index(1, 2))
    page.open_cell()
    assert page.answers.nothing.text() == "Not interviewed – syk"
    qtbot.keyClick(page.answers.list, _Key.Key_Escape)


def test_that_a_digit_says_what_became_of_a_question_and_delete_unsays_it(room: GuidesRoom, qtbot: QtBot) -> None:
    page = shown(room)
    before = room.workspace.study
    page.table.setCurrentIndex(page.model.index(2, 0))
    qtbot.keyClick(page.table, _Key.Key_4)
    assert texts(page)[2][0] == "not asked"
    qtbot.keyClick(page.table, _Key.Key_2)
    assert texts(page)[2][0] == "asked, left open"
    qtbot.keyClick(page.table, _Key.Key_Delete)
    assert texts(page)[2][0] == "asked, nothing coded"
    assert room.workspace.study.replies == before.replies
    page.table.setCurrentIndex(page.model.index(3, 1))
    qtbot.keyClick(page.table, _Key.Key_1)
    assert texts(page)[3][1] == "asked, nothing coded"


def test_that_the_block_is_copied_with_questions_and_informants(room: GuidesRoom, qtbot: QtBot) -> None:
    page = shown(room)
    page.table.selectAll()
    qtbot.keyClick(page.table, _Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "\tR1\tR2\tR3"
    assert lines[2] == "1a Hva er vanskelig?\t2 quotes\tnot asked\tnot interviewed"
