"""Queries in the window: built with controls, read as a sentence, kept, and followed to the text."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.query import Condition, Joining, Query, Relation
from qualcode.edits import history
from qualcode.edits.codebook import delete_codes
from qualcode.edits.findings import add_finding, add_question
from qualcode.model.ids import CodeId
from qualcode.ui import reports
from qualcode.ui.analysis.query import saved
from qualcode.ui.analysis.query.view import QueryView
from qualcode.ui.main_window import MainWindow
from tests.builders import Builder
from tests.ui.analysis.settling import room_of, view_of
from tests.ui.windows import Told, open_window, project_in


def _study() -> Builder:
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Ansatt")
    make.document("En", "I: Hva?\nR1: Vi har aldri tid til språk.\nR2: Penger er alt.")
    make.coding("Tid", "aldri tid")
    make.coding("Tid / Språk", "tid til språk")
    make.coding("Penger", "Penger er alt")
    return make


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, told: Told) -> MainWindow:
    window = open_window(tmp_path, qtbot)
    window.workspace.take(project_in(tmp_path, make=_study()))
    window.show_room("analysis")
    room_of(window).views.show_view("query")
    return window


@pytest.fixture
def view(window: MainWindow) -> QueryView:
    return view_of(room_of(window), QueryView)


def _code(view: QueryView, path: str) -> CodeId:
    code = view.room.workspace.study.codebook.find(path)
    assert code is not None
    return code.id


def _words(view: QueryView) -> list[str]:
    study = view.room.workspace.study
    return [study.words(row.codings[0]) for row in view.list.faces.rows]  # type: ignore[union-attr]


def test_that_a_query_is_built_with_controls_and_read_as_a_sentence(view: QueryView) -> None:
    assert _words(view) == ["aldri tid", "tid til språk", "Penger er alt"]
    view.conditions.codes.chosen.emit("code", frozenset({_code(view, "Tid")}))
    assert _words(view) == ["aldri tid", "tid til språk"]
    view.conditions.with_children.click()
    assert _words(view) == ["aldri tid"]
    view.conditions.add.click()
    (row,) = view.conditions.rows
    assert _words(view) == ["aldri tid"], "a condition without codes asks nothing"
    row.codes.chosen.emit("code", frozenset({_code(view, "Penger")}))
    assert _words(view) == []
    row.relation.setCurrentIndex(row.relation.findData(Relation.NEAR))
    assert not row.within.isHidden()
    assert _words(view) == ["aldri tid"]
    assert view.counts.text() == "1 quote from 1 informant"
    assert view.sentence.text() == (
        "Quotes coded «Tid» (not those under), at most 1 turn from a quote coded «Penger»."
    )
    row.joining.setCurrentIndex(row.joining.findData(Joining.OR))
    assert row.relation.isHidden()
    assert _words(view) == ["aldri tid", "Penger er alt"]
    row.remove.click()
    assert view.query == Query(QuoteFilter(codes=frozenset({_code(view, "Tid")}), with_children=False))


def test_that_the_panel_narrows_and_shows_all_but_the_codes_again(view: QueryView) -> None:
    view.conditions.codes.chosen.emit("code", frozenset({_code(view, "Tid"), _code(view, "Penger")}))
    role = next(iter(view.room.workspace.study.roles))
    view.panel.choice("role").chosen.emit("role", frozenset({role}))
    assert _words(view) == ["aldri tid", "tid til språk"]
    assert view.sentence.text().endswith("Role: Leder.")
    view.panel.everything.click()
    assert len(_words(view)) == 3
    assert view.query.where.codes is not None


def test_that_a_query_is_saved_changed_renamed_removed_and_all_undone(
    view: QueryView, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["Om tid", "Om tida"])
    monkeypatch.setattr(saved, "ask_text", lambda *_args: next(answers))
    project = view.room.workspace.project
    assert project is not None
    view.conditions.codes.chosen.emit("code", frozenset({_code(view, "Tid")}))
    view.saved.save.click()
    (kept,) = project.study.saved_queries.values()
    assert (kept.name, view.saved.combo.currentText()) == ("Om tid", "Om tid")
    assert view.saved.keep.isHidden()
    view.conditions.with_children.click()
    view.saved.keep.click()
    assert '"with_children": false' in project.study.saved_queries[kept.id].query
    view.saved.rename()
    assert view.saved.combo.currentText() == "Om tida"
    view.saved.begin_anew()
    assert len(_words(view)) == 3
    view.saved.choose(kept.id)
    assert _words(view) == ["aldri tid"]
    view.saved.remove()
    assert not project.study.saved_queries
    for _step in range(4):
        history.undo(project)
    assert not project.study.saved_queries


def test_that_a_query_follows_the_study(view: QueryView) -> None:
    view.ask(Query(QuoteFilter(), (Condition(frozenset({_code(view, "Penger")}), Joining.NOT),)))
    assert view.query.conditions

    project = view.room.workspace.project
    assert project is not None
    delete_codes(project, [_code(view, "Penger")])
    assert view.query.conditions == ()
    assert view.conditions.rows[0].condition.codes == frozenset()


def test_that_enter_goes_to_the_place(view: QueryView, window: MainWindow) -> None:
    view.list.setFocus()
    view.list.setCurrentIndex(view.list.faces.index(2))
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert window.workspace.coding == view.list.faces.rows[2].codings[0].id  # type: ignore[union-attr]


def test_that_chosen_quotes_carry_a_finding_and_are_copied(view: QueryView, window: MainWindow) -> None:
    project = window.workspace.project
    assert project is not None
    finding = add_finding(project, add_question(project, "Hva hindrer?"), "Tiden er knapp", [])
    view.list.select_rows([0, 1])
    assert len(view.list.chosen()) == 2
    view.list.copy()
    assert "aldri tid" in QGuiApplication.clipboard().text()
    below = next(action.menu() for action in view.list.menu().actions() if action.menu() is not None)
    next(action for action in below.actions() if "Tiden er knapp" in action.text()).trigger()
    assert len(project.study.evidence.by("finding", finding)) == 2


def test_that_the_answer_is_written_with_the_query_above(
    view: QueryView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reports, "ask_path", lambda *_args: tmp_path / "svar.html")
    view.conditions.codes.chosen.emit("code", frozenset({_code(view, "Penger")}))
    view.export_button.save(".html")
    qtbot.waitUntil(lambda: (tmp_path / "svar.html").exists(), timeout=10_000)
    written = (tmp_path / "svar.html").read_text("utf-8")
    assert "«Penger»" in written
    assert "Penger er alt" in written


def test_that_nothing_found_offers_a_new_query(view: QueryView) -> None:
    view.panel.text.setText("finnes ikke")
    view.panel.changed.emit(QuoteFilter(text="finnes ikke"))
    view.ask(Query(QuoteFilter(text="finnes ikke")))
    assert view.nothing_found.isVisibleTo(view)
    view.nothing_found.acted.emit()
    assert len(_words(view)) == 3
