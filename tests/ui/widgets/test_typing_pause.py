"""When typing is written down: the timers are set off by hand, so that nothing waits."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.ui.widgets.typing_pause import LATEST, TypingPause


@pytest.fixture
def typing(qapp: QApplication) -> Iterator[TypingPause]:
    typing = TypingPause(qapp, 700)
    yield typing
    typing.deleteLater()


def _timers(typing: TypingPause) -> dict[int, QTimer]:
    return {timer.interval(): timer for timer in typing.findChildren(QTimer)}


def test_that_every_key_begins_the_pause_anew_but_not_the_longest_wait(typing: TypingPause) -> None:
    typing.touch()
    begun = _timers(typing)[LATEST].timerId()
    typing.touch()
    assert _timers(typing)[LATEST].timerId() == begun
    assert _timers(typing)[700].isActive()


@pytest.mark.parametrize("which", [700, LATEST])
def test_that_it_is_told_once_whichever_of_the_two_is_over_first(
    typing: TypingPause, which: int, qtbot: QtBot
) -> None:
    typing.touch()
    with qtbot.waitSignal(typing.due):
        _timers(typing)[which].timeout.emit()
    assert not any(timer.isActive() for timer in _timers(typing).values())


def test_that_what_is_written_down_otherwise_is_waited_for_no_more(typing: TypingPause) -> None:
    typing.touch()
    typing.stop()
    assert not any(timer.isActive() for timer in _timers(typing).values())
