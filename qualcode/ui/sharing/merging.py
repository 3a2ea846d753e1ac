"""Bringing copies in from the window: read off the UI thread, looked at one by one, merged when said so."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from qualcode.edits.merging import Here, Incoming, here, merge_copy, preview
from qualcode.i18n import _, _n
from qualcode.model.blind import hides_any
from qualcode.model.errors import QualcodeError
from qualcode.model.ids import CodeId
from qualcode.model.merging.seen import plan_seen_by
from qualcode.model.progress import Progress
from qualcode.store.files import SUFFIX
from qualcode.ui.sharing.merge_dialog import Looked, MergeDialog
from qualcode.ui.sharing.outline import Told
from qualcode.ui.sharing.words import brought, theirs_only, whose

if TYPE_CHECKING:
    from qualcode.store.project import Project
    from qualcode.ui.main_window import MainWindow

_AGAIN = 100
"""Milliseconds until it is asked again whether a dialog is in the way of the next file."""


@dataclass(frozen=True)
class _Refused:
    """A file that cannot be merged, and why."""

    problem: QualcodeError


class Merging(QObject):
    """Leads copies from their files into the project, one after another; a bad one never stops the others."""

    def __init__(self, window: "MainWindow") -> None:
        """Ask over ``window``."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._waiting: deque[Path] = deque()
        self._is_busy = False
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self._next)
        self._workspace.closed.connect(self._waiting.clear)

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is read and nothing waits for its turn."""
        return not self._is_busy and not self._waiting

    def ask(self) -> None:
        """Ask for files, and take them in turn."""
        settings, files = self._window.settings, self._window.files
        pattern = _("qualcode projects") + f" (*{SUFFIX})"
        start = settings.text("merge-folder", files.folder())
        paths, _filter = QFileDialog.getOpenFileNames(self._window, _("Merge copies"), start, pattern)
        if paths:
            settings.put("merge-folder", str(Path(paths[0]).parent))
            self.take(map(Path, paths))

    def take(self, paths: Iterable[Path]) -> None:
        """Look at files one after another and ask about each."""
        self._waiting.extend(paths)
        self._next()

    def _next(self) -> None:
        project = self._workspace.project
        if self._is_busy or not self._waiting or project is None:
            return
        if QApplication.activeModalWidget() is not None:
            self._again.start()
            return
        path, self._is_busy = self._waiting.popleft(), True
        job = self._window.jobs.start(
            _("Reading {name}").format(name=path.name),
            partial(_looked_at, here(project), path),
            partial(self._on_looked, project),
        )
        job.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._is_busy = False
        self._again.start()

    def _on_looked(self, project: "Project", looked: Looked | _Refused) -> None:
        if project is not self._workspace.project:
            return
        if isinstance(looked, _Refused):
            self._workspace.failed.emit(looked.problem)
        elif not looked.incoming.plan:
            self._workspace.say(
                _("There is nothing to merge from {whose}: all of it is here.").format(whose=whose(looked.incoming))
            )
        else:
            self._ask_about(project, looked)

    def _ask_about(self, project: "Project", looked: Looked) -> None:
        incoming = looked.incoming
        seen = plan_seen_by(incoming.plan, project.coder, project.study, incoming.study)
        told = Told(theirs_only(seen), (project.study, incoming.study))
        same = MergeDialog.ask(self._window, looked, told, hides_any(incoming.plan.result, project.coder))
        if same is not None and project is self._workspace.project:
            self._merge(incoming, same, brought(seen))

    def _merge(self, incoming: Incoming, same: tuple[tuple[CodeId, CodeId], ...], told: str) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            is_done = self._workspace.done(merge_copy, incoming, same)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if not is_done:
            return
        if same:
            told += " " + _n(
                "%d code was made one with another.", "%d codes were made one with others.", len(same)
            ) % len(same)
        self._workspace.say(_("Merged {whose}. {told}").format(whose=whose(incoming), told=told), undoable=True)


def _looked_at(here: Here, path: Path, progress: Progress) -> Looked | _Refused:
    from qualcode.analysis.same_codes import same_codes

    try:
        incoming = preview(here, path, progress)
    except QualcodeError as problem:
        return _Refused(problem)
    return Looked(incoming, tuple(same_codes(incoming.plan)))
