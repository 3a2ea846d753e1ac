"""An informant withdraws, through the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.store.files import create
from qualcode.ui.jobs import Jobs
from qualcode.ui.people.room import PeopleRoom
from qualcode.ui.people.withdraw_dialog import WithdrawDialog
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[PeopleRoom]:
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Ansatt")
    make.document("En", "R1: Vi har aldri tid.")
    make.document("To", "R2: Jo da.")
    project = create(tmp_path / "Studie.qualcode", "Studie", "Zoe")
    fill(project, make)
    workspace = Workspace()
    room = PeopleRoom(workspace, Jobs(), Settings(tmp_path / "window.ini"))
    qtbot.addWidget(room)
    workspace.take(project)
    room.show()
    room.choose(project.study.informants.ordered()[0].id)
    yield room
    workspace.close()


def _answering(qtbot: QtBot, typed: str) -> list[bool]:
    """Type a label into the dialog as soon as it is there, and press its button or, when it cannot be, leave."""
    could: list[bool] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WithdrawDialog)
        qtbot.keyClicks(dialog.typed, typed)
        could.append(dialog.accepting.isEnabled())
        if could[0]:
            qtbot.mouseClick(dialog.accepting, Qt.MouseButton.LeftButton)
        else:
            dialog.reject()

    QTimer.singleShot(0, answer)
    return could


def test_that_typing_the_label_lets_the_informant_go_for_good(room: PeopleRoom, qtbot: QtBot) -> None:
    could = _answering(qtbot, "R1")
    room.withdraw()
    study = room.workspace.study
    assert could == [True]
    assert [each.label for each in study.informants.values()] == ["R2"]
    assert [each.title for each in study.documents.values()] == ["To"]
    room.workspace.undo()
    assert [each.label for each in room.workspace.study.informants.values()] == ["R2"]


def test_that_another_label_changes_nothing(room: PeopleRoom, qtbot: QtBot) -> None:
    before = room.workspace.study
    could = _answering(qtbot, "R2")
    room.withdraw()
    assert could == [False]
    assert room.workspace.study == before
