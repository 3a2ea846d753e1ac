"""Whether hands are at work: which events tell of it, and what rests meanwhile."""

import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qualcode.ui.hands import LONGEST_S, Hands, StillTimer
from qualcode.ui.main_window import MainWindow

_NONE, _LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
_AT = QPointF(5, 5)


def _mouse(button: Qt.MouseButton) -> QMouseEvent:
    return QMouseEvent(QEvent.Type.MouseMove, _AT, _AT, _NONE, button, Qt.KeyboardModifier.NoModifier)


def _wheel() -> QWheelEvent:
    no_keys, no_phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(_AT, _AT, QPoint(), QPoint(0, -120), _NONE, no_keys, no_phase, False)


@pytest.mark.parametrize(
    ("event", "moves"),
    [
        (_wheel(), True),
        (QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier), True),
        (_mouse(_LEFT), True),
        (_mouse(_NONE), False),
        (QEvent(QEvent.Type.UpdateRequest), False),
    ],
)
def test_that_work_rests_after_what_hands_do_and_after_nothing_else(
    qtbot: QtBot, event: QEvent, moves: bool
) -> None:
    window, hands = QWidget(), Hands()
    qtbot.addWidget(window)
    hands.watch(window)
    QCoreApplication.sendEvent(window.windowHandle(), event)
    assert (hands.rest_s(time.monotonic()) > 0) is moves


def test_that_work_begun_long_ago_rests_no_more(qapp: object) -> None:
    hands = Hands()
    hands.move()
    now = time.monotonic()
    assert hands.rest_s(now) > 0
    assert hands.rest_s(now - LONGEST_S) == 0


def test_that_portions_of_work_wait_until_hands_are_still_or_somebody_waits(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, owner = Hands(), QWidget()
    qtbot.addWidget(owner)
    done: list[str] = []
    at_work = [True]
    monkeypatch.setattr(hands, "rest_s", lambda begun: 0.001 if at_work and begun > 0 else 0.0)
    timer = StillTimer(hands, owner)
    timer.portion.connect(lambda: done.append("portion"))
    timer.begin()
    with qtbot.waitSignal(timer.timeout):
        pass
    assert done == []
    timer.hurry()
    with qtbot.waitSignal(timer.portion):
        pass
    timer.stop()
    timer.begin()
    with qtbot.waitSignal(timer.timeout):
        pass
    assert done == ["portion"]
    at_work.clear()
    with qtbot.waitSignal(timer.portion):
        pass


def test_that_what_is_done_in_the_window_is_known_to_the_jobs(empty_window: MainWindow) -> None:
    QCoreApplication.sendEvent(empty_window.windowHandle(), _wheel())
    assert empty_window.jobs.hands.rest_s(time.monotonic()) > 0
