"""Building the window: settings, jobs, workspace and main window, made here and passed on."""

import gc
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from qualcode.ui import qt_messages
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.appearance import dress
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.documents.room import DocumentsRoom
from qualcode.ui.draft.room import DraftRoom
from qualcode.ui.errors import Bugs
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.guides.room import GuidesRoom
from qualcode.ui.jobs import Jobs
from qualcode.ui.main_window import MainWindow
from qualcode.ui.memos.room import MemosRoom
from qualcode.ui.passages import PassageKeeper
from qualcode.ui.people.room import PeopleRoom
from qualcode.ui.quotes.room import QuotesRoom
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.search.room import SearchRoom
from qualcode.ui.settings import Settings, default_path
from qualcode.ui.sharing.settle_room import SettleRoom
from qualcode.ui.start.room import StartRoom
from qualcode.ui.surveys.room import SurveysRoom
from qualcode.ui.theme.style import undressed
from qualcode.ui.word_index import WordKeeper
from qualcode.ui.workspace import Workspace

ROOMS = (
    StartRoom,
    DocumentsRoom,
    ReadingRoom,
    CodebookRoom,
    PeopleRoom,
    GuidesRoom,
    QuotesRoom,
    FindingsRoom,
    MemosRoom,
    SearchRoom,
    AnalysisRoom,
    SurveysRoom,
    DraftRoom,
    SettleRoom,
)
"""The rooms in the order of the rail; the last ones are not on it."""


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
    # cycles after every few hundred new ones takes half the time that a long list of quotes takes.
    gc.set_threshold(100_000, 20, 50)
    return app


def build(settings: Settings) -> MainWindow:
    """Return a main window with its rooms, in the theme and language of ``settings``, not yet shown."""
    app = application()
    dress(app, settings)
    workspace, jobs = Workspace(), Jobs()
    # What is read for one study must never land in the next one.
    workspace.closed.connect(jobs.drop_all)
    WordKeeper(workspace, jobs)
    PassageKeeper(workspace, jobs)
    with undressed(app):
        rooms = [room(workspace, jobs, settings) for room in ROOMS]
        return MainWindow(settings, jobs, workspace, rooms)


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
