"""Which codes the words resemble that are about to be coded: looked up off the UI thread, never applied."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from qualcode.analysis.suggestions import StudyPassages, Suggestion, codes_like
from qualcode.i18n import _
from qualcode.model.codings import Segment
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.jobs import Jobs
from qualcode.ui.workspace import Workspace

MOST = 3
"""So many codes are suggested."""


class LikelyCodes(QObject):
    """Knows the codes of one segment at a time; none while passages are not read."""

    found = Signal()
    """The codes of the segment asked about are there."""

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Know nothing yet."""
        super().__init__()
        self._workspace, self._jobs = workspace, jobs
        self._segment: Segment | None = None
        self._codes: tuple[Suggestion, ...] = ()

    def ask(self, segment: Segment | None) -> None:
        """Begin to look for the codes that a segment resembles; None asks for nothing any more."""
        self._segment, self._codes = segment, ()
        passages = self._workspace.passages
        if segment is not None and passages is not None:
            work = partial(_likely, self._workspace.study, passages, segment)
            self._jobs.start(_("Looking for similar codes"), work, partial(self._take, segment), quiet=True)

    def codes(self) -> tuple[Suggestion, ...]:
        """Return the codes, the most alike first, without those put on the words since they were looked for."""
        segment, study = self._segment, self._workspace.study
        if segment is None or not self._codes:
            return ()
        there = {each.code for each in study.codings_in(segment.document) if each.span.overlaps(segment.span)}
        return tuple(each for each in self._codes if each.code not in there)

    def _take(self, segment: Segment, codes: list[Suggestion]) -> None:
        if segment is self._segment:
            self._codes = tuple(codes)
            self.found.emit()


def _likely(study: Study, passages: StudyPassages, segment: Segment, _progress: Progress) -> list[Suggestion]:
    return codes_like(study, passages, segment, MOST)
