"""The start room."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcode.i18n import N_, _
from qualcode.model.changes import ChangeSet
from qualcode.ui.jobs import Jobs
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.start.recent import RecentRow
from qualcode.ui.start.steps import StepsPath
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.workspace import Workspace

_WIDTH = 640
"""Width of the column in device-independent pixels."""


class StartRoom(Room):
    """New project, open, recent projects, the sample study, and the four steps of the open project."""

    key: ClassVar[str] = "start"
    title: ClassVar[str] = N_("Start")
    shows: ClassVar[frozenset[str]] = frozenset(
        {"project", "documents", "informants", "codings", "findings", "evidence"}
    )

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the column."""
        super().__init__(workspace, jobs, settings)
        self.heading = label("", "title")
        self.about = label("", quiet=True, wraps=True)
        self.path = StepsPath()
        self.path.wanted.connect(workspace.room_wanted)
        self.new_button = button(_("New project …"), "primary")
        self.open_button = button(_("Open project …"))
        self.sample_button = button(_("Try the sample study"), "quiet")
        self.recent_heading = label(_("Recent projects"), "strong")
        self.recent_column = QVBoxLayout()
        self.recent_column.setSpacing(0)
        self.new_button.clicked.connect(lambda: workspace.command_wanted.emit("new"))
        self.open_button.clicked.connect(lambda: workspace.command_wanted.emit("open"))
        self.sample_button.clicked.connect(lambda: workspace.command_wanted.emit("sample"))
        self._lay_out()
        self.clear()
        settings.changed.connect(lambda name: self._show_recent() if name == "recent" else None)

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the open project and how far it has come."""
        study = self.workspace.study
        self.heading.setText(study.info.title)
        self.about.setText(_("Everything you do is saved at once in one file on this machine."))
        self.path.show_study(study)
        self.path.show()

    def clear(self) -> None:
        """Show what can be done without a project."""
        self.heading.setText("qualcode")
        self.about.setText(
            _("Code interviews, know who said what, and take the findings to Word. Nothing leaves this machine.")
        )
        self.path.hide()
        self._show_recent()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for made in (self.new_button, self.open_button, self.sample_button):
            buttons.addWidget(made)
        buttons.addStretch(1)
        column_widget = QWidget()
        column_widget.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(column_widget)
        column.setContentsMargins(0, 48, 0, 24)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.about)
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addWidget(self.path)
        column.addSpacing(16)
        column.addWidget(self.recent_heading)
        column.addLayout(self.recent_column)
        column.addStretch(1)
        centred = QWidget()
        row = QHBoxLayout(centred)
        row.addStretch(1)
        row.addWidget(column_widget, 100)
        row.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(centred)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _show_recent(self) -> None:
        while (item := self.recent_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        recent = self.settings.recent()
        self.recent_heading.setVisible(bool(recent))
        for project in recent:
            row = RecentRow(project)
            row.wanted.connect(self.workspace.project_wanted)
            self.recent_column.addWidget(row)
