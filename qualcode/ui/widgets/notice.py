"""The quiet notice at the foot of the window: what was done, and the button that undoes it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from qualcode.i18n import _
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.floating import SHADOW, Floating, kept_inside
from qualcode.ui.widgets.focus import FocusKeeper
from qualcode.ui.widgets.free_place import free_place, in_use
from qualcode.ui.widgets.parts import button, icon_button, label

SECONDS = 8.0
"""How long a notice stands when nobody points at it."""

_ABOVE_FOOT = 8 * GRID
_WIDEST_TEXT = 480
_BESIDE_TEXT = 40 * GRID  # what the buttons and the margins take, so that it fits the narrowest window


class Notice(Floating):
    """One notice at a time; a new one takes the place of the old. It never takes the keyboard.

    It stays while the mouse rests on it or one of its buttons has the keyboard, and goes some seconds after that.
    """

    def __init__(self, over: QWidget, rooms: QStackedWidget | None = None) -> None:
        """Stand at the foot of the window that ``over`` is in, and follow its size.

        What offers nothing to press goes when the one of ``rooms`` is left in which it was said.
        """
        super().__init__(over)
        self._rooms = rooms
        self._said_in: QWidget | None = None
        self._text = label("", wraps=True)
        self._action = button("", "quiet")
        self._close = icon_button("close", _("Close this notice"))
        self._on_action: Callable[[], object] | None = None
        self._keeper = FocusKeeper(self)
        self._keeper.left.connect(self._count_down)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        for each in (self._action, self._close):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._below.installEventFilter(self)
        if rooms is not None:
            rooms.currentChanged.connect(self._on_room)
        self.hide()

    def say(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None, seconds: float = SECONDS
    ) -> None:
        """Show the text, with a button when ``action`` has a word; pressing it calls ``on_action`` once."""
        self._on_action = on_action
        self._said_in = self._room()
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self._timer.setInterval(round(seconds * 1000))
        self._place()
        self.show()
        # How high its words are is known for certain only once they are shown.
        self._place()
        self.raise_()
        self._count_down()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._count_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self._keeper.give_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SHADOW + 4 * GRID, SHADOW + 2 * GRID, SHADOW + 2 * GRID, SHADOW + 2 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)

    def _place(self) -> None:
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + GRID
        self._text.setFixedWidth(min(_WIDEST_TEXT, words, max(1, self._below.width() - _BESIDE_TEXT)))
        self.adjustSize()
        window = self._below.rect()
        place = QRect(self.rect())
        place.moveCenter(window.center())
        place.moveBottom(window.bottom() - _ABOVE_FOOT + SHADOW)
        self.move(self._free(kept_inside(self.size(), place.topLeft(), window)))

    def _free(self, wanted: QPoint) -> QPoint:
        """Return the place nearest to the wanted one where the paper covers nothing that is in use."""
        shadow = QPoint(SHADOW, SHADOW)
        paper = QRect(wanted, self.size()).marginsRemoved(QMargins(SHADOW, SHADOW, SHADOW, SHADOW))
        taken = in_use(self._below, self)
        return free_place(paper.size(), paper.topLeft(), self._below.rect(), taken) - shadow

    def _count_down(self) -> None:
        if self.isVisible() and not self.underMouse() and not self._keeper.has_focus():
            self._timer.start()

    def _room(self) -> QWidget | None:
        return self._rooms.currentWidget() if self._rooms is not None else None

    def _on_room(self) -> None:
        if self._on_action is None and self._room() is not self._said_in:
            self.hide()

    def _act(self) -> None:
        act, self._on_action = self._on_action, None
        self.hide()
        if act:
            act()
