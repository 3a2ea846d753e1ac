from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits.transcript import correct_turn
from qualcode.model.span import Span
from qualcode.ui.reading.find_bar import hits_in
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace


@pytest.mark.parametrize(
    ("text", "wanted", "starts"),
    [
        ("NAV, nav og Nav", "nav", [0, 5, 12]),
        ("😀 å Å 😀", "å", [2, 4]),
        ("aaaa", "aa", [0, 2]),
        ("noe", "", []),
        ("(det) det", "(", [0]),
        ("İstanbul tid", "tid", [9]),
    ],
)
def test_that_words_are_found_plainly_whatever_their_case(text: str, wanted: str, starts: list[int]) -> None:
    assert [hit.start for hit in hits_in(text, wanted)] == starts
    assert all(hit.length == len(wanted) for hit in hits_in(text, wanted))


def test_that_hits_are_visited_in_turn_and_escape_goes_back_to_the_text(
    room: ReadingRoom, pane: Pane, span_of: Callable[[str], Span], qtbot: QtBot
) -> None:
    pane.select(Span(0, 0))
    room.tools.find()
    field = room.centre.find_bar.field
    qtbot.keyClicks(field, "det")
    visited = []
    for _press in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert pane.selected is not None
        visited.append(pane.selected.start)
    assert visited == sorted(visited)
    assert len(set(visited)) == 3
    found = pane.selected
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert pane.selected == found
    assert not room.centre.find_bar.isVisible()
    assert pane.hasFocus()


def test_that_the_selected_words_are_looked_for_first(
    room: ReadingRoom, pane: Pane, span_of: Callable[[str], Span]
) -> None:
    pane.select(span_of("kaffen"))
    room.tools.find()
    assert room.centre.find_bar.field.text() == "kaffen"
    assert len(room.centre.find_bar.hits) == 1


def test_that_hits_are_marked_only_as_long_as_the_bar_is_open_and_f3_finds_them_all_the_same(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Callable[[str], Span], qtbot: QtBot
) -> None:
    bar = room.centre.find_bar
    room.tools.find()
    qtbot.keyClicks(bar.field, "samme hus")
    marked = pane.grab().toImage()
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    plain = pane.grab().toImage()
    assert marked != plain
    turn = workspace.study.turns_of(workspace.document)[1]  # type: ignore[arg-type]  # one is shown
    workspace.edit(correct_turn, turn.id, "Kort.")
    room.tools.find_again(True)
    assert pane.selected == span_of("samme hus")
    pane.select(Span(0, 0))
    unmarked = pane.grab().toImage()
    room.tools.find()
    assert pane.grab().toImage() != unmarked
    bar.close_bar()
    assert pane.grab().toImage() == unmarked
