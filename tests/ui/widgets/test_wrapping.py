from pytestqt.qtbot import QtBot

from qualcode.ui.widgets.wrapping import WrappingLabel


def test_that_words_give_back_the_height_that_they_needed_when_narrow(qtbot: QtBot) -> None:
    words = WrappingLabel("Enter corrects the text. Esc leaves everything as it was.")
    qtbot.addWidget(words)
    words.resize(600, 20)
    words.show()
    low = words.minimumHeight()
    words.resize(90, 20)
    assert words.minimumHeight() > low
    words.resize(600, 20)
    assert (words.minimumHeight(), words.sizeHint().height()) == (low, low)
