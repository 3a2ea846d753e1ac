"""Memos from the desk: written by key, marked beside the text, gone through, and made to quote."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from qualcode.analysis.memos import AboutKind, kind_of
from qualcode.edits import transcript
from qualcode.model.codings import Coding
from qualcode.model.memos import Memo
from qualcode.model.span import Span
from qualcode.ui.memo_fields.written_field import WrittenField
from qualcode.ui.reading.memos.menu import add_memos
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace
from tests.memos import add_memo

SpanOf = Callable[[str], Span]
Key = Qt.Key


def write(
    pane: Pane, qtbot: QtBot, words: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press M in the text, write, and come back by Esc."""
    qtbot.keyClick(pane, Key.Key_M, modifier)
    field = QApplication.focusWidget()
    assert isinstance(field, WrittenField)
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Key.Key_Escape)
    assert QApplication.focusWidget() is pane


def only_memo(workspace: Workspace) -> Memo:
    (memo,) = workspace.study.memos.values()
    return memo


def test_that_m_writes_on_the_selected_words(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: SpanOf, qtbot: QtBot
) -> None:
    pane.select(span_of("Og så er det språket"))
    write(pane, qtbot, "Et nytt tema")
    memo = only_memo(workspace)
    assert (kind_of(memo), memo.text) == (AboutKind.SEGMENT, "Et nytt tema")
    assert Span(memo.start or 0, memo.stop or 0) == span_of("Og så er det språket")
    assert "Og så er det språket" in room.memos.place.about.text()


def test_that_m_without_a_selection_writes_on_the_turn_or_on_the_chosen_coding(
    pane: Pane, workspace: Workspace, span_of: SpanOf, coded: Callable[[str], Coding], qtbot: QtBot
) -> None:
    here = span_of("Og hva hjelper?")
    pane.select(Span(here.start, here.start))
    write(pane, qtbot, "Ledende")
    assert workspace.study.turns[only_memo(workspace).turn].span == here  # type: ignore[index]
    workspace.choose_coding(coded("Avstand").id)
    write(pane, qtbot, "Nøkkelsitat")
    assert [memo.text for memo in workspace.study.memos.by("coding", coded("Avstand").id)] == ["Nøkkelsitat"]


def test_that_shift_m_writes_on_the_document_and_the_header_says_so(
    room: ReadingRoom, pane: Pane, workspace: Workspace, qtbot: QtBot
) -> None:
    assert room.centre.header.memos.text() == "Memos"
    write(pane, qtbot, "Rolig", Qt.KeyboardModifier.ShiftModifier)
    assert kind_of(only_memo(workspace)) is AboutKind.DOCUMENT
    assert room.centre.header.memos.text() == "1 memo"
    assert "Rolig" in room.centre.header.memos.toolTip()


def test_that_control_and_enter_finishes_as_escape_does(pane: Pane, workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.keyClick(pane, Key.Key_M)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "Kort")
    qtbot.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is pane
    assert only_memo(workspace).text == "Kort"


def test_that_escape_in_the_text_closes_the_memos_at_last(room: ReadingRoom, pane: Pane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane, Key.Key_M)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert room.memos.place.isVisible()
    qtbot.keyClick(pane, Key.Key_Escape)
    assert not room.memos.place.isVisible()
    assert room.side.inspector.isVisible()


def test_that_q_quotes_words_in_the_memo_that_is_written_and_a_click_goes_back_to_them(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: SpanOf, said: list[str], qtbot: QtBot
) -> None:
    qtbot.keyClick(pane, Key.Key_Q)
    assert said.pop().startswith("Write on a memo first")
    write(pane, qtbot, "Avstand og språk", Qt.KeyboardModifier.ShiftModifier)
    for words in ("Vi snakker ikke sammen", "Og så er det språket"):
        pane.select(span_of(words))
        qtbot.keyClick(pane, Key.Key_Q)
    assert said[-1] == "Quoted in «Avstand og språk»"
    cards = room.memos.place.memos.fields[0].cards.cards
    assert [card.quote.span for card in cards] == [
        span_of("Vi snakker ikke sammen"),
        span_of("Og så er det språket"),
    ]
    pane.select(Span(0, 0))
    cards[1].go.click()
    assert pane.selected == span_of("Og så er det språket")
    cards[0].out.click()
    assert len(workspace.study.memo_quotes) == 1


def test_that_a_quote_is_the_first_thing_in_a_draft(
    pane: Pane, workspace: Workspace, span_of: SpanOf, qtbot: QtBot
) -> None:
    qtbot.keyClick(pane, Key.Key_M)
    pane.setFocus()
    pane.select(span_of("Vi snakker ikke sammen"))
    qtbot.keyClick(pane, Key.Key_Q)
    assert [quote.span for quote in workspace.study.memo_quotes.by("memo", only_memo(workspace).id)] == [
        span_of("Vi snakker ikke sammen")
    ]


