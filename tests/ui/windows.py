"""The whole window for tests: built as the program builds it, with settings and projects of its own."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.model.errors import QualcodeError
from qualcode.store.files import create
from qualcode.store.project import Project
from qualcode.ui import main_window
from qualcode.ui.app import build
from qualcode.ui.main_window import MainWindow
from qualcode.ui.settings import Settings
from qualcode.ui.tell_dialog import WayOut
from tests.builders import Builder
from tests.projects_on_disk import fill


def small_study() -> Builder:
    """Return two informants, two interviews and three codings under two branches."""
    make = Builder()
    make.informant("R1", "Leder", case="Havnes")
    make.informant("R2", "Veileder")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid. Vi snakker ikke sammen.")
    make.document("Intervju 2", "I: Og her?\nR2: Vi sitter i samme hus.")
    make.coding("Barrierer / Tidspress", "aldri tid")
    make.coding("Barrierer / Avstand", "snakker ikke sammen")
    make.coding("Drivere / Samlokalisering", "i samme hus")
    return make


def project_in(folder: Path, name: str = "Studie", make: Builder | None = None) -> Project:
    """Make a project file with the small study, or another one, and return it open."""
    project = create(folder / f"{name}.qualcode", name, "Uten navn")
    fill(project, make or small_study())
    return project


def open_window(folder: Path, qtbot: QtBot, language: str = "en") -> MainWindow:
    """Return the window in a language, shown, with nothing open; its settings lie in ``folder``."""
    settings = Settings(folder / "window.ini")
    settings.put("language", language)
    settings.put("theme", "light")
    window = build(settings)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    return window


class Told:
    """What the window tells of instead of showing a dialog: the problems, and the ways out it offers."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Listen from now on."""
        self.problems: list[QualcodeError] = []
        self.ways_out: list[WayOut] = []
        monkeypatch.setattr(main_window, "show_problem", self._hear)

    def _hear(self, _parent: object, error: QualcodeError, ways_out: list[WayOut]) -> None:
        self.problems.append(error)
        self.ways_out = list(ways_out)

    def reasons(self) -> list[str]:
        """Return the reasons of the problems, in order."""
        return [str(problem.reason) for problem in self.problems]
