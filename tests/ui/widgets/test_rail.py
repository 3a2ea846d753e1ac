"""The rail: choosing by mouse and keyboard, the current room seen without colour, words for screen readers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from qualcode.ui.widgets.rail import Rail, RailItem

ROOMS = [
    RailItem("start", "Start", "start", "Ctrl+1"),
    RailItem("documents", "Dokumenter", "documents", "Ctrl+2"),
    RailItem("coding", "Koding", "coding", "Ctrl+3"),
]


@pytest.fixture
def rail(window):
    made = Rail(window)
    made.set_items(ROOMS)
    made.resize(made.sizeHint())
    made.show()
    return made


def _buttons(rail):
    return {each.text(): each for each in rail.findChildren(QAbstractButton)}


def test_that_a_click_chooses_the_room(rail, qtbot):
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(_buttons(rail)["Koding"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["coding"]
    assert rail.current() == "coding"


def test_that_marking_a_room_does_not_choose_it(rail, qtbot):
    with qtbot.assertNotEmitted(rail.chosen):
        rail.set_current("documents")
    assert rail.current() == "documents"


def test_that_arrows_and_space_choose_a_room(rail, qtbot):
    rail.set_current("start")
    chosen = []
    rail.chosen.connect(chosen.append)
    start = _buttons(rail)["Start"]
    start.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(start, Qt.Key.Key_Down)
    qtbot.keyClick(rail.window().focusWidget(), Qt.Key.Key_Space)
    assert "documents" in chosen
    assert rail.current() == "documents"


def test_that_a_click_leaves_the_keyboard_where_it_was(rail, window, qtbot):
    qtbot.mouseClick(_buttons(rail)["Dokumenter"], Qt.MouseButton.LeftButton)
    assert window.focusWidget() is window.centralWidget()


def test_that_the_tooltip_tells_the_shortcut(rail):
    assert _buttons(rail)["Koding"].toolTip() == "Koding (Ctrl+3)"


def test_that_a_screen_reader_hears_name_and_state(rail):
    rail.set_current("coding")
    heard = QAccessible.queryAccessibleInterface(_buttons(rail)["Koding"])
    assert heard.text(QAccessible.Text.Name) == "Koding"
    assert heard.state().checked


def test_that_the_current_room_is_seen_without_its_colour(rail):
    def grey(widget):
        image = widget.grab().toImage().convertToFormat(widget.grab().toImage().Format.Format_Grayscale8)
        return bytes(image.constBits())

    button = _buttons(rail)["Koding"]
    before = grey(button)
    rail.set_current("coding")
    assert grey(button) != before


def test_that_rooms_that_are_not_available_cannot_be_chosen(rail, qtbot):
    rail.set_available({"start"})
    with qtbot.assertNotEmitted(rail.chosen):
        qtbot.mouseClick(_buttons(rail)["Koding"], Qt.MouseButton.LeftButton)


def test_that_new_items_take_the_place_of_the_old(rail, qtbot):
    rail.set_items(ROOMS[:1])
    qtbot.waitUntil(lambda: set(_buttons(rail)) == {"Start"})
    assert rail.current() is None


def test_that_nine_rooms_fit_a_window_of_540_pixels(rail):
    rail.set_items([RailItem(str(number), f"Rom {number}", "start") for number in range(9)])
    assert rail.minimumSizeHint().height() <= 480
