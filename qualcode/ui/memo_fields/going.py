"""Showing what a memo is about, in the room where that is at home."""

from qualcode.analysis.memos import AboutKind, kind_of, segment_of
from qualcode.model.memos import Memo
from qualcode.ui.workspace import Place, Workspace


def can_go(memo: Memo) -> bool:
    """Tell whether there is a place to go to: the project as a whole has none."""
    return kind_of(memo) is not AboutKind.PROJECT


def go_to_subject(workspace: Workspace, memo: Memo) -> None:
    """Show what a memo is about; nothing happens where that is the project."""
    segment = segment_of(workspace.study, memo)
    if segment is not None:
        workspace.go_to(Place(segment.document, segment.span, memo.coding))
    elif memo.document is not None:
        workspace.go_to(Place(memo.document))
    elif memo.code is not None:
        workspace.choose_code(memo.code)
        workspace.room_wanted.emit("codebook")
    elif memo.informant is not None:
        workspace.room_wanted.emit("people")
        workspace.informant_wanted.emit(memo.informant)
    elif memo.finding is not None:
        workspace.room_wanted.emit("findings")
        workspace.finding_wanted.emit(memo.finding)
