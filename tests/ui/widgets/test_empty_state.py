"""Empty rooms: one sentence, one button, at any width."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from qualcode.ui.widgets.empty_state import EmptyState


def test_that_the_button_starts_what_the_sentence_speaks_of(window, qtbot):
    empty = EmptyState("Her står dokumentene.", "Importer", window)
    window.setCentralWidget(empty)
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(empty.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_that_there_is_no_button_without_a_word_for_it(window):
    empty = EmptyState("Ingen funn ennå.", "", window)
    assert not empty.findChild(QPushButton).isVisibleTo(empty)
    empty.set_words("Ingen funn ennå.", "Nytt funn")
    assert empty.findChild(QPushButton).isVisibleTo(empty)


def test_that_the_sentence_wraps_in_a_narrow_pane(window, qtbot):
    sentence = "Her står sitatene når du har kodet noe, og du kan filtrere dem etter rolle, kode og dokument."
    empty = EmptyState(sentence, "Gå til koding")
    qtbot.addWidget(empty)
    empty.resize(200, 400)
    empty.show()
    words = empty.findChild(QLabel)
    assert words.width() <= 200
    assert words.height() >= 2 * words.fontMetrics().height()


def test_that_a_screen_reader_hears_the_sentence(window):
    assert EmptyState("Ingen funn ennå.", "", window).accessibleName() == "Ingen funn ennå."


@pytest.mark.parametrize("first", ["", "Nei."])
def test_that_a_longer_sentence_takes_no_more_room_than_its_lines(qtbot, first):
    sentence = "Her står sitatene når du har kodet noe, og du kan filtrere dem etter rolle, kode og dokument."
    empty = EmptyState(first)
    qtbot.addWidget(empty)
    empty.resize(900, 600)
    empty.show()
    empty.set_words(sentence, "Gå til koding")
    words = empty.findChild(QLabel)
    qtbot.waitUntil(lambda: words.width() > 400)
    assert words.height() == words.heightForWidth(words.width()) < 6 * words.fontMetrics().height()
