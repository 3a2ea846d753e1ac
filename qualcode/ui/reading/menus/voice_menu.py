"""The menu in which one says what sort of words the chosen coding holds."""

from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from qualcode.i18n import _
from qualcode.model.codings import Voice
from qualcode.model.quotations import voice_of
from qualcode.ui.reading.gestures.gestures import Gestures
from qualcode.ui.reading.inspector.voice import VOICES


def open_voices(over: QWidget, gestures: Gestures) -> None:
    """Open the four sorts at the caret, the one that holds ticked."""
    menu = QMenu(over)
    menu.aboutToHide.connect(menu.deleteLater)
    if not fill_voices(menu, gestures):
        gestures.say_none_chosen()
        return
    pane = gestures.pane
    menu.popup(pane.viewport().mapToGlobal(pane.cursorRect().bottomLeft()))


def fill_voices(menu: QMenu, gestures: Gestures) -> bool:
    """Fill a menu with the four sorts, and tell whether there is a coding to say it of."""
    chosen = gestures.chosen
    if chosen is None:
        return False
    group, now = QActionGroup(menu), voice_of(gestures.workspace.study, chosen)
    for voice, name in VOICES.items():
        action = QAction(_(name), menu)
        action.setCheckable(True)
        action.setChecked(voice is now)
        action.triggered.connect(partial(_set, gestures, voice.value))
        group.addAction(action)
        menu.addAction(action)
    return True


def _set(gestures: Gestures, value: str, _on: bool = False) -> None:
    gestures.set_voice(Voice(value))
