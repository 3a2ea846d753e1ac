"""Sorting codes on the board by key, by drop and by name."""

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook
from qualcode.ui.code_tree.mime import mime_of_codes
from qualcode.ui.codebook.board import board as board_module
from qualcode.ui.codebook.board.board import Board
from qualcode.ui.codebook.board.view import BoardView
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.workspace import Workspace


@pytest.fixture
def board(room: CodebookRoom) -> Board:
    room.views.show_view("board")
    room.views.board.loose.setFocus()
    return room.views.board


def _paths(workspace: Workspace) -> list[str]:
    book = workspace.study.codebook
    return [book.path(code.id) for code, _depth in book.walk()]


def _loose(board: Board) -> list[str]:
    return [code.name for code in board.model.sorting.loose]


def _select(board: Board, *codes: str) -> None:
    selection = board.loose.selectionModel()
    selection.clearSelection()
    for code in codes:
        index = board.model.index_of(code)  # type: ignore[arg-type]
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def _drop(view: BoardView, data: QMimeData, at: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.MoveAction, data, left, none))


def test_that_codes_without_a_group_lie_in_the_rest_group(board: Board) -> None:
    assert _loose(board) == ["Rekker det ikke", "Hver på sitt kontor", "Samme kaffemaskin"]
    assert [group.name for group in board.model.sorting.groups] == ["Barrierer", "Drivere"]


def test_that_a_number_key_sends_the_selected_codes_to_a_group_in_one_step(
    board: Board, workspace: Workspace, code, qtbot: QtBot
) -> None:
    _select(board, code("Rekker det ikke").id, code("Hver på sitt kontor").id)
    steps = len(workspace.project.history.done)
    qtbot.keyClick(board.loose, Qt.Key.Key_1)
    assert _paths(workspace)[:5] == [
        "Barrierer",
        "Barrierer / Tidspress",
        "Barrierer / Avstand",
        "Barrierer / Rekker det ikke",
        "Barrierer / Hver på sitt kontor",
    ]
    assert len(workspace.project.history.done) == steps + 1


def test_that_the_next_loose_card_is_ready_after_one_is_sent_away(board: Board, code, qtbot: QtBot) -> None:
    _select(board, code("Rekker det ikke").id)
    qtbot.keyClick(board.loose, Qt.Key.Key_2)
    assert board.selected_codes() == [code("Hver på sitt kontor").id]
    qtbot.keyClick(board.loose, Qt.Key.Key_1)
    qtbot.keyClick(board.loose, Qt.Key.Key_1)
    assert _loose(board) == []


def test_that_nought_sends_a_card_back_to_the_rest_group(board: Board, code, qtbot: QtBot) -> None:
    _select(board, code("Barrierer / Avstand").id)
    qtbot.keyClick(board.groups, Qt.Key.Key_0)
    assert _loose(board)[-1] == "Avstand"


def test_that_a_group_number_without_a_group_does_nothing(board: Board, workspace: Workspace, code, qtbot) -> None:
    _select(board, code("Rekker det ikke").id)
    before = workspace.study
    qtbot.keyClick(board.loose, Qt.Key.Key_7)
    assert workspace.study is before


def test_that_n_makes_a_group_of_what_is_selected(
    board: Board, workspace: Workspace, code, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_module, "ask_text", lambda *_asked: "Hverdagen")
    _select(board, code("Rekker det ikke").id, code("Samme kaffemaskin").id)
    qtbot.keyClick(board.loose, Qt.Key.Key_N)
    assert _paths(workspace)[-3:] == [
        "Hverdagen",
        "Hverdagen / Rekker det ikke",
        "Hverdagen / Samme kaffemaskin",
    ]
    assert not code("Hverdagen").codable


def test_that_typing_a_name_makes_an_empty_group_that_stays(board: Board, workspace: Workspace, qtbot) -> None:
    board.head.name.setText("  Hverdagen ")
    qtbot.keyClick(board.head.name, Qt.Key.Key_Return)
    assert [group.name for group in board.model.sorting.groups][-1] == "Hverdagen"
    assert board.head.name.text() == ""


def test_that_codes_dropped_on_a_card_come_before_it(board: Board, workspace: Workspace, code) -> None:
    moved, target = code("Samme kaffemaskin").id, code("Barrierer / Avstand").id
    box = board.groups.visualRect(board.model.index_of(target))
    _drop(board.groups, mime_of_codes([moved], ""), QPoint(box.center().x(), box.top() + 2))
    assert _paths(workspace)[1:4] == [
        "Barrierer / Tidspress",
        "Barrierer / Samme kaffemaskin",
        "Barrierer / Avstand",
    ]


def test_that_codes_dropped_on_the_empty_place_become_a_group(
    board: Board, workspace: Workspace, code, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_module, "ask_text", lambda *_asked: "Kaffe")
    frame = board.groups.layout_of_rows.frames[-1]
    assert frame.group is None
    _drop(board.groups, mime_of_codes([code("Samme kaffemaskin").id], ""), frame.box.center())
    assert "Kaffe / Samme kaffemaskin" in _paths(workspace)


def test_that_codes_dropped_among_the_loose_ones_leave_their_group(board: Board, code) -> None:
    view = board.loose
    at = QPoint(20, view.viewport().height() - 4)
    _drop(view, mime_of_codes([code("Barrierer / Tidspress").id], ""), at)
    assert _loose(board)[-1] == "Tidspress"


