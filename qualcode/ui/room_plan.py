"""What the window knows of a room before it is built: what it is called, and what can be done in it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from qualcode.ui.commands import Command
from qualcode.ui.room import Room
from qualcode.ui.when_asked import WhenAsked
from qualcode.ui.workspace import Workspace

R = TypeVar("R", bound=Room)


class Entrance(Generic[R]):
    """The way into one of the rooms: to call it gives the room, built if need be."""

    def __init__(self, rooms: WhenAsked[Any], key: str) -> None:
        """Lead to the room of that key."""
        self._rooms, self._key = rooms, key

    def __call__(self) -> R:
        """Return the room."""
        room: R = self._rooms[self._key]
        return room

    def come(self) -> R:
        """Show the room and return it: for what is done with what is selected there."""
        room = self()
        if not self.is_shown:
            room.workspace.room_wanted.emit(self._key)
        return room

    def once_there(self, act: Callable[[R], object]) -> Callable[[], object]:
        """Return what does something in the room when it is seen, and from elsewhere only leads there.

        For what takes away, or opens a dialog about, what nobody sees to be selected.
        """
        return lambda: act(self()) if self.is_shown else self.come()

    def tells(self, is_on: Callable[[], bool]) -> Callable[[], bool]:
        """Return what tells whether something of the room's own is on: no menu builds the room to put a tick."""
        return lambda: self._key in self._rooms.made and is_on()

    @property
    def is_shown(self) -> bool:
        """Whether the room is seen; one that is not built is not."""
        room = self._rooms.made.get(self._key)
        return room is not None and room.isVisible()


def _no_commands(_room: Entrance[R]) -> Sequence[Command]:
    return ()


def _hear_nothing(_workspace: Workspace, _room: Entrance[R]) -> None:
    pass


@dataclass(frozen=True)
class RoomPlan(Generic[R]):
    """One room of the window, in a file of its own that imports next to nothing; ``title`` is untranslated.

    Menus, shortcuts, palette and rail are made from the plans. The room itself, with all that it imports, comes
    when it is first shown, or wanted by one of its commands.
    """

    key: str
    title: str
    load: Callable[[], type[R]]
    """Imports the room."""
    commands: Callable[[Entrance[R]], Sequence[Command]] = _no_commands
    """What can be done in the room, for menus, shortcuts and the command palette."""
    hear: Callable[[Workspace, Entrance[R]], None] = _hear_nothing
    """Connects the wishes of others that the room grants, whether it is built or not."""
    keys: str = ""
    """The shortcut that leads there; empty for Ctrl and its number among the rooms that have no other."""
    is_on_rail: bool = True
    """Whether it has a place in the rail; a room that there is seldom work in is reached by other ways."""


def keys_of(plans: Iterable[RoomPlan[Any]]) -> dict[str, str]:
    """Return the shortcut that leads to each room, by the room's key, in Qt's portable form."""
    plans = tuple(plans)
    numbered = [plan.key for plan in plans if not plan.keys]
    return {plan.key: plan.keys or f"Ctrl+{numbered.index(plan.key) + 1}" for plan in plans}
