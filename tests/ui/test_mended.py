"""What a tester found: an Undo that means another step, and a memo that is typed where nobody sees it."""

from pytestqt.qtbot import QtBot

from qualcode.edits.codebook import add_code
from qualcode.ui.main_window import MainWindow
from qualcode.ui.reading.room import ReadingRoom
from tests.memos import add_memo


def test_that_a_notice_offers_to_undo_only_the_step_it_tells_of(whole_window: MainWindow) -> None:
    workspace = whole_window.workspace
    workspace.edit(add_code, "Tid")
    workspace.say("Laget", undoable=True)
    assert whole_window.notice.isVisible()
    workspace.edit(add_code, "Hus")
    assert not whole_window.notice.isVisible()


def test_that_a_memo_is_not_typed_into_a_field_that_is_hidden(whole_window: MainWindow, qtbot: QtBot) -> None:
    whole_window.show_room("coding")
    room = whole_window.rooms["coding"]
    assert isinstance(room, ReadingRoom)
    workspace = whole_window.workspace
    coding = workspace.study.codings_in(workspace.document)[0].id
    workspace.edit(add_memo, "Viktig", coding=coding)
    workspace.choose_coding(coding)
    field = room.side.inspector.memos.fields[0].field
    workspace.choose_coding(None)
    field.setPlainText("Viktig LOST")
    field.write_down()
    assert room.side.inspector.memos.fields == []
    assert [memo.text for memo in workspace.study.memos.ordered()] == ["Viktig"]


def test_that_what_was_told_of_a_room_is_gone_in_the_next_unless_it_can_be_undone(whole_window: MainWindow) -> None:
    for undoable in (False, True):
        whole_window.show_room("coding")
        whole_window.workspace.say("Replikken er svært lang.", undoable=undoable)
        assert whole_window.notice.isVisible()
        whole_window.show_room("codebook")
        assert whole_window.notice.isVisible() is undoable
