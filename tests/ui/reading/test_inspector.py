from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from qualcode.edits.coding import create_and_apply, remove_codings
from qualcode.model.codings import Coding, Stance
from qualcode.ui.memo_fields.written_field import WrittenField
from qualcode.ui.reading.inspector.parts import evidence_lines
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.widgets.chips import Chip
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.memos import add_memo
from tests.ui.tabbing import tab_through

Coded = Callable[[str], Coding]


def test_that_the_speaker_is_the_turns_own_until_set_by_hand(
    room: ReadingRoom, workspace: Workspace, coded: Coded
) -> None:
    workspace.choose_coding(coded("Avstand").id)
    speakers = room.side.inspector.speaker.findChild(QComboBox)
    assert speakers is not None
    assert speakers.currentText() == "R1 (from the turn)"
    speakers.activated.emit(speakers.findText("R2"))
    assert coded("Avstand").informant is not None
    assert speakers.currentText() == "R2"
    speakers.activated.emit(0)
    assert coded("Avstand").informant is None


def test_that_the_stance_is_shown_and_pressed(room: ReadingRoom, workspace: Workspace, coded: Coded) -> None:
    workspace.choose_coding(coded("Tidspress").id)
    buttons = {made.accessibleName(): made for made in room.side.inspector.stance.findChildren(QPushButton)}
    assert [name for name, made in buttons.items() if made.isChecked()] == ["Hinders"]
    buttons["Helps"].click()
    assert coded("Tidspress").stance is Stance.HELPS
    assert [name for name, made in buttons.items() if made.isChecked()] == ["Helps"]


def first_field(room: ReadingRoom) -> WrittenField:
    return room.side.inspector.memos.fields[0].field


