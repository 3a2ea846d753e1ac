from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from qualcode.edits import findings, summaries, themes
from qualcode.ui import new_findings, reports
from qualcode.ui.analysis.matrix.cell_model import NOTE, Wanted
from qualcode.ui.analysis.matrix.view import MatrixView
from qualcode.ui.cards.mime import mime_of_codings
from qualcode.ui.main_window import MainWindow
from tests.builders import Builder
from tests.ui.windows import Told, open_window, project_in


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, told: Told) -> MainWindow:
    make = Builder()
    make.informant("R1", "Leder", case="Havnes")
    make.informant("R2", "Veileder")
    make.informant("R3", "Veileder")
    make.document("Intervju 1", "I: Hva?\nR1: Vi har aldri tid. Det går i ett. Alt haster.")
    make.document("Intervju 2", "I: Og du?\nR2: Vi har god tid. Vi sitter i samme hus.")
    make.coding("Barrierer / Tidspress", "aldri tid")
    make.coding("Barrierer / Uro", "Alt haster")
    make.coding("Drivere / Samlokalisering", "samme hus")
    window = open_window(tmp_path, qtbot)
    window.workspace.take(project_in(tmp_path, make=make))
    study = window.workspace.study
    press = themes.add_theme(window.workspace.project, "Press", codes=[study.codebook.find("Barrierer").id])
    hus = themes.add_theme(window.workspace.project, "Hus", codes=[study.codebook.find("Drivere").id])
    assert press != hus
    window.show_room("analysis")
    window.rooms["analysis"].views.show_view("matrix")  # type: ignore[attr-defined]
    return window


@pytest.fixture
def view(window: MainWindow) -> MatrixView:
    found = window.rooms["analysis"].views.current  # type: ignore[attr-defined]
    assert isinstance(found, MatrixView)
    return found


def notes(view: MatrixView) -> list[list[str]]:
    cells = view.cells
    return [
        [cells.index(row, column).data(NOTE) for column in range(cells.columnCount())]
        for row in range(cells.rowCount())
    ]


def write(view: MatrixView, words: str) -> None:
    view.pane.field.setPlainText(words)
    view.pane.field.document().setModified(True)
    view.pane.field.write_down()


def test_that_cells_tell_how_far_they_have_come_and_who_was_never_heard(view: MatrixView) -> None:
    assert notes(view) == [
        ["not written · 2 quotes", "not written · no quotes"],
        ["not written · no quotes", "not written · 1 quote"],
        ["not interviewed", "not interviewed"],
    ]
    assert view.bar.progress.text() == "0 of 4 cells written, 0 checked"
    write(view, "Har aldri tid.")
    assert notes(view)[0][0] == "draft · 2 quotes"
    view.pane.quotes.select_rows([1])
    assert notes(view)[0][0] == "draft · 2 quotes, 1 linked"
    view.pane.check.click()
    assert notes(view)[0][0] == "checked · 2 quotes, 1 linked"
    write(view, "Har nesten aldri tid.")
    assert notes(view)[0][0] == "draft · 2 quotes, 1 linked"
    view.pane.quotes.select_rows([])
    assert notes(view)[0][0] == "draft · 2 quotes"
    assert view.bar.progress.text() == "1 of 4 cells written, 0 checked"


def test_that_keys_lead_from_cell_to_cell_and_what_is_typed_stays_with_its_cell(
    view: MatrixView, qtbot: QtBot
) -> None:
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert view.pane.field.hasFocus()
    qtbot.keyClicks(view.pane.field, "Travelt")
    qtbot.keyClick(view.pane.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (view.pane.title.text(), view.pane.field.words) == ("R2 · Press", "")
    assert view.pane.field.hasFocus()
    assert view.cells.index(0, 0).data() == "Travelt"
    qtbot.keyClick(view.pane.field, Qt.Key.Key_Escape)
    assert view.table.hasFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Up)
    qtbot.keyClick(view.table, Qt.Key.Key_C)
    assert notes(view)[0][0] == "checked · 2 quotes"


