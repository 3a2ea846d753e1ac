"""Cells with suggestions: one Enter or Tab takes the highlighted one and goes on; Esc goes one step back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qualcode.edits import people
from qualcode.ui.main_window import MainWindow
from qualcode.ui.people.columns import CASE, ROLES
from qualcode.ui.people.room import PeopleRoom

_Key = Qt.Key


@pytest.fixture
def room(whole_window: MainWindow) -> PeopleRoom:
    """Return the room with R1 (Leder, Havnes) and R2 (Veileder), and a case with a comma in its name."""
    whole_window.show_room("people")
    room = whole_window.rooms["people"]
    assert isinstance(room, PeopleRoom)
    room.workspace.edit(people.add_informant, "R3")
    room.model.setData(room.model.index(2, CASE), "Skole, Havnes")
    return room


def edit(room: PeopleRoom, column: int, typed: str, qtbot: QtBot) -> QLineEdit:
    """Open the cell of R1 and type over what is there; the suggestions are open."""
    room.table.setFocus()
    room.table.setCurrentIndex(room.model.index(0, column))
    qtbot.keyClick(room.table, _Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, typed)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    return editor


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press keys where the system would send them: a popup gets them first."""
    for key in keys:
        target: QWidget | None = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target is not None
        qtbot.keyClick(target, key)


def cell(room: PeopleRoom, column: int) -> str:
    return str(room.model.index(0, column).data())


def is_editing(room: PeopleRoom) -> bool:
    return room.table.state() == room.table.State.EditingState


def test_that_one_enter_takes_the_highlighted_suggestion_and_goes_down(room: PeopleRoom, qtbot: QtBot) -> None:
    edit(room, ROLES, "vei", qtbot)
    press(qtbot, _Key.Key_Down, _Key.Key_Return)
    qtbot.waitUntil(lambda: not is_editing(room))
    assert cell(room, ROLES) == "Veileder"
    assert (room.table.currentIndex().row(), room.table.currentIndex().column()) == (1, ROLES)
    assert QApplication.activePopupWidget() is None


def test_that_enter_writes_what_is_typed_when_nothing_is_highlighted(room: PeopleRoom, qtbot: QtBot) -> None:
    edit(room, ROLES, "vei", qtbot)
    press(qtbot, _Key.Key_Return)
    qtbot.waitUntil(lambda: cell(room, ROLES) == "vei")
    assert room.table.currentIndex().row() == 1


def test_that_tab_takes_the_suggestion_and_goes_to_the_next_cell(room: PeopleRoom, qtbot: QtBot) -> None:
    edit(room, ROLES, "vei", qtbot)
    press(qtbot, _Key.Key_Down, _Key.Key_Tab)
    qtbot.waitUntil(lambda: cell(room, ROLES) == "Veileder")
    assert (room.table.currentIndex().row(), room.table.currentIndex().column()) == (0, CASE)


def test_that_the_second_role_of_a_list_is_suggested_by_itself(room: PeopleRoom, qtbot: QtBot) -> None:
    edit(room, ROLES, "Leder, vei", qtbot)
    press(qtbot, _Key.Key_Down, _Key.Key_Return)
    qtbot.waitUntil(lambda: cell(room, ROLES) == "Leder, Veileder")


def test_that_a_name_with_a_comma_is_suggested_whole(room: PeopleRoom, qtbot: QtBot) -> None:
    editor = edit(room, CASE, "havnes", qtbot)
    seen = []
    for _step in range(2):
        press(qtbot, _Key.Key_Down)
        seen.append(editor.text())
    assert sorted(seen) == ["Havnes", "Skole, Havnes"]
    press(qtbot, _Key.Key_Return)
    qtbot.waitUntil(lambda: cell(room, CASE) == seen[-1])


def test_that_esc_closes_the_suggestions_and_then_leaves_the_cell_as_it_was(room: PeopleRoom, qtbot: QtBot) -> None:
    before = cell(room, ROLES)
    editor = edit(room, ROLES, "vei", qtbot)
    press(qtbot, _Key.Key_Down, _Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert is_editing(room)
    assert editor.text() == "vei"
    press(qtbot, _Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_editing(room))
    assert cell(room, ROLES) == before
