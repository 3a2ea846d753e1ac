"""The words of a project that was closed do not stay in the window's memory."""

import gc
import threading
from weakref import ref

from pytestqt.qtbot import QtBot

from qualcode.text.readings import readings
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


def test_that_words_remembered_by_work_that_outlives_its_project_are_forgotten_too(
    whole_window: MainWindow, qtbot: QtBot
) -> None:
    may_go_on = threading.Event()
    qtbot.waitUntil(lambda: not whole_window.jobs._running)
    whole_window.jobs.start("Leser", lambda _progress: may_go_on.wait(5) and readings("kraftsalva"), print)
    whole_window.workspace.close()
    readings("grautfat")
    with qtbot.waitSignal(whole_window.jobs.dropped):
        may_go_on.set()
    assert not readings.cache_info().currsize
