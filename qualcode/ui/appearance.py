"""Theme and language of the window, chosen by the user and remembered."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication

from qualcode.i18n import _
from qualcode.ui.theme.style import ThemeChoice, apply_theme

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow


def choose_theme(window: "MainWindow", theme: ThemeChoice) -> None:
    """Use the theme ``light``, ``dark`` or ``system`` from now on."""
    window.settings.put("theme", theme)
    apply_theme(cast(QApplication, QApplication.instance()), theme)


def choose_language(window: "MainWindow", language: str) -> None:
    """Use the language from the next start on."""
    window.settings.put("language", language)
    window.workspace.say(_("The language changes the next time you start qualcode."))
