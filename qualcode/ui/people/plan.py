"""The room of the informants as the window knows it before it is built."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.ui.people.room import PeopleRoom


def _load() -> "type[PeopleRoom]":
    from qualcode.ui.people.room import PeopleRoom

    return PeopleRoom


def _commands(room: "Entrance[PeopleRoom]") -> list[Command]:
    menu, at = N_("Informants"), room.once_there
    return [
        Command("new-informant", N_("New informant"), menu, lambda: room().add()),
        Command("remove-informant", N_("Remove informant"), menu, at(lambda it: it.remove_selected())),
        Command("withdraw-informant", N_("The informant withdraws …"), menu, at(lambda it: it.withdraw())),
        Command("not-interviewed", N_("Interviewed or not …"), menu, at(lambda it: it.work.toggle_interviewed())),
        Command("informant-quotes", N_("Show quotes of the informant"), menu, at(lambda it: it.show_quotes())),
        Command(
            "informant-memos",
            N_("Memos on the informant"),
            menu,
            at(lambda it: it.write_memo()),
            heard="Ctrl+M",
        ),
        Command("new-attribute", N_("New attribute …"), menu, lambda: room().add_attribute(), separated=True),
        Command("cases", N_("Cases …"), menu, lambda: room().show_cases()),
        Command("import-people", N_("Import people …"), menu, lambda: room().ask_import(), separated=True),
        Command("export-people", N_("Export people …"), menu, lambda: room().work.export()),
    ]


def _hear(workspace: Workspace, room: "Entrance[PeopleRoom]") -> None:
    workspace.informant_wanted.connect(lambda informant: room().choose(informant))


PLAN: RoomPlan["PeopleRoom"] = RoomPlan("people", N_("Informants"), _load, _commands, _hear)
