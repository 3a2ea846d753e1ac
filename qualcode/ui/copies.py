"""Copies of project files, and the ways out of problems with them; nothing is replaced by half a copy."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from qualcode.i18n import _
from qualcode.model.errors import FileProblem, FileReason, QualcodeError
from qualcode.store.copying import copy_closed
from qualcode.store.files import SUFFIX
from qualcode.ui.tell_dialog import WayOut

if TYPE_CHECKING:
    from qualcode.store.project import Project
    from qualcode.ui.main_window import MainWindow

_LOST = (FileReason.GONE, FileReason.READ_ONLY, FileReason.DISK_FULL, FileReason.UNREADABLE)


def is_loss(project: "Project | None", error: QualcodeError) -> bool:
    """Tell whether a problem keeps an open project from being written where it lies."""
    is_file = project is not None and isinstance(error, FileProblem) and error.path == project.path
    return is_file and error.reason in _LOST


class Copies:
    """Saves copies of the open project, and knows what to offer when a project file has a problem."""

    def __init__(self, window: "MainWindow") -> None:
        """Ask over ``window``."""
        self._window, self._workspace = window, window.workspace
        self._told_of: Project | None = None
        self._was_offered: Project | None = None

    def ways_out(self, error: QualcodeError) -> list[WayOut]:
        """Return what can be done about a problem, besides what its sentences say."""
        if not isinstance(error, FileProblem):
            return []
        if self.is_loss(error):
            return [WayOut(_("Save a copy …"), self.save_and_go_on)]
        if error.reason is FileReason.MISSING and self._window.settings.recent_at(error.path):
            return [WayOut(_("Take it off the list"), lambda: self._window.settings.forget_recent(str(error.path)))]
        if error.reason is FileReason.READ_ONLY and error.path.suffix == SUFFIX and error.path.is_file():
            return [WayOut(_("Open a copy …"), lambda: self.open_copy(error.path))]
        return []

    def is_loss(self, error: QualcodeError) -> bool:
        """Tell whether a problem keeps the project that is shown from being written where it lies."""
        return is_loss(self._workspace.project, error)

    def was_told(self) -> bool:
        """Tell whether it was told before that the open project cannot be written, and remember that it is now."""
        was, self._told_of = self._told_of, self._workspace.project
        return was is not None and was is self._told_of

    def forget_told(self) -> None:
        """The open project can be written again: if that ends, it is told anew."""
        self._told_of = self._was_offered = None

    def last_chance(self) -> FileProblem | None:
        """Return what to tell before the project is let go of, once, when its file is gone; else None.

        The system keeps a deleted file for those that hold it: what is in it is lost when the project is closed.
        """
        project = self._workspace.project
        if project is None or project.is_in_place() or self._was_offered is project:
            return None
        self._was_offered, self._told_of = project, None
        return FileProblem(project.path, FileReason.GONE)

    def count_as_offered(self) -> None:
        """A copy was offered, or saved: the open project may be let go of without another word."""
        self._was_offered = self._workspace.project

    def save(self) -> None:
        """Ask where to, and write a copy of the project there; the project that is open stays the one it is."""
        target = self._ask(_("Save a copy"))
        if target is not None and self.save_to(target):
            self._workspace.say(_("The copy is saved as {name}.").format(name=target.name))

    def save_and_go_on(self) -> None:
        """Save a copy and go on working in that: for a project whose own file cannot be written any more."""
        target = self._ask(_("Save a copy"))
        if target is not None and self.save_to(target):
            self.count_as_offered()
            self._window.files.open(target)

    def save_to(self, target: Path) -> bool:
        """Write a copy of the project to ``target``, replacing what is there, and tell whether it could be."""
        project = self._workspace.project
        if project is None:
            return False
        try:
            if _is_same_file(target, project.path):
                raise FileProblem(target, FileReason.EXISTS)
            project.save_copy(target)
        except FileProblem as problem:
            self._workspace.failed.emit(problem)
            return False
        return True

    def open_copy(self, path: Path) -> None:
        """Ask for a place where one may write, copy a project file there and open the copy."""
        target = self._ask(_("Open a copy"), path)
        if target is None:
            return
        try:
            copy_closed(path, target)
        except QualcodeError as error:
            self._workspace.failed.emit(error)
        else:
            self._window.files.open(target)

    def _ask(self, title: str, path: Path | None = None) -> Path | None:
        project = self._workspace.project
        source = path or (project.path if project is not None else None)
        if source is None:
            return None
        here = path is None and os.path.isdir(source.parent)
        folder = source.parent if here else Path(self._window.files.folder())
        proposal = folder / f"{source.stem} {_('copy')}{SUFFIX}"
        chosen, _filter = QFileDialog.getSaveFileName(self._window, title, str(proposal), f"*{SUFFIX}")
        if not chosen:
            return None
        return Path(chosen if chosen.endswith(SUFFIX) else chosen + SUFFIX)


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        # One of them is not there, or its disk does not answer.
        return False
