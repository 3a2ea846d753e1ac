"""The room of survey answers as the window knows it before it is built."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan

if TYPE_CHECKING:
    from qualcode.ui.surveys.room import SurveysRoom

LIST, TABLE, PAIRS = range(3)
"""The pages, in the order of their tabs."""


def _load() -> "type[SurveysRoom]":
    from qualcode.ui.surveys.room import SurveysRoom

    return SurveysRoom


def _commands(room: "Entrance[SurveysRoom]") -> list[Command]:
    menu = N_("Answers")
    return [
        Command("import-survey", N_("Import survey answers …"), menu, lambda: room().ask_import()),
        Command("answers-list", N_("List the answers"), menu, lambda: room().turn_to(LIST), separated=True),
        Command("answers-table", N_("Table of who answered what"), menu, lambda: room().turn_to(TABLE)),
        Command("answers-pairs", N_("Two questions side by side"), menu, lambda: room().turn_to(PAIRS)),
        Command("answers-alike", N_("Alike answers …"), menu, lambda: room().look_for_alike(), separated=True),
        Command("answers-export", N_("Export the answers to Excel …"), menu, lambda: room.come().export()),
        Command(
            "remove-survey",
            N_("Remove the survey's questions"),
            menu,
            room.once_there(lambda it: it.remove()),
            separated=True,
        ),
    ]


PLAN: RoomPlan["SurveysRoom"] = RoomPlan("answers", N_("Answers"), _load, _commands, keys="F12")
