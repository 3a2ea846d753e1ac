"""Giving an imported file back: byte for byte as it was before the import."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from qualcode.i18n import _
from qualcode.model.errors import FileProblem
from qualcode.model.ids import DocumentId
from qualcode.store import originals
from qualcode.store.connection import problems_of
from qualcode.ui.room import Room


def save_original(room: Room, document: DocumentId) -> None:
    """Ask where to, and write the file that a document came from there."""
    title = room.workspace.study.documents[document].title
    data = original_of(room, document)
    if data is None:
        room.workspace.say(_("The file that “{title}” came from is not kept in the project.").format(title=title))
        return
    folder = Path(room.settings.text("export-folder", ""))
    proposal = str(folder / f"{title}{_ending(data)}")
    chosen, _filter = QFileDialog.getSaveFileName(room, _("Save the original file"), proposal)
    if chosen:
        room.settings.put("export-folder", str(Path(chosen).parent))
        write_original(room, data, Path(chosen))


def original_of(room: Room, document: DocumentId) -> bytes | None:
    """Return the bytes of the file that a document came from; None when they are not kept."""
    project = room.workspace.project
    if project is None:
        return None
    original = originals.find(project.connection, project.study.documents[document].source_sha256)
    return original.data if original is not None else None


def write_original(room: Room, data: bytes, path: Path) -> None:
    """Write the bytes to a file; a problem is told."""
    try:
        with problems_of(path):
            path.write_bytes(data)
    except FileProblem as problem:
        room.workspace.failed.emit(problem)
    else:
        room.workspace.say(_("{name} is saved.").format(name=path.name))


def _ending(data: bytes) -> str:
    from qualcode.importers.formats import sniff

    try:
        return f".{sniff(Path('original.txt'), data).value}"
    except FileProblem:
        return ""
