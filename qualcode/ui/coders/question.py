"""The question who codes at this machine: asked once for each project, calmly, and never in the way of reading."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.blind import people_who_code
from qualcode.model.ids import CoderId
from qualcode.model.study import Study
from qualcode.ui.coders.badge import badge_icon
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.floating import SHADOW, Floating, kept_inside
from qualcode.ui.widgets.focus import FocusKeeper
from qualcode.ui.widgets.parts import button, label

_ABOVE_FOOT = 8 * GRID
_MOST = 6


class WhoCodes(Floating):
    """A small sheet above the status line. It takes no keyboard, and goes when it is answered or put away."""

    chosen = Signal(object)
    """The ``CoderId`` who codes here."""
    new_wanted = Signal()
    """Somebody codes here who is not among the coders yet."""
    put_away = Signal()
    """It is not to be asked again; who codes stays as it is."""

    def __init__(self, over: QWidget) -> None:
        """Stand at the foot of the window that ``over`` is in."""
        super().__init__(over)
        self._keeper = FocusKeeper(self)
        self.answers: list[QPushButton] = []
        self._title = label(_("Who codes here?"), "strong")
        self._told = label(_("It stands with every coding that is made at this machine."), "caption", quiet=True)
        self._column = QVBoxLayout(self)
        edge = SHADOW + 4 * GRID
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(2 * GRID)
        self._column.addWidget(self._title)
        self._column.addWidget(self._told)
        self.setAccessibleName(_("Who codes here?"))
        self._below.installEventFilter(self)
        self.hide()

    def ask(self, study: Study) -> None:
        """Offer the coders of a study, a new one, and to leave it as it is."""
        for old in self.answers:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.answers = []
        dark = tokens_in(self.palette()).dark
        for coder in people_who_code(study)[:_MOST]:
            made = self._add(coder.name.replace("&", "&&"), partial(self._answer, coder.id))
            made.setIcon(badge_icon(study, coder.id, dark))
        self._add(_("New coder …"), self._ask_new)
        self._add(_("Not now"), self._put_away, quiet=True)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the question away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window as it grows."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _add(self, text: str, act: Callable[..., None], quiet: bool = False) -> QPushButton:
        made = button(text, "quiet" if quiet else "plain")
        made.clicked.connect(act)
        self._column.addWidget(made)
        self.answers.append(made)
        return made

    def _answer(self, coder: CoderId, _checked: bool = False) -> None:
        self._leave()
        self.chosen.emit(coder)

    def _ask_new(self) -> None:
        self._leave()
        self.new_wanted.emit()

    def _put_away(self) -> None:
        self._leave()
        self.put_away.emit()

    def _leave(self) -> None:
        self.hide()
        self._keeper.give_back()

    def _place(self) -> None:
        window = self._below.rect()
        wanted = QPoint(0, window.bottom() - _ABOVE_FOOT + SHADOW - self.height())
        self.move(kept_inside(self.size(), wanted, window))
