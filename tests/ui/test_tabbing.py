"""Tab comes to every control of every room, and Shift+Tab goes the same way back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from qualcode.store.files import create
from qualcode.ui.analysis.counted_view import CountedView
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.main_window import MainWindow
from tests.ui.tabbing import named, stops_of, tab_through


@pytest.fixture
def window(whole_window: MainWindow) -> MainWindow:
    """Return the window with something chosen, so that the rooms show all their controls."""
    study = whole_window.workspace.study
    whole_window.workspace.choose_coding(next(iter(study.codings)))
    whole_window.workspace.choose_code(next(iter(study.codes)))
    return whole_window


@pytest.mark.parametrize("forwards", [True, False], ids=["tab", "shift-tab"])
def test_that_tab_comes_to_every_control_of_every_room(window: MainWindow, forwards: bool) -> None:
    missed = {}
    for key, room in window.rooms.items():
        window.show_room(key)
        visited = tab_through(room.first_focus(), forwards)
        missed[key] = named(stops_of(window) - set(visited))
    assert missed == {key: [] for key in window.rooms}


def test_that_shift_tab_goes_back_the_way_that_tab_came(window: MainWindow) -> None:
    for key, room in window.rooms.items():
        window.show_room(key)
        there, back = tab_through(room.first_focus()), tab_through(room.first_focus(), forwards=False)
        assert there[1:] == back[:0:-1], key


def test_that_tab_comes_to_every_control_of_every_view_of_the_codebook(window: MainWindow) -> None:
    window.show_room("codebook")
    room = window.rooms["codebook"]
    assert isinstance(room, CodebookRoom)
    for view in ("board", "test", "tree"):
        room.views.show_view(view)
        visited = tab_through(room.first_focus())
        assert named(stops_of(window) - set(visited)) == [], view


def test_that_tab_comes_to_every_control_of_every_view_of_the_analysis(window: MainWindow, qtbot: QtBot) -> None:
    window.show_room("analysis")
    room = window.rooms["analysis"]
    assert isinstance(room, AnalysisRoom)
    for key, view in room.views.views.items():
        room.views.show_view(key)
        if isinstance(view, CountedView):
            qtbot.waitUntil(lambda view=view: view.counting.is_at_rest, timeout=20_000)
        for button in view.findChildren(QPushButton):
            if button.isCheckable():
                button.setChecked(True)
        for forwards in (True, False):
            visited = tab_through(room.first_focus(), forwards)
            assert named(stops_of(window) - set(visited)) == [], key


def test_that_the_keyboard_is_in_the_room_that_is_entered(window: MainWindow) -> None:
    for key, room in window.rooms.items():
        window.show_room(key)
        focused = window.focusWidget()
        assert focused is not None, key
        assert room is focused or room.isAncestorOf(focused), key


def test_that_the_keyboard_is_somewhere_that_is_seen_in_every_empty_room(
    empty_window: MainWindow, tmp_path: Path
) -> None:
    empty_window.workspace.take(create(tmp_path / "Tom.qualcode", "Tom", "Uten navn"))
    for key, room in empty_window.rooms.items():
        empty_window.show_room(key)
        focused = empty_window.focusWidget()
        assert focused is not None, key
        assert focused.isVisible(), key
        assert room is focused or room.isAncestorOf(focused), key
