"""What Qt says goes to the log, and noise goes nowhere."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from qualcode.ui import qt_messages


@pytest.fixture(autouse=True)
def routed(qtbot: QtBot) -> Iterator[None]:
    """Route what Qt says for one test."""
    before = qInstallMessageHandler(None)
    qt_messages.route()
    yield
    qInstallMessageHandler(before)


@pytest.mark.logs("ingen slik skrift")
def test_that_a_warning_of_qt_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    qWarning("QFont: ingen slik skrift")
    assert [(r.name, r.levelno, r.getMessage()) for r in caplog.records] == [
        ("qualcode.qt", logging.WARNING, "QFont: ingen slik skrift")
    ]


def test_that_what_a_platform_without_a_screen_cannot_do_is_no_news(caplog: pytest.LogCaptureFixture) -> None:
    qWarning("This plugin does not support propagateSizeHints()")
    assert not caplog.records


def test_that_a_program_that_finds_no_screen_ends_with_a_sentence_and_two() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "qualcode"],
        env={**os.environ, "QT_QPA_PLATFORM": "no-such-platform"},
        capture_output=True,
        text=True,
    )
    assert told.returncode == 2
    assert told.stderr.startswith("qualcode finds no screen to show its window on.")
    assert "no-such-platform" in told.stderr
