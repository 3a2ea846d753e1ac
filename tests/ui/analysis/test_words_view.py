from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.word_choices import stop_words_of
from qualcode.edits.transcript import correct_turn
from qualcode.ui import reports
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.analysis.words.concordance_view import ConcordanceView
from qualcode.ui.analysis.words.words_view import WordsView
from qualcode.ui.main_window import MainWindow
from tests.ui.analysis.settling import counted, settle, texts, view_of, words_in


@pytest.fixture
def view(room: AnalysisRoom) -> WordsView:
    return view_of(room, WordsView)


def _row(view: WordsView, word: str) -> int:
    return words_in(view.table).index(word)


def test_that_informants_words_are_listed_by_lemma(view: WordsView) -> None:
    assert texts(view.table, _row(view, "bolig")) == ["bolig", "4", "125.00", "2"]
    assert texts(view.table, _row(view, "tid"))[1] == "4"
    assert "er" not in words_in(view.table)
    assert view.foot.text().count("Informants’ words.") == 1
    assert "stop words and numbers left out" in view.foot.text()


def test_that_a_word_unfolds_into_its_forms_by_key(view: WordsView) -> None:
    row = _row(view, "bolig")
    view.table.setCurrentIndex(view.table.figures.index(row, 0))
    QTest.keyClick(view.table, Qt.Key.Key_Space)
    forms = [texts(view.table, row + n)[:2] for n in range(1, 4)]
    assert forms == [["bolig", "2"], ["boligene", "1"], ["boliger", "1"]]
    QTest.keyClick(view.table, Qt.Key.Key_Left)
    assert texts(view.table, row + 1)[0] != "bolig"


def test_that_words_stand_under_the_roles_that_say_them(view: WordsView, room: AnalysisRoom, qtbot: QtBot) -> None:
    view.by.setCurrentIndex(view.by.findData(Dimension.ROLE.value))
    counted(qtbot, room)
    titles = [column.title for column in view.table.figures.table.columns]
    assert titles[4:] == ["Leder", "Veileder", "Without a role"]
    assert texts(view.table, _row(view, "bolig"))[4:] == ["1", "3", "0"]
    view.rates.setChecked(True)
    assert texts(view.table, _row(view, "bolig"))[5] == "250.00"


