"""From a line of the history to the thing that it is about, where that still is."""

from collections.abc import Callable

from qualcode.model.ids import CodeId, CodingId, DocumentId, FindingId, InformantId, MemoId, TurnId
from qualcode.model.log import LogEntry
from qualcode.ui.workspace import Place, Workspace


def target_of(workspace: Workspace, entry: LogEntry) -> tuple[str, str] | None:
    """Return table and id of the first thing of an entry that is still there; None when none is."""
    study = workspace.study
    return next((thing for thing in entry.things if thing[1] in getattr(study, thing[0])), None)


def go_to(workspace: Workspace, entry: LogEntry) -> bool:
    """Show what an entry is about, and tell whether there was anything to show."""
    target = target_of(workspace, entry)
    if target is None:
        return False
    table, id = target
    _WAYS[table](workspace, id)
    return True


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
