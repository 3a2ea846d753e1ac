from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qualcode.analysis.agreement.choice import UnitKind
from qualcode.edits.coding import remove_codings
from qualcode.store.editing import editing
from qualcode.ui import reports
from qualcode.ui.analysis.agreement.bar import Level
from qualcode.ui.analysis.agreement.view import AgreementView
from qualcode.ui.main_window import MainWindow
from tests.builders import Builder
from tests.ui.analysis.settling import room_of, view_of
from tests.ui.windows import Told, open_window, project_in

_TEXT = "I: Hva er vanskelig?\nR1: Vi har ikke tid.\nI: Ikke?\nR1: Avstanden er lang.\nR1: Ingen hjelper oss."


def _coded(*coders: str, documents: int = 3) -> Builder:
    """Return interviews in which the coders differ about the end of one coding and about another's code."""
    make = Builder()
    for coder in coders:
        make.coder(coder)
    make.informant("R1")
    for code in ("Tid", "Tid / Tidspress", "Avstand", "Hjelp"):
        make.code(code)
    for number in range(documents):
        document = make.document(f"Intervju {number + 1}", _TEXT)
        for coder in coders:
            make.coding("Tid / Tidspress", "ikke tid" if coder == "Anna" else "tid", document, coder)
            make.coding("Avstand" if coder == "Anna" else "Hjelp", "Ingen hjelper oss", document, coder)
    return make


Open = Callable[[Builder], AgreementView]


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, told: Told) -> Iterator[MainWindow]:
    window = open_window(tmp_path, qtbot)
    yield window
    window.close()


@pytest.fixture
def compare(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Open:
    """Return what opens a study in the view and waits for the numbers."""

    def opened(make: Builder) -> AgreementView:
        window.workspace.take(project_in(tmp_path, make=make))
        window.show_room("analysis")
        room = room_of(window)
        room.views.show_view("agreement")
        view = view_of(room, AgreementView)
        _wait(qtbot, view)
        return view

    return opened


@pytest.fixture
def view(compare: Open) -> AgreementView:
    return compare(_coded("Anna", "Bo"))


def _wait(qtbot: QtBot, view: AgreementView) -> None:
    qtbot.waitUntil(lambda: view.is_at_rest, timeout=20_000)


def _texts(view: AgreementView, row: int) -> list[str]:
    model = view.table.lines
    return [model.index(row, column).data().strip() for column in range(model.columnCount())]


def _titles(view: AgreementView) -> list[str]:
    model = view.table.lines
    return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]


def _value(view: AgreementView, row: int, title: str) -> str:
    return _texts(view, row)[_titles(view).index(title)]


def _names(view: AgreementView) -> list[str]:
    return [_texts(view, row)[0] for row in range(view.table.lines.rowCount())]


def _places(view: AgreementView) -> list[list[str]]:
    model = view.places.table.lines
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_that_codes_stand_in_the_order_of_the_tree_and_all_of_them_last(view: AgreementView) -> None:
    assert _names(view) == ["Tid", "Avstand", "Hjelp", "All codes pooled"]
    assert _titles(view)[:4] == ["Code", "Turns", "A", "B"]
    assert _texts(view, 0)[1:5] == ["9", "3", "3", "1.00"]
    assert _value(view, 0, "Cohen's kappa") == "1.00"


def test_that_what_is_undefined_is_said_in_a_word(compare: Open) -> None:
    make = _coded("Anna", "Bo")
    make.code("Ubrukt")
    view = compare(make)
    row = _names(view).index("Ubrukt")
    assert _value(view, row, "Percent") == "1.00"
    assert {_value(view, row, title) for title in ("Cohen's kappa", "F1", "Jaccard")} == {"undefined"}
    view.table.setCurrentIndex(view.table.lines.index(row, 0))
    assert view.places.remarks.text().startswith("Nobody used the code here")


def test_that_every_title_says_what_stands_under_it(view: AgreementView) -> None:
    model, role = view.table.lines, Qt.ItemDataRole.ToolTipRole
    told = [model.headerData(column, Qt.Orientation.Horizontal, role) for column in range(model.columnCount())]
    assert all(told)
    assert "coder's own habits" in told[_titles(view).index("Cohen's kappa")]
    assert told[2] == "In how many turns Anna used the code"


