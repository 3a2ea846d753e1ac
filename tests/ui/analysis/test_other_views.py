from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qualcode.analysis.dimensions import Dimension
from qualcode.text.concordance import Side
from qualcode.text.matching import Mode
from qualcode.ui import reports
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.analysis.view import Places
from qualcode.ui.analysis.words.collocations_view import CollocationsView
from qualcode.ui.analysis.words.concordance_view import ConcordanceView
from qualcode.ui.analysis.words.key_words_view import KeyWordsView
from qualcode.ui.main_window import MainWindow
from tests.ui.analysis.settling import counted, texts, view_of, words_in


@pytest.fixture
def key_words(room: AnalysisRoom, qtbot: QtBot) -> KeyWordsView:
    room.views.show_view("key-words")
    counted(qtbot, room)
    return view_of(room, KeyWordsView)


@pytest.fixture
def places(room: AnalysisRoom) -> ConcordanceView:
    room.views.show_view("concordance")
    return view_of(room, ConcordanceView)


def _look(places: ConcordanceView, room: AnalysisRoom, qtbot: QtBot, query: str, mode: Mode = Mode.LEMMA) -> None:
    places.show_places(Places(query, mode))
    counted(qtbot, room)


def test_that_two_roles_are_compared(key_words: KeyWordsView, room: AnalysisRoom, qtbot: QtBot) -> None:
    titles = [column.title for column in key_words.table.figures.table.columns]
    assert titles == ["Headword", "Leder", "Per 1,000", "all others", "Per 1,000", "G²", "Log ratio", "Dispersion"]
    row = words_in(key_words.table).index("bolig")
    assert texts(key_words.table, row)[1] == "1"
    assert texts(key_words.table, row)[3] == "3"
    assert texts(key_words.table, row)[6].startswith("−")
    roles = [role.id for role in room.workspace.study.roles.ordered()]
    key_words.choose(Dimension.ROLE, roles[1], roles[0])
    counted(qtbot, room)
    row = words_in(key_words.table).index("bolig")
    assert texts(key_words.table, row)[6].startswith("+")


def test_that_a_group_is_never_compared_with_itself(key_words: KeyWordsView, room: AnalysisRoom) -> None:
    roles = [role.id for role in room.workspace.study.roles.ordered()]
    key_words.choose(Dimension.ROLE, roles[0], roles[0])
    assert key_words.b.currentText() == "all others"


