"""From a word list by role to key words in Word, and from a word to its places, the desk, and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qualcode.analysis.dimensions import Dimension
from qualcode.model.span import Span
from qualcode.ui import reports
from qualcode.ui.analysis.words.concordance_view import ConcordanceView
from qualcode.ui.analysis.words.key_words_view import KeyWordsView
from qualcode.ui.analysis.words.words_view import WordsView
from qualcode.ui.main_window import MainWindow
from tests.ui.analysis.settling import counted, room_of, settle, texts, view_of, words_in


@pytest.fixture
def window(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window in the analysis, with the words counted."""
    window.commands["room-analysis"].action.trigger()
    settle(qtbot, window)
    return window


def test_that_words_by_role_become_key_words_in_word(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docx import Document

    room = room_of(window)
    words = view_of(room, WordsView)
    words.by.setCurrentIndex(words.by.findData(Dimension.ROLE.value))
    counted(qtbot, room)
    roles = [role.name for role in window.workspace.study.roles.ordered()]
    titles = [column.title for column in words.table.figures.table.columns]
    assert titles[4 : 4 + len(roles)] == roles
    assert sum(int(count) for count in texts(words.table, 0)[4:]) >= int(texts(words.table, 0)[1])

    window.commands["analysis-key-words"].action.trigger()
    counted(qtbot, room)
    key_words = view_of(room, KeyWordsView)
    assert key_words.a.currentText() == roles[0]
    path = tmp_path / "Nøkkelord.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(window.workspace.said, timeout=20_000):
        window.commands["export-analysis"].action.trigger()
    document = Document(str(path))
    assert document.tables[0].rows[1].cells[0].text == words_in(key_words.table)[0]
    told = " ".join(paragraph.text for paragraph in document.paragraphs)
    for source in ("Dunning 1993", "Hardie 2014", "Gries 2008"):
        assert source in told


def test_that_a_word_leads_to_its_places_and_the_desk_and_back(window: MainWindow, qtbot: QtBot) -> None:
    room = room_of(window)
    words, places = view_of(room, WordsView), view_of(room, ConcordanceView)
    row = words_in(words.table).index("møte")
    number = int(texts(words.table, row)[1])
    words.table.setFocus()
    words.table.setCurrentIndex(words.table.figures.index(row, 0))
    QTest.keyClick(words.table, Qt.Key.Key_Return)
    counted(qtbot, room)
    assert places.table.lines.rowCount() == number

    places.table.setFocus()
    places.table.setCurrentIndex(places.table.lines.index(3, 0))
    hit = places.table.lines.hit(3)
    QTest.keyClick(places.table, Qt.Key.Key_Return)
    assert window.is_in("coding")
    assert window.workspace.document == hit.document
    found = Span(hit.span.start, hit.span.stop).of(window.workspace.study.text(window.workspace.document))
    assert found.lower().startswith("møt")

    window.commands["room-analysis"].action.trigger()
    assert room.views.current is places
    assert places.table.currentIndex().row() == 3
    window.commands["analysis-words"].action.trigger()
    assert words.table.currentIndex().row() == row
