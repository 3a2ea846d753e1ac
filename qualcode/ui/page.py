"""What every page behind a tab of a room is."""

from PySide6.QtWidgets import QWidget

from qualcode.model.changes import ChangeSet
from qualcode.ui.room import Room


class Page(QWidget):
    """Base of the pages; its room brings the one that is seen up to date."""

    def __init__(self, room: Room) -> None:
        """Stand in a room."""
        super().__init__()
        self.room = room

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the study as it stands; ``change_set`` says what changed, None that anything may have."""

    def clear(self) -> None:
        """Show nothing: the project was closed."""

    def first_focus(self) -> QWidget:
        """Return what gets the keyboard when the page is entered."""
        return self