def test_that_a_group_stays_when_its_last_card_is_taken_out(board: Board, workspace: Workspace, code) -> None:
    codebook.move_codes(workspace.project, [code("Drivere / Samlokalisering").id], None)
    assert [group.name for group in board.model.sorting.groups] == ["Barrierer", "Drivere"]
    board.dissolve(code("Drivere").id)
    assert "Drivere" in _loose(board)


def test_that_the_board_sorts_under_the_code_that_is_asked_for(board: Board, workspace: Workspace, code) -> None:
    head = board.head
    head.field.setCurrentIndex(head.field.findData(code("Barrierer").id))
    head.field.activated.emit(head.field.currentIndex())
    assert _loose(board) == ["Tidspress", "Avstand"]
    board.make_group("Lang vei", [code("Barrierer / Avstand").id])
    assert "Barrierer / Lang vei / Avstand" in _paths(workspace)


def test_that_arrows_go_from_the_loose_cards_to_the_groups_and_back(board: Board, code, qtbot: QtBot) -> None:
    _select(board, code("Rekker det ikke").id)
    qtbot.keyClick(board.loose, Qt.Key.Key_Right)
    group = board.model.rows[board.groups.currentIndex().row()].group
    assert group == code("Barrierer").id
    qtbot.keyClick(board.groups, Qt.Key.Key_Left)
    assert board.model.rows[board.loose.currentIndex().row()].group is None


def test_that_a_drawn_band_selects_the_cards_it_touches(board: Board) -> None:
    boxes = [board.loose.visualRect(board.model.index(row, 0)) for row in range(3)]
    band = boxes[0].united(boxes[1]).adjusted(4, 4, -4, -4)
    board.loose.setSelection(band, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert len(board.selected_codes()) == 2


def test_that_selection_survives_a_change_of_the_study(board: Board, workspace: Workspace, code) -> None:
    chosen = [code("Rekker det ikke").id, code("Samme kaffemaskin").id]
    _select(board, *chosen)
    codebook.add_code(workspace.project, "Ny")
    assert board.selected_codes() == chosen


def test_that_a_screen_reader_hears_where_a_card_lies(board: Board, code) -> None:
    def heard(path: str) -> object:
        return board.model.index_of(code(path).id).data(Qt.ItemDataRole.AccessibleTextRole)

    assert heard("Barrierer / Avstand") == "Avstand, 1 quote, in the group Barrierer"
    assert heard("Barrierer") == "group Barrierer, 2 codes, key 1"
    assert heard("Rekker det ikke") == "Rekker det ikke, 0 quotes, in the rest group"


def test_that_a_card_is_renamed_in_place(board: Board, workspace: Workspace, code) -> None:
    index = board.model.index_of(code("Rekker det ikke").id)
    assert board.model.setData(index, " Har ikke tid ")
    assert "Har ikke tid" in _loose(board)


def test_that_the_keyboard_follows_cards_that_are_dropped_into_the_other_half(board: Board, code) -> None:
    board.groups.setFocus()
    _drop(board.loose, mime_of_codes([code("Barrierer / Avstand").id], ""), QPoint(20, 400))
    assert board.loose.hasFocus()


def test_that_a_band_drawn_from_the_head_of_a_group_is_seen(board: Board) -> None:
    head = next(row for row in board.groups.layout_of_rows.boxes if board.model.rows[row].is_head)
    at = board.groups.row_rect(head).center()
    QTest.mousePress(board.groups.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(board.groups.viewport(), at + QPoint(10, 30))
    drawn = board.groups.grab()
    QTest.mouseRelease(board.groups.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(10, 30))
    assert board.selected_codes()
    assert board.groups.grab().toImage() != drawn.toImage()


def test_that_the_rest_group_is_lit_while_cards_are_dragged_over_it(board: Board, code) -> None:
    calm = board.loose.viewport().grab().toImage()
    data, at = mime_of_codes([code("Barrierer / Avstand").id], ""), QPoint(20, board.loose.viewport().height() - 5)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    board.loose.dragMoveEvent(QDragMoveEvent(at, Qt.DropAction.MoveAction, data, left, none))
    assert board.loose.viewport().grab().toImage() != calm
    board.loose.dragLeaveEvent(QDragLeaveEvent())
    assert board.loose.viewport().grab().toImage() == calm


def test_that_no_card_stays_lit_where_the_mouse_was_when_it_began_to_carry(
    board: Board, code, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Drag(QDrag):
        def exec(self, *_actions: object) -> None:  # type: ignore[override]  # no mouse lets go in a test
            carried.append(self)

    carried: list[Drag] = []
    monkeypatch.setattr("qualcode.ui.codebook.board.view.QDrag", Drag)
    groups, left = board.groups.viewport(), Qt.MouseButton.LeftButton
    row = board.model.index_of(code("Barrierer / Avstand").id).row()
    at = board.groups.row_rect(row).center()
    QTest.mouseClick(groups, left, pos=at)
    QTest.mouseMove(groups, QPoint(1, 1))
    calm = groups.grab().toImage()
    QTest.mousePress(groups, left, pos=at)
    away = QPointF(at - QPoint(2, 30))
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(groups, QMouseEvent(QEvent.Type.MouseMove, away, away, left, left, none))
    assert carried
    assert groups.grab().toImage() == calm