def test_that_a_memo_is_written_down_when_another_coding_is_chosen(
    room: ReadingRoom, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    workspace.choose_coding(coded("Tidspress").id)
    qtbot.keyClicks(first_field(room), "Sjekk mot R2")
    workspace.choose_coding(coded("Avstand").id)
    assert [memo.text for memo in workspace.study.memos.by("coding", coded("Tidspress").id)] == ["Sjekk mot R2"]
    assert first_field(room).words == ""
    workspace.choose_coding(coded("Tidspress").id)
    assert first_field(room).words == "Sjekk mot R2"


def test_that_closing_the_project_loses_no_memo(
    room: ReadingRoom, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    project, chosen = workspace.project, coded("Tidspress").id
    workspace.choose_coding(chosen)
    qtbot.keyClicks(first_field(room), "Siste ord")
    workspace.close()
    assert project is not None
    assert [memo.text for memo in project.study.memos.by("coding", chosen)] == ["Siste ord"]


def test_that_undoing_a_memo_empties_the_field_and_an_emptied_memo_goes(
    room: ReadingRoom, workspace: Workspace, coded: Coded, said: list[str], qtbot: QtBot
) -> None:
    workspace.choose_coding(coded("Tidspress").id)
    workspace.edit(add_memo, "Tenk", coding=coded("Tidspress").id)
    assert first_field(room).words == "Tenk"
    workspace.undo()
    assert first_field(room).words == ""
    room.side.inspector.memos.write_on()
    qtbot.keyClicks(first_field(room), "Igjen")
    first_field(room).write_down()
    first_field(room).selectAll()
    qtbot.keyClick(first_field(room), Qt.Key.Key_Delete)
    first_field(room).write_down()
    assert [memo.text for memo in workspace.study.memos.values()] == ["Igjen"]
    room.centre.pane.setFocus()
    assert len(workspace.study.memos) == 0
    assert said == ["The emptied memo is deleted."]
    workspace.undo()
    assert first_field(room).words == "Igjen"


def test_that_the_inspector_names_the_findings_that_lean_on_a_coding(make: Builder) -> None:
    carrying = make.coding("Barrierer / Språk", "språket")
    make.finding("Språk hindrer.", carrying)
    make.finding("Språk hindrer ikke.", against=(carrying,))
    assert evidence_lines(make.study(), carrying) == [
        "Carries the finding: Språk hindrer.",
        "Speaks against the finding: Språk hindrer ikke.",
    ]


def test_that_every_control_has_a_name(room: ReadingRoom, workspace: Workspace, coded: Coded) -> None:
    workspace.choose_coding(coded("Tidspress").id)
    for control in (*room.findChildren(QPushButton), *room.findChildren(QComboBox)):
        assert control.accessibleName() or (isinstance(control, QPushButton) and control.text())
    for part in (room.centre.pane, room.centre.margin, room.centre.minimap, room.side.tree, room.documents):
        assert part.accessibleName()
    assert room.centre.pane.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_that_an_empty_memo_field_is_always_about_the_coding_that_is_chosen_now(
    room: ReadingRoom, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    workspace.choose_coding(coded("Tidspress").id)
    workspace.choose_coding(coded("Avstand").id)
    workspace.choose_coding(None)
    assert room.side.inspector.memos.fields == []
    workspace.choose_coding(coded("Samlokalisering").id)
    qtbot.keyClicks(first_field(room), "Se kaffen")
    assert first_field(room).write_down()
    (memo,) = workspace.study.memos.values()
    assert (memo.coding, memo.text) == (coded("Samlokalisering").id, "Se kaffen")


def test_that_many_codings_on_the_same_words_are_laid_out_once_and_keep_the_keyboard(
    room: ReadingRoom, workspace: Workspace, coded: Coded, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    first = coded("Avstand")
    for number in range(40):
        workspace.edit(create_and_apply, first.segment, f"Kode {number}")
    arranged: list[None] = []
    lines = FlowLayout._lines
    monkeypatch.setattr(FlowLayout, "_lines", lambda flow, *a: (arranged.append(None), lines(flow, *a))[1])
    workspace.choose_coding(first.id)
    qtbot.wait(1)
    assert len(arranged) < 20
    chips = [chip for chip in room.side.inspector.also.findChildren(Chip) if chip.isVisible()]
    assert len(chips) == 40
    chips[3].setFocus()
    qtbot.keyClick(chips[3], Qt.Key.Key_Space)
    assert workspace.coding != first.id
    assert isinstance(room.focusWidget(), Chip)


def test_that_pressing_a_chip_goes_on_through_the_codings_on_the_same_words(
    room: ReadingRoom, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    first = coded("Avstand")
    for number in range(3):
        workspace.edit(create_and_apply, first.segment, f"Kode {number}")
    workspace.choose_coding(first.id)
    shown_chips(room)[0].setFocus()
    visited = []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(room.focusWidget(), key)
        visited.append(workspace.coding)
    assert len(set(visited)) == 4
    assert workspace.coding == first.id


def test_that_a_chip_keeps_the_keyboard_when_another_coding_on_the_same_words_goes(
    room: ReadingRoom, workspace: Workspace, coded: Coded
) -> None:
    first = coded("Avstand")
    for number in range(3):
        workspace.edit(create_and_apply, first.segment, f"Kode {number}")
    workspace.choose_coding(first.id)
    chips = shown_chips(room)
    chips[1].setFocus()
    workspace.edit(remove_codings, [coded("Kode 2").id])
    assert (len(shown_chips(room)), room.focusWidget()) == (2, chips[1])
    workspace.edit(remove_codings, [coded("Kode 1").id])
    assert room.focusWidget() is chips[0]


def shown_chips(room: ReadingRoom) -> list[Chip]:
    return [chip for chip in room.side.inspector.also.findChildren(Chip) if chip.isVisible()]


def button_in(room: ReadingRoom, words: str) -> QPushButton:
    return next(each for each in room.side.inspector.findChildren(QPushButton) if each.text() == words)


@pytest.mark.parametrize("words", ["Remove", "Change the code …"])
def test_that_the_text_has_the_keyboard_again_when_its_place_in_the_inspector_goes(
    room: ReadingRoom, workspace: Workspace, coded: Coded, words: str
) -> None:
    workspace.choose_coding(coded("Tidspress").id)
    pressed = button_in(room, words)
    pressed.setFocus()
    assert room.focusWidget() is pressed
    workspace.edit(remove_codings, [coded("Tidspress").id])
    assert room.focusWidget() is room.centre.pane


def test_that_the_text_has_the_keyboard_again_when_the_last_chip_goes(
    room: ReadingRoom, workspace: Workspace, coded: Coded
) -> None:
    first = coded("Avstand")
    workspace.edit(create_and_apply, first.segment, "En til")
    workspace.choose_coding(first.id)
    shown_chips(room)[0].setFocus()
    workspace.undo()
    workspace.choose_coding(first.id)
    assert shown_chips(room) == []
    assert room.focusWidget() is room.centre.pane


def test_that_escape_leads_from_the_inspector_to_the_text_with_the_coding_still_chosen(
    room: ReadingRoom, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    first, inspector = coded("Avstand"), room.side.inspector
    workspace.edit(create_and_apply, first.segment, "En til")
    workspace.choose_coding(first.id)
    for part in (*shown_chips(room), *inspector.stance.findChildren(QPushButton), inspector.voice.field, inspector):
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Escape)
        assert room.focusWidget() is room.centre.pane
        assert workspace.coding == first.id


def test_that_a_stance_that_is_pressed_keeps_the_keyboard(
    room: ReadingRoom, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    workspace.choose_coding(coded("Avstand").id)
    pressed = room.side.inspector.stance.findChildren(QPushButton)[0]
    pressed.setFocus()
    qtbot.keyClick(pressed, Qt.Key.Key_Space)
    assert coded("Avstand").stance is Stance.HELPS
    assert room.focusWidget() is pressed


def test_that_the_keyboard_is_at_the_button_or_the_text_when_another_code_is_chosen(
    room: ReadingRoom, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    workspace.choose_coding(coded("Avstand").id)
    pressed = button_in(room, "Change the code …")
    pressed.setFocus()
    qtbot.keyClick(pressed, Qt.Key.Key_Space)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "Helt ny kode")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert coded("Helt ny kode").id == workspace.coding
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert room.focusWidget() in (pressed, room.centre.pane)


def test_that_tab_comes_to_memos_and_codings_made_late_where_they_stand(
    room: ReadingRoom, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    chosen, inspector = coded("Avstand"), room.side.inspector
    for name in ("En til", "Enda en"):
        workspace.edit(create_and_apply, chosen.segment, name)
    workspace.choose_coding(coded("Tidspress").id)
    workspace.choose_coding(chosen.id)
    qtbot.wait(1)
    visited = [stop for stop in tab_through(room.first_focus()) if inspector.widget().isAncestorOf(stop)]
    tops = [stop.mapTo(inspector.widget(), stop.rect().topLeft()).y() for stop in visited]
    assert all(after > before - 12 for before, after in pairwise(tops))
    assert [type(stop).__name__ for stop in visited].count("Chip") == 2
    assert first_field(room) in visited
