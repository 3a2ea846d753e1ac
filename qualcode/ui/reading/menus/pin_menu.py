"""The menu that puts a code on a number key for good, or takes it off."""

from functools import partial

from PySide6.QtWidgets import QMenu

from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.ui.reading.gestures.gestures import Gestures


def add_pins(menu: QMenu, gestures: Gestures, code: CodeId) -> None:
    """Add a menu of the nine keys, each with the code that is pinned there, and of no key."""
    study = gestures.workspace.study
    pinned = {other.pin: other for other in study.codes.values() if other.pin is not None}
    keys = menu.addMenu(_("Put on a number key"))
    for key in range(1, 10):
        there = pinned.get(key)
        words = _("Key {key}").format(key=key)
        if there is not None and there.id != code:
            words = _("Key {key}, now “{code}”").format(key=key, code=there.name.replace("&", "&&"))
        action = keys.addAction(words)
        action.setCheckable(True)
        action.setChecked(there is not None and there.id == code)
        action.triggered.connect(partial(gestures.pin, code, key))
    keys.addSeparator()
    free = keys.addAction(_("No key"))
    free.setEnabled(study.codes[code].pin is not None)
    free.triggered.connect(partial(gestures.pin, code, None))
