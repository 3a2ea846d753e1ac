"""Looks for the passages most like those of a code, off the UI thread, and keeps what was found."""

from collections.abc import Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, Signal

from qualcode.analysis.suggestions import StudyPassages, Suggestion, still_open, suggestions_for
from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.jobs import Jobs
from qualcode.ui.workspace import Workspace

MOST = 30
"""So many passages are suggested at a time."""

State = Literal["nothing", "reading", "looking", "found"]


class SimilarFinder(QObject):
    """What was found stays in its order while passages are taken from it, so that the list never jumps.

    It is looked anew for another code, when the texts have changed, when all are taken, and when asked to.
    """

    changed = Signal()
    """The state is another, or something else was found."""

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Look for nothing yet."""
        super().__init__()
        self._workspace, self._jobs = workspace, jobs
        self._code: CodeId | None = None
        self._found: Sequence[Suggestion] = ()
        self._passages: StudyPassages | None = None
        self.state: State = "nothing"
        workspace.passages_read.connect(self._on_read)

    def look(self, code: CodeId | None, anew: bool = False) -> None:
        """See to it that what is like a code is found, or being looked for."""
        passages = self._workspace.passages
        if code is None:
            self.forget()
        elif passages is None:
            self._code = code
            self._turn("reading")
            self._workspace.passages_wanted.emit()
        elif anew or code != self._code or passages is not self._passages:
            self._start(code, passages)

    def forget(self) -> None:
        """Know of nothing."""
        self._code, self._found, self._passages = None, (), None
        self._turn("nothing")

    def suggestions(self) -> list[Suggestion]:
        """Return what was found and is neither coded nor dismissed since."""
        if self.state != "found" or self._workspace.passages is not self._passages:
            return []
        return still_open(self._workspace.study, self._found)

    @property
    def is_used_up(self) -> bool:
        """Whether passages were found and all of them are taken."""
        return self.state == "found" and bool(self._found) and not self.suggestions()

    def _start(self, code: CodeId, passages: StudyPassages) -> None:
        self._code, self._passages = code, passages
        self._turn("looking")
        work = partial(_found, self._workspace.study, passages, code)
        self._jobs.start(_("Looking for similar passages"), work, partial(self._on_found, code, passages))

    def _on_found(self, code: CodeId, passages: StudyPassages, found: list[Suggestion]) -> None:
        if code == self._code and passages is self._passages:
            self._found = found
            self._turn("found")

    def _on_read(self) -> None:
        passages = self._workspace.passages
        if passages is not None and self.state == "reading" and self._code is not None:
            self._start(self._code, passages)

    def _turn(self, state: State) -> None:
        self.state = state
        self.changed.emit()


def _found(study: Study, passages: StudyPassages, code: CodeId, _progress: Progress) -> list[Suggestion]:
    return suggestions_for(study, passages, code, MOST)
