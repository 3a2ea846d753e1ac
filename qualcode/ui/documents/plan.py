"""The room of the documents as the window knows it before it is built."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.model.sharing import CodingStatus
from qualcode.ui.commands import Command
from qualcode.ui.room_plan import Entrance, RoomPlan
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.ui.documents.room import DocumentsRoom

_STATUSES = {
    CodingStatus.NOT_STARTED: (N_("Not started"), ""),
    CodingStatus.UNDER_WAY: (N_("Under way"), ""),
    CodingStatus.DONE: (N_("Finished"), "Ctrl+Shift+Y"),
}


def _load() -> "type[DocumentsRoom]":
    from qualcode.ui.documents.room import DocumentsRoom

    return DocumentsRoom


def _commands(room: "Entrance[DocumentsRoom]") -> list[Command]:
    menu = N_("Documents")
    return [
        Command("open-document", N_("Open in the coding desk"), menu, lambda: room().open_current()),
        Command("rename-document", N_("Rename document"), menu, lambda: room().rename()),
        Command("remove-document", N_("Remove document"), menu, lambda: room().remove_shown()),
        Command("document-attributes", N_("Attributes of the document"), menu, lambda: room().show_attributes()),
        Command("original-file", N_("Save the original file …"), menu, lambda: room().save_original()),
        Command("document-up", N_("Move up"), menu, lambda: room().move_current(-1), "Alt+Up", separated=True),
        Command("document-down", N_("Move down"), menu, lambda: room().move_current(1), "Alt+Down"),
        *(_status(room, status) for status in _STATUSES),
    ]


def _status(room: "Entrance[DocumentsRoom]", status: CodingStatus) -> Command:
    """Return the command that says how far one has come with the selected documents, or with the shown text."""
    N_("My coding of it")
    name, keys = _STATUSES[status]
    return Command(
        f"status-{status.name.lower()}",
        name,
        N_("Documents > My coding of it"),
        lambda: room().set_status(status),
        keys,
        is_on=lambda: room().has_status(status),
    )


def _hear(workspace: Workspace, room: "Entrance[DocumentsRoom]") -> None:
    workspace.import_wanted.connect(lambda paths: room().import_files(paths))


PLAN: RoomPlan["DocumentsRoom"] = RoomPlan("documents", N_("Documents"), _load, _commands, _hear)
