"""The room of what is left to settle as the window knows it before it is built."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.room_plan import RoomPlan

if TYPE_CHECKING:
    from qualcode.ui.sharing.settle_room import SettleRoom


def _load() -> "type[SettleRoom]":
    from qualcode.ui.sharing.settle_room import SettleRoom

    return SettleRoom


PLAN: RoomPlan["SettleRoom"] = RoomPlan("settle", N_("To settle"), _load, keys="F4", is_on_rail=False)
