from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from qualcode.model.codings import Coding
from qualcode.model.span import Span
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.ui.windows import shown, two_voices


@pytest.fixture
def make() -> Builder:
    return two_voices()


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    """Return the workspace in which Anna codes."""
    assert workspace.project is not None
    workspace.project.coder = next(one.id for one in workspace.study.coders.values() if one.name == "Anna")
    return workspace


@pytest.fixture
def room(workspace: Workspace, jobs: Jobs, settings: Settings, qtbot: QtBot) -> ReadingRoom:
    room = shown(ReadingRoom(workspace, jobs, settings), qtbot, 1200, 740)
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
