"""Which interviews followed which guides."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.ui.guides.room import GuidesRoom
from qualcode.ui.guides.used_model import FIRST_GUIDE, SPEAK, WAVE


def test_that_space_ticks_a_guide_and_a_typed_digit_is_the_wave(room: GuidesRoom, qtbot: QtBot) -> None:
    room.show_page("used")
    table, model = room.used.table, room.used.model
    ticked = Qt.CheckState.Checked
    assert model.index(0, FIRST_GUIDE).data(Qt.ItemDataRole.CheckStateRole) == ticked
    table.setCurrentIndex(model.index(1, FIRST_GUIDE))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert model.index(1, FIRST_GUIDE).data(Qt.ItemDataRole.CheckStateRole) == ticked
    room.workspace.undo()
    assert model.index(1, FIRST_GUIDE).data(Qt.ItemDataRole.CheckStateRole) != ticked
    model.setData(model.index(1, WAVE), "2")
    assert room.workspace.study.documents.ordered()[1].wave == 2
    model.setData(model.index(1, WAVE), "to")
    assert room.workspace.study.documents.ordered()[1].wave == 2
    model.setData(model.index(1, WAVE), "")
    assert room.workspace.study.documents.ordered()[1].wave is None
    assert model.index(0, SPEAK).data() == "R1"
