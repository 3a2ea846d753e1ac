"""What Qt says on its own: to the log of the program, but for what tells nobody anything."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

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


def _hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if not text.startswith(_NOISE):
        category = "" if context.category in (None, "default") else f"{context.category}: "
        _log.log(_LEVELS.get(kind, logging.WARNING), "%s%s", category, text)
