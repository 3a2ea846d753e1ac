"""The palette: found by typing, picked by Enter or mouse, several with Shift, and the keyboard given back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView

from qualcode.ui.widgets.floating import SHADOW
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PALETTE_ROW_HEIGHT, PaletteRow

CODES = ["Transport", "Makt", "Møtepunkter", "Handlingsrom", "Språkkrav"]
NO_KEYS = Qt.KeyboardModifier.NoModifier


def _rows(query):
    return [
        PaletteRow(name, "Drivere", str(place), "#4486bb", data=name)
        for place, name in enumerate(CODES)
        if query.lower() in name.lower()
    ]


@pytest.fixture
def palette(window):
    return Palette(window, _rows, name="Kodepalett", placeholder="Søk", nothing="Ingen kode passer.", hint="Esc")


@pytest.fixture
def picked(palette):
    heard = []
    palette.picked.connect(lambda data, modifiers: heard.append((data, modifiers)))
    return heard


def _edit(palette):
    return palette.findChild(QLineEdit)


def _current(palette):
    return palette.findChild(QListView).currentIndex().data()


def test_that_it_takes_the_keyboard_and_gives_it_back(palette, window, qtbot):
    palette.pop_up()
    assert window.focusWidget() is _edit(palette)
    with qtbot.waitSignal(palette.closed):
        qtbot.keyClick(_edit(palette), Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is window.centralWidget()


def test_that_typing_filters_and_enter_picks(palette, picked, qtbot):
    palette.pop_up()
    qtbot.keyClicks(_edit(palette), "møt")
    qtbot.keyClick(_edit(palette), Qt.Key.Key_Return)
    assert picked == [("Møtepunkter", NO_KEYS)]
    assert not palette.isVisible()


def test_that_shift_enter_picks_and_stays_ready_for_the_next(palette, picked, qtbot):
    palette.pop_up(query="makt")
    qtbot.keyClick(_edit(palette), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(_edit(palette), "trans")
    qtbot.keyClick(_edit(palette), Qt.Key.Key_Return)
    assert [data for data, _ in picked] == ["Makt", "Transport"]
    assert picked[0][1] == Qt.KeyboardModifier.ShiftModifier


def test_that_arrows_go_round_and_pages_stop_at_the_ends(palette, qtbot):
    palette.pop_up()
    for key, name in [
        (Qt.Key.Key_Down, "Makt"),
        (Qt.Key.Key_Up, "Transport"),
        (Qt.Key.Key_Up, "Språkkrav"),
        (Qt.Key.Key_Down, "Transport"),
        (Qt.Key.Key_PageDown, "Språkkrav"),
        (Qt.Key.Key_PageUp, "Transport"),
    ]:
        qtbot.keyClick(_edit(palette), key)
        assert _current(palette) == name


def test_that_the_mouse_picks(palette, picked, qtbot):
    palette.pop_up()
    shown = palette.findChild(QListView)
    place = shown.visualRect(shown.model().index(3, 0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [data for data, _ in picked] == ["Handlingsrom"]


def test_that_a_press_beside_it_closes_it(palette, window, qtbot):
    palette.pop_up()
    qtbot.mouseClick(window.centralWidget(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not palette.isVisible()


def test_that_it_closes_when_the_keyboard_goes_elsewhere(palette, window):
    palette.pop_up()
    window.centralWidget().setFocus()
    assert not palette.isVisible()
    assert window.focusWidget() is window.centralWidget()


def test_that_tab_does_not_leave_it(palette, window, qtbot):
    palette.pop_up()
    qtbot.keyClick(_edit(palette), Qt.Key.Key_Tab)
    assert window.focusWidget() is _edit(palette)


def test_that_no_hit_is_said_and_enter_then_does_nothing(palette, picked, qtbot):
    palette.pop_up(query="xyz")
    words = [each.text() for each in palette.findChildren(QLabel) if each.isVisible()]
    assert "Ingen kode passer." in words
    qtbot.keyClick(_edit(palette), Qt.Key.Key_Return)
    assert picked == []
    assert palette.isVisible()


def test_that_no_shortcut_of_the_window_hears_its_keys(palette, window, qtbot):
    heard = []
    window.menuBar().addMenu("Koding").addAction("Slett", "Return", lambda: heard.append(1))
    palette.pop_up()
    qtbot.keyClick(_edit(palette), Qt.Key.Key_Return)
    assert heard == []


def test_that_a_screen_reader_hears_the_current_row(palette, qtbot):
    palette.pop_up()
    assert _edit(palette).accessibleName() == "Kodepalett"
    qtbot.keyClick(_edit(palette), Qt.Key.Key_Down)
    assert _edit(palette).accessibleDescription() == "Makt, Drivere, 1"


def test_that_only_the_rows_in_sight_are_laid_out(window):
    asked = [PaletteRow(f"kode {number}", data=number) for number in range(1000)]
    palette = Palette(window, lambda query: asked, name="p", placeholder="", nothing="")
    palette.pop_up()
    shown = palette.findChild(QListView)
    assert shown.uniformItemSizes()
    assert shown.height() == 10 * PALETTE_ROW_HEIGHT


@pytest.mark.parametrize("corner", [QPoint(0, 0), QPoint(880, 580), QPoint(450, 300)])
def test_that_the_longest_list_stays_within_the_window(palette, window, corner):
    palette.pop_up(window.mapToGlobal(corner))
    assert window.rect().contains(palette.geometry())


def test_that_it_stands_where_it_was_asked_to(palette, window):
    palette.pop_up(window.mapToGlobal(QPoint(100, 80)))
    assert palette.pos() + QPoint(SHADOW, SHADOW) == QPoint(100, 80)


def test_that_it_does_not_jump_while_one_types(palette, qtbot):
    palette.pop_up()
    before = palette.pos()
    qtbot.keyClicks(_edit(palette), "makt")
    assert palette.pos() == before
    assert palette.height() < 400
