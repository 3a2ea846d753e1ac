"""Has the tables read, off the UI thread, by which the language of a turn is told where marker words do not."""

from qualcode.i18n import _
from qualcode.text.language import is_ready, make_ready
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.centre import Centre


def read_tables(jobs: Jobs, centre: Centre) -> None:
    """Read the tables unless that was done, and then paint the marks of the turns in another language."""

    def repaint(_read: None) -> None:
        for reader in centre.readers:
            reader.pane.viewport().update()

    if not is_ready():
        jobs.start(_("Reading words"), lambda _progress: make_ready(), repaint, quiet=True, patient=True)
