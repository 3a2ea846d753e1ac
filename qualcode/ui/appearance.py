"""Theme and language of the window, chosen by the user and remembered."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from qualcode.i18n import LANGUAGES, _, language, set_language
from qualcode.ui.settings import Settings
from qualcode.ui.theme.buttons_nb import translate_qt
from qualcode.ui.theme.style import ThemeChoice, apply_theme

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow

_THEMES = ("light", "dark", "system")
_LOCALES = {"nb": "nb_NO", "en": "en_GB"}


def dress(app: QApplication, settings: Settings) -> None:
    """Give the program the language and the theme of ``settings``; before any widget is made.

    Where the settings say nothing, or nonsense, both follow the system. Qt's own dates and names of months
    follow the language of the interface.
    """
    wanted = settings.text("language", "")
    if wanted in LANGUAGES:
        set_language(wanted)
    translate_qt(app, language())
    QLocale.setDefault(QLocale(_LOCALES[language()]))
    theme = settings.text("theme", "system")
    apply_theme(app, cast(ThemeChoice, theme if theme in _THEMES else "system"))


def choose_theme(window: "MainWindow", theme: ThemeChoice) -> None:
    """Use the theme ``light``, ``dark`` or ``system`` from now on."""
    window.settings.put("theme", theme)
    apply_theme(cast(QApplication, QApplication.instance()), theme)


def chosen_language(window: "MainWindow") -> str:
    """Return the language of the next start."""
    wanted = window.settings.text("language", "")
    return wanted if wanted in LANGUAGES else language()


def choose_language(window: "MainWindow", language: str) -> None:
    """Use the language from the next start on."""
    window.settings.put("language", language)
    window.workspace.say(_("The language changes the next time you start qualcode."))
