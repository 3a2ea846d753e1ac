"""Passages that were suggested for a code: turned down, and brought back."""

from collections.abc import Collection, Iterable

from qualcode.i18n import N_
from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId, DismissalId, new_id
from qualcode.model.words import Dismissal
from qualcode.store.editing import editing
from qualcode.store.project import Project


def dismiss_suggestions(project: Project, code: CodeId, segments: Iterable[Segment]) -> None:
    """Let passages not be suggested for a code again; those dismissed already are left alone."""
    known = {(each.document, each.span) for each in project.study.dismissed.by("code", code)}
    new = [each for each in dict.fromkeys(segments) if (each.document, each.span) not in known]
    with editing(project, N_("Dismiss suggestion")) as edit:
        for each in new:
            edit.add(Dismissal(DismissalId(new_id()), each.document, each.span.start, each.span.stop, code))


def bring_back_suggestions(project: Project, dismissals: Collection[DismissalId]) -> None:
    """Let dismissed passages be suggested again."""
    with editing(project, N_("Bring back suggestion")) as edit:
        edit.remove(*(project.study.dismissed[each] for each in dict.fromkeys(dismissals)))
