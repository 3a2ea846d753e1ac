"""Which words of a very long turn are corrected at once, and what becomes of those before and after them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcode.model.codings import Coding
from qualcode.model.span import Span
from qualcode.store import drafts
from qualcode.store.drafts import Draft
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.reading.transcript.correcting import Correcting
from qualcode.ui.reading.transcript.part import AROUND, MOST, part_around, part_that_differs
from qualcode.ui.workspace import Workspace
from tests.builders import Builder

_SENTENCE = "Vi har aldri tid til å møtes. "
_LONG = _SENTENCE * (MOST // len(_SENTENCE) + 100)


@pytest.fixture
def make() -> Builder:
    """Return one endless turn, with a coding at either end and one in the middle."""
    make = Builder()
    make.coder("Anna")
    make.informant("R1")
    make.document("Intervju", f"I: Hva er vanskelig?\nR1: Først det. {_LONG}Midt i det. {_LONG}Så var det slutt.")
    for words in ("Først det", "Midt i det", "Så var det slutt"):
        make.coding(words, words)
    return make


@pytest.fixture
def correcting(room: ReadingRoom, span_of: Callable[[str], Span], said: list[str]) -> Correcting:
    """Return the tool with the turn open, the caret in its middle."""
    place = span_of("Midt i det").start
    room.centre.pane.select(Span(place, place))
    room.transcript.correcting.begin()
    return room.transcript.correcting


@given(st.text("ab \n", min_size=1, max_size=30), st.integers(0, 10_000), st.data())
def test_that_a_part_is_around_its_place_and_the_rest_of_the_turn_stays(
    piece: str, times: int, data: st.DataObject
) -> None:
    words = piece * times
    start = data.draw(st.integers(0, len(words)))
    part = part_around(words, start, start)
    assert part.whole == words
    assert len(part.before) <= start <= len(words) - len(part.after)
    assert part.words == words if len(words) <= MOST else len(part.words) <= 2 * AROUND
    assert part.within(part.saying("noe annet")) == "noe annet"


def test_that_a_part_begins_and_ends_with_whole_paragraphs_else_with_whole_words() -> None:
    paragraphs = "\n".join([_SENTENCE * 20] * 60)
    part = part_around(paragraphs, 18_000, 18_000)
    assert part.before.endswith("\n")
    assert part.after.startswith("\n")
    part = part_around(_LONG, 9_000, 9_000)
    assert part.before.endswith(" ")
    assert part.after.startswith(" ")
    assert part_around("x" * 30_000, 9_000, 9_000).words == "x" * 2 * AROUND


def test_that_the_part_that_differs_holds_all_that_was_written() -> None:
    other = f"{_LONG[:700]}nei, {_LONG[700:19_000]}jo, {_LONG[19_000:]}"
    part = part_that_differs(_LONG, other)
    assert part.saying(part.within(other)) == other


def test_that_a_part_of_an_endless_turn_is_corrected_and_the_rest_keeps_its_words(
    correcting: Correcting, workspace: Workspace, coded: Callable[[str], Coding], said: list[str]
) -> None:
    before, editor = workspace.study, correcting.editor
    assert len(editor.words) <= 2 * AROUND
    assert "only its words around the caret" in said[-1]
    QTest.keyClicks(editor.field, "nettopp ")
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    text = workspace.study.text(coded("Midt i det").document)
    assert f"{_LONG}nettopp Midt i det. {_LONG}" in text
    assert correcting._pane.caret == text.index("Midt i det")
    now = workspace.study
    assert {id: now.words(coding) for id, coding in now.codings.items()} == {
        id: before.words(coding) for id, coding in before.codings.items()
    }
    workspace.undo()
    assert workspace.study == before


def test_that_what_was_typed_in_a_part_stands_open_again_after_the_machine_stopped(
    room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding]
) -> None:
    project, study = workspace.project, workspace.study
    turn = study.turns_of(coded("Midt i det").document)[-1]
    words = turn.span.of(study.text(turn.document)).replace("Midt i", "Midtveis i")
    assert project is not None
    drafts.keep(project, Draft(turn.id, words))
    room.transcript.correcting.resume()
    editor = room.transcript.correcting.editor
    assert "Midtveis i det" in editor.words
    assert len(editor.words) <= 2 * AROUND + 5
    assert room.transcript.correcting.commit()
    assert workspace.study.turns[turn.id].span.of(workspace.study.text(turn.document)) == words
