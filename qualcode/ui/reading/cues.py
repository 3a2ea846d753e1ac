"""Looks up the cue words of the texts that are shown, off the UI thread, when what they rest on changes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from qualcode.analysis.suggestions import CueHit, cue_hits
from qualcode.analysis.word_index import WordIndex
from qualcode.i18n import _
from qualcode.model.documents import DocumentText
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.cue_marks import CueMarks
from qualcode.ui.reading.reader import Reader
from qualcode.ui.reading.spoken import announce
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace

_ON, _ONLY = "reading/cues", "reading/cues_of_chosen"
_SPEAK_AFTER = 300


class Cues(QObject):
    """Keeps the marks of every reader in step: on or off, of all codes or of the chosen one, as is remembered."""

    def __init__(self, workspace: Workspace, jobs: Jobs, centre: Centre, settings: Settings) -> None:
        """Follow the workspace."""
        super().__init__(centre)
        self._workspace, self._jobs, self._centre, self._settings = workspace, jobs, centre, settings
        self.marks: dict[Reader, CueMarks] = {}
        self._known: dict[Reader, tuple[object, ...]] = {}
        self._found: dict[Reader, tuple[DocumentText, Sequence[CueHit]]] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        self._speaking = QTimer(self, singleShot=True, interval=_SPEAK_AFTER)
        self._speaking.timeout.connect(self._speak)
        self._spoken = ""
        centre.for_each(self._add)
        for signal in (workspace.words_read, workspace.changed, workspace.code_chosen):
            signal.connect(lambda *_what: self._soon.start())
        workspace.closed.connect(self._forget)

    @property
    def is_on(self) -> bool:
        """Whether cue words are marked."""
        return self._settings.truth(_ON, True)

    @property
    def is_for_chosen(self) -> bool:
        """Whether those of the chosen code alone are marked."""
        return self._settings.truth(_ONLY, False)

    def turn(self) -> None:
        """Mark cue words, or do not."""
        self._settings.put(_ON, not self.is_on)
        self._look()

    def turn_for_chosen(self) -> None:
        """Mark the cue words of the chosen code alone, or of all codes."""
        self._settings.put(_ONLY, not self.is_for_chosen)
        self._look()

    def _add(self, reader: Reader) -> None:
        marks = self.marks[reader] = CueMarks(reader.pane)
        marks.unknown.connect(self._soon.start)
        reader.pane.under.append(marks.paint)
        reader.pane.caret_moved.connect(self._speaking.start)

    def _forget(self) -> None:
        self._known, self._found = {}, {}
        for marks in self.marks.values():
            marks.show(None, ())

    def _look(self) -> None:
        """Look up what is not known of the texts that are shown; nothing is looked up while they are hidden."""
        if self._workspace.project is None:
            return
        for reader, marks in self.marks.items():
            page = reader.pane.page
            if page is not None and page.document.id in self._workspace.study.texts:
                self._look_in(reader, page.document.id)
                self._show(reader, marks, page.source)

    def _look_in(self, reader: Reader, document: DocumentId) -> None:
        study, words = self._workspace.study, self._workspace.words
        known = (document, study.texts[document], words, study.cue_words, study.synonyms)
        before = self._known.get(reader)
        if before is not None and all(mine is other for mine, other in zip(known, before, strict=True)):
            return
        if not self.is_on or (document in words.outdated(study) and study.cue_words):
            return
        self._known[reader] = known
        if not study.cue_words:
            self._found[reader] = (study.texts[document], ())
            return
        work = partial(_found, study, words, document)
        self._jobs.start(_("Looking for cue words"), work, partial(self._take, reader, known), quiet=True)

    def _take(self, reader: Reader, known: tuple[object, ...], hits: Sequence[CueHit]) -> None:
        if self._known.get(reader) is known and isinstance(known[1], DocumentText):
            self._found[reader] = (known[1], hits)
            self._look()

    def _show(self, reader: Reader, marks: CueMarks, text: DocumentText) -> None:
        source, hits = self._found.get(reader, (None, ()))
        only: CodeId | None = self._workspace.code if self.is_for_chosen else None
        marks.show(text, hits if self.is_on and source is text else (), only)

    def _speak(self) -> None:
        pane = self._centre.pane
        page, marks = pane.page, self.marks[self._centre.active]
        words = marks.told_at(page, pane.caret) if page is not None and self.is_on else ""
        if words != self._spoken:
            self._spoken = words
            if words:
                announce(pane, words)


def _found(study: Study, words: WordIndex, document: DocumentId, _progress: Progress) -> list[CueHit]:
    return cue_hits(study, words, document)
