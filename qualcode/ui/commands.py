"""Commands: what can be done, under which menu and key. Menus, shortcuts and the palette are made from them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from qualcode.i18n import _


@dataclass(frozen=True)
class Command:
    """One thing that can be done.

    ``text`` and ``menu`` are untranslated messages; ``menu`` may nest with `` > ``. ``shortcut`` is in Qt's
    portable form, several separated by ``|``. A command that ``needs_project`` is off while none is open.
    """

    key: str
    text: str
    menu: str
    run: Callable[[], object]
    shortcut: str = ""
    needs_project: bool = True
    separated: bool = False
    """Whether a line stands above it in its menu."""
    is_on: Callable[[], bool] | None = None
    """For what is either on or off: tells which it is now, for the tick in the menu."""
    heard: str = ""
    """Keys, written like a shortcut, that a room listens for itself."""


@dataclass(frozen=True)
class BuiltCommand:
    """A command with the Qt action that carries it out."""

    command: Command
    action: QAction

    @property
    def words(self) -> str:
        """What it is called now, without key and mnemonic; undo has the step in its name."""
        return self.action.text().partition("\t")[0].replace("&", "")

    @property
    def keys(self) -> str:
        """The key for it as this system writes it, also where a room listens for the key; empty for none."""
        own = self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return own or self.action.text().partition("\t")[2]

    @property
    def all_keys(self) -> list[str]:
        """Every key for it as this system writes them, also those that a room listens for itself."""
        own = self.action.shortcuts() or [QKeySequence(keys) for keys in self.command.heard.split("|")]
        return [each for keys in own if (each := keys.toString(QKeySequence.SequenceFormat.NativeText))]

    @property
    def menu_words(self) -> str:
        """The menu it stands in, translated, such as ``View > Theme``."""
        return " > ".join(_(part) for part in self.command.menu.split(" > "))


def build(window: QWidget, commands: Iterable[Command]) -> dict[str, BuiltCommand]:
    """Return the commands, by key, with actions that belong to ``window`` and answer to their shortcuts."""
    built = {}
    for command in commands:
        action = QAction(_(command.text), window)
        action.setObjectName(command.key)
        action.setCheckable(command.is_on is not None)
        if command.shortcut:
            action.setShortcuts([QKeySequence(keys) for keys in command.shortcut.split("|")])
        action.triggered.connect(partial(_run, command))
        window.addAction(action)
        built[command.key] = BuiltCommand(command, action)
    return built


def _run(command: Command, _checked: bool = False) -> None:
    command.run()


def fill(bar: QMenuBar, built: Iterable[BuiltCommand]) -> dict[str, QMenu]:
    """Fill a menu bar with the commands, in their order, and return its menus by untranslated name."""
    menus: dict[str, QMenu] = {}
    for item in built:
        if item.command.menu:
            menu = _menu(bar, menus, item.command.menu)
            if item.command.separated:
                menu.addSeparator()
            menu.addAction(item.action)
            if item.command.is_on is not None:
                menu.aboutToShow.connect(partial(_tick, item.action, item.command.is_on))
    return menus


def _tick(action: QAction, is_on: Callable[[], bool]) -> None:
    # Without a project there is nothing to ask about.
    action.setChecked(action.isEnabled() and is_on())


def _menu(bar: QMenuBar, menus: dict[str, QMenu], path: str) -> QMenu:
    if path not in menus:
        above, _arrow, name = path.rpartition(" > ")
        menus[path] = _menu(bar, menus, above).addMenu(_(name)) if above else bar.addMenu(_(name))
    return menus[path]
