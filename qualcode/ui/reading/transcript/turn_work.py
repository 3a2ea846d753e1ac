"""What works on the turn at the caret: the base of the gestures that ask about a turn over the reading pane."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from qualcode.i18n import _
from qualcode.model.documents import Turn
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.pane import Pane
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.workspace import Workspace


class TurnWork(QObject):
    """Knows the turn at the caret of the pane, and which turns were asked about."""

    def __init__(self, over: QWidget, workspace: Workspace, centre: Centre) -> None:
        """Float what is asked over ``over``."""
        super().__init__(over)
        self._over, self._workspace, self._centre = over, workspace, centre
        self._palette: Palette | None = None
        self._asked: Sequence[Turn] = ()

    @property
    def _pane(self) -> Pane:
        return self._centre.pane

    @property
    def turn(self) -> Turn | None:
        """The turn at the caret."""
        page = self._pane.page
        return page.turn_at(self._pane.caret) if page is not None else None

    def _ask_about(self, turns_of: Callable[[Turn], Sequence[Turn]], make: Callable[[], Palette]) -> None:
        """Ask about turns that follow from the one at the caret, in a palette that is made the first time."""
        turn = self.turn
        if turn is None:
            self._workspace.say(_("There is no turn here."))
            return
        self._asked = turns_of(turn)
        if self._palette is None:
            self._palette = make()
        self._palette.pop_up()
