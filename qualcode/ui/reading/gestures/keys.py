"""Which key is which gesture. One table makes the menu, the shortcuts of the room and the keys of the text."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from qualcode.i18n import _
from qualcode.ui.commands import Command

_Native = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class KeyGesture:
    """Something that can be done at the desk. ``text`` and ``menu`` are untranslated; no menu: by key alone.

    ``keys`` are in Qt's portable form, several separated by ``|``. Those that are ``only_in_text`` are heard by
    the text alone, since elsewhere letters are typed. ``when`` says whether the keys mean this at the moment.
    """

    key: str
    text: str
    menu: str
    keys: str
    run: Callable[[], object]
    only_in_text: bool = True
    separated: bool = False
    when: Callable[[], bool] = lambda: True
    is_on: Callable[[], bool] | None = None
    """For what is either on or off: tells which it is now."""


def commands_of(
    gestures: list[KeyGesture], once_there: Callable[[Callable[[Any], object]], Callable[[], object]]
) -> list[Command]:
    """Return the gestures for the window's menus, with their keys as words: it is the desk that listens to them.

    ``once_there`` makes of a gesture what only leads to the desk while another room is shown.
    """

    def guarded(run: Callable[[], object]) -> Callable[[], object]:
        return once_there(lambda _desk: run())

    return [
        Command(
            key=f"reading-{gesture.key}",
            text=f"{_(gesture.text)}\t{shown_keys(gesture.keys)}" if gesture.keys else _(gesture.text),
            menu=gesture.menu,
            run=guarded(gesture.run),
            separated=gesture.separated,
            heard=gesture.keys,
            is_on=gesture.is_on,
        )
        for gesture in gestures
        if gesture.menu
    ]


def shown_keys(keys: str) -> str:
    """Return the first of the keys as this system writes them."""
    return QKeySequence(keys.split("|")[0]).toString(_Native) if keys else ""


def listen(room: QWidget, gestures: list[KeyGesture]) -> None:
    """Let the room's own shortcuts work wherever in the room the keyboard is."""
    for gesture in gestures:
        if not gesture.only_in_text:
            for keys in gesture.keys.split("|"):
                shortcut = QShortcut(QKeySequence(keys), room)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(gesture.run)


class TextKeys(QObject):
    """Hears the keys of the text, and does what they mean."""

    def __init__(
        self, parent: QObject, gestures: list[KeyGesture], on_digit: Callable[[int, bool], object]
    ) -> None:
        """``on_digit`` gets a number key 1-9 and whether Shift was held."""
        super().__init__(parent)
        self._on_digit = on_digit
        self._meanings: dict[str, KeyGesture] = {}
        for gesture in gestures:
            if gesture.only_in_text and gesture.keys:
                for keys in gesture.keys.split("|"):
                    self._meanings[QKeySequence(keys).toString()] = gesture

    def hear(self, event: QKeyEvent) -> None:
        """Do what the key means, and accept the event when it means anything."""
        digit = digit_of(event)
        if digit:
            event.accept()
            self._on_digit(digit, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        gesture = self._meanings.get(_written(event))
        if gesture is not None and gesture.when():
            event.accept()
            gesture.run()


def digit_of(event: QKeyEvent) -> int:
    """Return the number key 1-9 that was pressed, with or without Shift; 0 for any other key.

    With Shift a keyboard sends other characters, depending on its layout; the key's place tells.
    """
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return 0
    key = event.key()
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
        return key - Qt.Key.Key_0
    shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.text().isprintable()
    first = {"win32": 2, "linux": 10}.get(sys.platform)
    place = event.nativeScanCode() - first if shifted and first is not None else -1
    return place + 1 if 0 <= place < 9 else 0


def _written(event: QKeyEvent) -> str:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(Qt.Key(event.key()) | modifiers).toString() if event.key() else ""
