"""The room of the quote check as the window knows it before it is built."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan

if TYPE_CHECKING:
    from qualcode.ui.draft.room import DraftRoom


def _load() -> "type[DraftRoom]":
    from qualcode.ui.draft.room import DraftRoom

    return DraftRoom


def _commands(room: "Entrance[DraftRoom]") -> list[Command]:
    """Return what can be done with a draft, and the report: both are about what is handed in."""
    menu = N_("Reports")
    return [
        Command("report", N_("Report to Word …"), menu, lambda: room().make_report(), "Ctrl+Alt+P"),
        Command(
            "draft-open",
            N_("Check the quotes of a draft …"),
            menu,
            lambda: room().ask_draft(),
            separated=True,
        ),
        Command("draft-again", N_("Check the draft again"), menu, lambda: room().check_again(), "F5"),
        Command("draft-copy", N_("Save the draft with comments …"), menu, lambda: room().save_commented()),
    ]


PLAN: RoomPlan["DraftRoom"] = RoomPlan(
    "draft", N_("Quote check"), _load, _commands, keys="Shift+F12", is_on_rail=False
)
