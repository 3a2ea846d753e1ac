"""The line at the bottom of the window: who codes, when it was saved, and what runs."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from qualcode.edits import people
from qualcode.i18n import _
from qualcode.ui.jobs import Job, Jobs
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.busy_bar import BusyBar
from qualcode.ui.widgets.parts import hairline, label
from qualcode.ui.workspace import Workspace

_HEIGHT = 8 * GRID


class StatusLine(QWidget):
    """Coder, "Saved 14:02" and running jobs with Cancel."""

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Follow the workspace and the jobs."""
        super().__init__()
        self._workspace = workspace
        self._running: list[Job] = []
        self.coder = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup, autoRaise=True)
        self.coder.setAccessibleName(_("Coded by"))
        self.coder.setMenu(QMenu(self.coder))
        self.saved = label("", "caption", quiet=True)
        self.busy = BusyBar()
        self._lay_out()
        workspace.opened.connect(self._on_opened)
        workspace.closed.connect(self._on_closed)
        workspace.changed.connect(self._on_changed)
        workspace.coder_chosen.connect(lambda _coder: self._show_coder())
        jobs.started.connect(self._on_job)
        self.busy.cancelled.connect(self._cancel)
        self._on_closed()

    def _lay_out(self) -> None:
        line = QWidget()
        line.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(line)
        row.setContentsMargins(2 * GRID, 0, 4 * GRID, 0)
        row.addWidget(self.coder, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.busy)
        row.addWidget(self.saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addWidget(line)

    def _on_opened(self) -> None:
        self._show_coder()
        self.saved.setText(_("Everything is saved"))

    def _on_closed(self) -> None:
        self.coder.hide()
        self.saved.clear()

    def _on_changed(self, _change_set: object) -> None:
        self.saved.setText(_("Saved {time}").format(time=datetime.now().strftime("%H:%M")))
        self._show_coder()

    def _show_coder(self) -> None:
        project = self._workspace.project
        if project is None:
            return
        self.coder.setText(_("Coded by {name}").format(name=project.study.coders[project.coder].name))
        self.coder.show()
        menu = self.coder.menu()
        menu.clear()
        for coder in project.study.coders.ordered():
            action = QAction(coder.name, menu, checkable=True, checked=coder.id == project.coder)
            action.triggered.connect(lambda _on=False, id=coder.id: self._workspace.choose_coder(id))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(_("New coder …"), self.add_coder)

    def add_coder(self) -> None:
        """Ask for a name, add a coder and let that one code from now on."""
        name = ask_text(self, _("New coder"), _("Name or initials of the researcher"), _("Add coder"))
        if name:
            coder = self._workspace.edit(people.add_coder, name)
            if coder is not None:
                self._workspace.choose_coder(coder)

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
