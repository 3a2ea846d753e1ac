"""What a memo can be about from where the user stands: the project, and what is current in the window."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QMenu

from qualcode.analysis.memos import about
from qualcode.edits import memos
from qualcode.model.memos import Memo, MemoType
from qualcode.store.project import Project
from qualcode.ui.workspace import Workspace
from qualcode.wording.language import interface_words
from qualcode.wording.memos import about_sentence


def subjects(workspace: Workspace) -> list[Memo]:
    """Return drafts about the project, then about the current document, code and coding, where there are any."""
    project = workspace.project
    if project is None:
        return []
    current = {"document": workspace.document, "code": workspace.code, "coding": workspace.coding}
    found = [{field: id} for field, id in current.items() if id is not None]
    return [draft_about(project), *(draft_about(project, **each) for each in found)]


def draft_about(project: Project, **subject: Any) -> Memo:  # noqa: ANN401 - fields of Memo
    """Return an empty draft about a thing; one about a code is of that type."""
    return memos.draft(project, "", MemoType.CODE if "code" in subject else MemoType.FREE, **subject)


def fill(menu: QMenu, workspace: Workspace, chosen: Callable[[Memo], object]) -> None:
    """Fill the menu with what a memo can be about; ``chosen`` is called with a draft about it."""
    menu.clear()
    for draft in subjects(workspace):
        action = menu.addAction(about_sentence(about(workspace.study, draft), interface_words(), longest=60))
        action.triggered.connect(lambda _on=False, draft=draft: chosen(draft))
