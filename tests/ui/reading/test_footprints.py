import random
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook, transcript
from qualcode.model.ids import CodingId, DocumentId
from qualcode.model.span import Span
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace
from tests.memos import add_memo

_STEPS, _SEEDS = 20, (1, 2, 3, 5, 7, 11)

Seen = tuple[int, DocumentId | None, tuple[int, int], int, CodingId | None]


def seen(room: ReadingRoom) -> Seen:
    """Return which pane is active, its document, selection and scroll, and the chosen coding."""
    pane, workspace = room.centre.pane, room.workspace
    place = room.centre.readers.index(room.centre.active)
    return place, workspace.document, pane.marks, pane.verticalScrollBar().value(), workspace.coding


class Hands:
    """Somebody who goes here and there in two documents and does this and that."""

    def __init__(self, room: ReadingRoom, seed: int) -> None:
        """Work at a desk; who has the same seed does the same."""
        self._room, self._chance = room, random.Random(seed)

    def go_somewhere(self) -> None:
        """Turn to a text, select something in it, and scroll."""
        centre = self._room.centre
        centre.activate(self._chance.choice(centre.shown))
        pane = centre.pane
        assert pane.page is not None
        length = len(pane.page.text)
        self._room.workspace.choose_coding(None)
        one = self._chance.randrange(length)
        pane.set_marks(one, self._chance.choice([one, self._chance.randrange(length)]))
        bar = pane.verticalScrollBar()
        bar.setValue(self._chance.randint(0, bar.maximum()))
        codings = [
            one.id for one in self._room.workspace.study.codings.values() if one.document == pane.page.document.id
        ]
        if codings and self._chance.random() < 0.5:
            self._room.workspace.choose_coding(self._chance.choice(codings))

    def do_something(self) -> None:
        """Take one step of any kind, or none where it has no meaning here."""
        gestures = self._room.gestures
        if gestures.chosen is not None:
            self._chance.choice([gestures.remove, self._grow, self._write, self._rename])()
        else:
            self._chance.choice([gestures.in_vivo, self._code, self._correct, self._rename])()

    def _grow(self) -> None:
        self._room.gestures.move_edge("stop", True)

    def _write(self) -> None:
        chosen = self._room.gestures.chosen
        if chosen is not None:
            self._room.workspace.edit(add_memo, f"Tanke {self._chance.random()}", coding=chosen.id)

    def _code(self) -> None:
        self._room.gestures.create(f"Tema / {self._chance.choice(('tid', 'språk', 'ansvar'))}")

    def _rename(self) -> None:
        code = self._chance.choice(list(self._room.workspace.study.codes.values()))
        self._room.workspace.edit(codebook.rename_code, code.id, f"Kode {self._chance.random()}")

    def _correct(self) -> None:
        workspace = self._room.workspace
        assert workspace.document is not None
        turn = self._chance.choice(workspace.study.turns_of(workspace.document))
        words = turn.span.of(workspace.study.text(workspace.document))
        workspace.edit(transcript.correct_turn, turn.id, words + " Ja.")


@pytest.mark.parametrize("seed", _SEEDS)
def test_that_undo_and_redo_restore_document_selection_scroll_and_coding_of_every_step(
    room: ReadingRoom, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    # The same ids every time, since ties in order go by id: the same hands then do the same.
    numbers = random.Random(11)
    monkeypatch.setattr("qualcode.model.ids.uuid4", lambda: UUID(int=numbers.getrandbits(128), version=4))
    room.resize(1100, 260)
    room.beside.toggle()
    hands = Hands(room, seed)
    before: list[Seen] = []
    after: list[Seen] = []
    for _step in range(_STEPS):
        hands.go_somewhere()
        assert workspace.project is not None
        done, here = list(workspace.project.history.done), seen(room)
        hands.do_something()
        if len(workspace.project.history.done) > len(done):
            before.append(here)
            after.append(seen(room))
        elif workspace.project.history.done != done:
            after[-1] = seen(room)  # a step that joined the one before
        qtbot.wait(1)
    assert len(before) > _STEPS / 2
    for there in reversed(before):
        workspace.undo()
        assert seen(room) == there
        # Nothing that Qt lays out later may move it.
        qtbot.wait(1)
        assert seen(room) == there
    for there in after:
        hands.go_somewhere()
        workspace.redo()
        qtbot.wait(1)
        assert seen(room) == there


def test_that_undo_chooses_the_coding_that_was_chosen_when_it_was_removed(
    room: ReadingRoom, workspace: Workspace
) -> None:
    room.gestures.go(True)
    chosen = workspace.coding
    room.gestures.remove()
    room.gestures.go_to_turn(4)
    workspace.undo()
    assert workspace.coding == chosen


def test_that_undo_goes_back_to_the_document_and_the_pane_of_the_step(
    room: ReadingRoom, workspace: Workspace
) -> None:
    left = room.centre.active
    room.gestures.in_vivo()
    coded = workspace.document
    room.beside.toggle()
    workspace.undo()
    assert room.centre.active is left
    assert workspace.document == coded


def test_that_the_selection_given_back_is_ones_own_and_not_the_palettes(
    room: ReadingRoom, workspace: Workspace
) -> None:
    pane = room.centre.pane
    pane.select(Span(40, 40))
    room.tools.open_palette(False)
    room.tools.palette.path_typed.emit("Noe nytt")
    room.tools.palette.closed.emit()
    workspace.undo()
    assert pane.marks == (40, 40)


def test_that_redo_leads_to_where_a_step_led_however_soon_one_went_on_from_there(
    room: ReadingRoom, workspace: Workspace
) -> None:
    pane = room.centre.pane
    pane.set_marks(4, 9)
    room.gestures.in_vivo()
    there = seen(room)
    pane.set_marks(50, 60)
    room.gestures.in_vivo()
    workspace.undo()
    workspace.undo()
    workspace.redo()
    assert seen(room) == there
