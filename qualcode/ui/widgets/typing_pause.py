"""When what is being typed is to be written down: after a pause, and every few seconds where there is none."""

from PySide6.QtCore import QObject, QTimer, Signal

LATEST = 3_000
"""Nobody who types without a pause loses more than so many milliseconds of it when the machine stops."""


class TypingPause(QObject):
    """Is told of every key by ``touch``, and tells when it is time."""

    due = Signal()
    """What was typed is to be written down now."""

    def __init__(self, parent: QObject, pause: int) -> None:
        """Wait for ``pause`` milliseconds without a key, but never longer than ``LATEST`` since the first one."""
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self._latest = QTimer(self, singleShot=True, interval=LATEST)
        for timer in (self._pause, self._latest):
            timer.timeout.connect(self._tell)

    def touch(self) -> None:
        """Hear that something was typed."""
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def stop(self) -> None:
        """Wait no more: all is written down, or nothing is to be."""
        self._pause.stop()
        self._latest.stop()

    def _tell(self) -> None:
        self.stop()
        self.due.emit()
