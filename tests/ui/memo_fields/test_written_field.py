"""A field that writes itself down: when, what exactly, and what happens when it cannot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qualcode.ui.memo_fields.written_field import WrittenField


class _Desk:
    def __init__(self) -> None:
        self.written: list[str] = []
        self.refuses = False

    def save(self, words: str) -> bool:
        if not self.refuses:
            self.written.append(words)
        return not self.refuses


@pytest.fixture
def desk() -> _Desk:
    return _Desk()


@pytest.fixture
def field(desk: _Desk, qtbot: QtBot) -> WrittenField:
    field = WrittenField("Notat", "Skriv", desk.save, lines=(2, 4))
    qtbot.addWidget(field)
    field.resize(300, 80)
    field.show()
    return field


def test_that_showing_words_writes_nothing_down(field: WrittenField, desk: _Desk) -> None:
    field.begin_with("Før")
    field.show_words("Etter")
    field.hide()
    assert (field.words, desk.written) == ("Etter", [])


def test_that_a_new_field_waits_with_nothing_and_shows_what_is_written(field: WrittenField, desk: _Desk) -> None:
    assert not field.is_waiting
    field.show_words("Før")
    field.hide()
    assert (field.words, desk.written) == ("Før", [])


def test_that_typing_is_written_once_after_a_pause(field: WrittenField, desk: _Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "hei")
    assert desk.written == []
    qtbot.waitUntil(lambda: desk.written == ["hei"], timeout=3_000)
    assert field.write_down()
    assert desk.written == ["hei"]


def test_that_leaving_the_field_writes_at_once(field: WrittenField, desk: _Desk, qtbot: QtBot) -> None:
    field.setFocus()
    qtbot.keyClicks(field, "hei")
    field.clearFocus()
    field.hide()
    assert desk.written == ["hei"]


def test_that_words_being_typed_are_not_overwritten(field: WrittenField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "hei")
    field.show_words("noe annet")
    assert field.words == "hei"


def test_that_refused_words_stay_and_are_tried_again(field: WrittenField, desk: _Desk, qtbot: QtBot) -> None:
    desk.refuses = True
    qtbot.keyClicks(field, "hei")
    assert not field.write_down()
    assert field.is_waiting
    desk.refuses = False
    assert field.write_down()
    assert desk.written == ["hei"]


def test_that_the_field_is_as_high_as_its_words_up_to_a_limit(field: WrittenField, qtbot: QtBot) -> None:
    field.begin_with("en")
    least = field.height()
    field.begin_with("en\nto\ntre")
    higher = field.height()
    field.begin_with("\n".join("abcdefgh"))
    most = field.height()
    assert least < higher < most
    field.begin_with("\n".join("abcdefghijkl"))
    assert field.height() == most


def test_that_tab_leaves_the_field(desk: _Desk, qtbot: QtBot) -> None:
    both = QWidget()
    qtbot.addWidget(both)
    field, after = WrittenField("Notat", "Skriv", desk.save), QLineEdit()
    column = QVBoxLayout(both)
    column.addWidget(field)
    column.addWidget(after)
    both.show()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.words == ""
    assert both.focusWidget() is after
