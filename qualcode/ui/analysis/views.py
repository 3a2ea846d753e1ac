"""The row of views and the one that is shown; the last one chosen is remembered."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.analysis.scope_bar import ScopeBar
from qualcode.ui.analysis.view import Places, View
from qualcode.ui.analysis.view_plans import VIEWS, ViewPlan
from qualcode.ui.room import Room
from qualcode.ui.when_asked import WhenAsked
from qualcode.ui.widgets.focus import stop_before, tab_after
from qualcode.ui.widgets.parts import hairline
from qualcode.ui.widgets.tabs import dress_tabs, tab_row

_SETTING = "analysis/view"


class AnalysisViews(QWidget):
    """The tabs, the scope under them, and the view, which is built when it is first seen."""

    switched = Signal()
    """Another view is shown, and wants to be filled."""

    def __init__(self, room: Room) -> None:
        """Show the view that was shown last."""
        super().__init__()
        self._room = room
        self.scope = ScopeBar()
        self.views = WhenAsked[View]({plan.key: partial(self._build, plan) for plan in VIEWS})
        self._plans = {plan.key: plan for plan in VIEWS}
        self.tabs = QTabBar()
        self._stack = QStackedWidget()
        self._lay_out()
        self._end = QWidget(self)
        self._end.hide()
        remembered = room.settings.text(_SETTING, "")
        self._turn_to(remembered if remembered in self._plans else VIEWS[0].key)
        self.tabs.currentChanged.connect(lambda at: self.show_view(VIEWS[at].key))
        self.scope.changed.connect(self.switched)

    @property
    def current(self) -> View:
        """The view that is shown."""
        return self.views[self.key]

    @property
    def key(self) -> str:
        """The key of the view that is shown."""
        return VIEWS[self.tabs.currentIndex()].key

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
        for view in self.views.made.values():
            view.clear()
        self.scope.clear()

    def go_to(self, key: str) -> None:
        """Show a view, from any room, and let the keyboard go there."""
        self._room.workspace.room_wanted.emit(self._room.key)
        self.show_view(key)
        self.first_focus().setFocus()

    def _show_places(self, places: Places) -> None:
        from qualcode.ui.analysis.words.concordance_view import ConcordanceView

        self.show_view("concordance")
        if isinstance(self.current, ConcordanceView):
            self.current.show_places(places)

    def _show_neighbours(self, query: str) -> None:
        from qualcode.ui.analysis.words.collocations_view import CollocationsView

        self.show_view("collocations")
        if isinstance(self.current, CollocationsView):
            self.current.show_neighbours(query)

    def _turn_to(self, key: str) -> None:
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(list(self.views).index(key))
        self.tabs.blockSignals(False)
        self._stack.setCurrentWidget(self.current)
        self.scope.setVisible(self._plans[key].has_scope)

    def _build(self, plan: ViewPlan) -> View:
        view = plan.load()(self._room, self.scope)
        self._stack.addWidget(view)
        tab_after(stop_before(self._end), [view])
        view.places_wanted.connect(self._show_places)
        view.neighbours_wanted.connect(self._show_neighbours)
        view.view_wanted.connect(self.show_view)
        return view

    def _lay_out(self) -> None:
        dress_tabs(self.tabs, _("Ways to look at the study"))
        for plan in VIEWS:
            self.tabs.addTab(_(plan.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tab_row(self.tabs))
        column.addWidget(hairline(Qt.Orientation.Horizontal))
        column.addWidget(self.scope)
        column.addWidget(self._stack, 1)
