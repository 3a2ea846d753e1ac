from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.model.codings import Coding
from qualcode.model.span import Span
from qualcode.ui.reading.gestures.keys import digit_of
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.plan import PLAN
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace
from tests.ui.windows import commands_of

Find = Callable[[str], Span]
Coded = Callable[[str], Coding]


def type_into_palette(qtbot: QtBot, words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, key)


def test_that_k_words_and_enter_code_the_selection(
    pane: Pane, workspace: Workspace, span_of: Find, qtbot: QtBot, coded: Coded
) -> None:
    pane.select(span_of("over kaffen"))
    qtbot.keyClick(pane, Qt.Key.Key_K)
    type_into_palette(qtbot, "samlok")
    assert workspace.coding is not None
    made = workspace.study.codings[workspace.coding]
    assert made.code == coded("Samlokalisering").code
    assert workspace.study.words(made) == "over kaffen"
    assert pane.hasFocus()


def test_that_a_new_path_in_the_palette_makes_code_and_parent(
    pane: Pane, workspace: Workspace, span_of: Find, qtbot: QtBot
) -> None:
    pane.select(span_of("språket"))
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    type_into_palette(qtbot, "Barrierer / Språk")
    assert workspace.coding is not None
    made = workspace.study.codings[workspace.coding]
    assert workspace.study.codebook.path(made.code) == "Barrierer / Språk"


def test_that_escape_in_the_palette_gives_caret_and_text_back(
    pane: Pane, workspace: Workspace, span_of: Find, qtbot: QtBot
) -> None:
    caret = span_of("snakker").start
    pane.select(Span(caret, caret))
    qtbot.keyClick(pane, Qt.Key.Key_K)
    assert pane.page is not None
    assert pane.selected is not None
    assert pane.selected.of(pane.page.text) == "Vi snakker ikke sammen."
    type_into_palette(qtbot, "", Qt.Key.Key_Escape)
    assert (pane.selected, pane.caret) == (None, caret)
    assert len(workspace.study.codings) == 3


def test_that_number_keys_apply_the_codes_shown_on_them(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find, qtbot: QtBot
) -> None:
    keys = room.gestures.quick.keys(workspace.study)
    pane.select(span_of("språket"))
    qtbot.keyClick(pane, Qt.Key.Key_2)
    assert workspace.coding is not None
    assert workspace.study.codings[workspace.coding].code == keys[2]
    assert room.gestures.quick.keys(workspace.study) == keys


def test_that_shift_and_arrows_move_the_end_of_a_chosen_coding_and_select_words_otherwise(
    pane: Pane, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    workspace.choose_coding(coded("Avstand").id)
    qtbot.keyClick(pane, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert workspace.study.words(coded("Avstand")) == "snakker ikke"
    qtbot.keyClick(pane, Qt.Key.Key_Right)
    assert workspace.coding is None
    qtbot.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selected is not None
    assert workspace.study.words(coded("Avstand")) == "snakker ikke"


def test_that_delete_removes_the_chosen_coding_and_nothing_when_none_is_chosen(
    pane: Pane, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_Delete)
    assert len(workspace.study.codings) == 3
    workspace.choose_coding(coded("Avstand").id)
    qtbot.keyClick(pane, Qt.Key.Key_Delete)
    assert len(workspace.study.codings) == 2


@pytest.mark.parametrize(
    ("key", "expected"), [(Qt.Key.Key_1, 1), (Qt.Key.Key_9, 9), (Qt.Key.Key_0, 0), (Qt.Key.Key_K, 0)]
)
def test_that_number_keys_are_told_from_others(key: Qt.Key, expected: int) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    assert digit_of(event) == expected


def test_that_every_gesture_of_the_menus_shows_its_key(room: ReadingRoom) -> None:
    commands = commands_of(room, PLAN)
    assert all(command.text.split("\t")[1] for command in commands)
    assert len({command.text.split("\t")[1] for command in commands}) == len(commands)
    assert len({command.key for command in commands}) == len(commands)


def test_that_the_room_answers_to_the_keys_that_need_no_text(
    room: ReadingRoom, pane: Pane, qtbot: QtBot, workspace: Workspace, coded: Coded
) -> None:
    workspace.choose_coding(coded("Avstand").id)
    room.side.filter.setFocus()
    qtbot.keyClick(room.side.filter, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert coded("Avstand").stance is not None
    qtbot.keyClick(room.side.filter, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(room.centre.find_bar.field.hasFocus)
