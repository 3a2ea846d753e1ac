from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from qualcode.model.codings import Coding, Stance
from qualcode.model.span import Span
from qualcode.store.files import create
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def make() -> Builder:
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


@pytest.fixture
def workspace(tmp_path: Path, make: Builder) -> Iterator[Workspace]:
    workspace = Workspace()
    project = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(project, make)
    workspace.take(project)
    project.coder = next(coder.id for coder in project.study.coders.values() if coder.name == "Anna")
    yield workspace
    workspace.close()


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.wait()


@pytest.fixture
def room(tmp_path: Path, workspace: Workspace, jobs: Jobs, qtbot: QtBot) -> ReadingRoom:
    room = ReadingRoom(workspace, jobs, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(room)
    room.resize(1200, 740)
    room.show()
    room.activateWindow()
    room.centre.pane.setFocus()
    return room


@pytest.fixture
def pane(room: ReadingRoom) -> Pane:
    return room.centre.pane


@pytest.fixture
def said(workspace: Workspace) -> list[str]:
    said: list[str] = []
    workspace.said.connect(lambda text, _undoable: said.append(text))
    return said


@pytest.fixture
def span_of(pane: Pane) -> Callable[[str], Span]:
    """Return where words stand in the document that is shown."""

    def find(words: str) -> Span:
        assert pane.page is not None
        start = pane.page.text.index(words)
        return Span(start, start + len(words))

    return find


@pytest.fixture
def coded(workspace: Workspace) -> Callable[[str], Coding]:
    """Return the coding of the code with that name; there must be one."""

    def find(name: str) -> Coding:
        return next(
            coding for coding in workspace.study.codings.values() if workspace.study.codes[coding.code].name == name
        )

    return find


@pytest.fixture
def point_at(pane: Pane) -> Callable[[int], QPoint]:
    """Return the point of the viewport in the middle of the letter at a position."""

    def find(position: int) -> QPoint:
        assert pane.page is not None
        cursor = pane.textCursor()
        cursor.setPosition(pane.page.positions.to_qt(position))
        box = pane.cursorRect(cursor)
        return QPoint(box.left() + 4, box.center().y())

    return find
