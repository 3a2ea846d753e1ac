"""From coded interviews to a findings table in Word, through the real window, on the sample study."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.ui import reports
from qualcode.ui.cards.rows import CardRow
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.quotes import room as quotes_room
from qualcode.ui.quotes.room import QuotesRoom
from tests.ui.windows import entered

CLAIM = "Tiden strekker ikke til, og det merkes først i samarbeidet."


def quotes(window: MainWindow) -> QuotesRoom:
    return entered(window, "quotes", QuotesRoom)


def findings(window: MainWindow) -> FindingsRoom:
    return entered(window, "findings", FindingsRoom)


def test_that_ticked_quotes_become_a_finding_and_a_table_in_word(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from docx import Document

    study = window.workspace.study
    room = quotes(window)
    code = study.codebook.find("Barrierer / Begrensede ressurser")
    room.panel.choice("code").chosen.emit("code", frozenset({code.id}))
    cards = [at for at, row in enumerate(room.cards.rows) if isinstance(row, CardRow)]
    room.list.select_rows(cards[:3])
    monkeypatch.setattr(quotes_room, "ask_text", lambda *_args: CLAIM)
    room.add_to_new_finding(study.questions.ordered()[0].id)

    room = findings(window)
    made = next(one for one in window.workspace.study.findings.values() if one.claim == CLAIM)
    room.choose(made.id)
    assert room.desk.editor.claim.words == CLAIM
    assert room.desk.editor.evidence.text().startswith("3 quotes from ")
    room.desk.picker.list.select_rows([0])
    room.desk.picker.contradict.click()
    assert "1 quote against it" in room.desk.editor.evidence.text()

    path = tmp_path / "Funn.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(window.workspace.said, timeout=20_000):
        room.export()
    cells = {cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells}
    assert any(CLAIM in cell for cell in cells)
    assert any("3 sitater fra " in cell for cell in cells)


def test_that_a_code_without_a_finding_leads_to_its_quotes_and_back_to_the_text(
    window: MainWindow, qtbot: QtBot
) -> None:
    gaps = findings(window).desk.gaps
    index = gaps.codes.index(0, 0)
    gaps._codes_list.clicked.emit(index)
    room = window.rooms["quotes"]
    assert window.stack.currentWidget() is room
    assert isinstance(room, QuotesRoom)
    first = next(at for at, row in enumerate(room.cards.rows) if isinstance(row, CardRow))
    room.list.place_wanted.emit(first)
    assert window.stack.currentWidget() is window.rooms["coding"]
    coding = room.cards.rows[first].codings[0]
    assert window.workspace.document == coding.document


def test_that_taking_the_steps_back_leaves_the_study_as_it_was(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.workspace.study
    room = quotes(window)
    monkeypatch.setattr(quotes_room, "ask_text", lambda *_args: CLAIM)
    room.list.select_rows([1, 2])
    room.add_to_new_finding(before.questions.ordered()[0].id)
    room = findings(window)
    room.choose(next(one.id for one in window.workspace.study.findings.values() if one.claim == CLAIM))
    room.desk.evidence.select_rows([1])
    room.desk.turn.click()
    room.desk.editor.claim.setPlainText("En annen påstand.")
    room.desk.editor.write_down()
    room.remove()
    for _step in range(4):
        window.workspace.undo()
    assert window.workspace.study == before
