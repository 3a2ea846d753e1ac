from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcode.edits import codebook
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId
from qualcode.ui.code_tree.mime import codings_in, mime_of_codings
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace

_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_BOTH = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


@pytest.fixture
def other(workspace: Workspace) -> CodeId:
    return next(code.id for code in workspace.study.codes.values() if code.name == "Avstand")


def drop(room: ReadingRoom, coding: Coding, code: CodeId, keys: Qt.KeyboardModifier = _PLAIN) -> bool:
    """Carry a coding over a code of the tree and let it go; tell whether it was taken."""
    tree = room.side.tree
    tree.expandAll()
    at = tree.visualRect(tree._model.index_of(code)).center()
    data = mime_of_codings([coding.id], "ord")
    for event in (
        QDragEnterEvent(at, _BOTH, data, _LEFT, keys),
        QDragMoveEvent(at, _BOTH, data, _LEFT, keys),
        QDropEvent(QPointF(at), _BOTH, data, _LEFT, keys),
    ):
        QApplication.sendEvent(tree.viewport(), event)
    return event.isAccepted()


def test_that_a_coding_dropped_on_another_code_moves_to_it_in_one_step(
    room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding], other: CodeId, said: list[str]
) -> None:
    before, coding = workspace.study, coded("Tidspress")
    assert drop(room, coding, other)
    assert workspace.study.codings[coding.id].code == other
    assert said == ["Moved to “Avstand”"]
    workspace.undo()
    assert workspace.study.codings[coding.id] == before.codings[coding.id]


def test_that_with_ctrl_it_keeps_its_own_code_too(
    room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding], other: CodeId
) -> None:
    coding = coded("Tidspress")
    assert drop(room, coding, other, Qt.KeyboardModifier.ControlModifier)
    there = [one for one in workspace.study.codings.values() if one.span == coding.span]
    assert {one.code for one in there} == {coding.code, other}
    assert {one.stance for one in there} == {coding.stance}


def test_that_dropped_on_its_own_code_it_stays_without_a_step(
    room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding]
) -> None:
    before, coding = workspace.study, coded("Tidspress")
    drop(room, coding, coding.code)
    assert workspace.study is before


def test_that_a_stripe_is_taken_up_by_pressing_and_moving(
    room: ReadingRoom, coded: Callable[[str], Coding], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[QDrag] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_actions: taken.append(drag))
    margin, coding = room.centre.margin, coded("Tidspress")
    margin.grab()
    box = next(mark.bar for mark in margin.marks if mark.stripe.coding.id == coding.id)
    at = box.center().toPoint()
    QTest.mousePress(margin, _LEFT, pos=at)
    QTest.mouseMove(margin, at + QPoint(1, 1))
    assert taken == []
    QTest.mouseMove(margin, at + QPoint(40, 10))
    assert [codings_in(drag.mimeData()) for drag in taken] == [[coding.id]]
    assert not taken[0].pixmap().isNull()
    QTest.mouseRelease(margin, _LEFT, pos=at)


def test_that_only_codings_of_a_code_set_are_painted_but_what_is_made_now_is_shown(
    room: ReadingRoom, workspace: Workspace, other: CodeId
) -> None:
    code_set = workspace.edit(codebook.add_code_set, "Nærhet", [other])
    chosen = room.showing.filter
    room.showing.set_filter(type(chosen)(code_set=code_set))
    page = room.centre.pane.page
    assert page is not None
    assert [coding.code for coding in page.intervals.codings] == [other]
    assert [chip.text() for chip in room.centre.header._chips] == ["Only Nærhet"]
    room.gestures.create("Noe annet")
    page = room.centre.pane.page
    assert page is not None
    assert len(page.intervals.codings) == 2
    room.centre.header._chips[0].removed.emit()
    assert not room.showing.filter.hides


def test_that_a_set_that_is_changed_or_deleted_changes_what_is_painted(
    room: ReadingRoom, workspace: Workspace, other: CodeId
) -> None:
    code_set = workspace.edit(codebook.add_code_set, "Nærhet", [other])
    assert code_set is not None
    room.showing.set_filter(type(room.showing.filter)(code_set=code_set))
    workspace.edit(codebook.set_code_set, code_set, "Nærhet", [])
    assert room.centre.pane.page is not None
    assert not room.centre.pane.page.intervals.codings
    workspace.edit(codebook.delete_code_set, code_set)
    assert len(room.centre.pane.page.intervals.codings) == 3
