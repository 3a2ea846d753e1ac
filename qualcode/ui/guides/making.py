"""Guides made: from a file that was looked through, or empty, to be filled by hand."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from qualcode.edits import guides
from qualcode.i18n import _, _n
from qualcode.model.errors import QualcodeError
from qualcode.model.guide_changes import same_words
from qualcode.model.ids import GuideId
from qualcode.ui.guides.import_dialog import GuideImportDialog
from qualcode.ui.room import Room

_FOLDER = "import-folder"


def ask_import(room: Room) -> GuideId | None:
    """Ask for a guide's file, show what is in it to be corrected, and add the guide; None when cancelled."""
    pattern = _("Interview guides") + " (*.docx *.txt *.md)"
    path, _filter = QFileDialog.getOpenFileName(room, _("Import a guide"), room.settings.text(_FOLDER, ""), pattern)
    if not path:
        return None
    room.settings.put(_FOLDER, str(Path(path).parent))
    return import_guide(room, Path(path))


def import_guide(room: Room, path: Path) -> GuideId | None:
    """Show what is in a guide's file, to be corrected, and add the guide; a broken file changes nothing."""
    from qualcode.importers.guide import read_guide

    workspace = room.workspace
    try:
        entries = read_guide(path)
    except QualcodeError as error:
        workspace.failed.emit(error)
        return None
    wanted = GuideImportDialog.ask(room, path.stem, entries)
    if wanted is None:
        return None
    guide = workspace.edit(guides.add_guide, wanted.title, wanted.questions)
    if guide is not None:
        n = len(wanted.questions)
        workspace.say(_n("%d question imported.", "%d questions imported.", n) % n, undoable=True)
    return guide


def add_guide(room: Room) -> GuideId | None:
    """Add a guide without questions, under a title that is free."""
    taken = {guide.title.casefold() for guide in room.workspace.study.guides.values()}
    name = _("New guide")
    titles = (name if n == 1 else f"{name} {n}" for n in range(1, len(taken) + 2))
    free = next(title for title in titles if title.casefold() not in taken)
    return room.workspace.edit(guides.add_guide, free)


def make_codes(room: Room, guide: GuideId) -> None:
    """Make a starter codebook of a guide, and say how to take it back."""
    made = room.workspace.edit(guides.codes_from_guide, guide)
    if made is not None:
        n = len(made)
        room.workspace.say(_n("%d code made of the guide.", "%d codes made of the guide.", n) % n, undoable=True)


def tie_alike(room: Room, guide: GuideId) -> None:
    """Say of a guide's questions that stand in another one too that they ask the same."""
    n = len(same_words(room.workspace.study, guide))
    if not n:
        room.workspace.say(_("No other question stands word for word in another guide."))
    elif room.workspace.done(guides.tie_alike, guide):
        told = _n("%d question is tied to its twin.", "%d questions are tied to their twins.", n) % n
        room.workspace.say(told, undoable=True)
