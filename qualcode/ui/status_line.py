"""The line at the bottom of the window: who codes, when it was saved, and what runs."""

from datetime import datetime

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from qualcode.edits import people
from qualcode.i18n import _
from qualcode.ui.jobs import Job, Jobs
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.busy_bar import BusyBar
from qualcode.ui.widgets.parts import label
from qualcode.ui.workspace import Workspace


class StatusLine(QWidget):
    """Coder, "Saved 14:02" and running jobs with Cancel."""

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Follow the workspace and the jobs."""
        super().__init__()
        self._workspace = workspace
        self.coder = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup, autoRaise=True)
        self.coder.setAccessibleName(_("Coded by"))
        self.coder.setMenu(QMenu(self.coder))
        self.saved = label("", "caption", quiet=True)
        self.busy = BusyBar()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 12, 0)
        layout.addWidget(self.coder)
        layout.addStretch(1)
        layout.addWidget(self.busy)
        layout.addWidget(self.saved)
        workspace.opened.connect(self._on_opened)
        workspace.closed.connect(self._on_closed)
        workspace.changed.connect(self._on_changed)
        workspace.coder_chosen.connect(lambda _coder: self._show_coder())
        jobs.started.connect(self._on_job)
        self._on_closed()

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
        menu.addAction(_("New coder …"), self._add_coder)

    def _add_coder(self) -> None:
        name = ask_text(self, _("New coder"), _("Name or initials of the researcher"), _("Add coder"))
        if name:
            coder = self._workspace.edit(people.add_coder, name)
            if coder is not None:
                self._workspace.choose_coder(coder)

    def _on_job(self, job: Job) -> None:
        self.busy.begin(job.what)
        job.progressed.connect(self.busy.progress)
        job.ended.connect(self.busy.finish)
        self.busy.cancelled.connect(job.cancel)
