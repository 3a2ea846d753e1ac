"""The pictures of interview guides: questions, a file looked through, turns matched, and the four states."""

from collections.abc import Callable
from pathlib import Path

from qualcode.importers.guide import read_guide
from qualcode.model.guide_changes import in_order
from qualcode.shipped import folder as shipped
from qualcode.ui.guides.import_dialog import GuideImportDialog
from qualcode.ui.guides.questions_page import WORDS
from qualcode.ui.guides.room import GuidesRoom
from qualcode.ui.main_window import MainWindow

Save = Callable[[MainWindow, Path], object]


def take_guides(window: MainWindow, folder: Path, theme: str, save: Save, settle: Callable[[], object]) -> None:
    """Write ``guides-*``, ``guides-import-*``, ``guides-match-*`` and ``guides-asked-*``; the sample is open."""
    room = window.rooms["guides"]
    assert isinstance(room, GuidesRoom)
    room.go_to("questions")
    guide = room.questions.current_guide()
    assert guide is not None
    room.questions.tree.choose(in_order(window.workspace.study, guide)[9][0].id, WORDS)
    save(window, folder / f"guides-{theme}.png")
    dialog = GuideImportDialog(
        window, "Guide for ledere", read_guide(shipped("sample_transcripts") / "study" / "guide-ledere.txt")
    )
    dialog.show()
    settle()
    dialog.grab().save(str(folder / f"guides-import-{theme}.png"))
    dialog.close()
    room.go_to("match")
    room.match.shown.setCurrentIndex(room.match.shown.findData("all"))
    settle()
    save(window, folder / f"guides-match-{theme}.png")
    room.go_to("asked")
    room.states.table.setCurrentIndex(room.states.model.index(9, 1))
    room.states.open_cell()
    save(window, folder / f"guides-asked-{theme}.png")
    room.states.answers.put_away()
