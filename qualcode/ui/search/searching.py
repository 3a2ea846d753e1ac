"""Asking and answering: words at once, patterns as a job, the newest question alone."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from qualcode.analysis.search import find_regex
from qualcode.analysis.word_index import WordIndex
from qualcode.i18n import _
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.text.matching import Mode
from qualcode.text.search import SearchResult
from qualcode.ui.jobs import Job, Jobs
from qualcode.ui.search.asked import Answer, Asked, answer, answer_of
from qualcode.ui.workspace import Workspace

_PATIENCE_MS = 300
"""So long the last answer stays before it is taken away: most patterns are through by then."""


class Searching(QObject):
    """Answers questions about the open study; ``answered`` carries the ``Answer``."""

    answered = Signal(object)

    def __init__(self, workspace: Workspace, jobs: Jobs, parent: QObject) -> None:
        """Search the workspace's study with its words."""
        super().__init__(parent)
        self._workspace, self._jobs = workspace, jobs
        self._job: Job | None = None
        self._asked = Asked()
        self._answered: tuple[Asked, Study, WordIndex] | None = None
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._late.timeout.connect(lambda: self.answered.emit(Answer(self._asked, waiting=True)))

    def ask(self, asked: Asked) -> None:
        """Answer a question; one that is not answered yet is asked no more."""
        question = (asked, self._workspace.study, self._workspace.words)
        if self._answered is not None and all(map(_same, question, self._answered)):
            # What is pasted or chosen is asked at once, and once more after the pause in the typing.
            return
        self.forget()
        problem = asked.problem()
        if problem is not None or not asked.query:
            self.answered.emit(Answer(asked, problem=problem))
        elif asked.mode is Mode.REGEX:
            study = self._workspace.study
            work = partial(_found, study, asked)
            self._asked = asked
            self._late.start()
            self._job = self._jobs.start(_("Searching"), work, partial(self._on_found, study, asked))
        else:
            self._answered = question
            self.answered.emit(answer(self._workspace.study, self._workspace.words, asked))

    def forget(self) -> None:
        """Want no answer to what was asked last."""
        self._late.stop()
        self._answered = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_found(self, study: Study, asked: Asked, result: SearchResult) -> None:
        self._job = None
        self._late.stop()
        if self._workspace.project is not None and self._workspace.study.texts is study.texts:
            self.answered.emit(answer_of(self._workspace.study, asked, result))
        elif self._workspace.project is not None:
            # A text was corrected meanwhile: what was found may stand elsewhere now.
            self.ask(asked)


def _same(one: object, other: object) -> bool:
    """Tell whether questions are equal, and studies and words the very same: an edit makes others of them."""
    return one == other if isinstance(one, Asked) else one is other


def _found(study: Study, asked: Asked, _progress: Progress) -> SearchResult:
    return find_regex(study, asked.query, asked.scope)
