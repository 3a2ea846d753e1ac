"""What every page of the room is: one that says itself what it is called."""

from typing import ClassVar

from qualcode.ui.page import Page
from qualcode.ui.room import Room


class GuidePage(Page):
    """Base of the pages of the guides."""

    key: ClassVar[str]
    title: ClassVar[str]
    """Untranslated."""

    def __init__(self, room: Room) -> None:
        """Stand in a room."""
        super().__init__(room)
        self.workspace = room.workspace
