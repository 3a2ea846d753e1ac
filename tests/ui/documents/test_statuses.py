"""How far coders have come with documents: set, shown, filtered and taken back."""

from PySide6.QtCore import Qt

from qualcode.edits.people import add_coder
from qualcode.model.sharing import CodingStatus
from qualcode.ui.documents.model import CHOICES, STATUS
from qualcode.ui.documents.room import DocumentsRoom
from qualcode.ui.main_window import MainWindow


def _room(window: MainWindow) -> DocumentsRoom:
    window.show_room("documents")
    room = window.rooms["documents"]
    assert isinstance(room, DocumentsRoom)
    return room


def _words(room: DocumentsRoom, column: int) -> list[str]:
    return [str(room.model.index(row, column).data()) for row in range(room.model.rowCount())]


def test_that_documents_tell_how_far_each_coder_has_come_and_can_be_filtered_by_it(window: MainWindow) -> None:
    room = _room(window)
    project = window.workspace.project
    assert project is not None
    anna = next(coder for coder in project.study.coders.values() if coder.name == "Anna")
    window.workspace.choose_coder(anna.id)
    place = STATUS + [coder.id for coder in project.study.coders.ordered()].index(anna.id)
    assert _words(room, place) == ["◐ Under way", "○ Not started"]
    room.table.selectRow(1)
    window.commands["status-done"].action.trigger()
    assert _words(room, place) == ["◐ Under way", "● Finished"]
    assert "A: 1 of 2" in room.finished.text()
    room.status.setCurrentIndex(room.status.findData(CodingStatus.DONE.value))
    room.status.activated.emit(room.status.currentIndex())
    assert [row.title for row in room.model.rows] == ["Intervju 2"]
    window.workspace.undo()
    assert room.model.rows == ()
    assert room.finished.text().startswith("No document has this status.")


def test_that_a_new_coder_gets_a_column_whose_cells_are_chosen(window: MainWindow) -> None:
    room = _room(window)
    before = room.model.columnCount()
    window.workspace.edit(add_coder, "Berit Dahl")
    assert room.model.columnCount() == before + 1
    assert room.model.headerData(before, Qt.Orientation.Horizontal) == "Status BD"
    cell = room.model.index(0, before)
    assert [value for _word, value in cell.data(CHOICES)] == [status.value for status in CodingStatus]
    room.model.setData(cell, CodingStatus.DONE.value)
    assert _words(room, before)[0] == "● Finished"


def test_that_the_key_that_says_finished_takes_it_back(window: MainWindow) -> None:
    room = _room(window)
    project = window.workspace.project
    assert project is not None
    place = STATUS + [coder.id for coder in project.study.coders.ordered()].index(project.coder)
    room.table.selectRow(1)
    window.commands["status-done"].action.trigger()
    assert _words(room, place)[1] == "● Finished"
    window.commands["status-done"].action.trigger()
    assert _words(room, place)[1] == "◐ Under way"