def test_that_marks_stand_at_the_lines_of_what_has_memos_and_open_them(
    room: ReadingRoom,
    pane: Pane,
    workspace: Workspace,
    span_of: SpanOf,
    coded: Callable[[str], Coding],
    qtbot: QtBot,
) -> None:
    marks = room.memos.marks[0]
    assert not marks.isVisible()
    turn = workspace.study.turns_of(workspace.document)[0]  # type: ignore[arg-type]
    workspace.edit(add_memo, "En", turn=turn.id)
    workspace.edit(add_memo, "To", turn=turn.id)
    workspace.edit(add_memo, "Tre", coding=coded("Samlokalisering").id)
    assert [len(found) for _box, found in marks.marks()] == [2, 1]
    marks.grab()
    box = marks.marks()[0][0]
    QTest.mouseClick(marks, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert [field.field.words for field in room.memos.place.memos.fields] == ["En", "To"]
    assert QApplication.focusWidget() is room.memos.place.memos.fields[1].field


def test_that_shift_n_and_shift_p_go_through_the_memos_on_words(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: SpanOf, said: list[str], qtbot: QtBot
) -> None:
    for words in ("Vi snakker ikke sammen", "Og så er det språket"):
        span = span_of(words)
        workspace.edit(add_memo, words, document=workspace.document, start=span.start, stop=span.stop)
    shown = []
    for key in (Key.Key_N, Key.Key_N, Key.Key_N, Key.Key_P):
        qtbot.keyClick(pane, key, Qt.KeyboardModifier.ShiftModifier)
        shown.append(room.memos.place.memos.fields[0].field.words)
    assert shown == ["Vi snakker ikke sammen", *["Og så er det språket"] * 2, "Vi snakker ikke sammen"]
    assert said == ["That was the last memo."]
    assert QApplication.focusWidget() is pane


def test_that_the_menu_names_the_memos_where_the_caret_is(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: SpanOf
) -> None:
    span = span_of("Vi snakker ikke sammen")
    workspace.edit(add_memo, "Se her", document=workspace.document, start=span.start, stop=span.stop)
    pane.select(Span(span.start + 3, span.start + 3))
    menu = QMenu()
    add_memos(menu, room.memos, room.gestures)
    here = next(each for each in menu.findChildren(QMenu) if each.title() == "Memos here")
    assert [action.text() for action in here.actions()] == ["Free · Anna: Se her"]
    here.actions()[0].trigger()
    assert room.memos.place.isVisible()


def test_that_a_memo_on_words_stays_open_when_the_words_move(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: SpanOf, qtbot: QtBot
) -> None:
    pane.select(span_of("Og så er det språket"))
    write(pane, qtbot, "Tema")
    turn = workspace.study.turns_of(workspace.document)[0]  # type: ignore[arg-type]
    workspace.edit(transcript.correct_turn, turn.id, "Hva er det som er vanskelig?")
    assert [field.field.words for field in room.memos.place.memos.fields] == ["Tema"]
    assert "Og så er det språket" in room.memos.place.about.text()


def test_that_deleting_says_so_and_undo_brings_the_memo_back(
    room: ReadingRoom, pane: Pane, workspace: Workspace, said: list[str], qtbot: QtBot
) -> None:
    write(pane, qtbot, "Bort")
    room.memos.place.memos.fields[0].remove.click()
    assert said == ["The memo is deleted."]
    assert len(workspace.study.memos) == 0
    workspace.undo()
    assert [field.field.words for field in room.memos.place.memos.fields] == ["Bort"]


def test_that_every_part_of_the_place_has_a_name(room: ReadingRoom, pane: Pane, qtbot: QtBot) -> None:
    write(pane, qtbot, "Navn")
    place: QWidget = room.memos.place
    field = room.memos.place.memos.fields[0]
    for part in (place, field.field, field.type, field.read, field.open, field.remove, room.memos.marks[0]):
        assert part.accessibleName()


def test_that_removing_a_coding_says_that_its_memos_went_with_it(
    room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding], said: list[str]
) -> None:
    workspace.choose_coding(coded("Avstand").id)
    workspace.edit(add_memo, "Nøkkel", coding=coded("Avstand").id)
    room.gestures.remove()
    assert said == ["Removed “Avstand” here; its memo went with it"]
    assert len(workspace.study.memos) == 0
    workspace.undo()
    assert len(workspace.study.memos) == 1
