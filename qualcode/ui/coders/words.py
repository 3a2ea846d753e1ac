"""What is said on the screen of codings that are not shown: that they are hidden and why, never how many."""

from collections.abc import Iterable

from qualcode.edits.project import change_info
from qualcode.i18n import _
from qualcode.model.blind import hidden_documents
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.study import Study
from qualcode.ui.coders.badge import initials
from qualcode.ui.workspace import Workspace


def hidden_words(workspace: Workspace, document: DocumentId) -> tuple[str, str]:
    """Return that others' codings in a document are hidden, and why; empty where none are."""
    project = workspace.project
    if project is None or not project.study.info.blind:
        return "", ""
    if document not in hidden_documents(project.study, project.coder):
        return "", ""
    return _("Others' codings are hidden here"), _why()


def blind_words(workspace: Workspace) -> tuple[str, str]:
    """Return what blind coding hides now, in a few words and in sentences; empty where it is not blind."""
    project = workspace.project
    if project is None or not project.study.info.blind:
        return "", ""
    hidden = hidden_documents(project.study, project.coder)
    return (_("Others' codings are hidden") if hidden else _("Blind coding: all are finished")), _why()


def _why() -> str:
    return _(
        "Coding is blind in this project: you see what another coder has coded in a document when both of you have"
        " marked it as finished. Counts, quotes, searches and exports leave those codings out as well."
    )


def turn_blind(workspace: Workspace) -> None:
    """Let coding be blind from now on, or not so any more, and say what that means."""
    is_blind = not workspace.study.info.blind
    if not workspace.done(change_info, blind=is_blind):
        return
    if is_blind:
        told = _("You see others' codings in a document when you and they have marked it as finished.")
    else:
        told = _("Everybody sees everybody's codings.")
    workspace.say(told, undoable=True)


def view_words(workspace: Workspace) -> str:
    """Return whose codings the user has hidden or made faint, in a few words; empty where all are shown."""
    if workspace.project is None:
        return ""
    study, seeing = workspace.study, workspace.seeing
    parts = []
    if names := _initials(study, seeing.hidden):
        parts.append(_("Hidden: {names}").format(names=names))
    if names := _initials(study, seeing.dimmed):
        parts.append(_("Faint: {names}").format(names=names))
    return " · ".join(parts)


def left_out_words(workspace: Workspace) -> str:
    """Return whose codings are not in lists and counts, and why; empty where all are there."""
    if workspace.project is None:
        return ""
    project = workspace.project
    is_blind = project.study.info.blind and hidden_documents(project.study, project.coder)
    blind = _("Without others' codings, which are hidden") if is_blind else ""
    names = _initials(workspace.study, workspace.seeing.hidden)
    chosen = _("Without codings by {names}, who are hidden").format(names=names) if names else ""
    return " · ".join(part for part in (blind, chosen) if part)


def _initials(study: Study, coders: Iterable[CoderId]) -> str:
    return ", ".join(initials(coder) for coder in study.coders.ordered() if coder.id in set(coders))
