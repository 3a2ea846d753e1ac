"""Has the tables read, off the UI thread, by which the language of a turn is told where marker words do not."""

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from qualcode.i18n import _
from qualcode.text.language import is_ready, make_ready
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.centre import Centre

PAUSE = 2_000
"""Milliseconds after opening after which they are read: the text itself comes first."""


def read_tables(jobs: Jobs, centre: Centre) -> None:
    """Read the tables in a moment, unless that was done, and then paint the marks of turns in another language."""

    def repaint(_read: None) -> None:
        # The window may have been closed and taken apart while they were read.
        for reader in centre.readers if isValid(centre) else ():
            reader.pane.viewport().update()

    def read() -> None:
        jobs.start(_("Reading words"), lambda _progress: make_ready(), repaint, quiet=True, patient=True)

    if not is_ready():
        QTimer.singleShot(PAUSE, centre, read)
