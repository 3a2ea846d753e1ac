"""The commands that are there in every room, as one table."""

from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from qualcode.i18n import N_, _
from qualcode.ui import focus
from qualcode.ui.appearance import choose_language, choose_theme, chosen_language
from qualcode.ui.coders.words import turn_blind
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import keys_of

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow
    from qualcode.ui.theme.style import ThemeChoice

PROJECT, EDIT, VIEW, HELP = N_("Project"), N_("Edit"), N_("View"), N_("Help")
THEME, LANGUAGE = N_("View > Theme"), N_("View > Language")
N_("Theme"), N_("Language")


def table(window: "MainWindow") -> list[Command]:
    """Return the window's own commands in the order of its menus; ``help_table`` has those of the last menu."""
    return [*_project(window), *_edit(window), *_view(window), *_rooms(window)]


def _project(window: "MainWindow") -> list[Command]:
    files = window.files
    return [
        Command("new", N_("New project …"), PROJECT, files.new, "Ctrl+Shift+N", needs_project=False),
        Command("open", N_("Open project …"), PROJECT, files.ask_open, "Ctrl+O", needs_project=False),
        Command("sample", N_("Try the sample study"), PROJECT, files.open_sample, needs_project=False),
        Command("import", N_("Import documents …"), PROJECT, files.ask_import, "Ctrl+I", separated=True),
        Command("project-settings", N_("About this project …"), PROJECT, files.ask_settings),
        Command("coders", N_("Coders …"), PROJECT, lambda: _coders(window)),
        Command(
            "blind",
            N_("Blind coding"),
            PROJECT,
            lambda: turn_blind(window.workspace),
            is_on=lambda: window.workspace.project is not None and window.workspace.study.info.blind,
        ),
        Command("history", N_("History …"), PROJECT, lambda: _history(window)),
        Command("codebook-history", N_("Changes to the codebook …"), PROJECT, lambda: _history(window, True)),
        *window.sharing.commands(PROJECT),
        Command("save-copy", N_("Save a copy …"), PROJECT, window.copies.save, "Ctrl+Shift+S", separated=True),
        Command("close", N_("Close project"), PROJECT, window.sharing.versions.close, "Ctrl+W"),
        Command("quit", N_("Quit"), PROJECT, window.close, "Ctrl+Q", needs_project=False),
    ]


def _edit(window: "MainWindow") -> list[Command]:
    return [
        Command("undo", N_("Undo"), EDIT, lambda: focus.undo_or(window.workspace.undo), "Ctrl+Z"),
        Command("redo", N_("Redo"), EDIT, lambda: focus.redo_or(window.workspace.redo), "Ctrl+Shift+Z|Ctrl+Y"),
        Command(
            "palette",
            N_("Find a command …"),
            EDIT,
            window.palette_of_commands.open,
            "Ctrl+Shift+P",
            needs_project=False,
            separated=True,
        ),
    ]


def _view(window: "MainWindow") -> list[Command]:
    def theme(key: "ThemeChoice", text: str) -> Command:
        return Command(
            f"theme-{key}",
            text,
            THEME,
            lambda: choose_theme(window, key),
            needs_project=False,
            is_on=lambda: window.settings.text("theme", "system") == key,
        )

    def language(key: str, text: str) -> Command:
        return Command(
            f"language-{key}",
            text,
            LANGUAGE,
            lambda: choose_language(window, key),
            needs_project=False,
            is_on=lambda: chosen_language(window) == key,
        )

    return [
        theme("system", N_("Follow the system")),
        theme("light", N_("Light")),
        theme("dark", N_("Dark")),
        language("nb", N_("Norwegian")),
        language("en", N_("English")),
        Command(
            "full-screen",
            N_("Full screen"),
            VIEW,
            lambda: _toggle_full_screen(window),
            "F11",
            needs_project=False,
            is_on=window.isFullScreen,
        ),
    ]


def _rooms(window: "MainWindow") -> list[Command]:
    keys = keys_of(window.rooms.plans.values())
    return [
        Command(
            f"room-{plan.key}",
            plan.title,
            VIEW,
            partial(window.show_room, plan.key),
            keys[plan.key],
            separated=place == 0,
            is_on=partial(window.is_in, plan.key),
        )
        for place, plan in enumerate(window.rooms.plans.values())
    ]


def help_table(window: "MainWindow") -> list[Command]:
    """Return the commands of the help menu, which stands after the rooms' menus."""
    return [
        Command("guide", N_("User guide"), HELP, lambda: _help().show_guide(window), "F1", needs_project=False),
        Command(
            "keys",
            N_("All shortcuts"),
            HELP,
            lambda: _help().show_keys(window),
            "Ctrl+Shift+K",
            needs_project=False,
        ),
        Command("about", N_("About qualcode"), HELP, lambda: _help().show_about(window), needs_project=False),
        Command("about-qt", N_("About Qt"), HELP, partial(_about_qt, window), needs_project=False),
    ]


# Dialogs and windows are imported when somebody asks for them.


def _coders(window: "MainWindow") -> None:
    from qualcode.ui.coders.dialog import show_coders

    show_coders(window, window.workspace)


def _help() -> ModuleType:
    from qualcode.ui import help_window

    return help_window


def _history(window: "MainWindow", of_codebook: bool = False) -> None:
    from qualcode.ui.history.dialog import show_history

    show_history(window, of_codebook)


def _about_qt(window: "MainWindow") -> None:
    # Qt's own title for it is English in any language.
    QMessageBox.aboutQt(window, _("About Qt"))


def _toggle_full_screen(window: "MainWindow") -> None:
    # What was maximised before is so again.
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
