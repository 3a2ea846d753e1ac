"""The tree stays where it is when codes go."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.ui.codebook.merge_dialog import MergeDialog, MergeRequest
from qualcode.ui.codebook.room import CodebookRoom, nearest_left
from qualcode.ui.workspace import Workspace


@pytest.fixture
def many(room: CodebookRoom, workspace: Workspace) -> list[Code]:
    assert workspace.project is not None
    for number in range(80):
        codebook.add_code(workspace.project, f"Kode {number:02}")
    room.resize(1100, 420)
    return [code for code in workspace.study.codebook.roots if code.name.startswith("Kode")]


def test_that_the_tree_keeps_its_scroll_when_codes_are_merged(
    room: CodebookRoom, workspace: Workspace, many: list[Code], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    keep, gone = many[2], many[60]
    workspace.choose_code(gone.id)
    bar = room.tree.verticalScrollBar()
    before = bar.value()
    assert before > 0
    request = MergeRequest(keep.id, frozenset({gone.id}))
    monkeypatch.setattr(MergeDialog, "ask", lambda *_args: request)
    room.verbs.merge()
    qtbot.wait(20)
    assert workspace.code == keep.id
    assert bar.value() == before


def test_that_the_next_code_becomes_the_current_one_when_a_code_is_deleted(
    room: CodebookRoom, workspace: Workspace, many: list[Code], qtbot: QtBot
) -> None:
    workspace.choose_code(many[60].id)
    before = room.tree.verticalScrollBar().value()
    workspace.edit(codebook.delete_codes, [many[60].id])
    qtbot.wait(20)
    assert workspace.code == many[61].id
    assert room.tree.verticalScrollBar().value() == before


def test_that_what_stood_before_is_taken_where_nothing_is_left_behind() -> None:
    a, b, c = CodeId("a"), CodeId("b"), CodeId("c")
    assert nearest_left(b, [a, b, c], {a, c}) == c
    assert nearest_left(c, [a, b, c], {a}) == a
    assert nearest_left(c, [a, b], {a}) is None
    assert nearest_left(None, [a], {a}) is None


def test_that_following_along_selects_one_code_alone_while_ctrl_is_down(
    room: CodebookRoom, workspace: Workspace, many: list[Code], qtbot: QtBot
) -> None:
    workspace.choose_code(many[2].id)
    # As Ctrl+Z is, or Ctrl and the number of the room.
    qtbot.keyPress(room.tree, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    workspace.choose_code(many[5].id)
    workspace.choose_code(many[7].id)
    assert room.tree.selected_codes() == [many[7].id]
    qtbot.keyRelease(room.tree, Qt.Key.Key_Control)


def test_that_the_room_shows_the_code_that_was_chosen_elsewhere_meanwhile(
    room: CodebookRoom, workspace: Workspace, many: list[Code]
) -> None:
    workspace.choose_code(many[2].id)
    room.hide()
    workspace.choose_code(many[9].id)
    room.show()
    assert room.tree.selected_codes() == [many[9].id]
    assert room.details.name.text() == many[9].name


def test_that_a_codebook_imported_again_offers_nothing_to_undo(room: CodebookRoom, tmp_path: Path) -> None:
    (tmp_path / "kodebok.csv").write_text("code;definition\nTidspress;For liten tid\n", "utf-8")
    said: list[bool] = []
    room.workspace.said.connect(lambda _text, undoable: said.append(undoable))
    for _time in range(2):
        room.take_table(tmp_path / "kodebok.csv")
    assert said == [True, False]
