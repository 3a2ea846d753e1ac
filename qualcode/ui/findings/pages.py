"""The pages of the room: the findings, and whatever else is made of the codings, each behind its tab."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.ui.findings.page_plans import PAGES, PagePlan
from qualcode.ui.page import Page
from qualcode.ui.room import Room
from qualcode.ui.when_asked import WhenAsked
from qualcode.ui.widgets.focus import stop_before, tab_after
from qualcode.ui.widgets.parts import hairline
from qualcode.ui.widgets.tabs import dress_tabs, tab_row


class Pages(QWidget):
    """A tab for each page, which is built when first seen; only the one that is seen is brought up to date."""

    def __init__(self, room: Room, first: QWidget, title: str) -> None:
        """Show the first page, which the room itself keeps up to date, and offer the others."""
        super().__init__()
        self._room, self._first = room, first
        self._pages = WhenAsked[Page]({key: partial(self._build, plan) for key, plan in PAGES.items()})
        self._stale = set(PAGES)
        self.tabs = QTabBar()
        dress_tabs(self.tabs, _("Findings and what they are made of"))
        self._stack = QStackedWidget()
        self._stack.addWidget(first)
        for name in (title, *(plan.title for plan in PAGES.values())):
            self.tabs.addTab(_(name))
        self.tabs.currentChanged.connect(lambda _at: self._turn())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tab_row(self.tabs))
        column.addWidget(hairline(Qt.Orientation.Horizontal))
        column.addWidget(self._stack, 1)
        self._end = QWidget(self)
        self._end.hide()

    @property
    def key(self) -> str:
        """The page that is shown; empty for the first."""
        return ["", *PAGES][self.tabs.currentIndex()]

    @property
    def current(self) -> Page | None:
        """The page that is shown; None for the first."""
        return self._pages[self.key] if self.key else None

    def show_page(self, key: str = "") -> None:
        """Show a page by its key, the first one for none."""
        self.tabs.setCurrentIndex(["", *PAGES].index(key))

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show what changed on the page that is seen, and let the others wait."""
        self._stale |= {key for key, plan in PAGES.items() if change_set is None or change_set.tables & plan.shows}
        self._catch_up(change_set)

    def clear(self) -> None:
        """Show nothing."""
        self._stale = set(PAGES)
        for page in self._pages.made.values():
            page.clear()

    def go_to(self, key: str) -> None:
        """Show a page by its key, from any room, and let the keyboard go there."""
        self._room.workspace.room_wanted.emit(self._room.key)
        self.show_page(key)
        if self.current is not None:
            self.current.first_focus().setFocus()

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self.current or self._first)
        if self._room.workspace.project is not None:
            self._catch_up(None)

    def _catch_up(self, change_set: ChangeSet | None) -> None:
        current = self.current
        if current is not None and self.key in self._stale:
            self._stale.discard(self.key)
            current.refresh(change_set)

    def _build(self, plan: PagePlan) -> Page:
        page = plan.load()(self._room)
        self._stack.addWidget(page)
        tab_after(stop_before(self._end), [page])
        return page
