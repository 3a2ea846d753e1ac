"""The room of the documents: measured off the window's thread, and nothing renamed that is not there."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import coding
from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.ui.documents.model import CODED, WORDS
from qualcode.ui.documents.room import DocumentsRoom
from qualcode.ui.main_window import MainWindow


@pytest.fixture
def room(window: MainWindow) -> DocumentsRoom:
    window.show_room("documents")
    room = window.rooms["documents"]
    assert isinstance(room, DocumentsRoom)
    return room


def measured(room: DocumentsRoom) -> list[tuple[str, str]]:
    return [
        (room.model.index(row, WORDS).data(), room.model.index(row, CODED).data())
        for row in range(room.model.rowCount())
    ]


def test_that_words_and_share_are_told_once_they_are_measured(room: DocumentsRoom, qtbot: QtBot) -> None:
    assert measured(room) == [("…", "…"), ("…", "…")]
    with qtbot.waitSignal(room.measuring.measured):
        pass
    assert measured(room) == [("4", "100%"), ("5", "0%")]
    told = room.model.index(0, WORDS).data(Qt.ItemDataRole.ToolTipRole)
    assert told.endswith("words with the interviewers', which do not count.")


def test_that_an_edit_is_measured_when_the_edits_pause(room: DocumentsRoom, qtbot: QtBot) -> None:
    qtbot.waitSignal(room.measuring.measured).wait()
    workspace = room.workspace
    text = workspace.study.texts[room.model.rows[1].id].text
    start = text.index("i samme hus")
    with qtbot.waitSignal(room.measuring.measured):
        code = next(code.id for code in workspace.study.codes.values() if code.parent is not None)
        workspace.edit(coding.apply_code, Segment(room.model.rows[1].id, Span(start, start + 11)), code)
        assert measured(room)[1] == ("5", "0%")
    assert measured(room)[1] == ("5", "60%")


def test_that_the_words_of_a_closed_project_are_forgotten(room: DocumentsRoom, qtbot: QtBot) -> None:
    qtbot.waitSignal(room.measuring.measured).wait()
    room.clear()
    assert room.model.rowCount() == 0
    room.model.show(room.workspace.study)
    assert measured(room) == [("…", "…"), ("…", "…")]


def test_that_renaming_without_a_current_row_opens_no_editor(room: DocumentsRoom) -> None:
    room.table.setCurrentIndex(QModelIndex())
    room.rename()
    assert not room.table.isPersistentEditorOpen(room.model.index(0, 0))
    assert room.table.state() is not room.table.State.EditingState


def test_that_the_menu_leads_to_the_document_that_is_read_before_anything_is_done_with_it(
    window: MainWindow,
) -> None:
    window.show_room("coding")
    second = window.workspace.study.documents.ordered()[1].id
    window.workspace.choose_document(second)
    window.commands["remove-document"].action.trigger()
    room = window.rooms["documents"]
    assert isinstance(room, DocumentsRoom)
    assert window.is_in("documents")
    assert (room.model.rows[room.table.currentIndex().row()].id, second in window.workspace.study.documents) == (
        second,
        True,
    )
    window.show_room("coding")
    window.commands["rename-document"].action.trigger()
    assert room.table.state() is room.table.State.EditingState


def test_that_attributes_left_open_are_shown_again_when_they_are_wanted_from_elsewhere(window: MainWindow) -> None:
    for _time in range(2):
        window.show_room("coding")
        window.commands["document-attributes"].action.trigger()
        room = window.rooms["documents"]
        assert isinstance(room, DocumentsRoom)
        assert room.attributes.isVisible()
        assert room.attributes.name.text() == "Intervju 1"
