"""A combo that stands still under the wheel, and shows that its words go on."""

from pytestqt.qtbot import QtBot

from qualcode.ui.still_combo import StillCombo


def _picture(qtbot: QtBot, words: str) -> object:
    combo = StillCombo()
    combo.addItem(words)
    combo.setFixedSize(120, 28)
    qtbot.addWidget(combo)
    return combo.grab().toImage()


def test_that_words_without_room_are_seen_to_go_on(qtbot: QtBot) -> None:
    long = "Tid og nærhet i hverdagen på språkkafeen"
    cut = {long[:at].rstrip() + "…" for at in range(3, len(long))}
    assert _picture(qtbot, long) in [_picture(qtbot, words) for words in cut]
    assert _picture(qtbot, "Tid") != _picture(qtbot, "Tid…")
