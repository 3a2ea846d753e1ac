"""The room of the findings as the window knows it before it is built."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.ui.findings.room import FindingsRoom


def _load() -> "type[FindingsRoom]":
    from qualcode.ui.findings.room import FindingsRoom

    return FindingsRoom


def _commands(room: "Entrance[FindingsRoom]") -> list[Command]:
    menu = N_("Findings")
    return [
        Command("new-question", N_("New research question …"), menu, lambda: room().add_question()),
        Command("new-finding", N_("New finding …"), menu, lambda: room().add_finding()),
        Command("findings-themes", N_("Themes"), menu, lambda: room().pages.go_to("themes")),
        Command("findings-coverage", N_("Coverage of the findings"), menu, lambda: room().pages.go_to("coverage")),
        Command("export-findings", N_("Export findings to Word …"), menu, lambda: room().export(), separated=True),
    ]


def _hear(workspace: Workspace, room: "Entrance[FindingsRoom]") -> None:
    workspace.finding_wanted.connect(lambda finding: room().choose(finding))


PLAN: RoomPlan["FindingsRoom"] = RoomPlan("findings", N_("Findings"), _load, _commands, _hear)
