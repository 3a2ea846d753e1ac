"""A researcher codes a sample interview without touching the mouse, and takes everything back again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.edits import history
from qualcode.edits.documents import import_documents
from qualcode.importers.assembling import assemble
from qualcode.importers.preview import preview
from qualcode.importers.reading import read
from qualcode.model.codings import Stance
from qualcode.shipped import folder
from qualcode.store.files import create
from qualcode.ui.app import build
from qualcode.ui.main_window import MainWindow
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.settings import Settings
from tests.ui.windows import entered

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def open_desk(tmp_path: Path, qtbot: QtBot) -> tuple[MainWindow, ReadingRoom]:
    """Return the window with the first sample interview at the coding desk."""
    window = build(Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    project = create(tmp_path / "Havnes.qualcode", "Havnes", "Anna")
    paths = [folder("sample_transcripts") / "01-leder-nav.txt"]
    readings = [read(path) for path in paths]
    import_documents(project, [assemble(reading, preview(reading).choices) for reading in readings])
    project.history.forget()
    window.workspace.take(project)
    window.show()
    window.activateWindow()
    room = entered(window, "coding", ReadingRoom)
    return window, room


def press(qtbot: QtBot, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def type_words(qtbot: QtBot, words: str) -> None:
    """Type words where the keyboard is, and Enter."""
    qtbot.keyClicks(QApplication.focusWidget(), words)
    press(qtbot, Qt.Key.Key_Return)


def code_four_passages(window: MainWindow, room: ReadingRoom, qtbot: QtBot) -> None:
    """Code a sentence, grow the coding, and code three more passages that had no code."""
    workspace, pane = window.workspace, room.centre.pane
    press(qtbot, Qt.Key.Key_G, modifiers=_CTRL)
    type_words(qtbot, "4")
    assert pane.page is not None
    assert pane.caret == pane.page.turns[3].start

    press(qtbot, Qt.Key.Key_K)
    type_words(qtbot, "Barrierer / Begrensede ressurser")
    assert workspace.coding is not None
    first = workspace.study.codings[workspace.coding]
    assert workspace.study.words(first) == "Halvannen, ja."

    press(qtbot, Qt.Key.Key_H, modifiers=_ALT)
    press(qtbot, Qt.Key.Key_Right, modifiers=_CTRL | _SHIFT)
    press(qtbot, Qt.Key.Key_Left, modifiers=_SHIFT)
    press(qtbot, Qt.Key.Key_Right, modifiers=_SHIFT)
    grown = workspace.study.codings[first.id]
    assert grown.stance is Stance.HINDERS
    assert workspace.study.words(grown).endswith("hundre og femti.")

    press(qtbot, Qt.Key.Key_U, Qt.Key.Key_I)
    press(qtbot, Qt.Key.Key_U, Qt.Key.Key_1)
    press(qtbot, Qt.Key.Key_U, Qt.Key.Key_Period)
    assert len(workspace.study.codings) == 4


def test_that_an_interview_is_coded_by_keyboard_alone_and_all_of_it_can_be_undone(
    tmp_path: Path, qtbot: QtBot
) -> None:
    window, room = open_desk(tmp_path, qtbot)
    workspace, project = window.workspace, window.workspace.project
    qtbot.waitUntil(room.centre.pane.hasFocus)
    untouched = workspace.study
    code_four_passages(window, room, qtbot)
    press(qtbot, Qt.Key.Key_P, Qt.Key.Key_P, Qt.Key.Key_N, Qt.Key.Key_Delete)
    assert len(workspace.study.codings) == 3

    assert project is not None
    done = workspace.study
    while history.undo_label(project):
        press(qtbot, Qt.Key.Key_Z, modifiers=_CTRL)
    assert workspace.study == untouched
    while history.redo_label(project):
        press(qtbot, Qt.Key.Key_Z, modifiers=_CTRL | _SHIFT)
    assert workspace.study == done
    window.close()
