"""How far coders have come with documents: what it is called, its mark, and the menu that sets it."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from qualcode.edits.sharing import set_coding_statuses
from qualcode.i18n import _, _n
from qualcode.model.blind import people_who_code, status_of
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.sharing import CodingStatus
from qualcode.ui.coders.badge import initials
from qualcode.ui.workspace import Workspace

MARKS = {CodingStatus.NOT_STARTED: "○", CodingStatus.UNDER_WAY: "◐", CodingStatus.DONE: "●"}
"""The sign of each status, which differs in shape and stands beside its word."""


def status_name(status: CodingStatus) -> str:
    """Return what a status is called."""
    return {
        CodingStatus.NOT_STARTED: _("Not started"),
        CodingStatus.UNDER_WAY: _("Under way"),
        CodingStatus.DONE: _("Finished"),
    }[status]


def marked(status: CodingStatus) -> str:
    """Return the sign of a status with its word."""
    return f"{MARKS[status]} {status_name(status)}"


def status_in(workspace: Workspace, document: DocumentId, coder: CoderId | None = None) -> CodingStatus:
    """Return how far a coder, or the one at work, has come with a document.

    That another has begun is told also where what was coded is hidden.
    """
    project = workspace.project
    if project is None or document not in project.study.documents:
        return CodingStatus.NOT_STARTED
    return status_of(project.study, document, coder or project.coder)


def set_status(workspace: Workspace, documents: Collection[DocumentId], status: CodingStatus) -> None:
    """Say how far the one at work has come with documents, in one step."""
    project = workspace.project
    if project is None or not documents:
        return
    if workspace.done(set_coding_statuses, documents, project.coder, status) and status is CodingStatus.DONE:
        told = _n("Finished with %d document.", "Finished with %d documents.", len(documents)) % len(documents)
        workspace.say(told, undoable=True)


def fill_statuses(menu: QMenu, workspace: Workspace, documents: Sequence[DocumentId]) -> None:
    """Offer the statuses; the one that all the documents have is ticked."""
    group = QActionGroup(menu)
    now = {status_in(workspace, document) for document in documents}
    for status in CodingStatus:
        action = QAction(marked(status), group)
        action.setCheckable(True)
        action.setChecked(now == {status})
        action.triggered.connect(partial(_set, workspace, documents, status))
        menu.addAction(action)


def progress_words(workspace: Workspace) -> str:
    """Return how many documents each coder has finished, in one line; empty where there is no document."""
    project = workspace.project
    if project is None or not project.study.documents:
        return ""
    study, n = project.study, len(project.study.documents)
    parts = []
    people = people_who_code(study)
    for coder in people:
        done = sum(status_of(study, document, coder.id) is CodingStatus.DONE for document in study.documents)
        name = initials(coder) if len(people) > 1 else _("Finished")
        parts.append(_("{name}: {done} of {n}").format(name=name, done=done, n=n))
    told = " · ".join(parts)
    return _("Finished: {told}").format(told=told) if len(people) > 1 else told


def _set(
    workspace: Workspace, documents: Sequence[DocumentId], status: CodingStatus, _checked: bool = False
) -> None:
    set_status(workspace, documents, status)
