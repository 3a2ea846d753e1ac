"""What Qt says on its own: to the log of the program, but for what tells nobody anything."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from qualcode.i18n import _

_log = logging.getLogger("qualcode.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_NOISE = ("This plugin does not support ",)
"""Beginnings of what the platform without a screen says of windows that it cannot place or raise."""


def route() -> None:
    """Send what Qt says to the log from now on; a fatal message still ends the program."""
    qInstallMessageHandler(_hear)


@contextmanager
def looking_for_a_screen() -> Iterator[None]:
    """Where Qt finds no screen, end the program with a sentence and exit code 2, instead of as Qt does, by a crash.

    What Qt says of its reasons follows the sentence. Afterwards all that it says is sent to the log.
    """
    reasons: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            _end_without_a_screen(reasons)
        elif kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg):
            reasons.append(text.strip())
        else:
            _hear(kind, context, text)

    qInstallMessageHandler(hear)
    yield
    route()
    for reason in reasons:
        if not reason.startswith(_NOISE):
            _log.warning("%s", reason)


def _end_without_a_screen(reasons: list[str]) -> None:
    sentence = _("qualcode finds no screen to show its window on. The commands need none: qualcode --help")
    print("\n  Qt: ".join((sentence, *reasons)), file=sys.stderr)
    sys.stderr.flush()
    # Nothing is open yet, and Qt aborts the program when this returns or raises.
    os._exit(2)


def _hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if not text.startswith(_NOISE):
        category = "" if context.category in (None, "default") else f"{context.category}: "
        _log.log(_LEVELS.get(kind, logging.WARNING), "%s%s", category, text)
