"""The whole window and its rooms for tests: built as the program builds them, on small studies of their own."""

from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qualcode.model.codings import Stance
from qualcode.model.errors import QualcodeError
from qualcode.store.files import create
from qualcode.store.project import Project
from qualcode.ui import main_window
from qualcode.ui.app import build
from qualcode.ui.commands import Command
from qualcode.ui.main_window import MainWindow
from qualcode.ui.room import Room
from qualcode.ui.room_plan import Entrance, RoomPlan
from qualcode.ui.settings import Settings
from qualcode.ui.tell_dialog import WayOut
from qualcode.ui.when_asked import WhenAsked
from tests.builders import Builder
from tests.projects_on_disk import fill

W = TypeVar("W", bound=QWidget)


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


def two_voices() -> Builder:
    """Return two informants in two interviews: stances, an emoji and a turn of two paragraphs; Anna codes."""
    make = Builder()
    make.coder("Anna")
    make.informant("R1", "Leder")
    make.informant("R2", "Veileder")
    make.document(
        "Intervju 1",
        "I: Hva er vanskelig?\n"
        "R1: Vi har aldri tid til å møtes 😀 i kommunen. Vi snakker ikke sammen. Det går ut over brukerne.\n"
        "Og så er det språket.\n"
        "I: Og hva hjelper?\n"
        "R2: Å sitte i samme hus hjelper. Da tar vi det over kaffen.",
    )
    make.document("Intervju 2", "I: Hvem er du?\nR2: Jeg er veileder. Jeg møter dem hver dag.")
    make.coding("Barrierer / Tidspress", "aldri tid til å møtes", stance=Stance.HINDERS)
    make.coding("Barrierer / Avstand", "Vi snakker ikke sammen")
    make.coding("Drivere / Samlokalisering", "sitte i samme hus", stance=Stance.HELPS)
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
    # So that the keyboard is in it before the first project is opened, as it is for anybody.
    qtbot.waitUntil(window.isActiveWindow)
    return window


def shown(widget: W, qtbot: QtBot, width: int, height: int) -> W:
    """Show a widget at a size, to be closed when the test is done; return it."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


def entered(window: MainWindow, key: str, kind: type[W]) -> W:
    """Go to a room of the window and return it."""
    window.show_room(key)
    room = window.rooms[key]
    assert isinstance(room, kind)
    return room


def commands_of(room: Room, plan: RoomPlan[Any]) -> list[Command]:
    """Return what can be done in a room that stands alone, as its plan says."""
    rooms = WhenAsked({plan.key: lambda: room})
    assert rooms[plan.key] is room
    return list(plan.commands(Entrance(rooms, plan.key)))


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
