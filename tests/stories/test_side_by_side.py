"""A researcher compares two interviews: reads them side by side, codes in both, and finds the way back by undo."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.model.codings import Voice
from qualcode.model.ids import CodingId, DocumentId
from qualcode.ui.main_window import MainWindow
from qualcode.ui.reading.reader import Reader
from qualcode.ui.reading.room import ReadingRoom
from tests.projects_on_disk import sample_in
from tests.ui.windows import entered, open_window

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def open_desk(tmp_path: Path, qtbot: QtBot) -> tuple[MainWindow, ReadingRoom]:
    """Return the window with the sample study at the coding desk."""
    path = tmp_path / "Samarbeid.qualcode"
    if not path.exists():
        sample_in(tmp_path, path.stem)
    window = open_window(tmp_path, qtbot)
    window.files.open(path)
    room = entered(window, "coding", ReadingRoom)
    qtbot.waitUntil(lambda: room.centre.pane.hasFocus())
    return window, room


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is, and let what follows happen."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)
    qtbot.wait(5)


def document_of(reader: Reader) -> DocumentId:
    assert reader.pane.page is not None
    return reader.pane.page.document.id


def seen(room: ReadingRoom) -> tuple[DocumentId | None, tuple[int, int], int, CodingId | None]:
    """Return the document that gestures are for, its selection and scroll, and the chosen coding."""
    pane = room.centre.pane
    return room.workspace.document, pane.marks, pane.verticalScrollBar().value(), room.workspace.coding


def test_that_two_interviews_are_read_and_coded_side_by_side(tmp_path: Path, qtbot: QtBot) -> None:
    window, room = open_desk(tmp_path, qtbot)
    left = room.centre.active
    first, second = [document.id for document in window.workspace.study.documents.ordered()][:2]
    before = len(window.workspace.study.codings)
    press(qtbot, Qt.Key.Key_B, _CTRL | _SHIFT)
    right = room.centre.active
    assert (document_of(left), document_of(right)) == (first, second)
    assert right.pane.viewport().width() > 200
    press(qtbot, Qt.Key.Key_U)
    press(qtbot, Qt.Key.Key_I)
    press(qtbot, Qt.Key.Key_F6)
    assert room.centre.active is left
    press(qtbot, Qt.Key.Key_U)
    press(qtbot, Qt.Key.Key_Period)
    coded = [each.document for each in window.workspace.study.codings.values()][before:]
    assert coded == [second, first]
    press(qtbot, Qt.Key.Key_F6)
    QTest.mouseClick(left.margin, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert room.centre.active is left
    press(qtbot, Qt.Key.Key_B, _CTRL | _SHIFT)
    assert room.centre.shown == [left]
    window.close()


def test_that_they_stand_so_again_when_the_project_is_opened(tmp_path: Path, qtbot: QtBot) -> None:
    window, room = open_desk(tmp_path, qtbot)
    third = window.workspace.study.documents.ordered()[2].id
    room.beside.open(third)
    press(qtbot, Qt.Key.Key_F6)
    first = window.workspace.document
    window.close()
    later, room = open_desk(tmp_path, qtbot)
    assert [document_of(reader) for reader in room.centre.shown] == [first, third]
    assert later.workspace.document == first
    later.close()


def test_that_undo_and_redo_walk_back_through_both_texts(tmp_path: Path, qtbot: QtBot) -> None:
    window, room = open_desk(tmp_path, qtbot)
    press(qtbot, Qt.Key.Key_B, _CTRL | _SHIFT)
    before, after = [], []

    def step(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        before.append(seen(room))
        press(qtbot, key, modifiers)
        after.append(seen(room))

    for down in (2, 4, 6):
        press(qtbot, Qt.Key.Key_F6)
        for _page in range(down):
            press(qtbot, Qt.Key.Key_PageDown)
        press(qtbot, Qt.Key.Key_Right, _CTRL | _SHIFT)
        step(Qt.Key.Key_I)
        step(Qt.Key.Key_Right, _SHIFT)
        step(Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
        press(qtbot, Qt.Key.Key_N)
        step(Qt.Key.Key_Delete)
    room.beside.switch()
    room.gestures.go_to_turn(1)
    for there in reversed(before):
        press(qtbot, Qt.Key.Key_Z, _CTRL)
        assert seen(room) == there
    for there in after:
        press(qtbot, Qt.Key.Key_Z, _CTRL | _SHIFT)
        assert seen(room) == there
    window.close()


def test_that_a_paraphrase_is_marked_and_moved_to_another_code_by_keyboard(tmp_path: Path, qtbot: QtBot) -> None:
    window, _room = open_desk(tmp_path, qtbot)
    press(qtbot, Qt.Key.Key_N)
    coding = window.workspace.coding
    assert coding is not None
    press(qtbot, Qt.Key.Key_V)
    menu = QApplication.activePopupWidget()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    press(qtbot, Qt.Key.Key_C)
    qtbot.keyClicks(QApplication.focusWidget(), "Gjenfortalt")
    press(qtbot, Qt.Key.Key_Return)
    study = window.workspace.study
    assert study.codes[study.codings[coding].code].name == "Gjenfortalt"
    assert study.codings[coding].voice is Voice.PARAPHRASE
    window.close()
