"""What every page of the room is: a widget behind a tab that shows the study as it stands."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from qualcode.ui.room import Room


class Page(QWidget):
    """Base of the pages; subclasses say what they are called and implement ``refresh``."""

    key: ClassVar[str]
    title: ClassVar[str]
    """Untranslated."""

    def __init__(self, room: Room) -> None:
        """Stand in a room."""
        super().__init__()
        self.room, self.workspace = room, room.workspace

    def refresh(self) -> None:
        """Show the study as it stands; selection and scroll stay."""

    def clear(self) -> None:
        """Show nothing: the project was closed."""

    def first_focus(self) -> QWidget:
        """Return what gets the keyboard when the page is entered."""
        return self
