"""The room of the interview guides as the window knows it before it is built."""

from functools import partial
from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan

if TYPE_CHECKING:
    from qualcode.ui.guides.room import GuidesRoom

_PAGES = {
    "questions": N_("Guides and their questions"),
    "used": N_("Which interviews followed which guides"),
    "match": N_("Which questions turns put"),
    "asked": N_("Who was asked what"),
}


def _load() -> "type[GuidesRoom]":
    from qualcode.ui.guides.room import GuidesRoom

    return GuidesRoom


def _commands(room: "Entrance[GuidesRoom]") -> list[Command]:
    def go_to(key: str) -> None:
        room().go_to(key)

    menu = N_("Guides")
    return [
        *(Command(f"guides-{key}", text, menu, partial(go_to, key)) for key, text in _PAGES.items()),
        Command("import-guide", N_("Import a guide …"), menu, lambda: room().ask_import(), separated=True),
        Command("new-guide", N_("New guide"), menu, lambda: room().add_guide()),
        Command("codes-from-guide", N_("Make a codebook of the guide"), menu, lambda: room().make_codes()),
        Command("match-questions", N_("Find which questions turns put"), menu, lambda: room().find_questions()),
        Command("export-guides", N_("Export the guides to Word …"), menu, lambda: room().export(), separated=True),
        Command("export-asked", N_("Export who was asked what to Word …"), menu, lambda: room().export_states()),
    ]


PLAN: RoomPlan["GuidesRoom"] = RoomPlan("guides", N_("Guides"), _load, _commands, keys="Ctrl+Shift+R")
