from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from qualcode.model.ids import DocumentId
from qualcode.model.span import Span
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace


@pytest.fixture
def documents(workspace: Workspace) -> list[DocumentId]:
    return [document.id for document in workspace.study.documents.ordered()]


def shown(room: ReadingRoom) -> list[DocumentId]:
    """Return the documents that are shown, from left to right."""
    return [reader.pane.page.document.id for reader in room.centre.shown if reader.pane.page is not None]


def test_that_a_second_document_opens_at_the_right_and_is_the_one_that_gestures_are_for(
    room: ReadingRoom, workspace: Workspace, documents: list[DocumentId]
) -> None:
    room.beside.toggle()
    assert shown(room) == documents
    assert workspace.document == documents[1]
    text = workspace.study.text(documents[1])
    at = text.index("møter")
    room.centre.pane.select(Span(at, at + 5))
    room.gestures.in_vivo()
    assert [coding.document for coding in workspace.study.codings.values()].count(documents[1]) == 1
    assert room.side.inspector.coding is not None
    assert room.side.inspector.coding.document == documents[1]


def test_that_each_pane_keeps_its_own_document_caret_and_scroll(
    room: ReadingRoom, workspace: Workspace, documents: list[DocumentId]
) -> None:
    room.resize(1200, 220)
    left = room.centre.pane
    left.select(Span(40, 40))
    room.beside.toggle()
    right = room.centre.pane
    left.verticalScrollBar().setValue(30)
    right.select(Span(5, 5))
    room.beside.switch()
    assert (left.caret, right.caret) == (40, 5)
    assert left.verticalScrollBar().value() == 30
    assert workspace.document == documents[0]


def test_that_a_click_in_the_other_text_turns_to_it(
    room: ReadingRoom, workspace: Workspace, documents: list[DocumentId]
) -> None:
    left = room.centre.active
    room.beside.toggle()
    QTest.mouseClick(left.pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert room.centre.active is left
    assert workspace.document == documents[0]
    assert room.documents.currentIndex().row() == 0


def test_that_choosing_a_document_that_is_shown_in_the_other_pane_turns_to_it(
    room: ReadingRoom, workspace: Workspace, documents: list[DocumentId]
) -> None:
    room.beside.toggle()
    right = room.centre.active
    workspace.choose_document(documents[0])
    assert room.centre.active is not right
    assert shown(room) == documents


def test_that_closing_either_leaves_the_other_where_it_was(
    room: ReadingRoom, workspace: Workspace, documents: list[DocumentId]
) -> None:
    left = room.centre.active
    room.beside.toggle()
    room.centre.pane.select(Span(7, 7))
    left.header.close_button.click()
    assert shown(room) == [documents[1]]
    assert workspace.document == documents[1]
    assert room.centre.pane.caret == 7
    room.beside.toggle()
    room.beside.toggle()
    assert shown(room) == [documents[1]] or len(shown(room)) == 1


def test_that_the_same_document_can_be_read_at_two_places(
    room: ReadingRoom, workspace: Workspace, documents: list[DocumentId]
) -> None:
    room.beside.open(documents[0])
    left, right = room.centre.readers
    right.pane.select(Span(90, 90))
    left.pane.select(Span(3, 3))
    room.gestures.in_vivo()
    assert len(left.pane.page.intervals.codings) == len(right.pane.page.intervals.codings) == 4  # type: ignore[union-attr]


def test_that_only_one_pane_shows_a_chosen_coding(
    room: ReadingRoom, workspace: Workspace, documents: list[DocumentId]
) -> None:
    room.gestures.go(True)
    left = room.centre.pane
    assert left.spotlight.chosen is not None
    room.beside.toggle()
    assert left.spotlight.chosen is None
    assert workspace.coding is None


def test_that_the_header_says_which_pane_is_active_without_colour_too(room: ReadingRoom) -> None:
    left = room.centre.active
    assert left.pane.accessibleName() == "Text of the document"
    room.beside.toggle()
    assert left.pane.accessibleName() == "Text of the document, left"
    assert room.centre.pane.accessibleName() == "Text of the document, right"
    assert left.header.title.foregroundRole() != room.centre.header.title.foregroundRole()


def test_that_a_document_is_opened_beside_from_the_list_by_key_and_by_menu(
    room: ReadingRoom, documents: list[DocumentId], qtbot: QtBot
) -> None:
    rows = room.documents
    at = rows.visualRect(rows.model().index(1, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, rows.viewport().mapToGlobal(at))
    QApplication.sendEvent(rows.viewport(), event)
    menu = rows.findChild(QMenu)
    assert menu is not None
    menu.actions()[1].trigger()
    assert shown(room) == documents
    menu.close()
    room.beside.toggle()
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(shown(room)) == 2


@pytest.fixture
def later(
    tmp_path: Path, room: ReadingRoom, workspace: Workspace, jobs: Jobs, qtbot: QtBot
) -> ReadingRoom:
    """Return the desk as it is the next time, after two documents stood side by side."""
    room.beside.toggle()
    workspace.closing.emit()
    later = ReadingRoom(workspace, jobs, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(later)
    later.resize(1200, 740)
    workspace.choose_document(workspace.study.documents.ordered()[0].id)
    later.show()
    return later


def test_that_two_documents_stand_side_by_side_again_the_next_time(
    later: ReadingRoom, documents: list[DocumentId]
) -> None:
    assert shown(later) == documents


def test_that_both_texts_follow_the_look_and_the_filter(room: ReadingRoom, workspace: Workspace) -> None:
    room.beside.toggle()
    room.view.zoom(1)
    assert {reader.pane.look.points for reader in room.centre.readers} == {14}


def test_that_tab_goes_from_the_left_text_through_the_right_one(room: ReadingRoom) -> None:
    left = room.centre.active
    room.beside.toggle()
    right = room.centre.active
    reached, widget = [], left.pane.nextInFocusChain()
    while not room.centre.quick.isAncestorOf(widget) and not room.side.isAncestorOf(widget):
        reached.append(widget)
        widget = widget.nextInFocusChain()
    assert right.pane in reached
    assert right.header.close_button in reached


def test_that_a_narrower_column_keeps_the_words_at_the_top(room: ReadingRoom) -> None:
    room.resize(1200, 220)
    pane = room.centre.pane
    pane.verticalScrollBar().setValue(120)
    top = pane.anchor().position
    room.resize(820, 220)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    narrow = pane.anchor().position
    room.resize(1200, 220)
    assert abs(narrow - top) < 60
    assert pane.verticalScrollBar().value() == 120
