"""What the guide shows of the coding desk: overlaps, the palette, a correction, two documents side by side."""

from collections.abc import Callable
from pathlib import Path

from qualcode.edits.coding import apply_codings
from qualcode.model.codings import NewCoding, Segment
from qualcode.model.span import Span
from qualcode.text.sentences import sentence_at
from qualcode.ui.main_window import MainWindow
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.widgets.palette_list import Palette

Save = Callable[[MainWindow, Path], None]
Settle = Callable[[], None]


def take_desk(window: MainWindow, folder: Path, theme: str, save: Save, settle: Settle) -> None:
    """Write the pictures of the desk into ``folder``, and leave the study as it was."""
    window.show_room("coding")
    room = window.rooms["coding"]
    assert isinstance(room, ReadingRoom)
    for name, show in (("overlaps", _overlaps), ("palette", _palette), ("correct", _correct), ("beside", _beside)):
        leave = show(room, settle)
        save(window, folder / f"desk-{name}-{theme}.png")
        leave()
        settle()


def _sentence(room: ReadingRoom, turn: int) -> Segment:
    document = room.workspace.study.documents.ordered()[1].id
    room.workspace.choose_document(document)
    start = room.workspace.study.turns_of(document)[turn].start
    span = sentence_at(room.workspace.study.text(document), start + 1)
    assert span is not None
    return Segment(document, span)


def _overlaps(room: ReadingRoom, settle: Settle) -> Callable[[], object]:
    """Put six codes on one sentence, choose one, and point at its stripe."""
    segment = _sentence(room, 6)
    codes = [code.id for code in room.workspace.study.codes.values() if code.codable][4:28:4]
    made = room.workspace.edit(apply_codings, [NewCoding(segment, code) for code in codes])
    assert made is not None
    room.centre.pane.reveal(Span(segment.span.start, segment.span.start))
    room.workspace.choose_coding(made[2])
    settle()
    room.centre.margin.hovered.emit(made[2])

    def leave() -> None:
        room.centre.margin.hovered.emit(None)
        room.workspace.undo()

    return leave


def _palette(room: ReadingRoom, settle: Settle) -> Callable[[], object]:
    segment = _sentence(room, 4)
    room.workspace.choose_coding(None)
    room.centre.pane.reveal(segment.span)
    room.centre.pane.select(segment.span)
    settle()
    room.tools.open_palette(False)
    shown = next(one for one in room.window().findChildren(Palette) if one.isVisible())
    return shown.hide


def _correct(room: ReadingRoom, settle: Settle) -> Callable[[], object]:
    segment = _sentence(room, 6)
    room.workspace.choose_coding(None)
    room.centre.pane.reveal(segment.span)
    room.centre.pane.select(Span(segment.span.start, segment.span.start))
    settle()
    room.transcript.correcting.begin()
    return room.transcript.correcting.cancel


def _beside(room: ReadingRoom, settle: Settle) -> Callable[[], object]:
    first, second = (document.id for document in room.workspace.study.documents.ordered()[:2])
    room.workspace.choose_document(first)
    settle()
    room.beside.open(second)
    settle()
    room.gestures.go(True)
    return room.beside.toggle