def test_that_a_line_shows_its_own_disagreements_and_the_last_line_all(view: AgreementView) -> None:
    assert view.places.heading.text() == "Tid: 3 disagreements"
    first = ["Same code, other boundaries", "Intervju 1", "ikke tid", "Tidspress", "Tidspress"]
    assert _places(view)[0] == first
    view.table.setCurrentIndex(view.table.lines.index(1, 0))
    assert _places(view)[0] == ["Another code", "Intervju 1", "Ingen hjelper oss", "Avstand", "Hjelp"]
    view.table.setCurrentIndex(view.table.lines.index(3, 0))
    assert view.places.heading.text() == "All codes pooled: 6 disagreements"


def test_that_reflexive_analysis_is_told_of_once_and_first(view: AgreementView) -> None:
    view.choices.unit.setCurrentIndex(view.choices.unit.findData(UnitKind.CHARACTERS.value))
    assert view.foot.text().startswith("In reflexive thematic analysis")
    assert view.foot.text().count("reflexive") == 1


def test_that_a_disagreement_leads_to_its_place_and_is_found_again(
    view: AgreementView, window: MainWindow, qtbot: QtBot
) -> None:
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert view.places.table.hasFocus()
    view.places.table.setCurrentIndex(view.places.table.lines.index(1, 0))
    QTest.keyClick(view.places.table, Qt.Key.Key_Return)
    assert window.is_in("coding")
    study = window.workspace.study
    assert window.workspace.document == study.documents.ordered()[1].id
    settled = view.places.table.lines.place(0)
    first = next(one for one in study.codings_in(settled.document) if one.span.overlaps(settled.span))
    window.workspace.edit(remove_codings, [first.id])
    window.show_room("analysis")
    _wait(qtbot, view)
    assert view.table.currentIndex().row() == 0
    assert _places(view)[view.places.table.currentIndex().row()][1] == "Intervju 2"


def test_that_values_come_first_and_intervals_after(view: AgreementView, qtbot: QtBot) -> None:
    plain = view.comparing.values
    view.choices.intervals.setChecked(True)
    assert view.table.lines.shown is plain
    _wait(qtbot, view)
    cell = view.table.lines.line(1).cells[_titles(view).index("Percent") - 1]
    assert cell.text == "0.67"
    assert cell.below == "0.67 to 0.67"
    view.choices.intervals.setChecked(False)
    assert view.table.lines.shown is plain


