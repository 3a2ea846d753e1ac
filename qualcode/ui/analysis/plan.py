"""The room of the analysis as the window knows it before it is built."""

from functools import partial
from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.analysis.view_plans import VIEWS
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan

if TYPE_CHECKING:
    from qualcode.ui.analysis.room import AnalysisRoom


def _load() -> "type[AnalysisRoom]":
    from qualcode.ui.analysis.room import AnalysisRoom

    return AnalysisRoom


def _commands(room: "Entrance[AnalysisRoom]") -> list[Command]:
    def go_to(key: str) -> None:
        room().views.go_to(key)

    menu = N_("Analysis")
    return [
        *(Command(f"analysis-{view.key}", view.command, menu, partial(go_to, view.key)) for view in VIEWS),
        Command("new-round", N_("New coding round …"), menu, lambda: room().begin_round()),
        Command("export-analysis", N_("Export the table to Word …"), menu, lambda: room().export(), separated=True),
    ]


PLAN: RoomPlan["AnalysisRoom"] = RoomPlan("analysis", N_("Analysis"), _load, _commands, keys="Ctrl+Shift+A")
