"""The room of the memos as the window knows it before it is built."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.ui.memos.room import MemosRoom


def _load() -> "type[MemosRoom]":
    from qualcode.ui.memos.room import MemosRoom

    return MemosRoom


def _commands(room: "Entrance[MemosRoom]") -> list[Command]:
    menu = N_("Memos")
    return [
        Command("new-memo", N_("New memo"), menu, lambda: room().add(), "Ctrl+Shift+M"),
        Command("quote-in-memo", N_("Quote in the memo …"), menu, lambda: room().ask_quote()),
        Command("export-memos", N_("Export memos to Word …"), menu, lambda: room().export(), separated=True),
    ]


def _hear(workspace: Workspace, room: "Entrance[MemosRoom]") -> None:
    workspace.memo_wanted.connect(lambda memo: room().choose(memo))


PLAN: RoomPlan["MemosRoom"] = RoomPlan("memos", N_("Memos"), _load, _commands, _hear)
