"""Building the window: settings, jobs, workspace and main window, made here and passed on."""

import gc
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from qualcode.analysis.forgetting import forget_words
from qualcode.ui import qt_messages
from qualcode.ui.analysis.plan import PLAN as ANALYSIS
from qualcode.ui.appearance import dress
from qualcode.ui.codebook.plan import PLAN as CODEBOOK
from qualcode.ui.documents.plan import PLAN as DOCUMENTS
from qualcode.ui.draft.plan import PLAN as DRAFT
from qualcode.ui.errors import Bugs
from qualcode.ui.findings.plan import PLAN as FINDINGS
from qualcode.ui.guides.plan import PLAN as GUIDES
from qualcode.ui.jobs import Jobs
from qualcode.ui.main_window import MainWindow
from qualcode.ui.memos.plan import PLAN as MEMOS
from qualcode.ui.passages import PassageKeeper
from qualcode.ui.people.plan import PLAN as PEOPLE
from qualcode.ui.quotes.plan import PLAN as QUOTES
from qualcode.ui.reading.plan import PLAN as READING
from qualcode.ui.search.plan import PLAN as SEARCH
from qualcode.ui.settings import Settings, default_path
from qualcode.ui.sharing.plan import PLAN as SHARING
from qualcode.ui.start.plan import PLAN as START
from qualcode.ui.surveys.plan import PLAN as SURVEYS
from qualcode.ui.theme.style import undressed
from qualcode.ui.word_index import WordKeeper
from qualcode.ui.workspace import Workspace

ROOMS = (
    START,
    DOCUMENTS,
    READING,
    CODEBOOK,
    PEOPLE,
    GUIDES,
    QUOTES,
    FINDINGS,
    MEMOS,
    SEARCH,
    ANALYSIS,
    SURVEYS,
    DRAFT,
    SHARING,
)
"""The rooms in the order of the rail, as they are known before they are built; the last ones are not on it."""


def run(path: Path | None = None) -> int:
    """Show the window, with the project at ``path`` open if one is given, until it is closed."""
    app = application()
    sys.excepthook = Bugs()
    window = build(Settings(default_path()))
    window.show()
    if path is not None:
        window.files.open(path)
    return app.exec()


def application() -> QApplication:
    """Return the one QApplication, made if need be."""
    known = QCoreApplication.instance()
    if known is not None:
        return cast(QApplication, known)
    with qt_messages.looking_for_a_screen():
        app = QApplication(sys.argv[:1])
    app.setApplicationName("qualcode")
    app.setApplicationDisplayName("qualcode")
    app.setDesktopFileName("qualcode")
    # A study is some hundred thousand small values that stay as long as it is open. To look through them for
    # cycles after every few hundred new ones takes half the time that a long list of quotes takes; after very many,
    # the frame in which it happens is seen to stand still.
    gc.set_threshold(20_000, 100, 50)
    return app


def build(settings: Settings) -> MainWindow:
    """Return a main window, in the theme and language of ``settings``, not yet shown."""
    app = application()
    dress(app, settings)
    workspace, jobs = Workspace(), Jobs()
    # What is read for one study must never land in the next one.
    workspace.closed.connect(jobs.drop_all)
    # Only when nothing is at work any more that would remember words again.
    jobs.dropped.connect(forget_words)
    WordKeeper(workspace, jobs)
    PassageKeeper(workspace, jobs)
    with undressed(app):
        window = MainWindow(settings, jobs, workspace, ROOMS)
    jobs.hands.watch(window)
    return window


def picture(project: Path, target: Path, room: str = "coding") -> None:
    """Write a PNG of the window, 1280x800, with a project open in a room; needs no display."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        window = build(Settings(Path(folder) / "window.ini"))
        window.resize(1280, 800)
        window.show()
        window.files.open(project)
        window.who.hide()
        window.show_room(room)
        for _round in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window.grab().save(str(target))
        window.close()
