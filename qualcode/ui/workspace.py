"""Where rooms meet: the open project, what the user is looking at, the one signal of change, and all wishes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import Signal

from qualcode.analysis.word_index import NO_INDEX, WordIndex
from qualcode.edits import history
from qualcode.model.blind import hides_any
from qualcode.model.changes import ChangeSet
from qualcode.model.errors import QualcodeError
from qualcode.model.ids import CodeId, CoderId, CodingId, DocumentId, MemoId
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.store import locks
from qualcode.store.project import Project
from qualcode.ui.seeing import CoderView, Seeing
from qualcode.ui.wishes import Wishes

if TYPE_CHECKING:
    from qualcode.analysis.suggestions import StudyPassages

P = ParamSpec("P")
R = TypeVar("R")

_SEEING = {"statuses", "project"}
"""Tables that what may be seen depends on, beside the codings."""


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in a document's text, and the coding there when it is about one."""

    document: DocumentId
    span: Span | None = None
    coding: CodingId | None = None


class Workspace(Wishes):
    """The open project and what is current in the window. None of it is project data but the project itself."""

    opened = Signal()
    """A project was opened; ``study`` is there."""
    closing = Signal()
    """The project is about to be closed; last chance to write down what is being typed."""
    leaving = Signal()
    """Everybody has had that chance: what is still being typed somewhere is left now."""
    closed = Signal()
    changed = Signal(object)
    """A ``ChangeSet`` has happened: an edit, an undo or a redo."""
    document_chosen = Signal(object)
    """The current ``DocumentId`` (or None) is another."""
    coding_chosen = Signal(object)
    """The current ``CodingId`` (or None) is another."""
    code_chosen = Signal(object)
    """The current ``CodeId`` (or None) is another."""
    coder_chosen = Signal(object)
    """Another ``CoderId`` codes now."""
    seen_otherwise = Signal()
    """``study`` or ``shown`` has other codings, or some are faint or not so any more, though nothing was coded."""
    words_read = Signal()
    """``words`` is another index: what was not read before, or was corrected, can be searched now."""
    passages_read = Signal()
    """``passages`` are others: passages can be suggested now."""
    failed = Signal(object)
    """A ``QualcodeError`` kept something from happening."""
    said = Signal(str, bool)
    """A quiet notice, and whether it offers to undo."""

    def __init__(self) -> None:
        """Start with no project."""
        super().__init__()
        self.project: Project | None = None
        self.document: DocumentId | None = None
        self.coding: CodingId | None = None
        self.code: CodeId | None = None
        self.seeing = Seeing()
        self.words: WordIndex = NO_INDEX
        """The words of the study as far as they have been read; ``WordKeeper`` keeps it in step."""
        self._aside: tuple[Project, DocumentId | None] | None = None
        self._let_go_of: Callable[[], None] | None = None
        self._passages: StudyPassages | None = None
        self.memo: MemoId | None = None
        """The memo that is written on or was last, which words of a text are quoted in; it may be gone."""

    @property
    def study(self) -> Study:
        """The study as the one who codes may see it; RuntimeError when no project is open.

        Where coding is blind, codings of others are not in it, nor what hangs on them. Verbs get the project, and
        change all of it.
        """
        return self.seeing.study(self._project())

    @property
    def shown(self) -> Study:
        """``study`` without the codings of coders whom the user has hidden: for lists and counts of codings."""
        return self.seeing.shown(self._project())

    @property
    def proposed(self) -> frozenset[CodeId]:
        """The codes that are proposals: made with a locked codebook and not accepted yet."""
        return locks.proposed_codes(self._project())

    @property
    def is_locked(self) -> bool:
        """Whether the codebook came locked, so that a code that is made now is a proposal."""
        return locks.is_locked(self._project())

    def show_coders(self, views: Mapping[CoderId, CoderView]) -> None:
        """Show coders' codings, show them faint or hide them; those who are not named are shown."""
        if self.seeing.set_views(views):
            self.seen_otherwise.emit()

    def take(self, project: Project, document: DocumentId | None = None) -> None:
        """Make an open project the current one, with ``document`` to look at, or the first where there is none."""
        self.close()
        self._show(project, document)

    @property
    def home(self) -> Project | None:
        """The project that is open, also while another one is looked at."""
        return self._aside[0] if self._aside is not None else self.project

    def look_at(self, other: Project) -> None:
        """Show a project that can only be read; the one that is open stays so behind it, until ``come_back``."""
        aside = self._aside or (self._project(), self.document)
        # What is blind for the one who codes stays so.
        other.coder = aside[0].coder
        self._hide()
        self._aside = aside
        self._show(other, aside[1])

    def come_back(self) -> None:
        """Show the open project again, where another one is looked at."""
        if self._aside is not None:
            shown, (home, document) = self._project(), self._aside
            self._hide()
            shown.close()
            self._aside = None
            self._show(home, document)

    def _show(self, project: Project, document: DocumentId | None) -> None:
        self.project = project
        self._let_go_of = project.subscribe(self._on_change)
        first = next(iter(project.study.documents.ordered()), None)
        self.document = document if document in project.study.documents else first.id if first else None
        self.opened.emit()

    def write_down(self) -> list[QualcodeError]:
        """Let everybody write down what is being typed; return the problems that kept something from it."""
        problems: list[QualcodeError] = []

        def hear(problem: QualcodeError) -> None:
            problems.append(problem)

        self.failed.connect(hear)
        try:
            if self.project is not None:
                self._ask_to_write_down()
        finally:
            self.failed.disconnect(hear)
        return problems

    def close(self) -> None:
        """Close the project, if one is open, and the one that is looked at."""
        shown, aside, self._aside = self.project, self._aside, None
        if shown is not None:
            self._hide(shown.close)
        if aside is not None:
            aside[0].close()

    def _ask_to_write_down(self) -> None:
        self.closing.emit()
        self.leaving.emit()

    def _hide(self, close: Callable[[], None] = lambda: None) -> None:
        self._ask_to_write_down()
        if self._let_go_of is not None:
            self._let_go_of()
        close()
        self.project = self.document = self.coding = self.code = self.memo = self._let_go_of = None
        self.seeing.forget()
        self.closed.emit()

    def edit(self, verb: Callable[Concatenate[Project, P], R], *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Carry out a verb of ``edits`` on the project; an error is announced by ``failed``, and None returned."""
        try:
            return verb(self._project(), *args, **kwargs)
        except QualcodeError as error:
            self.failed.emit(error)
            return None

    def done(self, verb: Callable[Concatenate[Project, P], object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Carry out a verb of ``edits`` and tell whether it went through, for what is said of it afterwards."""
        try:
            verb(self._project(), *args, **kwargs)
        except QualcodeError as error:
            self.failed.emit(error)
            return False
        return True

    def undo(self) -> None:
        """Take the latest step back, if there is one."""
        if self.project is not None:
            self.edit(history.undo)

    def redo(self) -> None:
        """Do the latest undone step again, if there is one."""
        if self.project is not None:
            self.edit(history.redo)

    def choose_document(self, document: DocumentId | None) -> None:
        """Make a document the current one; the coding that was current is so no more."""
        if document != self.document:
            self.document = document
            self.choose_coding(None)
            self.document_chosen.emit(document)

    def choose_coding(self, coding: CodingId | None) -> None:
        """Make a coding the current one."""
        if coding != self.coding:
            self.coding = coding
            self.coding_chosen.emit(coding)

    def choose_code(self, code: CodeId | None) -> None:
        """Make a code the current one."""
        if code != self.code:
            self.code = code
            self.code_chosen.emit(code)

    def choose_coder(self, coder: CoderId) -> None:
        """Say who codes from now on."""
        project = self._project()
        if coder != project.coder:
            hid_any = hides_any(project.study, project.coder)
            project.coder = coder
            self._forget_gone()
            self.coder_chosen.emit(coder)
            if hid_any or hides_any(project.study, coder):
                self.seen_otherwise.emit()

    @property
    def passages(self) -> "StudyPassages | None":
        """The passages to be compared; None while they have not been read since texts or turns changed."""
        known = self._passages
        return known if known is not None and self.project is not None and known.is_current(self.study) else None

    def set_passages(self, passages: "StudyPassages | None") -> None:
        """Take other passages, and tell of them."""
        if passages is not self._passages:
            self._passages = passages
            self.passages_read.emit()

    def set_words(self, words: WordIndex) -> None:
        """Take another index of the study's words, and tell of it."""
        if words is not self.words:
            self.words = words
            self.words_read.emit()

    def go_to(self, place: Place) -> None:
        """Show a place in its text."""
        self.room_wanted.emit("coding")
        self.choose_document(place.document)
        self.place_wanted.emit(place)

    def say(self, text: str, undoable: bool = False) -> None:
        """Show a quiet notice."""
        self.said.emit(text, undoable)

    def _project(self) -> Project:
        if self.project is None:
            raise RuntimeError("no project is open")
        return self.project

    def _forget_gone(self) -> None:
        if self.coding is not None and self.coding not in self.study.codings:
            self.coding = None
            self.coding_chosen.emit(None)

    def _on_change(self, change_set: ChangeSet) -> None:
        study = self.study
        self._forget_gone()
        if self.code is not None and self.code not in study.codes:
            self.choose_code(None)
        if self.document not in study.documents:
            documents = study.documents.ordered()
            self.choose_document(documents[0].id if documents else None)
        self.changed.emit(change_set)
        if change_set.tables & _SEEING:
            self.seen_otherwise.emit()
