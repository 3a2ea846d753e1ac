"""The search field: it waits for a pause, Enter does not, Esc empties it."""

import pytest
from PySide6.QtCore import Qt

from qualcode.ui.widgets.filter_edit import FilterEdit


@pytest.fixture
def edit(window):
    made = FilterEdit("Filtrer koder", window)
    window.setCentralWidget(made)
    made.setFocus()
    return made


@pytest.fixture
def told(edit):
    heard = []
    edit.changed_after_pause.connect(heard.append)
    return heard


def test_that_typing_is_told_once_after_a_pause(edit, told, qtbot):
    qtbot.keyClicks(edit, "makt")
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["makt"]


def test_that_enter_does_not_wait(edit, told, qtbot):
    qtbot.keyClicks(edit, "makt")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert told == ["makt"]


def test_that_esc_empties_at_once_and_is_then_left_to_the_window(edit, told, qtbot):
    qtbot.keyClicks(edit, "makt")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == ""
    assert told == ["makt", ""]
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert told == ["makt", ""]


def test_that_spaces_around_the_words_change_nothing(edit, told, qtbot):
    qtbot.keyClicks(edit, " makt ")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "  ")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert told == ["makt"]


def test_that_the_cross_is_there_when_there_is_something_to_clear(edit, told, qtbot):
    cross = edit.actions()[1]
    assert not cross.isVisible()
    qtbot.keyClicks(edit, "m")
    assert cross.isVisible()
    cross.trigger()
    assert edit.text() == ""
    assert not cross.isVisible()


def test_that_the_placeholder_is_what_a_screen_reader_says(edit):
    assert edit.accessibleName() == "Filtrer koder"
