"""Conflict copies that a sync client left beside the project: noticed at opening, offered once for each state."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from qualcode.i18n import _, _n
from qualcode.store.conflict_copies import conflict_copies

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow

_SETTING = "copies-let-be"
_MOST = 200
_NAMED = 3


class Beside:
    """Says that there are other versions of the file, and remembers which of them were let be."""

    def __init__(self, window: "MainWindow") -> None:
        """Look at every opening, when the window has shown what was opened."""
        self._window = window
        self._found: list[Path] = []
        self._look = QTimer(window, singleShot=True, interval=0)
        self._look.timeout.connect(self.look)
        window.workspace.opened.connect(self._look.start)
        window.workspace.closed.connect(self._forget)

    def look(self) -> None:
        """Say which files beside the open project look like other versions of it, unless they were let be."""
        project = self._window.workspace.project
        if project is None or project.is_read_only:
            return
        known = self._let_be()
        self._found = [path for path in conflict_copies(project) if _state(path) not in known]
        if self._found:
            self._window.banner.say(
                _sentence(self._found), [(_("Merge …"), self.merge), (_("Not now"), self.let_be)]
            )

    def merge(self) -> None:
        """Look at them one after another; what comes of that, they are not asked about again as they are now."""
        found = list(self._found)
        self.let_be()
        self._window.sharing.merging.take(found)

    def let_be(self) -> None:
        """Do not ask again about these files, until they are other than now."""
        states = [state for path in self._found if (state := _state(path))]
        self._window.settings.put(_SETTING, json.dumps([*self._let_be(), *states][-_MOST:]))
        self._forget()

    def _forget(self) -> None:
        self._look.stop()
        if self._found:
            self._found = []
            self._window.banner.hide()

    def _let_be(self) -> list[str]:
        try:
            known = json.loads(self._window.settings.text(_SETTING, "[]"))
        except ValueError:
            return []
        return [str(each) for each in known] if isinstance(known, list) else []


def _state(path: Path) -> str:
    """Return which file it is, and as of when; empty when it is gone."""
    try:
        return f"{path}|{path.stat().st_mtime_ns}"
    except OSError:
        return ""


def _sentence(found: list[Path]) -> str:
    names = ", ".join(path.name for path in found[:_NAMED]) + (" …" if len(found) > _NAMED else "")
    n = len(found)
    text = _n(
        "Beside the project lies another version of it, which a shared folder has left: {names}. Work may be in it"
        " that is not here.",
        "Beside the project lie other versions of it, which a shared folder has left: {names}. Work may be in them"
        " that is not here.",
        n,
    )
    return text.format(names=names)
