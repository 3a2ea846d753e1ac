"""The switch between tree, board and code test."""

from qualcode.ui.codebook.room import CodebookRoom


def test_that_the_view_is_remembered(room: CodebookRoom, workspace, jobs, settings, qtbot) -> None:
    room.views.tabs.setCurrentIndex(1)
    again = CodebookRoom(workspace, jobs, settings)
    qtbot.addWidget(again)
    assert again.views.key == "board"


def test_that_the_current_code_goes_along_from_view_to_view(room: CodebookRoom, workspace, code) -> None:
    chosen = code("Barrierer / Avstand").id
    workspace.choose_code(chosen)
    for key in ("board", "test", "tree"):
        room.views.show_view(key)
        assert room.views.current_code() == chosen


def test_that_what_is_chosen_on_the_board_is_the_code_of_the_room(room: CodebookRoom, workspace, code) -> None:
    room.views.show_view("board")
    board = room.views.board
    board.loose.setCurrentIndex(board.model.index_of(code("Samme kaffemaskin").id))
    assert workspace.code == code("Samme kaffemaskin").id


def test_that_a_project_that_is_closed_leaves_every_view_empty(room: CodebookRoom, workspace) -> None:
    for key in ("board", "test"):
        room.views.show_view(key)
    workspace.close()
    assert room.views.board.model.rowCount() == 0
    assert room.views.test.list.codes.rowCount() == 0
