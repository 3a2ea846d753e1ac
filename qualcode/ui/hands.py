"""Whether somebody's hands are at work in the window: what nobody waits for rests meanwhile.

Two threads share one interpreter. While the second one works, the window waits for its turn each time it has let go
of it, and a frame of the wheel that takes 5 ms takes 20.
"""

import math
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

STILL_S = 0.25
"""Seconds after the last movement from which on the hands are still."""

LONGEST_S = 300
"""Seconds after which work rests no more, lest hands that are never still keep it from being done."""

_MOVEMENTS = frozenset(
    (
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.DragMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.NativeGesture,
    )
)


class Hands(QObject):
    """Takes the time of each movement: wheel, keys, touch, and the mouse with a button held or while it drags."""

    def __init__(self) -> None:
        """Be still."""
        super().__init__()
        self._moved = -math.inf

    def watch(self, window: QWidget) -> None:
        """Take note of what is done in a window, as the system tells of it: of nothing that Qt makes of it."""
        window.winId()  # it gets its native window now, if it has none yet
        window.windowHandle().installEventFilter(self)

    def move(self) -> None:
        """Take note of a movement."""
        self._moved = time.monotonic()

    def rest_s(self, begun: float) -> float:
        """Return for how many seconds work shall rest that was begun then, by the monotonic clock; 0 to go on.

        May be asked on any thread.
        """
        now = time.monotonic()
        return max(0.0, self._moved + STILL_S - now) if now - begun < LONGEST_S else 0.0

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Take note of a movement, and keep nothing from anybody."""
        if event.type() in _MOVEMENTS and not _is_hovering(event):
            self.move()
        return False


class StillTimer(QTimer):
    """Has work done in portions on the window's own thread, when it has nothing else to do and hands are still."""

    portion = Signal()
    """The next portion may be done."""

    def __init__(self, hands: Hands, parent: QObject) -> None:
        """Be stopped."""
        super().__init__(parent)
        self._hands, self._begun = hands, 0.0
        self.timeout.connect(self._on_timeout)

    def begin(self) -> None:
        """Ask for portions until it is stopped."""
        if not self.isActive():
            self._begun = time.monotonic()
            self.start(0)

    def hurry(self) -> None:
        """Rest no more: somebody waits."""
        self._begun = -math.inf
        self.setInterval(0)

    def _on_timeout(self) -> None:
        rest = math.ceil(self._hands.rest_s(self._begun) * 1000)
        if rest != self.interval():
            self.setInterval(rest)
        if not rest:
            self.portion.emit()


def _is_hovering(event: QEvent) -> bool:
    if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseMove:
        return False
    return event.buttons() == Qt.MouseButton.NoButton
