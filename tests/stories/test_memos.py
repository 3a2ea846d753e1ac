"""A thought is written, quotes what it is about, survives a correction of the text, and ends up in Word."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import transcript
from qualcode.model.study import Study
from qualcode.ui import reports
from qualcode.ui.main_window import MainWindow
from qualcode.ui.memos.room import MemosRoom
from tests.ui.windows import entered

THOUGHT = "Tid er noe man har sammen"


def memos_room(window: MainWindow) -> MemosRoom:
    return entered(window, "memos", MemosRoom)


def quoted_words(study: Study) -> list[str]:
    return [quote.span.of(study.text(quote.document)) for quote in study.memo_quotes.values()]


def write_about_the_code(window: MainWindow, qtbot: QtBot) -> MemosRoom:
    """Write the thought about the current code in the empty room, and let it quote the current coding."""
    room = memos_room(window)
    room.desk.nothing_written.acted.emit()
    menu = room.desk.page.change_about.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text().startswith("Code: ")).trigger()
    qtbot.keyClicks(room.desk.page.field, THOUGHT)
    room.ask_quote()
    qtbot.keyClick(room.palette_of_quotes._edit, Qt.Key.Key_Return)
    return room


def test_that_a_thought_is_written_quoted_corrected_and_exported(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from docx import Document

    workspace = window.workspace
    code = workspace.study.codebook.find("Barrierer / Begrensede ressurser")
    coding = workspace.study.codings_of(code.id)[0]
    words = workspace.study.words(coding)
    workspace.choose_code(code.id)
    workspace.choose_coding(coding.id)

    room = write_about_the_code(window, qtbot)
    assert quoted_words(workspace.study) == [words]
    (memo,) = workspace.study.memos.values()
    assert (memo.text, memo.code) == (THOUGHT, code.id)

    turn = workspace.study.turns_at(coding.document, coding.span)[0]
    said = turn.span.of(workspace.study.text(turn.document))
    transcript.correct_turn(workspace.project, turn.id, f"Ja, altså, {said}")
    assert quoted_words(workspace.study) == [words]
    room.desk.page.cards.cards[0].go.click()
    assert window.stack.currentWidget() is window.rooms["coding"]

    room = memos_room(window)
    room.desk.page.about.click()
    assert window.stack.currentWidget() is window.rooms["codebook"]

    path = tmp_path / "Notater.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(workspace.said, timeout=20_000):
        room.export()
    paragraphs = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert THOUGHT in paragraphs
    assert any(" ".join(words.split()) in paragraph for paragraph in paragraphs)


def test_that_what_is_being_typed_survives_leaving_closing_and_opening_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    room = memos_room(window)
    path = window.workspace.project.path
    room.add()
    qtbot.keyClicks(room.desk.page.field, THOUGHT)
    window.show_room("quotes")
    assert [memo.text for memo in window.workspace.study.memos.values()] == [THOUGHT]
    room = memos_room(window)
    qtbot.keyClicks(room.desk.page.field, ", tror jeg")
    window.files.open(path)
    assert [memo.text for memo in window.workspace.study.memos.values()] == [f"{THOUGHT}, tror jeg"]


def test_that_every_step_can_be_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.workspace
    before = workspace.study
    room = memos_room(window)
    room.add()
    qtbot.keyClicks(room.desk.page.field, THOUGHT)
    room.quote(before.codings.ordered()[0].segment)
    qtbot.keyClicks(room.desk.page.field, ", tror jeg")
    room.desk.page.field.write_down()
    room.desk.page.cards.cards[0].out.click()
    room.remove()
    assert len(workspace.study.memos) == 0
    for _step in range(4):
        workspace.undo()
    assert workspace.study == before
    for _step in range(4):
        workspace.redo()
    assert len(workspace.study.memos) == 0
