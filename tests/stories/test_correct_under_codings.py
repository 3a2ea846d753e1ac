"""A researcher mends a transcript that is coded already: a typo, a split turn, a word throughout."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.edits.since_import import changes_since_import
from qualcode.model.ids import CodingId
from qualcode.model.span import Span
from qualcode.ui.main_window import MainWindow
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.reading.transcript.replace_dialog import ReplaceDialog
from tests.stories.test_code_by_keyboard import code_four_passages, open_desk, press

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def coded_words(window: MainWindow) -> dict[CodingId, str]:
    """Return the words of every coding."""
    study = window.workspace.study
    return {coding.id: study.words(coding) for coding in study.codings.values()}


def correct_a_typo(window: MainWindow, room: ReadingRoom, qtbot: QtBot) -> None:
    """Put a word in at the start of the first coded turn, and one inside its first coding."""
    pane, study = room.centre.pane, window.workspace.study
    first = study.codings_in(study.documents.ordered()[0].id)[0]
    words = study.words(first)
    inside = first.start + words.index(" ") + 1
    pane.select(Span(inside, inside))
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "altså ")
    press(qtbot, Qt.Key.Key_Return)
    before, after = words.split(" ", 1)
    assert coded_words(window)[first.id] == f"{before} altså {after}"


def replace_throughout(window: MainWindow, room: ReadingRoom, qtbot: QtBot) -> int:
    """Write every «vi» as «me», and return in how many places."""
    document = window.workspace.study.documents.ordered()[0].id
    dialog = ReplaceDialog(room, window.workspace, document, "vi")
    qtbot.addWidget(dialog)
    dialog.words.setText("me")
    n = len(dialog.hits.replacements())
    dialog.replace.click()
    return n


def test_that_a_coded_transcript_is_mended_and_every_coding_keeps_its_words(tmp_path: Path, qtbot: QtBot) -> None:
    window, room = open_desk(tmp_path, qtbot)
    workspace, project = window.workspace, window.workspace.project
    qtbot.waitUntil(room.centre.pane.hasFocus)
    code_four_passages(window, room, qtbot)
    coded, words_before = workspace.study, coded_words(window)

    correct_a_typo(window, room, qtbot)
    press(qtbot, Qt.Key.Key_X, modifiers=_SHIFT)
    press(qtbot, Qt.Key.Key_J, modifiers=_SHIFT)
    document = workspace.study.documents.ordered()[0].id
    assert project is not None
    found = changes_since_import(project, document)
    assert found is not None
    assert [passage.after for passage in found] == ["altså"]

    assert replace_throughout(window, room, qtbot) > 5
    words = coded_words(window)
    assert words.keys() == words_before.keys()
    same = {id for id, each in words_before.items() if " vi " not in f" {each.lower()} "}
    untouched = {id for id in same if words[id] == words_before[id]}
    assert len(same - untouched) <= 1

    for _step in range(4):
        press(qtbot, Qt.Key.Key_Z, modifiers=_CTRL)
    assert workspace.study == coded
    window.close()
