"""What is typed about a code is written down, whatever comes in between."""

import pytest
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook
from qualcode.model.codes import Code, Origin
from qualcode.ui.codebook.details import CodeDetails
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.main_window import MainWindow


@pytest.fixture
def details(whole_window: MainWindow) -> CodeDetails:
    whole_window.show_room("codebook")
    room = whole_window.rooms["codebook"]
    assert isinstance(room, CodebookRoom)
    whole_window.workspace.choose_code(code(whole_window, "Avstand").id)
    return room.details


def code(window: MainWindow, name: str) -> Code:
    return next(code for code in window.workspace.study.codes.values() if code.name == name)


def test_that_what_is_typed_is_saved_when_another_code_is_chosen(
    whole_window: MainWindow, details: CodeDetails, qtbot: QtBot
) -> None:
    qtbot.keyClicks(details.texts["definition"], "Lang vei")
    qtbot.keyClicks(details.gloss, "Distance")
    whole_window.workspace.choose_code(code(whole_window, "Tidspress").id)
    assert code(whole_window, "Avstand").definition == "Lang vei"
    assert code(whole_window, "Avstand").gloss == "Distance"
    assert details.texts["definition"].toPlainText() == ""
    assert code(whole_window, "Tidspress").definition == ""


def test_that_what_is_typed_is_saved_when_the_room_is_left(
    whole_window: MainWindow, details: CodeDetails, qtbot: QtBot
) -> None:
    details.texts["include"].setFocus()
    qtbot.keyClicks(details.texts["include"], "Om avstand")
    whole_window.show_room("quotes")
    assert code(whole_window, "Avstand").include == "Om avstand"


def test_that_a_change_elsewhere_takes_no_letter_that_is_being_typed(
    whole_window: MainWindow, details: CodeDetails, qtbot: QtBot
) -> None:
    qtbot.keyClicks(details.texts["definition"], "Lang v")
    qtbot.keyClicks(details.name, "er")
    whole_window.workspace.edit(codebook.add_code, "Ny kode")
    assert details.texts["definition"].toPlainText() == "Lang v"
    assert details.name.text() == "Avstander"
    qtbot.keyClicks(details.texts["definition"], "ei")
    details.save_typed()
    assert code(whole_window, "Avstander").definition == "Lang vei"


def test_that_typing_is_one_step_of_undo(whole_window: MainWindow, details: CodeDetails, qtbot: QtBot) -> None:
    before = whole_window.workspace.study
    for words in ("Lang", " vei", " å gå"):
        qtbot.keyClicks(details.texts["definition"], words)
        details.save_typed()
    whole_window.workspace.undo()
    assert whole_window.workspace.study == before
    assert details.texts["definition"].toPlainText() == ""


def test_that_an_example_is_taken_from_the_code_s_own_quotes(
    whole_window: MainWindow, details: CodeDetails
) -> None:
    details.examples.look_up(code(whole_window, "Barrierer").id)
    rows = details.examples.rows("")
    assert [(row.title, row.trailing) for row in rows] == [("aldri tid", "R1"), ("snakker ikke sammen", "R1")]
    assert [row.title for row in details.examples.rows("SAMMEN ikke")] == ["snakker ikke sammen"]
    details.examples.picked.emit(rows[1].data)
    assert code(whole_window, "Avstand").example == "snakker ikke sammen"
    assert details.texts["example"].toPlainText() == "snakker ikke sammen"


def test_that_the_origin_that_is_chosen_is_one_of_the_model_s(
    whole_window: MainWindow, details: CodeDetails
) -> None:
    at = details.origin.findData(Origin.IN_VIVO)
    details.origin.setCurrentIndex(at)
    details.origin.activated.emit(at)
    assert code(whole_window, "Avstand").origin is Origin.IN_VIVO
    details.origin.setCurrentIndex(0)
    details.origin.activated.emit(0)
    assert code(whole_window, "Avstand").origin is None


def test_that_a_number_key_belongs_to_one_code(whole_window: MainWindow, details: CodeDetails) -> None:
    whole_window.workspace.edit(codebook.pin_code, code(whole_window, "Tidspress").id, 3)
    at = details.pin.findData(3)
    assert details.pin.itemText(at) == "Key 3, now “Tidspress”"
    details.pin.setCurrentIndex(at)
    details.pin.activated.emit(at)
    assert (code(whole_window, "Avstand").pin, code(whole_window, "Tidspress").pin) == (3, None)
    assert details.pin.currentText() == "3"


def test_that_only_a_code_with_a_parent_is_said_to_follow_it(
    whole_window: MainWindow, details: CodeDetails
) -> None:
    assert details.colour.text() == "Follows the parent"
    whole_window.workspace.edit(codebook.move_codes, [code(whole_window, "Avstand").id], None)
    assert details.colour.text() == "By its place"
