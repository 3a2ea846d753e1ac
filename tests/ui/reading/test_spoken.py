from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QListView,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qualcode.model.codings import Coding
from qualcode.model.span import Span
from qualcode.ui.reading import wiring
from qualcode.ui.reading.gestures.turn_palette import turn_rows
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.reading.spoken import spoken_place

_CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit, QAbstractSlider)


@pytest.fixture
def interface(pane: Pane) -> QAccessibleTextInterface:
    return QAccessible.queryAccessibleInterface(pane).textInterface()


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    announced: list[str] = []
    monkeypatch.setattr(wiring, "announce", lambda _pane, words: announced.append(words))
    return announced


def test_that_a_screen_reader_reads_the_words(pane: Pane, interface: QAccessibleTextInterface) -> None:
    assert pane.page is not None
    assert interface.characterCount() == len(pane.page.text.encode("utf-16-le")) // 2
    assert interface.text(0, 18) == "Hva er vanskelig?\n"
    assert QAccessible.queryAccessibleInterface(pane).state().readOnly


def test_that_a_screen_reader_finds_caret_and_selection_where_they_are(
    pane: Pane, interface: QAccessibleTextInterface, span_of: Callable[[str], Span]
) -> None:
    assert pane.page is not None
    words = span_of("brukerne")
    pane.select(words)
    start, stop = (pane.page.positions.to_qt(place) for place in (words.start, words.stop))
    assert interface.selectionCount() == 1
    assert interface.text(start, stop) == "brukerne"
    assert interface.cursorPosition() == stop


def test_that_a_screen_reader_can_put_the_caret(pane: Pane, interface: QAccessibleTextInterface) -> None:
    interface.setCursorPosition(7)
    assert pane.caret == 7


def test_that_the_place_of_the_caret_is_described(
    pane: Pane, span_of: Callable[[str], Span], qtbot: QtBot
) -> None:
    start = span_of("aldri").start
    pane.select(Span(start, start))
    words = "Turn 2, R1. Paragraph 2. Codes here: Barrierer / Tidspress, hinders – Anna"
    interface = QAccessible.queryAccessibleInterface(pane)
    qtbot.waitUntil(lambda: interface.text(QAccessible.Text.Description) == words, timeout=2000)


def test_that_codes_are_announced_when_they_become_others(
    pane: Pane, announced: list[str], span_of: Callable[[str], Span], qtbot: QtBot
) -> None:
    for words in ("Vi har", "aldri", "tid til", "Vi snakker"):
        start = span_of(words).start
        pane.select(Span(start, start))
        qtbot.wait(200)
    assert announced[-3:] == [
        "No codes here",
        "Codes here: Barrierer / Tidspress, hinders – Anna",
        "Codes here: Barrierer / Avstand – Anna",
    ]


def test_that_a_code_that_is_put_on_the_words_is_announced(
    room: ReadingRoom, announced: list[str], span_of: Callable[[str], Span], qtbot: QtBot
) -> None:
    start = span_of("språket").start
    room.centre.pane.select(Span(start, start))
    qtbot.wait(200)
    room.gestures.create("Språk")
    qtbot.waitUntil(lambda: announced[-1] == "Codes here: Språk – Anna", timeout=2000)


def test_that_announcing_asks_for_nothing_when_no_screen_reader_listens(room: ReadingRoom) -> None:
    wiring.announce(room.centre.pane, "Codes here: Språk")
    assert room.centre.pane.isVisible()


def test_that_every_control_of_the_desk_has_a_name_and_a_role(
    room: ReadingRoom, coded: Callable[[str], Coding]
) -> None:
    room.gestures.choose(coded("Avstand"))
    room.beside.toggle()
    nameless = []
    for control in room.findChildren(QWidget):
        if not isinstance(control, _CONTROLS) or isinstance(control, QScrollBar) or not control.isVisibleTo(room):
            continue
        interface = QAccessible.queryAccessibleInterface(control)
        inner = isinstance(control, QListView) and control.parent() is not room.documents.parent()
        if interface.role() == QAccessible.Role.NoRole or not (interface.text(QAccessible.Text.Name) or inner):
            nameless.append(f"{type(control).__name__} in {type(control.parent()).__name__}")
    assert nameless == []


def test_that_the_number_of_a_turn_that_is_told_is_the_one_that_leads_there(
    pane: Pane, span_of: Callable[[str], Span]
) -> None:
    page = pane.page
    assert page is not None
    told = spoken_place(page, span_of("hva hjelper").start)
    assert told.startswith("Turn 4, ")
    first = turn_rows(page, "4")[0]
    assert page.turns[first.data - 1].start == span_of("Og hva hjelper").start
