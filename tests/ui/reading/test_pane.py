from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QTextDocument, QTextOption
from pytestqt.qtbot import QtBot

from qualcode.colours import contrast
from qualcode.edits.transcript import correct_turn
from qualcode.model.span import Span
from qualcode.ui.code_tree.mime import segment_in
from qualcode.ui.reading.layout.typesetting import LONGEST_RUN
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace

Find = Callable[[str], Span]


def test_that_the_words_shown_are_the_words_of_the_document(pane: Pane) -> None:
    assert pane.page is not None
    assert pane.toPlainText() == pane.page.text


def test_that_caret_and_selection_count_code_points(pane: Pane, span_of: Callable[[str], Span]) -> None:
    span = span_of("kommunen")
    pane.select(span)
    assert pane.selected == span
    assert pane.caret == span.stop
    assert pane.textCursor().selectedText() == "kommunen"


def test_that_words_can_be_selected_by_keyboard_alone(pane: Pane, span_of: Find, qtbot: QtBot) -> None:
    pane.select(Span(span_of("aldri").start, span_of("aldri").start))
    ctrl_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(pane, Qt.Key.Key_Right, ctrl_shift)
    qtbot.keyClick(pane, Qt.Key.Key_Right, ctrl_shift)
    assert pane.textCursor().selectedText().strip() == "aldri tid"
    assert pane.isReadOnly()


def test_that_copied_words_are_plain_and_know_where_they_stand(pane: Pane, span_of: Callable[[str], Span]) -> None:
    pane.select(span_of("snakker ikke"))
    data = pane.createMimeDataFromSelection()
    segment = segment_in(data)
    assert data.text() == "snakker ikke"
    assert not data.hasHtml()
    assert segment is not None
    assert segment.span == span_of("snakker ikke")


def test_that_a_change_of_codings_leaves_text_selection_and_scroll_alone(
    room: ReadingRoom, pane: Pane, span_of: Callable[[str], Span]
) -> None:
    pane.select(span_of("samme hus"))
    document, selected = pane.document(), pane.selected
    code = room.workspace.study.codes.ordered()[-1].id
    room.gestures.apply(code)
    assert pane.document() is document
    assert pane.selected == selected


def test_that_zooming_keeps_the_caret_and_the_words(pane: Pane, room: ReadingRoom, span_of: Find) -> None:
    pane.select(span_of("språket"))
    points = pane.look.points
    room.view.zoom(1)
    assert pane.look.points == points + 1
    assert pane.selected == span_of("språket")
    room.view.zoom(0)
    assert pane.look.points == points


def test_that_a_document_is_found_again_where_it_was_left(
    pane: Pane, workspace: Workspace, span_of: Callable[[str], Span]
) -> None:
    first, second = (document.id for document in workspace.study.documents.ordered())
    caret = span_of("kaffen").start
    pane.select(Span(caret, caret))
    workspace.choose_document(second)
    assert pane.toPlainText().startswith("Hvem er du?")
    workspace.choose_document(first)
    assert pane.caret == caret


@pytest.mark.parametrize("words", ["aldri tid", "samme hus"])
def test_that_coded_words_are_tinted_and_stay_readable(
    pane: Pane, span_of: Callable[[str], Span], point_at: Callable[[int], QPoint], words: str
) -> None:
    point = point_at(span_of(words).start)
    picture = pane.viewport().grab().toImage()
    paper, ink = pane.scenery.tokens.paper, pane.scenery.tokens.ink
    line = {QColor(picture.pixel(x, point.y() - 8)).name() for x in range(point.x() - 3, point.x() + 40)}
    tints = {colour for colour in line if colour != paper and contrast(colour, paper) < 1.6}
    assert tints
    assert all(contrast(colour, ink) > 4.5 for colour in tints)


def test_that_lines_are_broken_for_the_width_that_is_shown_when_laid_out_while_hidden(room: ReadingRoom) -> None:
    pane = room.centre.pane
    for width in (1280, 900, 1170):
        room.hide()
        room.resize(width, 400)
        pane.document().setTextWidth(646)
        room.show()
        assert pane.document().textWidth() == pane.viewport().width()


def test_that_the_words_put_at_the_top_stay_there_when_the_pane_gets_its_height_later(
    room: ReadingRoom, pane: Pane, qtbot: QtBot
) -> None:
    room.resize(1200, 300)
    qtbot.wait(1)
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    there, anchor = bar.value(), pane.anchor()
    room.resize(1200, 400)
    qtbot.wait(1)
    assert bar.value() < there
    pane.scroll_to(anchor)
    room.resize(1200, 300)
    qtbot.wait(1)
    assert bar.value() == there


def test_that_zooming_in_and_out_leads_back_to_the_same_line(room: ReadingRoom, pane: Pane, qtbot: QtBot) -> None:
    room.resize(1000, 300)
    qtbot.wait(1)
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    there = bar.value()
    for change in (1, 1, 1, -1, -1, -1):
        room.view.zoom(change)
    assert bar.value() == there


def test_that_a_scrolled_text_looks_as_if_it_were_painted_anew(room: ReadingRoom, pane: Pane, qtbot: QtBot) -> None:
    room.resize(1000, 260)
    room.setFocus()
    bar = pane.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    words = QRect(pane.viewport().mapTo(room, QPoint()), pane.viewport().size())
    for step in (13, 24, -9):
        bar.setValue(bar.value() + step)
        QCoreApplication.processEvents()
        on_screen = room.screen().grabWindow(room.winId()).toImage()
        assert on_screen.copy(words) == room.grab().toImage().copy(words)


def test_that_lines_are_broken_between_words_unless_a_word_is_as_long_as_a_book(
    pane: Pane, workspace: Workspace
) -> None:
    modes = QTextOption.WrapMode
    turn = workspace.study.turns_of(workspace.study.documents.ordered()[0].id)[0]
    assert pane.wordWrapMode() == modes.WrapAtWordBoundaryOrAnywhere
    workspace.edit(correct_turn, turn.id, "Hva er " + "å" * (LONGEST_RUN + 1))
    assert pane.wordWrapMode() == modes.WrapAnywhere
    assert pane.toPlainText() == workspace.study.text(turn.document)
    workspace.undo()
    assert pane.wordWrapMode() == modes.WrapAtWordBoundaryOrAnywhere
    assert pane.toPlainText() == workspace.study.text(turn.document)


def test_that_of_texts_that_are_shown_no_more_none_is_kept(room: ReadingRoom, pane: Pane) -> None:
    one, other = room.workspace.study.documents.ordered()
    for document in (other, one, other, one):
        room.workspace.choose_document(document.id)
        room.view.zoom(1)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    assert pane.findChildren(QTextDocument, options=direct) == [pane.document()]
