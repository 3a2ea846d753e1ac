"""Keeping the index of words in step with the open study: read off the UI thread, stored bit by bit.

Nobody waits for it and nobody is told of it: until it is there, searches find what has been read so far.
"""

from collections import deque
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer

from qualcode.analysis.word_index import NO_INDEX, Indexed, WordIndex, index_study, stay
from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.model.errors import QualcodeError
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.store import word_index
from qualcode.text.stored_index import NOTHING_STORED, StoredIndex
from qualcode.ui.hands import StillTimer
from qualcode.ui.jobs import Job, Jobs
from qualcode.ui.workspace import Workspace

PAUSE = 200
"""Milliseconds without a further change after which the words are read again."""

_TABLES = frozenset(("documents", "texts", "turns"))
_LEAVING = frozenset(("documents", "informants"))


class WordKeeper(QObject):
    """Puts the index of the open study into ``workspace.words``, and what is new of it into the project file.

    The file has the index for speed alone. Where it cannot be written, the words are read again next time.
    """

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Follow the workspace, and live as long as it."""
        super().__init__(workspace)
        self._workspace, self._jobs = workspace, jobs
        self._job: Job | None = None
        self._wanted = self._is_kept = False
        self._stored: StoredIndex | None = None
        self._loading: Iterator[StoredIndex | None] = iter(())
        self._portions: deque[Iterator[None]] = deque()
        self._begin = QTimer(self, singleShot=True, interval=PAUSE)
        self._load, self._store = StillTimer(jobs.hands, self), StillTimer(jobs.hands, self)
        self._begin.timeout.connect(self._read)
        self._load.portion.connect(self._load_portion)
        self._store.portion.connect(self._store_portion)
        workspace.opened.connect(self._on_opened)
        workspace.changed.connect(self._on_changed)
        workspace.closed.connect(self._on_closed)
        workspace.words_wanted.connect(self._on_wanted)

    @property
    def is_at_rest(self) -> bool:
        """Whether everything is read and stored."""
        timers = (self._begin, self._load, self._store)
        return self._job is None and not any(timer.isActive() for timer in timers)

    def _on_opened(self) -> None:
        # The window shows what was opened first.
        self._begin.start()

    def _on_changed(self, change_set: ChangeSet) -> None:
        if any(change.new is None and change.table in _LEAVING for change in change_set.changes):
            self._let_go()
        if change_set.tables & _TABLES:
            self._begin.start()

    def _let_go(self) -> None:
        """Write nothing of what was read: somebody may have withdrawn, who alone said some of the words."""
        self._portions.clear()
        self._is_kept = False
        if self._job is not None:
            self._job.cancel()

    def _on_wanted(self) -> None:
        self._wanted = True
        self._read()
        self._load.hurry()
        self._jobs.hurry()

    def _on_closed(self) -> None:
        for timer in (self._begin, self._load, self._store):
            timer.stop()
        self._portions.clear()
        self._loading = iter(())
        self._job, self._stored = None, None
        self._wanted = self._is_kept = False
        self._workspace.set_words(NO_INDEX)

    def _read(self) -> None:
        """Read what is new, unless that is being done: then it is looked at again when that is through."""
        project, known = self._workspace.project, self._workspace.words
        if project is None or self._job is not None or known.is_current(project.study):
            return
        if self._stored is None:
            if not self._load.isActive():
                self._loading = word_index.loading(project)
                self._load.begin()
            return
        stored, self._stored = self._stored, NOTHING_STORED
        work = partial(_indexed, project.study, known, stored, self._is_kept)
        self._job = self._jobs.start(_("Reading words"), work, self._on_read, quiet=True, patient=True)
        self._job.ended.connect(self._on_ended)
        if self._wanted:
            self._wanted = False
            self._jobs.hurry()

    def _load_portion(self) -> None:
        try:
            self._stored = next(self._loading)
        except QualcodeError:
            self._stored = NOTHING_STORED
        except Exception:
            # A bug is told once: the timer would ask for the same for ever.
            self._stored = NOTHING_STORED
            self._load.stop()
            raise
        if self._stored is not None:
            self._load.stop()
            self._read()

    def _on_ended(self) -> None:
        # Also after a failure, so that the next change has the words read.
        if self._job is not None and self.sender() is self._job:
            if self._job.cancelled:
                self._begin.start()
            self._job = None

    def _on_read(self, indexed: Indexed) -> None:
        project = self._workspace.project
        if project is None:
            return
        if not project.is_read_only:
            self._is_kept = False
            self._portions.append(word_index.keeping(project, indexed.fresh, indexed.pages))
            self._store.begin()
        if not indexed.words.is_current(project.study):
            self._begin.start()
        self._workspace.set_words(indexed.words)

    def _store_portion(self) -> None:
        if not self._portions:
            self._store.stop()
            return
        portions = self._portions.popleft()
        try:
            next(portions)
            self._portions.appendleft(portions)
        except StopIteration:
            self._is_kept = not self._portions
        except QualcodeError:
            # The words are read again next time.
            self._is_kept = False


def _indexed(study: Study, known: WordIndex, stored: StoredIndex, is_kept: bool, progress: Progress) -> Indexed:
    # The window is there sooner when it does not load what searches.
    from qualcode.analysis.search import make_ready

    indexed = index_study(study, known, stored, progress, is_kept)
    progress(0, 1, _("Reading words"))
    make_ready(study, indexed.words)
    if not known.read:
        # The tables came into memory last.
        stay(indexed.words)
    return indexed
