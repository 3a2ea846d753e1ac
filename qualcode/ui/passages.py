"""Keeping the passages that can be suggested in step with the open study: read off the UI thread."""

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from qualcode.analysis.word_index import WordIndex
from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.jobs import Job, Jobs
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.analysis.suggestions import StudyPassages

PAUSE = 1_500
"""Milliseconds after opening, or without a further change, after which passages are read."""

_PAUSES_PER_READING = 20
_TABLES = frozenset(("documents", "texts", "turns"))


class PassageKeeper(QObject):
    """Puts the passages of the open study into ``workspace``.

    Documents that changed are read again: the longer that takes, the longer it waits for further corrections,
    unless somebody wants the passages.
    """

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Follow the workspace, and live as long as it."""
        super().__init__(workspace)
        self._workspace, self._jobs = workspace, jobs
        self._job: Job | None = None
        self._begun = self._took = 0.0
        self._last: StudyPassages | None = None
        self._wanted = False
        self._begin = QTimer(self, singleShot=True)
        self._begin.timeout.connect(self._read)
        workspace.changed.connect(self._on_changed)
        workspace.closed.connect(self._on_closed)
        workspace.words_read.connect(self._wait)
        workspace.passages_wanted.connect(self._on_wanted)

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is read and nothing waits to be."""
        return self._job is None and not self._begin.isActive()

    def _wait(self) -> None:
        if self._workspace.project is not None:
            self._begin.start(max(PAUSE, round(self._took * 1000 * _PAUSES_PER_READING)))

    def _on_changed(self, change_set: ChangeSet) -> None:
        if change_set.tables & _TABLES:
            self._wait()

    def _on_wanted(self) -> None:
        self._wanted = True
        self._read()
        self._jobs.hurry()

    def _on_closed(self) -> None:
        self._begin.stop()
        self._job, self._last, self._wanted, self._took = None, None, False, 0.0
        self._workspace.set_passages(None)

    def _read(self) -> None:
        """Read them, unless they are being read: then it is looked at again when that is through."""
        project, words = self._workspace.project, self._workspace.words
        if project is None or self._job is not None or self._workspace.passages is not None:
            return
        if not self._wanted and not words.is_current(project.study):
            # It is told when the words are read: what is known of them then need not be worked out a second time.
            return
        self._begin.stop()
        self._begun, self._wanted = time.monotonic(), False
        work = partial(_passages, project.study, self._last, words)
        self._job = self._jobs.start(_("Reading passages"), work, self._on_read, quiet=True, patient=True)
        self._job.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        if self.sender() is self._job:
            self._job = None

    def _on_read(self, passages: "StudyPassages") -> None:
        if self._workspace.project is None:
            return
        self._took = time.monotonic() - self._begun
        self._last = passages
        self._workspace.set_passages(passages)
        if self._workspace.passages is None:
            self._on_wanted() if self._wanted else self._wait()


def _passages(study: Study, known: "StudyPassages | None", words: WordIndex, progress: Progress) -> "StudyPassages":
    # The window is there sooner when it does not load what compares passages.
    from qualcode.analysis.suggestions import read_passages

    return read_passages(study, progress, known, words)