def test_that_intervals_that_are_cancelled_leave_the_values(
    view: AgreementView, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.jobs.started.connect(lambda job: job.cancel())
    view.choices.intervals.setChecked(True)
    _wait(qtbot, view)
    assert not view.choices.wants_intervals
    assert view.is_shown
    assert _value(view, 0, "Percent") == "1.00"


def test_that_a_comparison_that_is_cancelled_can_be_begun_again(
    view: AgreementView, window: MainWindow, qtbot: QtBot
) -> None:
    window.jobs.started.connect(lambda job: job.cancel())
    view.choices.level.setCurrentIndex(1)
    _wait(qtbot, view)
    assert view.empty.accessibleName() == "The counting was stopped."
    window.jobs.started.disconnect()
    view.empty.acted.emit()
    _wait(qtbot, view)
    assert _names(view) == ["Tid", "Tidspress", "Avstand", "Hjelp", "All codes pooled"]


def test_that_free_segments_have_coefficients_of_their_own(view: AgreementView, qtbot: QtBot) -> None:
    view.choices.unit.setCurrentIndex(view.choices.unit.findData(UnitKind.SEGMENTS.value))
    _wait(qtbot, view)
    assert _titles(view)[1] == "Characters"
    assert "Cohen's kappa" not in _titles(view)
    assert _value(view, 0, "Alpha |u") == "–"
    assert _value(view, 3, "Alpha (k)u") == "–"
    assert _value(view, 3, "Alpha |u") not in ("–", "undefined")


def test_that_codes_and_documents_can_be_chosen(view: AgreementView, window: MainWindow, qtbot: QtBot) -> None:
    study = window.workspace.study
    hjelp = study.codebook.find("Hjelp")
    assert hjelp is not None
    view.choices.level.setCurrentIndex(view.choices.level.findData(Level.CHOSEN.value))
    assert view.choices.buttons["code"].isVisible()
    view.choices.buttons["code"].chosen.emit("code", frozenset({hjelp.id}))
    view.choices.buttons["document"].chosen.emit("document", frozenset({study.documents.ordered()[0].id}))
    _wait(qtbot, view)
    assert _names(view) == ["Hjelp", "All codes pooled"]
    assert _texts(view, 0)[1] == "3"
    assert "two documents at least" in view.foot.text()


def test_that_codes_below_and_interviewers_are_asked_for(view: AgreementView, qtbot: QtBot) -> None:
    view.choices.children_count.setChecked(False)
    view.choices.interviewers.setChecked(True)
    _wait(qtbot, view)
    assert _texts(view, 0)[1:4] == ["15", "0", "0"]


def test_that_three_coders_are_compared_or_two_of_them(compare: Open, window: MainWindow, qtbot: QtBot) -> None:
    view = compare(_coded("Anna", "Bo", "Cato"))
    assert "Scott's pi" not in _titles(view)
    assert _titles(view)[2:5] == ["A", "B", "C"]
    ids = {coder.name: coder.id for coder in window.workspace.study.coders.ordered()}
    view.choices.buttons["coder"].chosen.emit("coder", frozenset({ids["Anna"], ids["Cato"]}))
    _wait(qtbot, view)
    assert _titles(view)[2:4] == ["A", "C"]
    assert "Scott's pi" in _titles(view)
    view.choices.buttons["coder"].chosen.emit("coder", frozenset({ids["Cato"]}))
    assert view.empty.accessibleName() == "A comparison takes two coders at least."
    view.empty.acted.emit()
    _wait(qtbot, view)
    assert _titles(view)[2:5] == ["A", "B", "C"]


def test_that_one_coder_alone_is_told_in_a_sentence(compare: Open) -> None:
    view = compare(_coded("Anna"))
    assert view.empty.accessibleName().startswith("A comparison takes two coders who have coded")
    assert not view.export_button.isEnabled()


def test_that_no_document_in_common_is_told_in_a_sentence(compare: Open) -> None:
    make = _coded("Anna", documents=1)
    make.coding("Hjelp", "lang", make.document("Intervju 9", "R1: Dagen er lang."), "Bo")
    assert compare(make).empty.accessibleName() == "No document has been coded by all of these coders."


def test_that_no_coder_is_shown_what_is_blind(view: AgreementView, window: MainWindow) -> None:
    project = window.workspace.project
    assert project is not None
    with editing(project, "blind") as edit:
        edit.replace(replace(project.study.info, blind=True))
    assert view.empty.accessibleName().startswith("Coding is blind here")
    assert _places(view) == []


def test_that_the_comparison_is_written_to_word(
    view: AgreementView, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docx import Document

    path = tmp_path / "samsvar.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(view.room.workspace.said, timeout=20_000):
        view.export()
    assert len(Document(str(path)).tables) >= 3


def test_that_all_is_reached_by_keyboard_and_has_a_name(view: AgreementView, window: MainWindow) -> None:
    assert view.first_focus() is view.table
    choices = view.choices
    order = [choices.buttons["coder"], choices.buttons["document"], choices.unit, choices.level]
    order += [choices.children_count, choices.interviewers, choices.intervals, view.export_button]
    order += [view.pages.tabs, view.table, view.places.settle]
    order[0].setFocus()
    for each in order[1:]:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert each.hasFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert view.places.table.hasFocus()
    assert view.places.table.lines.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("Bo: Tidspress")
    read = view.table.lines.index(0, 4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == "Tid, Percent: 1.00"


def test_that_nothing_is_left_when_the_project_is_closed(view: AgreementView, window: MainWindow) -> None:
    window.workspace.close()
    assert view.table.lines.rowCount() == 0
    assert _places(view) == []