def test_that_interviewers_words_count_only_when_asked_for(
    view: WordsView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    assert "vanskelig" not in words_in(view.table)
    room.views.scope.who.setCurrentIndex(1)
    counted(qtbot, room)
    assert "vanskelig" in words_in(view.table)


def test_that_a_document_alone_can_be_counted(view: WordsView, room: AnalysisRoom, qtbot: QtBot) -> None:
    document = room.workspace.study.documents.ordered()[1].id
    room.views.scope.choices["document"].chosen.emit("document", frozenset({document}))
    counted(qtbot, room)
    assert texts(view.table, _row(view, "bolig"))[1] == "3"
    assert "Document: Intervju 2." in view.foot.text()
    room.views.scope.everything.click()
    counted(qtbot, room)
    assert texts(view.table, _row(view, "bolig"))[1] == "4"


def test_that_the_words_under_a_code_are_counted(view: WordsView, room: AnalysisRoom, qtbot: QtBot) -> None:
    code = room.workspace.study.codebook.find("Drivere")
    assert code is not None
    room.views.scope.choices["code"].chosen.emit("code", frozenset({code.id}))
    counted(qtbot, room)
    assert words_in(view.table) == ["god", "samarbeid"]


def test_that_a_place_without_words_says_so_and_offers_all(
    view: WordsView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    study = room.workspace.study
    code = study.codebook.find("Drivere")
    assert code is not None
    room.views.scope.choices["code"].chosen.emit("code", frozenset({code.id}))
    other = study.documents.ordered()[1].id
    room.views.scope.choices["document"].chosen.emit("document", frozenset({other}))
    counted(qtbot, room)
    assert not view.is_shown
    view.empty.acted.emit()
    counted(qtbot, room)
    assert "vanskelig" in words_in(view.table)


def test_that_sorting_and_filtering_keep_what_is_current(view: WordsView) -> None:
    view.table.setCurrentIndex(view.table.figures.index(_row(view, "tid"), 0))
    view.table.sort_by(0, Qt.SortOrder.AscendingOrder)
    assert view.table.currentIndex().data() == "tid"
    assert words_in(view.table) == sorted(words_in(view.table))
    view.filter.setText("bolig")
    QTest.keyClick(view.filter, Qt.Key.Key_Return)
    assert words_in(view.table) == ["bolig"]
    assert "1 of them are shown" in view.foot.text()


def test_that_a_word_goes_to_the_stop_list_and_back_by_undo(
    view: WordsView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    view.table.setCurrentIndex(view.table.figures.index(_row(view, "bolig"), 0))
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    counted(qtbot, room)
    assert "bolig" not in words_in(view.table)
    assert {"bolig", "boliger", "boligene"} <= stop_words_of(room.workspace.study)
    room.workspace.undo()
    counted(qtbot, room)
    assert "bolig" in words_in(view.table)


def test_that_the_stop_list_is_edited_beside_the_words(view: WordsView, room: AnalysisRoom, qtbot: QtBot) -> None:
    view.show_stops.click()
    pane = view.stop_pane
    assert pane.isVisible()
    assert "kan" not in pane.words.stringList()
    pane.field.setText("tid, Tiden")
    pane.add.click()
    counted(qtbot, room)
    assert {"tid", "tiden"} <= set(pane.words.stringList())
    assert "tid" not in words_in(view.table)
    pane.list.setCurrentIndex(pane.words.index(pane.words.stringList().index("er")))
    pane.remove.click()
    counted(qtbot, room)
    assert "være" in words_in(view.table)


def test_that_the_stop_list_can_be_left_unused(view: WordsView, room: AnalysisRoom, qtbot: QtBot) -> None:
    view.stops.setChecked(False)
    counted(qtbot, room)
    assert "og" in words_in(view.table)
    assert "stop words too" in view.foot.text()


def test_that_the_places_of_a_word_are_as_many_as_its_number(
    view: WordsView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    row = _row(view, "bolig")
    view.table.setCurrentIndex(view.table.figures.index(row, 0))
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    counted(qtbot, room)
    places = view_of(room, ConcordanceView)
    assert room.views.current is places
    assert places.table.lines.rowCount() == 4


def test_that_a_number_under_a_role_leads_to_that_roles_places(
    view: WordsView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    view.by.setCurrentIndex(view.by.findData(Dimension.ROLE.value))
    counted(qtbot, room)
    view._go(_row(view, "bolig"), 5)
    counted(qtbot, room)
    places = view_of(room, ConcordanceView)
    assert places.table.lines.rowCount() == 3
    assert places.only.text() == "Only Veileder"
    places.only.click()
    counted(qtbot, room)
    assert places.table.lines.rowCount() == 4


def test_that_a_correction_is_counted(
    view: WordsView, room: AnalysisRoom, window: MainWindow, qtbot: QtBot
) -> None:
    study = room.workspace.study
    turn = study.turns_of(study.documents.ordered()[1].id)[1]
    room.workspace.edit(correct_turn, turn.id, "Kommunen vil.", swallow=True)
    settle(qtbot, window)
    assert "kommune" in words_in(view.table)
    assert texts(view.table, _row(view, "bolig"))[1] == "1"


def test_that_what_is_shown_is_exported(
    view: WordsView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.filter.setText("bolig")
    QTest.keyClick(view.filter, Qt.Key.Key_Return)
    path = tmp_path / "ord.csv"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(view.room.workspace.said, timeout=10_000):
        view.export_button.save(".csv")
    written = path.read_text("utf-8-sig")
    assert "bolig" in written
    assert "tid" not in written


def test_that_a_cancelled_count_can_be_asked_for_again(view: WordsView, room: AnalysisRoom, qtbot: QtBot) -> None:
    room.jobs.started.connect(lambda job: job.cancel())
    view.by.setCurrentIndex(view.by.findData(Dimension.CODE.value))
    counted(qtbot, room)
    assert not view.is_shown
    room.jobs.started.disconnect()
    view.empty.acted.emit()
    counted(qtbot, room)
    assert view.is_shown
