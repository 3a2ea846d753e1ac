"""The row of views and the one that is shown; the last one chosen is remembered."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qualcode.i18n import N_, _
from qualcode.ui.analysis.agreement.view import AgreementView
from qualcode.ui.analysis.condensing.view import CondensingView
from qualcode.ui.analysis.drawn.view import PicturesView
from qualcode.ui.analysis.matrix.view import MatrixView
from qualcode.ui.analysis.query.view import QueryView
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.sides.view import SideView
from qualcode.ui.analysis.table.view import TableView
from qualcode.ui.analysis.view import Places, View
from qualcode.ui.analysis.words.collocations_view import CollocationsView
from qualcode.ui.analysis.words.concordance_view import ConcordanceView
from qualcode.ui.analysis.words.key_words_view import KeyWordsView
from qualcode.ui.analysis.words.words_view import WordsView
from qualcode.ui.commands import Command
from qualcode.ui.room import Room
from qualcode.ui.widgets.parts import hairline
from qualcode.ui.widgets.tabs import dress_tabs, tab_row

VIEWS: tuple[type[View], ...] = (
    WordsView,
    KeyWordsView,
    ConcordanceView,
    CollocationsView,
    AgreementView,
    QueryView,
    TableView,
    SideView,
    MatrixView,
    CondensingView,
    PicturesView,
)
"""The views in the order of their tabs."""

_SETTING = "analysis/view"


class AnalysisViews(QWidget):
    """The tabs, the scope under them, and the view; only what is seen is brought up to date."""

    switched = Signal()
    """Another view is shown, and wants to be filled."""

    def __init__(self, room: Room) -> None:
        """Make every view, and show the one that was shown last."""
        super().__init__()
        self._room = room
        self.scope = ScopeBar()
        self.views: dict[str, View] = {made.key: made(room, self.scope) for made in VIEWS}
        self.tabs = QTabBar()
        self._stack = QStackedWidget()
        self._lay_out()
        remembered = room.settings.text(_SETTING, "")
        self._turn_to(remembered if remembered in self.views else VIEWS[0].key)
        self._connect()

    @property
    def current(self) -> View:
        """The view that is shown."""
        return list(self.views.values())[self._stack.currentIndex()]

    def commands(self) -> list[Command]:
        """Return the commands that show each view, from any room."""
        return [
            Command(f"analysis-{key}", view.command, N_("Analysis"), partial(self._go_to, key))
            for key, view in self.views.items()
        ]

    def show_view(self, key: str) -> None:
        """Show a view by its key, and remember it."""
        self._turn_to(key)
        self._room.settings.put(_SETTING, key)
        self.switched.emit()
        if self.isVisible() and not self.tabs.hasFocus():
            # Or the keyboard, which was in the view that is hidden now, would be anywhere.
            self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        """Return what gets the keyboard of the view that is seen."""
        return self.current.first_focus()

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        for view in self.views.values():
            view.clear()
        self.scope.clear()

    def _go_to(self, key: str) -> None:
        self._room.workspace.room_wanted.emit(self._room.key)
        self.show_view(key)
        self.first_focus().setFocus()

    def _show_places(self, places: Places) -> None:
        view = self.views[ConcordanceView.key]
        if isinstance(view, ConcordanceView):
            self.show_view(view.key)
            view.show_places(places)

    def _show_neighbours(self, query: str) -> None:
        view = self.views[CollocationsView.key]
        if isinstance(view, CollocationsView):
            self.show_view(view.key)
            view.show_neighbours(query)

    def _turn_to(self, key: str) -> None:
        at = list(self.views).index(key)
        self._stack.setCurrentIndex(at)
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(at)
        self.tabs.blockSignals(False)
        self.scope.setVisible(self.current.has_scope)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda at: self.show_view(list(self.views)[at]))
        self.scope.changed.connect(self.switched)
        for view in self.views.values():
            view.places_wanted.connect(self._show_places)
            view.neighbours_wanted.connect(self._show_neighbours)
            view.view_wanted.connect(self.show_view)

    def _lay_out(self) -> None:
        dress_tabs(self.tabs, _("Ways to look at the study"))
        for view in self.views.values():
            self.tabs.addTab(_(view.title))
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tab_row(self.tabs))
        column.addWidget(hairline(Qt.Orientation.Horizontal))
        column.addWidget(self.scope)
        column.addWidget(self._stack, 1)
