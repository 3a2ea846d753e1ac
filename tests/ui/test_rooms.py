"""Rooms are known by their plans from the start, and built when somebody needs them."""

from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from qualcode.model.ids import FindingId, InformantId, MemoId
from qualcode.ui.app import ROOMS
from qualcode.ui.history.dialog import HistoryDialog
from qualcode.ui.main_window import MainWindow
from qualcode.ui.room_plan import Entrance
from qualcode.ui.when_asked import WhenAsked
from qualcode.ui.workspace import Workspace
from tests.ui.tabbing import tab_through

WISHES = {
    "quotes_wanted": ("quotes", None),
    "search_wanted": ("search", "tid"),
    "memo_wanted": ("memos", MemoId("")),
    "informant_wanted": ("people", InformantId("")),
    "finding_wanted": ("findings", FindingId("")),
    "import_wanted": ("documents", []),
}
"""Which room grants a wish of the workspace, with something to wish for."""


@pytest.mark.parametrize("plan", ROOMS, ids=lambda plan: plan.key)
def test_that_every_command_of_a_plan_needs_its_room(plan) -> None:  # type: ignore[no-untyped-def]
    commands = plan.commands(Entrance(WhenAsked({plan.key: Mock}), plan.key))
    for place in range(len(commands)):
        rooms = WhenAsked[Mock]({plan.key: Mock})
        command = plan.commands(Entrance(rooms, plan.key))[place]
        command.run()
        assert set(rooms.made) == {plan.key}, command.key
        assert rooms[plan.key].mock_calls, command.key


@pytest.mark.parametrize("plan", ROOMS, ids=lambda plan: plan.key)
def test_that_a_room_has_the_key_of_its_plan(plan) -> None:  # type: ignore[no-untyped-def]
    assert plan.load().key == plan.key


@pytest.mark.parametrize("wish", WISHES)
def test_that_a_wish_reaches_its_room_before_that_is_built(wish: str) -> None:
    key, what = WISHES[wish]
    workspace, rooms = Workspace(), WhenAsked[Mock]({plan.key: Mock for plan in ROOMS})
    for plan in ROOMS:
        plan.hear(workspace, Entrance(rooms, plan.key))
    getattr(workspace, wish).emit(what)
    assert set(rooms.made) == {key}


def test_that_opening_a_project_builds_no_room_but_those_that_are_shown(whole_window: MainWindow) -> None:
    assert set(whole_window.rooms.made) == {"start"}
    whole_window.show_room("quotes")
    assert set(whole_window.rooms.made) == {"start", "quotes"}


def test_that_a_menu_builds_no_desk_to_know_what_is_on_there(whole_window: MainWindow) -> None:
    statuses = whole_window.menus.pop("Documents > My coding of it")
    for menu in whole_window.menus.values():
        menu.aboutToShow.emit()
    assert set(whole_window.rooms.made) == {"start"}
    # What that one is about is known to its room alone.
    statuses.aboutToShow.emit()
    assert set(whole_window.rooms.made) == {"start", "documents"}
    whole_window.show_room("coding")
    whole_window.menus["View"].aboutToShow.emit()
    assert whole_window.commands["reading-cues"].action.isChecked()


def test_that_a_room_that_is_built_late_opens_no_window_of_its_own(whole_window: MainWindow, qtbot: QtBot) -> None:
    for key in whole_window.rooms:
        whole_window.show_room(key)
        assert whole_window.isActiveWindow(), key
        qtbot.wait(1)
    assert whole_window.isActiveWindow()


def test_that_tab_goes_from_a_room_or_view_built_late_to_the_status_line_and_then_to_the_rail(
    whole_window: MainWindow,
) -> None:
    for command in ("room-people", "analysis-table", "analysis-matrix"):
        whole_window.commands[command].action.trigger()
        stops = tab_through(whole_window.rooms.current.first_focus())  # type: ignore[union-attr]
        status, rail = (
            next(at for at, each in enumerate(stops) if part.isAncestorOf(each))
            for part in (whole_window.status, whole_window.rail)
        )
        assert 0 < status < rail, command


def test_that_no_room_is_built_to_show_the_history(whole_window: MainWindow) -> None:
    whole_window.commands["history"].action.trigger()
    assert whole_window.findChild(HistoryDialog) is not None
    assert set(whole_window.rooms.made) == {"start"}
