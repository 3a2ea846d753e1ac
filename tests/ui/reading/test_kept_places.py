"""What is kept from frame to frame is what would be worked out from scratch."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from qualcode.edits import coding as verbs
from qualcode.edits import transcript
from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.ui.reading.layout.look import zoomed
from qualcode.ui.reading.margin.plan import MarginPlan
from qualcode.ui.reading.painting.washes import lying_in, wash_of
from qualcode.ui.reading.positions.intervals import Intervals
from qualcode.ui.reading.positions.page import Page
from qualcode.ui.reading.positions.place import line_extent
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace


def _some_span(chance: random.Random, workspace: Workspace) -> Span:
    assert workspace.document is not None
    length = len(workspace.study.text(workspace.document))
    start = chance.randrange(length - 1)
    return Span(start, min(length, start + chance.randint(1, 90)))


def _apply(chance: random.Random, room: ReadingRoom, workspace: Workspace) -> None:
    assert workspace.document is not None
    code = chance.choice([code.id for code in workspace.study.codes.values() if code.codable])
    workspace.edit(verbs.apply_code, Segment(workspace.document, _some_span(chance, workspace)), code)


def _remove(chance: random.Random, room: ReadingRoom, workspace: Workspace) -> None:
    assert workspace.document is not None
    codings = workspace.study.codings_in(workspace.document)
    if codings:
        workspace.edit(verbs.remove_codings, [chance.choice(codings).id])


def _undo(chance: random.Random, room: ReadingRoom, workspace: Workspace) -> None:
    workspace.undo()


def _correct(chance: random.Random, room: ReadingRoom, workspace: Workspace) -> None:
    assert workspace.document is not None
    turn = chance.choice(workspace.study.turns_of(workspace.document))
    words = turn.span.of(workspace.study.text(workspace.document))
    at = chance.randrange(len(words) + 1)
    said = chance.choice(("", "😀 ", "og så litt til, altså, som står her ", "é"))
    workspace.edit(transcript.correct_turn, turn.id, words[:at] + said + words[at + chance.randint(0, 3) :])


def _set_otherwise(chance: random.Random, room: ReadingRoom, workspace: Workspace) -> None:
    pane = room.centre.pane
    pane.set_look(replace(zoomed(pane.look, chance.choice((-1, 1))), line_height=chance.choice((120, 150, 200))))


def _resize(chance: random.Random, room: ReadingRoom, workspace: Workspace) -> None:
    room.resize(chance.randint(700, 1400), chance.randint(250, 700))


_STEPS: tuple[Callable[[random.Random, ReadingRoom, Workspace], None], ...] = (
    _apply,
    _apply,
    _remove,
    _undo,
    _correct,
    _set_otherwise,
    _resize,
)


@pytest.mark.parametrize("seed", range(6))
def test_that_what_is_kept_from_frame_to_frame_equals_what_is_worked_out_from_scratch(
    room: ReadingRoom, workspace: Workspace, seed: int
) -> None:
    chance = random.Random(seed)
    for _step in range(14):
        chance.choice(_STEPS)(chance, room, workspace)
        room.centre.pane.viewport().grab()
        _check_lines(room)
        _check_margin(room)
        _check_washes(room)


def _page(room: ReadingRoom) -> Page:
    page = room.centre.pane.page
    assert page is not None
    return page


def _check_lines(room: ReadingRoom) -> None:
    pane, page = room.centre.pane, _page(room)
    for position in range(len(page.text) + 1):
        assert pane.line(position) == line_extent(pane, page, position)


def _check_margin(room: ReadingRoom) -> None:
    pane, margin, page = room.centre.pane, room.centre.margin, _page(room)
    everything = Span(0, len(page.text) + 1)
    page_anew = Page(page.study, page.document.id, page.filter)
    anew = MarginPlan(page_anew, lambda at: line_extent(pane, page, at), margin.name_height, margin.step)
    count = len(page.intervals.codings)
    assert page.stripe_lanes(count) == page_anew.stripe_lanes(count)
    assert margin.planned(page).stripes(everything) == anew.stripes(everything)
    assert margin.planned(page).repeats(everything) == anew.repeats(everything)


def _check_washes(room: ReadingRoom) -> None:
    pane = room.centre.pane
    scene = pane.scene(QRectF(pane.viewport().rect()))
    assert scene is not None
    intervals = Intervals(scene.page.intervals.codings)
    for paragraph in scene.paragraphs:
        lying = lying_in(scene, paragraph)
        kept, anew = scene.washes.of(scene, paragraph), wash_of(scene, paragraph, lying)
        here = intervals.within(paragraph.span.start, paragraph.span.stop)
        assert here == [coding for coding, _shared in lying]
        assert kept == anew
        assert [kept.strokes(line) for line in paragraph.lines] == [anew.strokes(line) for line in paragraph.lines]
