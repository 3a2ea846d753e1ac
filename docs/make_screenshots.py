"""Take the guide's pictures: drive the real window on the sample study, in light and dark, in Norwegian.

python3 dev.py guide [FOLDER]        (default: docs/pictures)
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QElapsedTimer
from PySide6.QtWidgets import QApplication, QWidget

from qualcode.edits.sample import build_sample
from qualcode.ui.app import build
from qualcode.ui.main_window import MainWindow
from qualcode.ui.settings import Settings

SIZE = (1280, 800)
ROOMS = ("start", "documents", "coding", "codebook", "people", "quotes", "findings")


def main(folder: Path) -> None:
    """Write ``room-light.png`` and ``room-dark.png`` for every room into ``folder``, and those of the dialogs."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        project = build_sample(Path(name) / "Samarbeid rundt flyktninger.qualcode")
        project.close()
        for theme in ("light", "dark"):
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
    for room in ROOMS:
        window.show_room(room)
        prepare = _PREPARE.get(room)
        if prepare is not None:
            settle()
            prepare(window)
        _save(window, folder / f"{room}-{theme}.png")
    window.close()


def _desk(window: MainWindow) -> None:
    study = window.workspace.study
    document = study.documents.ordered()[0].id
    window.workspace.choose_document(document)
    settle()
    coding = study.codings_in(document)[8]
    window.workspace.choose_coding(coding.id)


def _finding(window: MainWindow) -> None:
    window.workspace.study.findings.ordered()


_PREPARE: dict[str, Callable[[MainWindow], None]] = {"coding": _desk, "findings": _finding}


def settle(milliseconds: int = 300) -> None:
    """Let the window draw itself."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < milliseconds:
        QCoreApplication.processEvents()


def _save(window: QWidget, path: Path) -> None:
    settle()
    window.grab().save(str(path))
    print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "pictures")
    app = QApplication.instance()
