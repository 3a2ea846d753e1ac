"""The rooms of the window: there by name from the start, each built when it is first needed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from qualcode.ui.commands import Command
from qualcode.ui.jobs import Jobs
from qualcode.ui.room import Room
from qualcode.ui.room_plan import Entrance, RoomPlan
from qualcode.ui.settings import Settings
from qualcode.ui.when_asked import WhenAsked
from qualcode.ui.workspace import Workspace


class Rooms(WhenAsked[Room]):
    """The rooms by key, in the order of the rail; ``stack`` shows one at a time."""

    def __init__(
        self,
        plans: Sequence[RoomPlan[Any]],
        workspace: Workspace,
        jobs: Jobs,
        settings: Settings,
        on_built: Callable[[Room], object],
    ) -> None:
        """Hear what others want of the rooms; ``on_built`` gets each room when it stands in the stack."""
        super().__init__({plan.key: partial(self._build, plan) for plan in plans})
        self.plans, self.stack = {plan.key: plan for plan in plans}, QStackedWidget()
        self._made_from, self._on_built = (workspace, jobs, settings), on_built
        for plan in plans:
            plan.hear(workspace, Entrance(self, plan.key))

    @property
    def current(self) -> Room | None:
        """The room that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Room) else None

    @property
    def current_key(self) -> str:
        """The key of the room that is shown; empty before any is."""
        return self.current.key if self.current is not None else ""

    def commands(self) -> list[Command]:
        """Return what can be done in all rooms."""
        return [each for plan in self.plans.values() for each in plan.commands(Entrance(self, plan.key))]

    def _build(self, plan: RoomPlan[Room]) -> Room:
        room = plan.load()(*self._made_from)
        self.stack.addWidget(room)
        self._on_built(room)
        return room
