"""The pages of the room: the findings, and whatever else is made of the codings, each behind its tab."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.ui.room import Room
from qualcode.ui.widgets.parts import hairline
from qualcode.ui.widgets.tabs import dress_tabs, tab_row


class Page(QWidget):
    """Base of the pages beside the findings; subclasses say what they are called and what they show."""

    key: ClassVar[str]
    title: ClassVar[str]
    """What its tab says, untranslated."""
    shows: ClassVar[frozenset[str]]
    """Names of the tables it depends on."""

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


class Pages(QWidget):
    """A tab for each page; only the page that is seen is brought up to date."""

    def __init__(self, room: Room, first: QWidget, title: str, more: Sequence[Page]) -> None:
        """Show the first page, which the room itself keeps up to date, and offer ``more``."""
        super().__init__()
        self._room, self._more = room, tuple(more)
        self._stale = {page.key for page in self._more}
        self.tabs = QTabBar()
        dress_tabs(self.tabs, _("Findings and what they are made of"))
        self._stack = QStackedWidget()
        for name, page in ((title, first), *((page.title, page) for page in self._more)):
            self.tabs.addTab(_(name))
            self._stack.addWidget(page)
        self.tabs.currentChanged.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = hairline(Qt.Orientation.Horizontal)
        column.addLayout(tab_row(self.tabs))
        column.addWidget(line)
        column.addWidget(self._stack, 1)
        for part in (self.tabs, line):
            part.setVisible(bool(more))

    @property
    def current(self) -> Page | None:
        """The page that is shown; None for the first."""
        at = self._stack.currentIndex()
        return self._more[at - 1] if at else None

    def show_page(self, key: str = "") -> None:
        """Show a page by its key, the first one for none."""
        self.tabs.setCurrentIndex(1 + [page.key for page in self._more].index(key) if key else 0)

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show what changed on the page that is seen, and let the others wait."""
        changed = {page.key for page in self._more if change_set is None or change_set.tables & page.shows}
        self._stale |= changed
        current = self.current
        if current is not None and current.key in self._stale:
            self._stale.discard(current.key)
            current.refresh(change_set)

    def clear(self) -> None:
        """Show nothing."""
        self._stale = {page.key for page in self._more}
        for page in self._more:
            page.clear()

    def go_to(self, key: str) -> None:
        """Show a page by its key, from any room, and let the keyboard go there."""
        self._room.workspace.room_wanted.emit(self._room.key)
        self.show_page(key)
        if self.current is not None:
            self.current.first_focus().setFocus()

    def _turn(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        current = self.current
        if current is not None and current.key in self._stale and self._room.workspace.project is not None:
            self._stale.discard(current.key)
            current.refresh(None)
