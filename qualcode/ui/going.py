"""Showing a thing of the study in the room where it is at home."""

from collections.abc import Callable

from qualcode.model.ids import CodeId, CodingId, DocumentId, FindingId, InformantId, MemoId, TurnId
from qualcode.model.study import Study
from qualcode.ui.workspace import Place, Workspace


def is_somewhere(study: Study, table: str, id: str) -> bool:
    """Tell whether a value of a table is there still, and is at home in a room."""
    return table in _WAYS and id in getattr(study, table)


def go_to_thing(workspace: Workspace, table: str, id: str) -> None:
    """Show a value of a table, which ``is_somewhere``."""
    _WAYS[table](workspace, id)


def _coding(workspace: Workspace, id: str) -> None:
    coding = workspace.study.codings[CodingId(id)]
    workspace.go_to(Place(coding.document, coding.span, coding.id))


def _code(workspace: Workspace, id: str) -> None:
    workspace.room_wanted.emit("codebook")
    workspace.choose_code(CodeId(id))


def _turn(workspace: Workspace, id: str) -> None:
    turn = workspace.study.turns[TurnId(id)]
    workspace.go_to(Place(turn.document, turn.span))


def _document(workspace: Workspace, id: str) -> None:
    workspace.go_to(Place(DocumentId(id)))


def _memo(workspace: Workspace, id: str) -> None:
    workspace.room_wanted.emit("memos")
    workspace.memo_wanted.emit(MemoId(id))


def _finding(workspace: Workspace, id: str) -> None:
    workspace.room_wanted.emit("findings")
    workspace.finding_wanted.emit(FindingId(id))


def _question(workspace: Workspace, _id: str) -> None:
    workspace.room_wanted.emit("findings")


def _informant(workspace: Workspace, id: str) -> None:
    workspace.room_wanted.emit("people")
    workspace.informant_wanted.emit(InformantId(id))


_WAYS: dict[str, Callable[[Workspace, str], None]] = {
    "codings": _coding,
    "codes": _code,
    "turns": _turn,
    "documents": _document,
    "memos": _memo,
    "findings": _finding,
    "questions": _question,
    "informants": _informant,
}
