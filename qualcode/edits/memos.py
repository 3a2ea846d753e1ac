"""Writing memos."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from qualcode.i18n import N_
from qualcode.model.ids import MemoId, new_id
from qualcode.model.memos import Memo, MemoType
from qualcode.store.editing import editing
from qualcode.store.project import Project


def add_memo(project: Project, /, text: str, type: MemoType = MemoType.FREE, **about: Any) -> MemoId:  # noqa: ANN401
    """Write a memo about what ``about`` names (fields of ``Memo``), or about the project."""
    now = datetime.now(UTC)
    memo = Memo(MemoId(new_id()), text, project.coder, now, now, type, **about)
    with editing(project, N_("New memo")) as edit:
        edit.add(memo)
    return memo.id


def write_memo(project: Project, memo: MemoId, text: str) -> None:
    """Change a memo's words; typing merges into one step."""
    old = project.study.memos[memo]
    if text != old.text:
        with editing(project, N_("Write memo"), f"memo {memo}") as edit:
            edit.replace(replace(old, text=text, changed=datetime.now(UTC)))


def set_memo_type(project: Project, memo: MemoId, type: MemoType) -> None:
    """Say what sort of thought a memo is."""
    with editing(project, N_("Change memo type")) as edit:
        edit.replace(replace(project.study.memos[memo], type=type))


def remove_memo(project: Project, memo: MemoId) -> None:
    """Remove a memo."""
    with editing(project, N_("Remove memo")) as edit:
        edit.remove(project.study.memos[memo])