def test_that_a_quote_dropped_on_the_summary_is_linked_and_referred_to(view: MatrixView) -> None:
    write(view, "Travelt.")
    (coding, *_more) = view.pane.quotes.cards.rows[0].codings  # type: ignore[union-attr]
    data = mime_of_codings([coding.id], "")
    assert isinstance(data, QMimeData)
    field = view.pane.field
    drop = QDropEvent(
        QPointF(field.viewport().width() - 5, 12),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    field.dropEvent(drop)
    assert field.words == "Travelt. (Intervju 1, paragraph 2)"
    assert view.pane.quotes.selected_rows() == [0]
    named = view.pane.named
    assert named is not None
    written = summaries.summary_of(view.room.workspace.study, named)
    assert written is not None
    assert written.text == field.words


def test_that_rows_are_filtered_by_words_and_by_what_is_left_to_write(view: MatrixView) -> None:
    view.bar.wanted.setCurrentIndex(view.bar.wanted.findData(Wanted.UNWRITTEN))
    assert [row.label for row in view.cells.rows] == ["R1", "R2"]
    view.bar.wanted.setCurrentIndex(0)
    view.bar.words.setText("r3")
    view.bar.words.changed_after_pause.emit("r3")
    assert [row.label for row in view.cells.rows] == ["R3"]
    view.bar.wanted.setCurrentIndex(view.bar.wanted.findData(Wanted.DRAFTS))
    assert view.no_rows.isVisible()
    view.no_rows.acted.emit()
    assert [row.label for row in view.cells.rows] == ["R1", "R2", "R3"]
    assert view.table.isVisible()


def test_that_the_quotes_of_a_cell_become_a_finding_in_one_step(
    view: MatrixView, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = view.room.workspace
    question = findings.add_question(workspace.project, "Hva hindrer?")
    write(view, "Har aldri tid.")
    monkeypatch.setattr(new_findings, "ask_text", lambda *given: given[-1])
    made = view.pane.findings.make(question)
    assert made is not None
    finding = workspace.study.findings[made]
    assert finding.theme is not None
    assert (finding.claim, workspace.study.themes[finding.theme].name) == ("Har aldri tid.", "Press")
    carried = [one.coding for one in workspace.study.evidence.by("finding", made)]
    assert [workspace.study.words(workspace.study.codings[each]) for each in carried] == ["aldri tid", "Alt haster"]
    workspace.undo()
    assert not workspace.study.findings


def test_that_codes_can_stand_across_and_roles_down(view: MatrixView) -> None:
    study = view.room.workspace.study
    view.bar.choose([study.codebook.find("Barrierer / Uro").id])
    view.bar.rows.setCurrentIndex(2)
    assert [row.label for row in view.cells.rows] == ["Leder", "Veileder"]
    assert notes(view) == [["not written · 1 quote"], ["not written · no quotes"]]
    view.bar.choose([])
    assert view.cells.columnCount() == 2


def test_that_the_matrix_goes_to_word_sideways_with_its_quotes(
    view: MatrixView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from docx import Document

    write(view, "Har aldri tid.")
    path = tmp_path / "Matrise.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(view.room.workspace.said, timeout=20_000):
        view.exporting.save(".docx", with_quotes=True)
    made = Document(str(path))
    assert made.sections[0].page_width > made.sections[0].page_height
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert "Har aldri tid.\nutkast · 2 sitater" in cells or "Har aldri tid.\ndraft · 2 sitater" in cells
    assert any("«aldri tid»" in paragraph.text for paragraph in made.paragraphs)


def test_that_a_study_without_codes_is_told_what_belongs_here(empty_window: MainWindow, tmp_path: Path) -> None:
    from qualcode.store.files import create

    empty_window.workspace.take(create(tmp_path / "Tom.qualcode", "Tom", "Uten navn"))
    empty_window.show_room("analysis")
    views = empty_window.rooms["analysis"].views  # type: ignore[attr-defined]
    views.show_view("matrix")
    assert views.current.nothing.isVisible()
