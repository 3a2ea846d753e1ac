"""Keeps what is typed into a turn while it is being corrected, so that a machine that stops loses nothing of it."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject

from qualcode.model.errors import FileProblem
from qualcode.store import drafts
from qualcode.store.drafts import Draft
from qualcode.ui.widgets.typing_pause import TypingPause
from qualcode.ui.workspace import Workspace

_PAUSE = 700


class DraftKeeper(QObject):
    """Writes the draft down while one types; ``current`` says what it is now, None where nothing was typed."""

    def __init__(self, parent: QObject, workspace: Workspace, current: Callable[[], Draft | None]) -> None:
        """Have kept nothing yet."""
        super().__init__(parent)
        self._workspace, self._current = workspace, current
        self._kept = False
        self._typing = TypingPause(self, _PAUSE)
        self._typing.due.connect(self.write_down)

    def touch(self) -> None:
        """Hear that something was typed."""
        self._typing.touch()

    def write_down(self) -> None:
        """Write the draft down now. Where the file cannot be written the correction itself will say so."""
        self._typing.stop()
        project, draft = self._workspace.project, self._current()
        if project is not None and draft is not None:
            with suppress(FileProblem):
                drafts.keep(project, draft)
                self._kept = True

    def forget(self) -> None:
        """Let the draft go: the correction was made or given up."""
        self._typing.stop()
        if self._kept and self._workspace.project is not None:
            with suppress(FileProblem):
                drafts.forget(self._workspace.project)
        self._kept = False

    def unfinished(self) -> Draft | None:
        """Return what was being typed when the project was last open; one whose turn is gone is forgotten."""
        project = self._workspace.project
        if project is None or project is not self._workspace.home:
            return None
        draft = drafts.find(project)
        self._kept = draft is not None
        if draft is not None and draft.turn not in self._workspace.study.turns:
            self.forget()
            return None
        return draft
