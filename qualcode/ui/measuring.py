"""How far the coding of each document has come, measured off the UI thread when the edits pause."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from qualcode.analysis.progress import DocumentProgress, ProgressMeter
from qualcode.i18n import _
from qualcode.model.ids import DocumentId
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.jobs import Job, Jobs

_PAUSE = 400
"""Milliseconds without edits after which the documents are measured again."""


class Measuring(QObject):
    """Follows a study from edit to edit; a document that an edit left alone is not measured again."""

    measured = Signal(object)
    """The ``DocumentProgress`` of each ``DocumentId``, as a dict."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        """Measure nothing yet."""
        super().__init__(parent)
        self._jobs = jobs
        self._meter = ProgressMeter()
        self._study: Study | None = None
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._measure)

    def follow(self, study: Study | None) -> None:
        """Measure a study's documents, at once if none were measured, else after a moment; None stops."""
        is_first = self._study is None
        self._study = study
        if study is None:
            self._timer.stop()
            self._meter = ProgressMeter()
        else:
            self._timer.start(0 if is_first else _PAUSE)

    def _measure(self) -> None:
        if self._job is not None:
            # The meter remembers from one time to the next, and may be used by one job only.
            self._timer.start(_PAUSE)
        elif self._study is not None:
            work = partial(_measured, self._study, self._meter)
            what = _("Measuring how much is coded")
            self._job = self._jobs.start(what, work, self.measured.emit, quiet=True, patient=True)
            self._job.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._job = None


def _measured(study: Study, meter: ProgressMeter, progress: Progress) -> dict[DocumentId, DocumentProgress]:
    documents, found = study.documents.ordered(), {}
    for done, document in enumerate(documents):
        progress(done, len(documents), document.title)
        found[document.id] = meter.of(study, document.id)
    return found
