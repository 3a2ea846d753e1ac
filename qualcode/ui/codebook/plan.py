"""The room of the codebook as the window knows it before it is built."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan

if TYPE_CHECKING:
    from qualcode.ui.codebook.actions import CodebookActions
    from qualcode.ui.codebook.room import CodebookRoom

_MENU = N_("Codebook")
_VIEWS = {
    "tree": N_("Show the codebook as a tree"),
    "board": N_("Sort codes on the board"),
    "test": N_("Take the code test"),
}


_UNASKED = ("top-level", "delete-code")
"""What may happen at once: from another room, one comes to see first which codes are meant."""


def _load() -> "type[CodebookRoom]":
    from qualcode.ui.codebook.room import CodebookRoom

    return CodebookRoom


def verbs(codes: "Callable[[], CodebookActions]", there: "Callable[[], CodebookActions]") -> list[Command]:
    """Return what can be done with codes, for the window's menus and for those of the room.

    ``there`` is where the codes that are selected are seen.
    """
    return [
        Command("new-code", N_("New code …"), _MENU, lambda: codes().add(), "Ctrl+N"),
        Command("new-subcode", N_("New subcode …"), _MENU, lambda: there().add_child(), "Ctrl+Alt+N"),
        Command("split-code", N_("Split code …"), _MENU, lambda: there().several.split(), separated=True),
        Command("move-codes", N_("Move to …"), _MENU, lambda: there().several.move()),
        Command("recolour-codes", N_("Change colour …"), _MENU, lambda: there().several.recolour()),
        Command("promote-codes", N_("Promote in vivo codes …"), _MENU, lambda: there().several.promote()),
        Command("merge-codes", N_("Merge codes …"), _MENU, lambda: there().merge()),
        Command("top-level", N_("Move to the top level"), _MENU, lambda: there().to_top()),
        Command("delete-code", N_("Delete code"), _MENU, lambda: there().several.delete(), heard="Del"),
        Command("code-quotes", N_("Show quotes"), _MENU, lambda: there().show_quotes()),
        Command("import-codebook", N_("Import codebook …"), _MENU, lambda: codes().ask_import(), separated=True),
        Command("export-codebook", N_("Export codebook …"), _MENU, lambda: codes().ask_export()),
    ]


def _carry_out(verb: Command, _room: "CodebookRoom") -> None:
    verb.run()


def _commands(room: "Entrance[CodebookRoom]") -> list[Command]:
    def go_to(key: str) -> None:
        room().views.go_to(key)

    return [
        *(
            replace(verb, run=room.once_there(partial(_carry_out, verb))) if verb.key in _UNASKED else verb
            for verb in verbs(lambda: room().verbs, lambda: room.come().verbs)
        ),
        *(
            Command(f"codebook-{key}", text, _MENU, partial(go_to, key), separated=key == "tree")
            for key, text in _VIEWS.items()
        ),
        Command("code-similar", N_("Similar passages"), _MENU, lambda: room().show_similar(), "Ctrl+Shift+I"),
    ]


PLAN: RoomPlan["CodebookRoom"] = RoomPlan("codebook", N_("Codebook"), _load, _commands)
