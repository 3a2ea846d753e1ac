"""Puts the theme on the application: Fusion, the palette, the style sheet, and the system's wish where asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qualcode.ui.theme.icons import refresh_icons
from qualcode.ui.theme.palette import palette_of
from qualcode.ui.theme.sheet import style_sheet
from qualcode.ui.theme.tokens import DARK, LIGHT, Tokens

ThemeChoice = Literal["light", "dark", "system"]

_CHOICE = "qualcode_theme"
_SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
}


def apply_theme(app: QApplication, choice: ThemeChoice) -> Tokens:
    """Dress the application and return the theme it now has; ``system`` follows the system from here on.

    Everything that is open is repainted, and icons given by ``set_icon`` are recoloured. A system that does not
    say what it prefers gets the light theme.
    """
    following = app.property(_CHOICE) is not None
    app.setProperty(_CHOICE, choice)
    app.styleHints().setColorScheme(_SCHEMES[choice])
    if not following:
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(lambda scheme: _follow(app, scheme))
    scheme = app.styleHints().colorScheme() if choice == "system" else _SCHEMES[choice]
    return _dress(app, _theme_of(scheme))


@contextmanager
def undressed(app: QApplication) -> Iterator[None]:
    """Take the style sheet off while many widgets are made, and put it on again.

    With a sheet, Qt dresses a widget and all in it anew whenever it is put into another: a third of a second for
    the whole window.
    """
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def _follow(app: QApplication, scheme: Qt.ColorScheme) -> None:
    if app.property(_CHOICE) == "system":
        _dress(app, _theme_of(scheme))


def _theme_of(scheme: Qt.ColorScheme) -> Tokens:
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def _dress(app: QApplication, tokens: Tokens) -> Tokens:
    app.setPalette(palette_of(tokens))
    app.setStyleSheet(style_sheet(tokens))
    refresh_icons(app)
    return tokens
