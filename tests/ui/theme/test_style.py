"""The theme on the application: choosing, following the system, repainting what is open."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton

from qualcode.ui.theme.icons import set_icon
from qualcode.ui.theme.palette import palette_of, tokens_in
from qualcode.ui.theme.sheet import style_sheet
from qualcode.ui.theme.style import apply_theme
from qualcode.ui.theme.tokens import DARK, LIGHT


@pytest.mark.parametrize(("choice", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_that_a_chosen_theme_is_in_the_palette(app, choice, theme):
    assert apply_theme(app, choice) is theme
    assert tokens_in(app.palette()) is theme
    assert app.palette().color(QPalette.ColorRole.Window).name() == theme.chrome


def test_that_system_follows_what_the_system_changes_to(app):
    apply_theme(app, "system")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert tokens_in(app.palette()) is DARK
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert tokens_in(app.palette()) is LIGHT


def test_that_a_chosen_theme_stays_when_the_system_changes(app):
    apply_theme(app, "dark")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert tokens_in(app.palette()) is DARK


def test_that_an_open_widget_is_told_of_the_new_theme(app, qtbot):
    button = QPushButton("Importer")
    qtbot.addWidget(button)
    set_icon(button, "import")
    before = button.icon().cacheKey()
    apply_theme(app, "dark")
    assert tokens_in(button.palette()) is DARK
    assert button.icon().cacheKey() != before


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_disabled_words_are_fainter_than_the_rest(theme):
    palette = palette_of(theme)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled.name() == theme.faint != theme.ink


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_the_style_sheet_knows_no_colour_but_the_tokens(theme):
    sheet = style_sheet(theme)
    assert "$" not in sheet
    other = LIGHT if theme is DARK else DARK
    assert other.paper not in sheet
    assert "gradient" not in sheet
    assert not re.search(r"font-size|font-family", sheet)


@pytest.mark.parametrize("control", ["QPushButton", "QToolButton", "QLineEdit", "QComboBox", "QTabBar::tab"])
def test_that_every_control_shows_when_it_has_the_keyboard(control):
    assert f"{control}:focus" in style_sheet(LIGHT)
