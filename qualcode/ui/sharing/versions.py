"""Versions with a name, from the window: kept, looked at without a change, compared with now, deleted."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qualcode.i18n import _
from qualcode.i18n import language as interface_language
from qualcode.model.errors import QualcodeError
from qualcode.store.files import read_into_memory
from qualcode.store.snapshots import Snapshot, delete_snapshot, snapshots, take_snapshot
from qualcode.ui.widgets.ask import Choice, choose
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.wording.numbers import moment

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow


class Versions:
    """The menu items about versions, and the way back from one that is looked at."""

    def __init__(self, window: "MainWindow") -> None:
        """Ask over ``window``."""
        self._window, self._workspace = window, window.workspace
        self._shown: Snapshot | None = None
        window.workspace.closed.connect(self._on_closed)

    @property
    def shown(self) -> Snapshot | None:
        """The version that is looked at; None while the project itself is open."""
        return self._shown

    def ask_take(self) -> None:
        """Ask for a name, and keep the project as it stands."""
        name = ask_text(
            self._window,
            _("Keep a version"),
            _("Name of the version, such as: before consensus"),
            _("Keep the version"),
        )
        if name and self._workspace.done(take_snapshot, name):
            self._workspace.say(
                _("The version “{name}” is kept. You find it under Project > Versions …").format(name=name)
            )

    def ask(self) -> None:
        """Show the versions, and do what is wanted with one."""
        project = self._workspace.home
        if project is None:
            return
        found = self._found(project.path)
        if not found:
            self._workspace.say(_("No version has been kept yet. Project > Keep a version … keeps the first."))
            return
        from qualcode.ui.sharing.versions_dialog import VersionsDialog

        dialog = VersionsDialog(self._window, found)
        dialog.exec()
        deeds: dict[str, Callable[[Snapshot], object]] = {
            "look": self.look_at,
            "compare": self.compare,
            "delete": self.ask_delete,
        }
        if dialog.wanted and dialog.chosen is not None:
            deeds[dialog.wanted](dialog.chosen)

    def look_at(self, snapshot: Snapshot) -> None:
        """Show a version in the window; the project stays open behind it, undo and all."""
        try:
            project = read_into_memory(snapshot.path)
        except QualcodeError as problem:
            self._workspace.failed.emit(problem)
            return
        room = self._window.rooms.current_key
        self.come_back()
        self._workspace.look_at(project)
        self._shown = snapshot
        taken = moment(snapshot.taken.astimezone(), interface_language())
        text = _("You are looking at the version “{name}” from {moment}. Nothing can be changed in it.")
        self._window.banner.say(
            text.format(name=snapshot.name, moment=taken), [(_("Back to the project"), self.come_back)]
        )
        self._window.show_room(room)

    def come_back(self) -> None:
        """Show the project itself again; nothing happens where it is shown already."""
        if self._shown is not None:
            room = self._window.rooms.current_key
            self._workspace.come_back()
            self._window.show_room(room)

    def close(self) -> None:
        """Leave what is shown: a version for the project, the project for none."""
        if self._shown is not None:
            self.come_back()
        else:
            self._workspace.close()

    def has_refused(self, error: QualcodeError) -> bool:
        """Tell whether an error only means that a version is looked at; then it has been said."""
        if self._shown is None or not self._window.copies.is_loss(error):
            return False
        if self._window.rooms.current is not None:
            self._window.rooms.current.refresh(None)
        self.refuse()
        return True

    def refuse(self) -> None:
        """Say that nothing can be changed here, and where it can."""
        self._window.notice.say(
            _("This is a kept version: nothing can be changed in it."), _("Back to the project"), self.come_back
        )

    def compare(self, snapshot: Snapshot) -> None:
        """Read a version off the UI thread, and show what has happened since."""
        from qualcode.ui.sharing.since import show_since

        if self._workspace.home is not None:
            show_since(self._window, self._workspace.home, snapshot)

    def ask_delete(self, snapshot: Snapshot) -> None:
        """Ask whether a version shall go for good, and delete its file."""
        title = _("Delete the version “{name}”").format(name=snapshot.name)
        sentence = _("Its file goes for good; this cannot be undone. The project itself is not touched.")
        if choose(self._window, title, sentence, [Choice("delete", _("Delete"), "danger")]) is None:
            return
        if self._shown is not None and self._shown.path == snapshot.path:
            self.come_back()
        try:
            delete_snapshot(snapshot.path)
        except QualcodeError as problem:
            self._workspace.failed.emit(problem)
        else:
            self._workspace.say(_("The version “{name}” is deleted.").format(name=snapshot.name))

    def _found(self, project: Path) -> list[Snapshot]:
        try:
            return snapshots(project)
        except QualcodeError as problem:
            self._workspace.failed.emit(problem)
            return []

    def _on_closed(self) -> None:
        if self._shown is not None:
            self._shown = None
            self._window.banner.hide()
