"""Memos written at one go, as the window drafts and keeps them."""

from typing import Any

from qualcode.edits.memos import draft, keep_draft
from qualcode.model.ids import MemoId
from qualcode.model.memos import MemoType
from qualcode.store.project import Project


def add_memo(project: Project, text: str, type: MemoType = MemoType.FREE, **about: Any) -> MemoId:
    """Write a memo about what ``about`` names (fields of ``Memo``), or about the project."""
    memo = draft(project, text, type, **about)
    keep_draft(project, memo)
    return memo.id
