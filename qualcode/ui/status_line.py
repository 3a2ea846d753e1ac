"""The line at the bottom of the window: who codes, when it was saved, and what runs."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from qualcode.i18n import _, _n
from qualcode.model.errors import FileProblem, QualcodeError
from qualcode.ui.coders.menus import add_coder, fill_views, fill_who
from qualcode.ui.coders.words import blind_words, view_words
from qualcode.ui.copies import is_loss
from qualcode.ui.jobs import Job, Jobs
from qualcode.ui.sharing.open_marks import to_settle
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.busy_bar import BusyBar
from qualcode.ui.widgets.parts import button, hairline, label
from qualcode.ui.workspace import Workspace
from qualcode.wording.errors import explain

_HEIGHT = 8 * GRID
_BETWEEN_LOOKS = 5_000
"""Milliseconds between two looks at whether the project file is still there."""


class StatusLine(QWidget):
    """Coder, "Saved 14:02" and running jobs with Cancel."""

    lost = Signal()
    """The project file is found to be gone, which nothing told of before."""
    copy_wanted = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Follow the workspace and the jobs."""
        super().__init__()
        self._workspace = workspace
        self._running: list[Job] = []
        self.coder = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup, autoRaise=True)
        self.coder.setAccessibleName(_("Coded by"))
        self.coder.setMenu(QMenu(self.coder))
        self.coder.menu().aboutToShow.connect(lambda: fill_who(self.coder.menu(), workspace))
        self.seen = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup, autoRaise=True)
        self.seen.setMenu(QMenu(self.seen))
        self.seen.menu().aboutToShow.connect(lambda: fill_views(self.seen.menu(), workspace))
        self.saved = label("", "caption", quiet=True)
        self.no_backup = label("", "caption")
        self.no_backup.hide()
        self.not_saved = button(_("Save a copy …"), "quiet")
        self.not_saved.clicked.connect(self.copy_wanted)
        self.to_settle = button("", "quiet")
        self.to_settle.setToolTip(_("Copies that were merged do not agree on this; both versions are kept."))
        self.to_settle.clicked.connect(lambda: workspace.room_wanted.emit("settle"))
        self._last, self._is_lost, self._is_gone = "", False, False
        self._ticks = QTimer(self, interval=_BETWEEN_LOOKS)
        self._ticks.timeout.connect(self.look)
        self.busy = BusyBar()
        self._lay_out()
        workspace.opened.connect(self._on_opened)
        workspace.closed.connect(self._on_closed)
        workspace.changed.connect(self._on_changed)
        workspace.failed.connect(self._on_failed)
        workspace.coder_chosen.connect(lambda _coder: self._show_coder())
        workspace.seen_otherwise.connect(self._show_coder)
        workspace.document_chosen.connect(lambda _document: self._show_coder())
        jobs.started.connect(self._on_job)
        self.busy.cancelled.connect(self._cancel)
        self._on_closed()

    def _lay_out(self) -> None:
        line = QWidget()
        line.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(line)
        row.setContentsMargins(2 * GRID, 0, 4 * GRID, 0)
        row.addWidget(self.coder, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.to_settle, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.busy)
        row.addWidget(self.no_backup)
        row.addWidget(self.saved)
        row.addWidget(self.not_saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addWidget(line)

    def _on_opened(self) -> None:
        self._show_coder()
        project = self._workspace.project
        is_version = project is not None and project.is_read_only
        self._last = _("A kept version, only to look at") if is_version else _("Everything is saved")
        self._show_saved(True)
        self._show_to_settle()
        self._ticks.start()

    def _on_closed(self) -> None:
        self.coder.hide()
        self.seen.hide()
        self.to_settle.hide()
        self.no_backup.hide()
        self._ticks.stop()
        self._last = ""
        self._show_saved(True)

    def look(self) -> None:
        """See whether the project file is still where it was and has its backups, and say so when it is not so."""
        project = self._workspace.project
        if project is None:
            return
        self._show_backups(project.backups.problem)
        is_in_place = project.is_in_place()
        if is_in_place and self._is_gone:
            self._show_saved(True)
        elif not is_in_place and not self._is_lost:
            self._is_gone = True
            self._show_saved(False)
            self.lost.emit()

    def _show_backups(self, problem: FileProblem | None) -> None:
        if problem is not None:
            told = explain(problem)
            self.no_backup.setText(_("No backup could be written"))
            self.no_backup.setToolTip("\n".join(part for part in (told.headline, told.what_to_do) if part))
        self.no_backup.setVisible(problem is not None)

    def _show_saved(self, is_saved: bool) -> None:
        self._is_lost = not is_saved
        self._is_gone = self._is_gone and self._is_lost
        self.saved.setText(self._last if is_saved else _("Not saved: the project file cannot be written to"))
        self.saved.setForegroundRole(
            QPalette.ColorRole.PlaceholderText if is_saved else QPalette.ColorRole.WindowText
        )
        self.not_saved.setVisible(not is_saved)

    def _on_failed(self, error: QualcodeError) -> None:
        project = self._workspace.project
        if project is not None and is_loss(project, error) and not project.is_read_only:
            self._is_gone = not project.is_in_place()
            self._show_saved(False)

    def _on_changed(self, _change_set: object) -> None:
        self._last = _("Saved {time}").format(time=datetime.now().strftime("%H:%M"))
        self._show_saved(True)
        # The file can have gone while the change was written to what the system keeps of it.
        self.look()
        self._show_coder()
        self._show_to_settle()

    def _show_to_settle(self) -> None:
        n = len(to_settle(self._workspace))
        self.to_settle.setText(_n("%d to settle", "%d to settle", n) % n)
        self.to_settle.setVisible(bool(n))

    def _show_coder(self) -> None:
        project = self._workspace.project
        if project is None:
            return
        self.coder.setText(_("Coded by {name}").format(name=project.study.coders[project.coder].name))
        self.coder.show()
        short, why = blind_words(self._workspace)
        told = " · ".join(part for part in (short, view_words(self._workspace)) if part)
        self.seen.setText(told or _("Everybody's codings"))
        self.seen.setAccessibleName(_("Whose codings are seen: {told}").format(told=self.seen.text()))
        self.seen.setToolTip(why or _("Show, dim or hide the codings of each coder"))
        self.seen.setVisible(len(project.study.coders) > 1)

    def add_coder(self) -> None:
        """Ask for a name, add a coder and let that one code from now on."""
        add_coder(self, self._workspace)

    def _on_job(self, job: Job) -> None:
        self._running.append(job)
        job.progressed.connect(partial(self._on_progress, job))
        job.ended.connect(partial(self._on_ended, job))
        if len(self._running) == 1:
            self.busy.begin(job.what)

    def _on_progress(self, job: Job, done: int, total: int, what: str) -> None:
        if self._running and self._running[0] is job:
            self.busy.progress(done, total, f"{job.what}: {what}" if what else job.what)

    def _on_ended(self, job: Job) -> None:
        """Show the next of the jobs, which run one after another, or none."""
        was_shown = self._running[0] is job
        self._running.remove(job)
        if was_shown:
            self.busy.finish()
            if self._running:
                self.busy.begin(self._running[0].what)

    def _cancel(self) -> None:
        if self._running:
            self._running[0].cancel()
