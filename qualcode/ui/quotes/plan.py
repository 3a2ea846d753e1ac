"""The room of the quotes as the window knows it before it is built."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.ui.quotes.room import QuotesRoom


def _load() -> "type[QuotesRoom]":
    from qualcode.ui.quotes.room import QuotesRoom

    return QuotesRoom


def _commands(room: "Entrance[QuotesRoom]") -> list[Command]:
    menu = N_("Quotes")
    return [
        Command("export-quotes", N_("Export quotes to Word …"), menu, lambda: room().export()),
        Command("copy-quotes", N_("Copy quotes"), menu, lambda: room().copy()),
        Command("all-quotes", N_("Show all quotes"), menu, lambda: room().show_all(), separated=True),
    ]


def _hear(workspace: Workspace, room: "Entrance[QuotesRoom]") -> None:
    workspace.quotes_wanted.connect(lambda where: room().show_filter(where))


PLAN: RoomPlan["QuotesRoom"] = RoomPlan("quotes", N_("Quotes"), _load, _commands, _hear)
