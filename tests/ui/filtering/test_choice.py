import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from qualcode.ui.filtering.choice import ChoiceButton, ChoiceList
from qualcode.ui.filtering.facets import Facet, Option
from qualcode.ui.filtering.options import OptionModel


@pytest.fixture
def facet() -> Facet:
    drivers, barriers = Option("d", "Drivere"), Option("b", "Barrierer")
    options = (drivers, Option("m", "Møtepunkter", 1), barriers, Option(None, "Ingen"))
    return Facet("code", "Codes", options, lambda where: None, lambda where, _chosen: where, brings_children=True)


def test_that_the_button_tells_what_is_chosen(qtbot: QtBot, facet: Facet) -> None:
    button = ChoiceButton(facet, None)
    qtbot.addWidget(button)
    assert button.accessibleName() == "Codes: All"
    button.offer(facet, frozenset({"b"}))
    assert button.accessibleName() == "Codes: Barrierer"
    button.offer(facet, frozenset({"d", "b"}))
    assert button.accessibleName() == "Codes: Drivere, Barrierer"
    button.offer(facet, frozenset({"d", "b", None}))
    assert button.accessibleName() == "Codes: Drivere + 2"
    assert button.toolTip() == "Drivere\nBarrierer\nIngen"


def test_that_ticking_chooses_and_a_parents_children_come_along(facet: Facet) -> None:
    model = OptionModel()
    model.offer(facet, None)
    drivers = model.index(0, 0)
    model.setData(drivers, None, Qt.ItemDataRole.CheckStateRole)
    assert model.chosen == frozenset({"d"})
    meeting = model.index(0, 0, drivers)
    assert model.data(meeting, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
    model.toggle(meeting)
    assert model.chosen == frozenset({"d"})
    model.toggle(drivers)
    assert model.chosen is None


def test_that_the_list_is_ticked_by_mouse_and_space_and_emptied(qtbot: QtBot, facet: Facet) -> None:
    chosen = []
    popup = ChoiceList(None, facet, None)
    qtbot.addWidget(popup)
    popup.chosen.connect(chosen.append)
    popup.resize(320, 300)
    popup.show()
    row = popup.list.model().index(1, 0)
    qtbot.mouseClick(
        popup.list.viewport(), Qt.MouseButton.LeftButton, pos=popup.list.visualRect(row).center()
    )
    assert chosen[-1] == frozenset({"b"})
    popup.list.setCurrentIndex(popup.list.model().index(0, 0))
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert chosen[-1] == frozenset({"b", "d"})
    popup.none.click()
    assert chosen[-1] is None
    assert not popup.none.isEnabled()


def test_that_typing_finds_an_option_with_what_stands_above_it(qtbot: QtBot, facet: Facet) -> None:
    popup = ChoiceList(None, facet, None)
    qtbot.addWidget(popup)
    popup.finder.changed_after_pause.emit("MØTE")
    shown = popup.list.model()
    assert [shown.index(at, 0).data() for at in range(shown.rowCount())] == ["Drivere"]
    assert shown.index(0, 0, shown.index(0, 0)).data() == "Møtepunkter"


def test_that_a_row_has_room_for_its_box_also_before_the_list_has_its_style(qtbot: QtBot, facet: Facet) -> None:
    popup = ChoiceList(None, facet, None)
    qtbot.addWidget(popup)
    first = popup.list.model().index(0, 0)
    assert popup.list.visualRect(first).height() >= 24
    popup.drop(QPoint(0, 0), 320)
    assert popup.list.visualRect(first).height() >= 24
