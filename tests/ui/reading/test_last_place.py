"""The next day one goes on where one was."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from qualcode.model.span import Span
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace


def later(workspace: Workspace, jobs: Jobs, folder: Path, qtbot: QtBot) -> ReadingRoom:
    """Return the desk as it is when the program is started anew."""
    room = ReadingRoom(workspace, jobs, Settings(folder / "window.ini"))
    qtbot.addWidget(room)
    room.resize(1200, 200)
    room.show()
    return room


def test_that_one_goes_on_at_the_place_where_the_project_was_left(
    room: ReadingRoom,
    workspace: Workspace,
    jobs: Jobs,
    span_of: Callable[[str], Span],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    room.resize(1200, 200)
    for _step in range(5):
        room.view.zoom(1)
    pane, place = room.centre.pane, span_of("kaffen").start
    pane.select(Span(place, place))
    pane.show_in_middle(place)
    anchor = pane.anchor()
    assert anchor.position > 0
    workspace.closing.emit()
    again = later(workspace, jobs, tmp_path, qtbot).centre.pane
    assert again.caret == place
    assert again.anchor().position == anchor.position


def test_that_a_remembered_place_that_makes_no_sense_is_passed_over(
    workspace: Workspace, jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    name = f"reading/place/{workspace.study.info.id}"
    for place in ("", "x 1 2 3", f"{workspace.document}", f"{workspace.document} a b c"):
        Settings(tmp_path / "window.ini").put(name, place)
        assert later(workspace, jobs, tmp_path, qtbot).centre.pane.caret == 0
    Settings(tmp_path / "window.ini").put(name, f"{workspace.document} 99999 99999 0")
    pane = later(workspace, jobs, tmp_path, qtbot).centre.pane
    assert pane.page is not None
    assert pane.caret == len(pane.page.text)
