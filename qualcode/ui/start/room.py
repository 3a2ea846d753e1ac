"""The start room."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.ui.jobs import Jobs
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.start.plan import PLAN
from qualcode.ui.start.recent import RecentRow
from qualcode.ui.start.steps import StepsPath
from qualcode.ui.widgets.parts import ButtonKind, button, label
from qualcode.ui.workspace import Workspace

_WIDTH = 640
"""Width of the column in device-independent pixels."""


class StartRoom(Room):
    """New project, open, recent projects, the sample study, and the four steps of the open project."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = frozenset(
        {
            "project",
            "documents",
            "turns",
            "informants",
            "roles_held",
            "attribute_values",
            "codings",
            "findings",
            "evidence",
        }
    )

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the column."""
        super().__init__(workspace, jobs, settings)
        self.heading = label("", "title", wraps=True)
        self.about = label("", quiet=True, wraps=True)
        self.path = StepsPath()
        self.path.wanted.connect(workspace.room_wanted)
        self.new_button = self._button(_("New project …"), "new")
        self.open_button = self._button(_("Open project …"), "open")
        self.sample_button = self._button(_("Try the sample study"), "sample", "quiet")
        self.recent_heading = label(_("Recent projects"), "strong")
        self.recent_column = QVBoxLayout()
        self.recent_column.setSpacing(0)
        self._lay_out()
        self.clear()
        settings.changed.connect(lambda name: self._show_recent() if name == "recent" else None)

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the open project and how far it has come."""
        study = self.workspace.study
        self.heading.setText(study.info.title)
        self.about.setText(_("Everything you do is saved at once in one file on this machine."))
        self.path.show_study(study)
        self._set_primary(False)
        self._show_recent()

    def clear(self) -> None:
        """Show what can be done without a project."""
        self.heading.setText("qualcode")
        self.about.setText(
            _("Code interviews, know who said what, and take the findings to Word. Nothing leaves this machine.")
        )
        self.path.clear()
        self._set_primary(True)
        self._show_recent()

    def _button(self, text: str, command: str, kind: ButtonKind = "plain") -> QPushButton:
        made = button(text, kind)
        made.clicked.connect(lambda: self.workspace.command_wanted.emit(command))
        return made

    def _set_primary(self, is_primary: bool) -> None:
        # While a project is open, the next step in it is what stands out.
        self.new_button.setProperty("kind", "primary" if is_primary else "plain")
        self.new_button.style().polish(self.new_button)

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
        project = self.workspace.project
        here = str(project.path) if project is not None else ""
        recent = [entry for entry in self.settings.recent() if entry.path != here]
        self.recent_heading.setVisible(bool(recent))
        titles = [entry.title for entry in recent]
        for entry in recent:
            row = RecentRow(entry, tells_file=titles.count(entry.title) > 1)
            row.wanted.connect(self.workspace.project_wanted)
            self.recent_column.addWidget(row)
