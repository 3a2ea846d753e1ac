"""What merged copies do not agree on and nobody has settled yet, in the order in which one goes through it."""

from collections.abc import Container, Mapping

from qualcode.model.ids import CodingId, DocumentId
from qualcode.model.settling import Settling, ways
from qualcode.model.sharing import Conflict, ConflictKind
from qualcode.ui.workspace import Workspace

_FIRST = (ConflictKind.PROPOSED, ConflictKind.NAME)
"""What others rest on: whether a code is to be there at all."""


def to_settle(workspace: Workspace) -> list[Conflict]:
    """Return the conflicts that the one who codes may see and settle: codes first, then by document."""
    project = workspace.project
    if project is None or project.is_read_only:
        return []
    seen, study = workspace.study, project.study
    places = {document.id: place for place, document in enumerate(study.documents.ordered())}
    marks = [mark for mark in study.conflicts.values() if not _is_blind(mark, study.codings, seen.codings)]
    return sorted(marks, key=lambda mark: (_rank(mark), _place(places, mark), mark.subject, mark.id))


def ways_now(workspace: Workspace, mark: Conflict) -> tuple[Settling, ...]:
    """Return the ways in which a conflict can be settled now."""
    project = workspace.project
    return ways(project.study, mark) if project is not None else ()


def _place(places: Mapping[DocumentId, int], mark: Conflict) -> int:
    return -1 if mark.document is None else places.get(mark.document, -1)


def _rank(mark: Conflict) -> int:
    return _FIRST.index(mark.kind) if mark.kind in _FIRST else len(_FIRST)


def _is_blind(mark: Conflict, codings: Container[CodingId], seen: Container[CodingId]) -> bool:
    ids = [mark.value, mark.other] if mark.kind is ConflictKind.CODING else [mark.value]
    return mark.subject == "codings" and any(CodingId(id) in codings and CodingId(id) not in seen for id in ids)
