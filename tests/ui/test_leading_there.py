"""Commands about what is selected in a room, wanted from another room: they lead to where it is seen."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook
from qualcode.ui.codebook.merge_dialog import MergeDialog
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.people.room import PeopleRoom
from tests.ui.windows import entered

_THERE = {
    "remove-informant": "people",
    "withdraw-informant": "people",
    "not-interviewed": "people",
    "informant-quotes": "people",
    "informant-memos": "people",
    "answers-export": "answers",
    "remove-survey": "answers",
    "reading-find": "coding",
    "reading-remove": "coding",
}


def test_that_what_is_done_with_what_is_selected_leads_to_it_first(whole_window: MainWindow) -> None:
    before = whole_window.workspace.study
    for key, room in _THERE.items():
        whole_window.show_room("quotes")
        whole_window.commands[key].action.trigger()
        assert (whole_window.is_in(room), whole_window.workspace.study is before) == (True, True), key


def test_that_informants_who_were_selected_are_removed_only_where_they_are_seen(whole_window: MainWindow) -> None:
    room = entered(whole_window, "people", PeopleRoom)
    room.table.selectRow(0)
    whole_window.show_room("coding")
    remove = whole_window.commands["remove-informant"].action
    remove.trigger()
    assert len(whole_window.workspace.study.informants) == 2
    remove.trigger()
    assert len(whole_window.workspace.study.informants) == 1


def test_that_a_code_is_deleted_only_where_it_is_seen_to_be_selected(whole_window: MainWindow) -> None:
    code = whole_window.workspace.edit(codebook.add_code, "Tom")
    whole_window.show_room("coding")
    whole_window.workspace.choose_code(code)
    delete = whole_window.commands["delete-code"].action
    delete.trigger()
    assert whole_window.is_in("codebook")
    assert code in whole_window.workspace.study.codes
    delete.trigger()
    assert code not in whole_window.workspace.study.codes


def test_that_a_code_chosen_at_the_desk_is_the_one_that_the_menu_of_the_codebook_means(
    whole_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QDialog] = []
    monkeypatch.setattr(MergeDialog, "exec", lambda dialog: asked.append(dialog))
    whole_window.show_room("coding")
    code = next(each for each in whole_window.workspace.study.codes.values() if each.name == "Avstand")
    whole_window.workspace.choose_code(code.id)
    whole_window.commands["merge-codes"].action.trigger()
    assert whole_window.is_in("codebook")
    room = whole_window.rooms["codebook"]
    assert isinstance(room, CodebookRoom)
    assert (room.views.current_code(), len(asked)) == (code.id, 1)


def test_that_a_new_code_is_made_without_leaving_the_text(
    whole_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qualcode.ui.codebook.actions.ask_text", lambda *_asked: "Ventetid")
    whole_window.show_room("coding")
    whole_window.commands["new-code"].action.trigger()
    assert whole_window.is_in("coding")
    assert "Ventetid" in {code.name for code in whole_window.workspace.study.codes.values()}
