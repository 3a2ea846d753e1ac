"""What every view of the room is: a page behind a tab that knows which kinds of values it shows."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qualcode.analysis.scope import Scope
from qualcode.text.matching import Mode
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.room import Room
from qualcode.ui.table_sets import ASKED, CLAIMED, CODED, WHOSE_WORDS

WORD_TABLES = WHOSE_WORDS | {"codes", "codings", "stop_words", "synonyms", "form_choices"}
"""What the words of a scope depend on."""

CODING_TABLES = WHOSE_WORDS | CODED | CLAIMED | ASKED
"""What counts of codings depend on."""


@dataclass(frozen=True, slots=True)
class Places:
    """Words that somebody wants to see in their places."""

    query: str
    mode: Mode = Mode.PLAIN
    only: Scope | None = None
    """Where alone; None for the scope that the room has."""
    only_name: str = ""
    """What that place is called."""


class View(QWidget):
    """Base of the views; subclasses say what they show, and implement ``refresh``."""

    shows: ClassVar[frozenset[str]]
    """Names of the tables it depends on."""

    places_wanted = Signal(object)
    """Somebody asks for ``Places``."""
    neighbours_wanted = Signal(str)
    """Somebody asks which words stand near what this query finds."""
    view_wanted = Signal(str)
    """Somebody asks for the view of that key."""

    def __init__(self, room: Room, scope: ScopeBar) -> None:
        """Stand in a room, under its scope."""
        super().__init__()
        self.room, self.scope = room, scope

    def refresh(self) -> None:
        """Show the study as it stands; what is shown already costs nothing."""

    def clear(self) -> None:
        """Show nothing: the project was closed."""

    def first_focus(self) -> QWidget:
        """Return what gets the keyboard when the view is entered."""
        return self

    def export(self) -> None:
        """Write what is shown as a Word table."""
