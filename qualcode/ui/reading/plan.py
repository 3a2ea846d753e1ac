"""The coding desk as the window knows it before it is built, and all that can be done there by key."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.reading.gestures.keys import KeyGesture, commands_of
from qualcode.ui.reading.gestures.table import table
from qualcode.ui.reading.memos.table import memo_table
from qualcode.ui.reading.transcript.turn_table import turn_table
from qualcode.ui.reading.view.table import beside_table, cue_table, view_table
from qualcode.ui.room_plan import Entrance, RoomPlan

if TYPE_CHECKING:
    from qualcode.ui.reading.room import ReadingRoom


def _load() -> "type[ReadingRoom]":
    from qualcode.ui.reading.room import ReadingRoom

    return ReadingRoom


def all_gestures(desk: "Callable[[], ReadingRoom]") -> list[KeyGesture]:
    """Return the gestures of the desk, in the order of their menus; the desk is asked for when one is made."""
    return [
        *table(lambda: desk().gestures, lambda: desk().tools),
        KeyGesture("let-go", "", "", "Esc", lambda: desk().let_go()),
        KeyGesture("voice", N_("Kind of words …"), N_("Coding"), "V", lambda: desk().open_voices()),
        *memo_table(lambda: desk().memos),
        *turn_table(lambda: desk().transcript),
        *view_table(lambda: desk().view),
        KeyGesture(
            "focus",
            N_("Only the text"),
            N_("View"),
            "Ctrl+Shift+E",
            lambda: desk().turn_only_text(),
            only_in_text=False,
            is_on=lambda: desk().is_only_text,
        ),
        *beside_table(lambda: desk().beside),
        *cue_table(lambda: desk().cues),
    ]


def _commands(desk: "Entrance[ReadingRoom]") -> list[Command]:
    return [
        replace(each, is_on=desk.tells(each.is_on)) if each.is_on is not None else each
        for each in commands_of(all_gestures(desk), desk.once_there)
    ]


PLAN: RoomPlan["ReadingRoom"] = RoomPlan("coding", N_("Coding"), _load, _commands)
