"""The room of the analysis."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcode.edits.rounds import begin_round
from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.model.study import TABLES
from qualcode.ui.analysis.agreement.round_dialog import RoundDialog, can_begin
from qualcode.ui.analysis.plan import PLAN
from qualcode.ui.analysis.views import AnalysisViews
from qualcode.ui.jobs import Jobs
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace


class AnalysisRoom(Room):
    """Words counted, compared, and shown in their places."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = frozenset(TABLES)

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the view that was shown last, and the tabs of all."""
        super().__init__(workspace, jobs, settings)
        self.views = AnalysisViews(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.views)
        self.views.switched.connect(self._fill)
        workspace.words_read.connect(self._on_words)

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the study as it stands in the view that is seen."""
        self.views.scope.offer(self.workspace.study)
        if change_set is None or change_set.tables & self.views.current.shows:
            self.views.current.refresh()

    def clear(self) -> None:
        """Show nothing."""
        self.views.clear()

    def first_focus(self) -> QWidget:
        """Let the keyboard begin in the view that is shown."""
        return self.views.first_focus()

    def begin_round(self) -> None:
        """Ask whose round of coding begins, begin it, and let them code."""
        project = self.workspace.project
        if project is None:
            return
        if not can_begin(project.study):
            self.workspace.say(_("Nobody has coded anything yet that could be coded again."))
            return
        wanted = RoundDialog.ask(self, project.study, project.coder)
        if wanted is None:
            return
        coder = self.workspace.edit(begin_round, wanted.coder, wanted.documents)
        if coder is not None:
            self.workspace.choose_coder(coder)
            self.workspace.choose_document(wanted.documents[0])
            self.workspace.room_wanted.emit("coding")
            told = _("{name} codes now, and does not see the earlier rounds until a document is finished.")
            self.workspace.say(told.format(name=project.study.coders[coder].name))

    def export(self) -> None:
        """Write what the view shows as a Word table."""
        if not self.isVisible():
            self.workspace.room_wanted.emit(self.key)
        self.views.current.export()

    def _fill(self) -> None:
        if self.workspace.project is not None and self.isVisible():
            self.refresh(None)

    def _on_words(self) -> None:
        # The index is emptied as the project closes: then there is nothing to count.
        if self.workspace.project is not None:
            self._renew(None)
