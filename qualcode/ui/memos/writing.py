"""The memo that is written on, or the draft of one that nobody has kept yet."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from qualcode.analysis.memos import is_there
from qualcode.edits import memos
from qualcode.model.codings import Segment
from qualcode.model.ids import MemoId
from qualcode.model.memos import SUBJECT, Memo, MemoType, with_subject_of
from qualcode.model.study import Study
from qualcode.ui.workspace import Workspace


class Writing:
    """A draft is kept with its first words or its first quote; one that stays empty leaves nothing behind."""

    def __init__(self, workspace: Workspace) -> None:
        """Write on nothing yet."""
        self._workspace = workspace
        self.draft: Memo | None = None
        self.kept: MemoId | None = None
        """The memo that is written on, where that is no draft."""

    @property
    def memo(self) -> Memo | None:
        """What is written on; None for nothing."""
        if self.draft is not None or self.kept is None or self._workspace.project is None:
            return self.draft
        return self._workspace.study.memos.get(self.kept)

    def turn_to(self, memo: MemoId | None, draft: Memo | None = None) -> None:
        """Write on a memo, on a draft or on nothing; coming back to a memo begins a step of its own."""
        if self._workspace.project is not None and memo != self.kept:
            self._workspace.project.history.pause()
        self.kept, self.draft = memo, draft
        self._workspace.memo = memo

    def save(self, words: str) -> bool:
        """Write the words down; tell whether they are safe."""
        if self._workspace.project is None:
            return True
        if self.draft is not None:
            return not words.strip() or self._keep(words)
        if self.kept is None or self.kept not in self._workspace.study.memos:
            return True
        return self._workspace.done(memos.write_memo, self.kept, words)

    def quote(self, segment: Segment, words: str) -> None:
        """Let the memo quote a segment; a draft is kept by that, with its words so far."""
        if self.draft is not None:
            self._keep(words, [segment])
        elif self.kept is not None:
            self._workspace.edit(memos.quote_in_memo, self.kept, [segment])

    def set_type(self, type: MemoType) -> None:
        """Say what sort of thought it is."""
        memo = self.memo
        if self.draft is not None:
            self.draft = replace(self.draft, type=type)
        elif memo is not None and memo.type is not type:
            self._workspace.edit(memos.set_memo_type, memo.id, type)

    def set_subject(self, like: Memo) -> None:
        """Let it be about what ``like`` is about; a draft is of its type as well."""
        if self.draft is not None:
            self.draft = replace(with_subject_of(self.draft, like), type=like.type)
        elif self.kept is not None:
            self._workspace.edit(memos.set_subject, self.kept, like)

    def forget_what_is_gone(self, study: Study) -> None:
        """Write no more on a memo that is gone; a draft whose subject is gone is about the project."""
        if self.kept is not None and self.kept not in study.memos:
            self.kept = None
        if self.draft is not None and not is_there(study, self.draft):
            nothing: dict[str, Any] = dict.fromkeys(SUBJECT)
            self.draft = replace(self.draft, **nothing)

    def _keep(self, words: str, quotes: Sequence[Segment] = ()) -> bool:
        """Keep the draft; tell whether it could be."""
        draft = self.draft
        if draft is None:
            return False
        # Before the edit, which makes the room show what is now written on.
        self.kept, self.draft = draft.id, None
        if self._workspace.done(memos.keep_draft, replace(draft, text=words), quotes):
            self._workspace.memo = draft.id
            return True
        self.kept, self.draft = None, draft
        return False
