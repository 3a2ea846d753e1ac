"""Showing what a conflict is about, in the room where it is at home."""

from typing import Any

from qualcode.model.ids import DocumentId
from qualcode.model.sharing import Conflict
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.ui.going import go_to_thing, is_somewhere
from qualcode.ui.workspace import Place, Workspace


def place_of(study: Study, mark: Conflict) -> Place | None:
    """Return the place in a text that a conflict is about; None where it is about none."""
    if mark.subject in ("texts", "documents"):
        document = study.texts.get(DocumentId(mark.value))
        if document is None:
            return None
        at = document.text.find(mark.kept) if mark.subject == "texts" and mark.kept else -1
        return Place(document.id, Span(at, at + len(mark.kept)) if at >= 0 else None)
    value: Any = getattr(study, mark.subject).get(mark.value)
    if value is None or getattr(value, "document", None) is None or getattr(value, "start", None) is None:
        return None
    coding = value.id if mark.subject == "codings" else None
    return Place(value.document, Span(value.start, value.stop), coding)


def can_go(study: Study, mark: Conflict) -> bool:
    """Tell whether there is somewhere to go to."""
    return place_of(study, mark) is not None or is_somewhere(study, mark.subject, mark.value)


def go_to_conflict(workspace: Workspace, mark: Conflict) -> None:
    """Show what a conflict is about; nothing happens where there is nothing to show."""
    place = place_of(workspace.study, mark)
    if place is not None:
        workspace.go_to(place)
        if place.coding is not None:
            workspace.choose_coding(place.coding)
    elif is_somewhere(workspace.study, mark.subject, mark.value):
        go_to_thing(workspace, mark.subject, mark.value)
