"""The words of a project that was closed do not stay in the window's memory."""

import gc
from weakref import ref

from pytestqt.qtbot import QtBot

from qualcode.ui.main_window import MainWindow


def test_that_no_text_outlives_its_project_in_the_rooms(whole_window: MainWindow, qtbot: QtBot) -> None:
    workspace = whole_window.workspace
    for room in whole_window.rooms:
        whole_window.show_room(room)
    qtbot.waitUntil(lambda: workspace.words.is_current(workspace.study) and not whole_window.jobs._running)
    texts = [ref(text) for text in workspace.study.texts.values()]
    workspace.close()
    qtbot.waitUntil(lambda: not whole_window.jobs._running)
    gc.collect()
    assert [text for text in texts if text() is not None] == []
