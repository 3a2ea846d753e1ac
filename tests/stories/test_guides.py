"""From a guide in a file to a table in Word that tells who was asked what, through the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.analysis.guide_states import GuideState
from qualcode.ui import reports
from qualcode.ui.guides import making
from qualcode.ui.guides.import_dialog import GuideImportDialog
from qualcode.ui.guides.room import GuidesRoom
from qualcode.ui.guides.used_model import FIRST_GUIDE
from qualcode.ui.main_window import MainWindow
from tests.ui.windows import entered

GUIDE = "1. Samarbeid\n  1a) Hvem samarbeider du med til daglig?\n2. Skjønn\n  2a) Hvor mye kan du avgjøre selv?\n"


def test_that_a_guide_from_a_file_ends_as_four_states_in_word(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from docx import Document

    room = entered(window, "guides", GuidesRoom)
    (tmp_path / "Frivillige.txt").write_text(GUIDE, "utf-8")
    monkeypatch.setattr(GuideImportDialog, "asked", lambda _dialog: True)
    guide = making.import_guide(room, tmp_path / "Frivillige.txt")
    assert guide is not None

    room.go_to("used")
    model = room.used.model
    row = next(at for at, document in enumerate(model.documents) if document.title == "05-frivillig")
    room.used.table.setCurrentIndex(model.index(row, FIRST_GUIDE + 2))
    qtbot.keyClick(room.used.table, Qt.Key.Key_Space)

    room.find_questions()
    qtbot.waitUntil(lambda: room.match.model.rowCount() > 0, timeout=20_000)
    before = len(window.workspace.study.questions_put)
    room.match.accept_shown()
    assert len(window.workspace.study.questions_put) > before

    room.go_to("asked")
    page = room.states
    page.which.setCurrentIndex(page.which.findData(guide))
    states = {page.model.cell(page.model.index(row, column)).state for row in range(4) for column in range(8)}
    assert states >= {GuideState.NOT_INTERVIEWED, GuideState.NOT_ASKED}
    page.which.setCurrentIndex(0)
    path = tmp_path / "Hvem ble spurt om hva.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(window.workspace.said, timeout=20_000):
        room.export_states()
    (table,) = Document(str(path)).tables
    cells = {cell.text.strip() for row in table.rows for cell in row.cells}
    assert "0" not in cells
    whole = "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)
    assert "Sykmeldt, og fant ikke ny tid" in whole


def test_that_every_number_of_the_sample_leads_to_so_many_quotes(window: MainWindow) -> None:
    room = entered(window, "guides", GuidesRoom)
    room.go_to("asked")
    page = room.states
    for row in range(page.model.rowCount()):
        for column in range(page.model.columnCount()):
            index = page.model.index(row, column)
            if page.model.cell(index).state is GuideState.ANSWERED:
                page.table.setCurrentIndex(index)
                page.open_cell()
                assert str(page.answers.cards.rowCount()) == str(index.data()).split()[0]
