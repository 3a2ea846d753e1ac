"""The start room as the window knows it before it is built."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.room_plan import RoomPlan

if TYPE_CHECKING:
    from qualcode.ui.start.room import StartRoom


def _load() -> "type[StartRoom]":
    from qualcode.ui.start.room import StartRoom

    return StartRoom


PLAN: RoomPlan["StartRoom"] = RoomPlan("start", N_("Start"), _load)
