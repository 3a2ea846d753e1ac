"""Refusing a Qt that is known to end the program without a word. Imports nothing of Qt itself."""

import os
import sys
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version

from qualcode.i18n import _

_BROKEN_FROM, _BROKEN_BELOW_PYTHON = (6, 12), (3, 12)
# Most calls of Qt without a result drop a reference to None there, until none is left (upstream PYSIDE-3474).

_SCREENLESS = ("offscreen", "minimal")
"""Qt's platforms that draw where nobody looks."""


def complaint(python: tuple[int, ...] = sys.version_info[:2], qt: str | None = None) -> str:
    """Return what is wrong with this Python and this PySide6 together, and what to do; empty when nothing is.

    ``qt`` is a version such as ``6.11.3``; the installed one when it is not given.
    """
    qt = _installed() if qt is None else qt
    if python >= _BROKEN_BELOW_PYTHON or _numbers(qt) < _BROKEN_FROM:
        return ""
    return _(
        "PySide6 {qt} ends programs without warning under Python {python}, and so qualcode does not start with it. "
        "Install PySide6 below 6.12 (pip install \"pyside6-essentials<6.12\"), or use Python 3.12 or newer."
    ).format(qt=qt, python=".".join(map(str, python)))


def is_unseen(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Tell whether there is no screen that a window could be seen on."""
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform:
        return platform in _SCREENLESS
    screens = (environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY"))
    return system.startswith("linux") and not any(screens)


def _installed() -> str:
    try:
        return version("PySide6-Essentials")
    except PackageNotFoundError:
        return ""


def _numbers(qt: str) -> tuple[int, ...]:
    parts = qt.split(".")[:2]
    return tuple(int(part) for part in parts if part.isdecimal())
