from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.edits import findings, summaries
from qualcode.store.files import open_project
from qualcode.ui import new_findings, reports
from qualcode.ui.analysis.condensing.unit_table import UnitEditor
from qualcode.ui.analysis.condensing.view import CondensingView
from qualcode.ui.main_window import MainWindow
from tests.ui.windows import Told, open_window, project_in, two_voices


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, told: Told) -> MainWindow:
    make = two_voices()
    make.coding("Barrierer / Tidspress", "Det går ut over brukerne")
    window = open_window(tmp_path, qtbot)
    window.workspace.take(project_in(tmp_path, make=make))
    window.show_room("analysis")
    window.rooms["analysis"].views.show_view("condensing")  # type: ignore[attr-defined]
    return window


@pytest.fixture
def view(window: MainWindow) -> CondensingView:
    found = window.rooms["analysis"].views.current  # type: ignore[attr-defined]
    assert isinstance(found, CondensingView)
    return found


def condensed(view: CondensingView) -> list[str]:
    return [unit.condensed for unit in view.units.units]


def editor(view: CondensingView) -> UnitEditor:
    found = view.table.viewport().findChildren(UnitEditor)[-1]
    assert isinstance(found, UnitEditor)
    return found


def test_that_one_writes_beside_each_quote_and_enter_goes_on(view: CondensingView, qtbot: QtBot) -> None:
    assert view.code.currentText().endswith("Barrierer  3")
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.keyClicks(editor(view), "Ingen tid")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    QApplication.processEvents()
    qtbot.keyClicks(editor(view), "Stillhet")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert condensed(view) == ["Ingen tid", "Stillhet", ""]
    assert view.progress.text() == "2 of 3 quotes condensed"
    view.room.workspace.undo()
    assert condensed(view) == ["Ingen tid", "", ""]


def test_that_what_is_being_written_is_kept_when_the_project_is_closed(
    window: MainWindow, view: CondensingView, qtbot: QtBot
) -> None:
    view.table.write(0)
    qtbot.keyClicks(editor(view), "Ingen tid")
    project = window.workspace.project
    assert project is not None
    path = project.path
    window.workspace.close()
    window.workspace.take(open_project(path))
    window.show_room("analysis")
    assert condensed(view)[0] == "Ingen tid"


def test_that_roles_narrow_the_quotes_and_a_code_is_remembered(view: CondensingView) -> None:
    study = view.room.workspace.study
    leder = next(role.id for role in study.roles.values() if role.name == "Leder")
    drivere = study.codebook.find("Drivere")
    assert drivere is not None
    view.show_code(drivere.id)
    assert len(view.units.units) == 1
    assert view.roles is not None
    view.roles.chosen.emit("role", frozenset({leder}))
    assert len(view.units.units) == 0
    assert view.no_units.isVisible()
    view.refresh()
    assert view.current == drivere.id


def test_that_a_condensate_in_the_first_person_is_a_draft_until_it_is_checked(view: CondensingView) -> None:
    field = view.condensate.field
    field.setPlainText("Jeg har aldri tid.")
    field.document().setModified(True)
    field.write_down()
    assert view.condensate.state.text() == "draft"
    view.condensate.check.click()
    assert view.condensate.state.text() == "checked"
    assert view.current is not None
    written = summaries.summary_of(view.room.workspace.study, summaries.Cell(code=view.current))
    assert written is not None
    assert (written.text, written.checked, written.informant) == ("Jeg har aldri tid.", True, None)


def test_that_chosen_quotes_become_a_finding(view: CondensingView, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = view.room.workspace
    question = findings.add_question(workspace.project, "Hva hindrer?")
    view.table.selectRow(0)
    workspace.edit(summaries.condense, view.units.units[0].coding.id, "Ingen har tid")
    monkeypatch.setattr(new_findings, "ask_text", lambda *given: given[-1])
    made = view.findings.make(question)
    assert made is not None
    assert workspace.study.findings[made].claim == "Ingen har tid"
    assert len(workspace.study.evidence.by("finding", made)) == 1


def test_that_both_columns_and_the_condensate_go_to_word(
    view: CondensingView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from docx import Document

    workspace = view.room.workspace
    workspace.edit(summaries.condense, view.units.units[0].coding.id, "Ingen har tid")
    assert view.current is not None
    workspace.edit(summaries.write_summary, summaries.Cell(code=view.current), "Jeg har aldri tid.")
    path = tmp_path / "Fortetting.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(workspace.said, timeout=20_000):
        view.export()
    made = Document(str(path))
    (table,) = made.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert len(rows[0]) == 3
    assert rows[1][1].startswith("«aldri tid til å møtes 😀»") or "aldri tid til å møtes" in rows[1][1]
    assert rows[1][2] == "Ingen har tid"
    assert any(paragraph.text == "Jeg har aldri tid." for paragraph in made.paragraphs)
