"""A researcher has fifty loose codes, sorts them into groups on the board by key alone, and takes it all back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook, history
from qualcode.model.codes import Origin
from qualcode.store.files import create, open_project
from qualcode.ui.app import build
from qualcode.ui.codebook.board import board as board_module
from qualcode.ui.codebook.board.board import Board
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.settings import Settings
from tests.projects_on_disk import rows_of

_GROUPS = ("Tid og tempo", "Ansvar", "Rom og hus", "Lov og regler", "Mennesker")


def open_board(tmp_path: Path, qtbot: QtBot) -> tuple[MainWindow, Board]:
    """Return the window with the board of a project that has fifty loose codes."""
    window = build(Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    project = create(tmp_path / "Havnes.qualcode", "Havnes", "Anna")
    for n in range(50):
        codebook.add_code(project, f"Utsagn {n + 1:02}", origin=Origin.IN_VIVO)
    project.history.forget()
    window.workspace.take(project)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.commands["codebook-board"].action.trigger()
    room = window.rooms["codebook"]
    assert isinstance(room, CodebookRoom)
    return window, room.views.board


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def make_groups(board: Board, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a group of the two cards that are next, five times."""
    names = iter(_GROUPS)
    monkeypatch.setattr(board_module, "ask_text", lambda *_asked: next(names))
    for _group in _GROUPS:
        press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        press(qtbot, Qt.Key.Key_N)


def test_that_fifty_codes_are_regrouped_by_key_and_every_step_is_taken_back(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, board = open_board(tmp_path, qtbot)
    workspace = window.workspace
    assert workspace.project is not None
    before = rows_of(workspace.project)
    assert len(board.model.sorting.loose) == 50

    press(qtbot, Qt.Key.Key_Home)
    make_groups(board, qtbot, monkeypatch)
    assert [group.name for group in board.model.sorting.groups] == list(_GROUPS)
    assert len(board.model.sorting.loose) == 40

    for n in range(40):
        press(qtbot, Qt.Key(int(Qt.Key.Key_1) + n % len(_GROUPS)))
    assert board.model.sorting.loose == ()
    book = workspace.study.codebook
    assert [len(book.children(group.id)) for group in book.roots] == [10] * 5
    after = rows_of(workspace.project)

    steps = len(workspace.project.history.done)
    assert steps == 45
    for _step in range(steps):
        window.commands["undo"].action.trigger()
    assert rows_of(workspace.project) == before
    for _step in range(steps):
        window.commands["redo"].action.trigger()
    assert rows_of(workspace.project) == after
    assert history.redo(workspace.project) is None

    path = workspace.project.path
    window.close()
    again = open_project(path)
    assert rows_of(again) == after
    again.close()
