"""What is running, how far it has come, and the way to stop it: for the status line."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from qualcode.i18n import _
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label

PATIENCE = 400
"""How long a job runs before the bar appears, in milliseconds: what is quicker needs no bar."""

_WIDTH = 40 * GRID


class BusyBar(QWidget):
    """A label, a bar and Cancel; ``cancelled`` is emitted once, and the bar then says that it is stopping."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._what = label("", "caption", quiet=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WIDTH)
        self._cancel = button(_("Cancel"), "quiet")
        self._cancel.clicked.connect(self._on_cancel)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for each in (self._what, self._bar, self._cancel):
            row.addWidget(each)
        self.hide()

    def begin(self, what: str) -> None:
        """A job begins that is called ``what``; the bar appears when it has lasted 400 ms."""
        self._cancel.setEnabled(True)
        self.progress(0, 0, what)
        self._timer.start()

    def progress(self, done: int, total: int, what: str) -> None:
        """Show that so many of the total are done; a total of 0 means that nobody knows how many there are."""
        self._what.setText(what)
        self._bar.setAccessibleName(what)
        self._bar.setMaximum(max(0, total))
        self._bar.setValue(min(done, total))

    def finish(self) -> None:
        """The job is over, however it ended."""
        self._timer.stop()
        self.hide()

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._what.setText(_("Stopping …"))
        self.cancelled.emit()
