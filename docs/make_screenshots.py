"""Take the guide's pictures: drive the real window on the sample study, in light and dark, in Norwegian.

python3 dev.py guide [FOLDER]        (default: docs/pictures)
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from analysis_pictures import take_analysis
from desk_pictures import take_desk
from drawn_pictures import take_drawn
from guides_pictures import take_guides
from matrix_pictures import take_matrix
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from report_pictures import take_reports
from survey_pictures import take_surveys
from tables_pictures import take_tables
from team_pictures import take_team

from qualcode.edits.sample import build_sample
from qualcode.shipped import folder as shipped
from qualcode.store.files import create
from qualcode.ui.app import build
from qualcode.ui.main_window import MainWindow
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Place

SIZE = (1280, 800)
TEXTS = ("01-leder-nav.txt", "02-programradgiver.docx", "03-larar-voksenopplaring.txt", "04-parintervju.vtt")


def main(folder: Path) -> None:
    """Write ``room-light.png`` and ``room-dark.png`` for every room into ``folder``, and those of the dialogs."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        for theme in ("light", "dark"):
            # A study of its own for each: the pictures of teams change it.
            place = Path(name) / theme
            place.mkdir()
            project = build_sample(place / "Samarbeid rundt flyktninger.qualcode")
            project.close()
            settings = Settings(Path(name) / f"{theme}.ini")
            settings.put("theme", theme)
            settings.put("language", "nb")
            _take_all(settings, project.path, folder, theme)


def _take_all(settings: Settings, project: Path, folder: Path, theme: str) -> None:
    window = build(settings)
    window.resize(*SIZE)
    window.show()
    _save(window, folder / f"first-{theme}.png")
    window.files.open(project)
    window.who.hide()
    for room in (key for key, each in window.rooms.plans.items() if each.is_on_rail):
        window.show_room(room)
        settle()
        _PREPARE.get(room, _leave)(window)
        _save(window, folder / f"{room}-{theme}.png")
    take_analysis(window, folder, theme, _save, settle)
    take_desk(window, folder, theme, _save, settle)
    take_drawn(window, folder, theme, _save, settle)
    take_guides(window, folder, theme, _save, settle)
    take_matrix(window, folder, theme, _save, settle)
    take_reports(window, folder, theme, _save, settle)
    take_tables(window, folder, theme, _save, settle)
    take_team(window, folder, theme, _save, settle)
    take_surveys(window, folder, theme, _save, settle)
    fresh = create(project.with_name(f"Ny studie {theme}.qualcode"), "Ny studie", "Anna")
    fresh.close()
    window.files.open(fresh.path)
    _save_import(window, folder / f"import-{theme}.png")
    window.close()


def _leave(_window: MainWindow) -> None:
    """Show a room as it opens."""


def _desk(window: MainWindow) -> None:
    study = window.workspace.study
    document = study.documents.ordered()[0].id
    window.workspace.choose_document(document)
    settle()
    coding = study.codings_in(document)[8]
    window.workspace.go_to(Place(document, coding.span, coding.id))


def _search(window: MainWindow) -> None:
    workspace = window.workspace
    while not workspace.words.is_current(workspace.study):
        settle()
    workspace.search_wanted.emit("samarbeid")


_PREPARE: dict[str, Callable[[MainWindow], None]] = {"coding": _desk, "search": _search}


def settle(milliseconds: int = 300) -> None:
    """Let the window draw itself."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < milliseconds:
        QCoreApplication.processEvents()


def _save_import(window: MainWindow, path: Path) -> None:
    """Drop the sample's texts on the window, and take the preview that opens."""
    timer, taken = QTimer(window), QElapsedTimer()

    def take() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.findChildren(QComboBox):
            timer.stop()
            dialog.grab().save(str(path))
            print(path)
            dialog.reject()
            taken.start()

    timer.timeout.connect(take)
    timer.start(700)
    window.show_room("documents")
    window.workspace.import_wanted.emit([shipped("sample_transcripts") / name for name in TEXTS])
    # How long the texts are read for is the machine's matter.
    while not taken.isValid():
        settle()


def _save(window: QWidget, path: Path) -> None:
    settle()
    window.grab().save(str(path))
    print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "pictures")
