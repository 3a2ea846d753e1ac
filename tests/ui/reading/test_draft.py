"""A correction that is interrupted, by the machine or by another room: nothing of what was typed is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcode.model.span import Span
from qualcode.store import drafts
from qualcode.store.drafts import Draft
from qualcode.ui.main_window import MainWindow
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.reading.transcript.correcting import Correcting
from qualcode.ui.workspace import Workspace
from tests.ui.windows import entered, project_in

_SPAN_OF = Callable[[str], Span]


@pytest.fixture
def correcting(room: ReadingRoom, span_of: _SPAN_OF) -> Correcting:
    """Return the tool with the turn open that says «Vi snakker ikke sammen.», the caret before «snakker»."""
    room.centre.pane.select(Span(span_of("snakker").start, span_of("snakker").start))
    room.transcript.correcting.begin()
    return room.transcript.correcting


def test_that_what_is_typed_is_in_the_file_before_it_is_committed(
    correcting: Correcting, workspace: Workspace
) -> None:
    before = workspace.study
    correcting._draft.write_down()
    assert workspace.project is not None
    assert drafts.find(workspace.project) is None
    QTest.keyClicks(correcting.editor.field, "nei ")
    correcting._draft.write_down()
    kept = drafts.find(workspace.project)
    assert kept is not None
    assert "Vi nei snakker ikke sammen." in kept.words
    assert workspace.study is before


@pytest.mark.parametrize("end", [Correcting.commit, Correcting.cancel])
def test_that_a_correction_that_is_made_or_given_up_leaves_no_draft(
    correcting: Correcting, workspace: Workspace, end: Callable[[Correcting], object]
) -> None:
    QTest.keyClicks(correcting.editor.field, "nei ")
    correcting._draft.write_down()
    end(correcting)
    assert workspace.project is not None
    assert drafts.find(workspace.project) is None


def test_that_a_correction_cut_off_by_the_machine_stands_open_when_the_desk_is_entered_again(
    tmp_path: Path, empty_window: MainWindow
) -> None:
    project = project_in(tmp_path)
    study = project.study
    turn = next(each for each in study.turns.values() if "samme hus" in each.span.of(study.text(each.document)))
    drafts.keep(project, Draft(turn.id, "Vi sitter i ulike hus."))
    empty_window.workspace.take(project)
    room = entered(empty_window, "coding", ReadingRoom)
    assert room.transcript.correcting.is_open
    assert room.transcript.correcting.editor.words == "Vi sitter i ulike hus."
    assert empty_window.workspace.document == turn.document
    QTest.keyClick(room.transcript.correcting.editor.field, Qt.Key.Key_Return)
    assert "Vi sitter i ulike hus." in project.study.text(turn.document)
    assert drafts.find(project) is None


def test_that_entering_another_room_corrects_the_turn(whole_window: MainWindow) -> None:
    room = entered(whole_window, "coding", ReadingRoom)
    room.transcript.correcting.begin()
    QTest.keyClicks(room.transcript.correcting.editor.field, "Jo: ")
    whole_window.show_room("quotes")
    document = whole_window.workspace.document
    assert document is not None
    assert "Jo: " in whole_window.workspace.study.text(document)
    assert not room.transcript.correcting.is_open


def test_that_a_correction_that_would_swallow_a_coding_waits_for_the_answer_until_one_is_back(
    whole_window: MainWindow,
) -> None:
    room = entered(whole_window, "coding", ReadingRoom)
    before = whole_window.workspace.study
    coding = next(each for each in before.codings.values() if before.words(each) == "aldri tid")
    room.centre.pane.select(Span(coding.start, coding.start))
    room.transcript.correcting.begin()
    room.transcript.correcting.editor.put("Vi har . Vi snakker ikke sammen.")
    whole_window.show_room("quotes")
    assert whole_window.workspace.study is before
    whole_window.show_room("coding")
    assert room.transcript.correcting.editor.strip.isVisible()
    assert room.transcript.correcting.editor.words == "Vi har . Vi snakker ikke sammen."
    assert room.first_focus() is room.transcript.correcting.editor.field
    room.transcript.correcting.cancel()
