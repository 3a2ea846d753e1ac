"""The room of the search as the window knows it before it is built."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.ui.search.room import SearchRoom


def _load() -> "type[SearchRoom]":
    from qualcode.ui.search.room import SearchRoom

    return SearchRoom


def _commands(room: "Entrance[SearchRoom]") -> list[Command]:
    menu = N_("Search")
    return [
        Command("search-study", N_("Search all documents …"), menu, lambda: room().ask_selected(), "Ctrl+Shift+F"),
        Command("code-hits", N_("Code hits …"), menu, lambda: room().code_hits(), separated=True),
        Command("export-hits", N_("Export hits to Word …"), menu, lambda: room().export()),
        Command("synonyms", N_("Synonyms"), menu, lambda: room().show_synonyms(), separated=True),
    ]


def _hear(workspace: Workspace, room: "Entrance[SearchRoom]") -> None:
    workspace.search_wanted.connect(lambda words: room().search_for(words))


PLAN: RoomPlan["SearchRoom"] = RoomPlan("search", N_("Search"), _load, _commands, _hear)
