"""From themes over a written matrix to three findings in Word, through the real window, on the sample study."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.ui import new_findings, reports
from qualcode.ui.analysis.matrix.view import MatrixView
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.findings import about, themes_page
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.findings.themes_page import ThemesPage
from qualcode.ui.main_window import MainWindow
from tests.ui.windows import entered

THEMES = {
    "Tiden som ikke finnes": "Barrierer / Begrensede ressurser",
    "Nærhet bygger tillit": "Drivere / Samlokalisering",
}
CLAIMS = (
    "Tiden strekker ikke til, og møtene ryker først.",
    "Når tjenestene deler hus, går det fortere å få svar.",
    "Bemanningen følger ikke bosettingen.",
)


def make_themes(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the themes on their page, and tick a code for each."""
    room = entered(window, "findings", FindingsRoom)
    room.pages.show_page("themes")
    page = room.pages.current
    assert isinstance(page, ThemesPage)
    for name, path in THEMES.items():
        monkeypatch.setattr(themes_page, "ask_text", lambda *_args, name=name: name)
        page.add_theme()
        code = window.workspace.study.codebook.find(path)
        assert code is not None
        page.codes.codes.choose(frozenset({code.id}))


def matrix(window: MainWindow) -> MatrixView:
    room = entered(window, "analysis", AnalysisRoom)
    room.views.show_view("matrix")
    view = room.views.current
    assert isinstance(view, MatrixView)
    return view


def write_cells(view: MatrixView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write three cells that have quotes by keyboard, tick their first quote, and make a finding of each."""
    cells = view.cells
    places = [
        (row, column)
        for row in range(cells.rowCount())
        for column in range(cells.columnCount())
        if cells.cell(cells.index(row, column)).codings  # type: ignore[union-attr]
    ]
    questions = view.room.workspace.study.questions.ordered()
    monkeypatch.setattr(new_findings, "ask_text", lambda *given: given[-1])
    for (row, column), claim in zip(places, CLAIMS, strict=False):
        view.table.setFocus()
        view.table.setCurrentIndex(cells.index(row, column))
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
        qtbot.keyClicks(view.pane.field, claim)
        view.pane.quotes.setFocus()
        view.pane.quotes.setCurrentIndex(view.pane.quotes.cards.index(0))
        qtbot.keyClick(view.pane.quotes, Qt.Key.Key_Space)
        qtbot.keyClick(view.pane.field, Qt.Key.Key_Escape)
        qtbot.keyClick(view.table, Qt.Key.Key_C)
        assert view.pane.findings.make(questions[0].id) is not None


def test_that_three_cells_of_the_matrix_become_findings_with_their_quotes_in_word(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from docx import Document

    before = len(window.workspace.study.findings)
    make_themes(window, monkeypatch)
    view = matrix(window)
    columns = range(view.cells.columnCount())
    assert [view.cells.headerData(at, Qt.Orientation.Horizontal) for at in columns][-2:] == list(THEMES)
    write_cells(view, qtbot, monkeypatch)
    assert view.bar.progress.text().endswith("cells written, 3 checked")
    assert len(window.workspace.study.findings) == before + 3

    path = tmp_path / "Matrise.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(window.workspace.said, timeout=20_000):
        view.exporting.save(".docx", with_quotes=True)
    made = Document(str(path))
    assert made.sections[0].page_width > made.sections[0].page_height
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert all(any(claim in cell for cell in cells) for claim in CLAIMS)

    room = entered(window, "findings", FindingsRoom)
    third = next(one for one in window.workspace.study.findings.values() if one.claim == CLAIMS[2])
    room.choose(third.id)
    assert room.desk.editor.evidence.text().startswith("1 quote from ")
    (carried,) = window.workspace.study.evidence.by("finding", third.id)
    monkeypatch.setattr(about, "ask_text", lambda *_args: "Bakkebyråkrati")
    room.about.new_theory.click()
    room.about.concluded.setChecked(True)

    path = tmp_path / "Funn.docx"
    with qtbot.waitSignal(window.workspace.said, timeout=20_000):
        room.export()
    cells = [cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells]
    assert all(any(claim in cell for cell in cells) for claim in CLAIMS)
    words = window.workspace.study.words(window.workspace.study.codings[carried.coding])
    assert any(" ".join(words.split())[:30] in cell for cell in cells)


def test_that_taking_the_steps_back_leaves_the_study_as_it_was(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before = window.workspace.study
    make_themes(window, monkeypatch)
    write_cells(matrix(window), qtbot, monkeypatch)
    for _step in range(60):
        window.workspace.undo()
        if window.workspace.study == before:
            break
    assert window.workspace.study == before
