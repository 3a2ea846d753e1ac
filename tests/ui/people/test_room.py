"""The room of the informants: what the header offers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from qualcode.edits import people
from qualcode.store.files import create
from qualcode.ui.jobs import Jobs
from qualcode.ui.people.room import PeopleRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[PeopleRoom]:
    workspace = Workspace()
    room = PeopleRoom(workspace, Jobs(), Settings(tmp_path / "window.ini"))
    qtbot.addWidget(room)
    room.resize(1600, 600)
    workspace.take(create(tmp_path / "Studie.qualcode", "Studie", "Uten navn"))
    workspace.edit(people.add_informant, "R1")
    workspace.edit(people.add_attribute, "Ansiennitet")
    room.show()
    yield room
    workspace.close()


def test_that_the_heading_of_an_attribute_is_that_attribute(room: PeopleRoom) -> None:
    header = room.table.horizontalHeader()
    (attribute,) = room.workspace.study.attributes
    column = next(at for at, column in enumerate(room.model.columns) if column.attribute == attribute)
    assert room.attribute_at(QPoint(header.sectionViewportPosition(column) + 2, 4)) == attribute
    assert room.attribute_at(QPoint(2, 4)) is None


def test_that_beside_the_columns_there_is_no_attribute_to_remove(room: PeopleRoom) -> None:
    header = room.table.horizontalHeader()
    assert header.length() < header.width()
    assert room.attribute_at(QPoint(header.length() + 20, 4)) is None