def test_that_one_group_alone_says_that_two_are_needed(
    key_words: KeyWordsView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    document = room.workspace.study.documents.ordered()[0].id
    room.views.scope.choices["document"].chosen.emit("document", frozenset({document}))
    key_words.by.setCurrentIndex(key_words.by.findData(Dimension.DOCUMENT.value))
    counted(qtbot, room)
    assert not key_words.is_shown
    key_words.empty.acted.emit()
    counted(qtbot, room)
    assert key_words.is_shown


def test_that_a_key_word_leads_to_its_places_in_its_group(
    key_words: KeyWordsView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    row = words_in(key_words.table).index("bolig")
    key_words._go(row, 3)
    counted(qtbot, room)
    places = view_of(room, ConcordanceView)
    assert places.table.lines.rowCount() == 3
    assert places.only.text() == "Only all others"


def test_that_a_concordance_shows_who_says_it_and_goes_to_the_place(
    places: ConcordanceView, room: AnalysisRoom, window: MainWindow, qtbot: QtBot
) -> None:
    _look(places, room, qtbot, "bolig")
    line = [places.table.lines.index(1, column).data() for column in range(6)]
    assert line == [
        "R2 · Veileder",
        "",
        "Boligene",
        "er få. Bolig er alt, men samarbeid om bolig tar tid.",
        "Intervju 2",
        "2",
    ]
    places.table.setFocus()
    places.table.setCurrentIndex(places.table.lines.index(1, 0))
    QTest.keyClick(places.table, Qt.Key.Key_Return)
    assert window.is_in("coding")
    assert room.workspace.document == room.workspace.study.documents.ordered()[1].id
    window.show_room("analysis")
    assert places.table.currentIndex().row() == 1
    assert room.views.current is places


def test_that_a_concordance_is_sorted_by_what_stands_after(
    places: ConcordanceView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    _look(places, room, qtbot, "bolig")
    places.side.setCurrentIndex(places.side.findData(Side.RIGHT.value))
    counted(qtbot, room)
    after = [places.table.lines.index(row, 3).data() for row in range(places.table.lines.rowCount())]
    assert after == sorted(after, key=lambda text: text.lower().strip(", "))


def test_that_only_pages_that_are_seen_are_read(places: ConcordanceView, room: AnalysisRoom, qtbot: QtBot) -> None:
    _look(places, room, qtbot, "tid", Mode.PLAIN)
    model = places.table.lines
    study, hits = room.workspace.study, places.result.result.hits if places.result is not None else ()
    model.show(study, hits, [n % len(hits) for n in range(5_000)])
    model.index(4_950, 2).data()
    assert sorted(model._pages) in ([99], [0, 99])


def test_that_a_query_that_cannot_be_read_says_why(
    places: ConcordanceView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    _look(places, room, qtbot, '"tid')
    assert places.empty.accessibleName() == "The quotation mark is never closed."
    _look(places, room, qtbot, "(a", Mode.REGEX)
    assert "this bracket is never closed" in places.empty.accessibleName()


def test_that_words_of_the_interviewer_alone_are_offered(
    places: ConcordanceView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    _look(places, room, qtbot, "vanskelig")
    assert places.empty.accessibleName() == "No informant says this in what is chosen."
    places.empty.acted.emit()
    counted(qtbot, room)
    assert places.table.lines.index(0, 0).data() == "Interviewer"


def test_that_an_empty_concordance_leads_to_the_word_list(places: ConcordanceView, room: AnalysisRoom) -> None:
    assert not places.is_shown
    places.empty.acted.emit()
    assert room.views.key == "words"


def test_that_neighbours_of_a_word_are_listed_and_lead_to_their_places(room: AnalysisRoom, qtbot: QtBot) -> None:
    view = view_of(room, CollocationsView)
    room.views._show_neighbours("samarbeid")
    view.least.setValue(1)
    counted(qtbot, room)
    assert "bolig" in words_in(view.table)
    assert "Numbers are occurrences." in view.foot.text()
    view._go(words_in(view.table).index("bolig"), 0)
    counted(qtbot, room)
    places = view_of(room, ConcordanceView)
    assert places.query.text() == "samarbeid near 5 bolig"
    assert places.table.lines.rowCount() > 0


def test_that_a_narrow_window_offers_to_look_wider(room: AnalysisRoom, qtbot: QtBot) -> None:
    view = view_of(room, CollocationsView)
    room.views._show_neighbours("penger")
    view.least.setValue(9)
    counted(qtbot, room)
    assert not view.is_shown
    view.empty.acted.emit()
    counted(qtbot, room)
    assert view.least.value() == 1


@pytest.mark.parametrize("key", ["key-words", "concordance", "collocations"])
def test_that_every_view_is_written_to_word(
    room: AnalysisRoom, key: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docx import Document

    view_of(room, ConcordanceView).query.setText("bolig")
    view_of(room, CollocationsView).query.setText("bolig")
    view_of(room, CollocationsView).least.setValue(1)
    room.views.show_view(key)
    counted(qtbot, room)
    path = tmp_path / "tabell.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(room.workspace.said, timeout=20_000):
        room.views.current.export()
    document = Document(str(path))
    words = " ".join(paragraph.text for paragraph in document.paragraphs)
    assert "Informantenes ord" in words or "Informants’ words" in words
    assert len(document.tables[0].rows) > 1


def test_that_the_view_chosen_last_is_remembered(room: AnalysisRoom) -> None:
    room.views.show_view("collocations")
    assert room.settings.text("analysis/view", "") == "collocations"


def test_that_nothing_is_left_when_the_project_is_closed(
    places: ConcordanceView, room: AnalysisRoom, qtbot: QtBot
) -> None:
    _look(places, room, qtbot, "bolig")
    room.workspace.close()
    assert places.query.text() == ""
    assert places.table.lines.rowCount() == 0
