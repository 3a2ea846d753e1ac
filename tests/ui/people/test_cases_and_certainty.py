"""Cases as a tree, what is known for certain, and who was planned and never interviewed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from pytestqt.qtbot import QtBot

from qualcode.edits import people
from qualcode.importers.people_table import read_people
from qualcode.ui.main_window import MainWindow
from qualcode.ui.people import person_work
from qualcode.ui.people.columns import ROLES
from qualcode.ui.people.room import PeopleRoom
from tests.ui.windows import entered


@pytest.fixture
def room(whole_window: MainWindow) -> PeopleRoom:
    """Return the room with R1 (Leder, in Havnes) and R2 (Veileder)."""
    return entered(whole_window, "people", PeopleRoom)


def press(room: PeopleRoom, keys: str) -> None:
    (shortcut,) = [each for each in room.table.findChildren(QShortcut) if each.key().toString() == keys]
    shortcut.activated.emit()


def test_that_a_key_puts_roles_and_values_in_brackets_and_takes_them_out(room: PeopleRoom) -> None:
    before = room.workspace.study
    cell = room.model.index(0, ROLES)
    room.table.setCurrentIndex(cell)
    press(room, "Alt+2")
    assert cell.data() == "(Leder)"
    press(room, "Alt+3")
    assert cell.data() == "Leder?"
    press(room, "Alt+1")
    assert cell.data() == "Leder"
    for _step in range(3):
        room.workspace.undo()
    assert room.workspace.study == before
    room.model.setData(cell, "(Leder), Lærer")
    assert cell.data() == "(Leder), Lærer"


def test_that_those_never_interviewed_stand_apart_with_their_reason(
    room: PeopleRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(person_work, "ask_text", lambda *_asked: "syk")
    room.table.setCurrentIndex(room.model.index(0, 0))
    room.work.toggle_interviewed()
    last = room.model.rowCount() - 1
    reason = room.model.index(last, room.model.columnCount() - 1)
    assert (room.model.index(last, 0).data(), reason.data()) == ("R1", "syk")
    assert reason.data(Qt.ItemDataRole.FontRole).italic()
    room.model.setData(reason, "")
    assert room.model.index(0, 0).data() == "R1"
    assert all(each.interviewed for each in room.workspace.study.informants.values())


def test_that_cases_are_added_nested_and_removed_beside_the_table(room: PeopleRoom, qtbot: QtBot) -> None:
    room.show_cases()
    pane = room.cases
    assert pane.model.rowCount() == 1
    pane.add()
    new = pane.tree.current_key()
    pane.model.setData(pane.model.index_of(new), "Nordre skole")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Escape)
    pane.tree.choose(new, 0)
    assert pane.tree.move_current(Qt.Key.Key_Right)
    (school,) = [case for case in room.workspace.study.cases.values() if case.name == "Nordre skole"]
    assert school.parent is not None
    assert room.workspace.study.cases[school.parent].name == "Havnes"
    pane.tree.removal_wanted.emit(school.parent)
    assert [case.name for case in room.workspace.study.cases.values()] == ["Nordre skole"]
    room.workspace.undo()
    assert len(room.workspace.study.cases) == 2
    room.show_cases()
    assert not pane.isVisible()


def test_that_the_table_is_written_to_a_file_that_can_be_read_back(
    room: PeopleRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    room.workspace.edit(people.add_informant, "R3")
    room.work.write(tmp_path / "folk.xlsx")
    qtbot.waitUntil(lambda: (tmp_path / "folk.xlsx").exists())
    assert [each.label for each in read_people(tmp_path / "folk.xlsx")] == ["R1", "R2", "R3"]
