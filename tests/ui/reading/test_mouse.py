from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.model.codings import Coding, Segment
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.ui.code_tree.mime import mime_of_codes, mime_of_segment
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace

Find = Callable[[str], Span]
Coded = Callable[[str], Coding]
PointAt = Callable[[int], QPoint]
_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(pane: Pane, point: QPoint, data: QMimeData) -> None:
    """Drop the data as Qt does: a drop reaches only a widget that let the drag in."""
    entered = QDragEnterEvent(point, Qt.DropAction.CopyAction, data, _LEFT, _PLAIN)
    QApplication.sendEvent(pane.viewport(), entered)
    dropped = QDropEvent(point, Qt.DropAction.CopyAction, data, _LEFT, _PLAIN)
    QApplication.sendEvent(pane.viewport(), dropped)


def test_that_clicking_an_overlapped_word_goes_through_its_codings(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find, point_at: PointAt, coded: Coded
) -> None:
    pane.select(span_of("Vi snakker ikke sammen. Det går ut over brukerne."))
    room.gestures.apply(coded("Tidspress").code)
    long = workspace.coding
    point = point_at(span_of("ikke sammen").start)
    chosen = []
    for _click in range(3):
        QTest.mouseClick(pane.viewport(), _LEFT, pos=point)
        chosen.append(workspace.coding)
    assert chosen == [coded("Avstand").id, long, coded("Avstand").id]
    assert room.side.inspector.also.isVisibleTo(room)


def test_that_a_click_beside_all_codings_chooses_none(
    pane: Pane, workspace: Workspace, span_of: Find, point_at: PointAt, coded: Coded
) -> None:
    workspace.choose_coding(coded("Avstand").id)
    QTest.mouseClick(pane.viewport(), _LEFT, pos=point_at(span_of("brukerne").start))
    assert workspace.coding is None


def test_that_a_code_dropped_on_the_text_lands_on_the_sentence(
    pane: Pane, workspace: Workspace, span_of: Find, point_at: PointAt, coded: Coded
) -> None:
    drop(pane, point_at(span_of("brukerne").start), mime_of_codes([coded("Tidspress").code], "Tidspress"))
    assert workspace.coding is not None
    assert workspace.study.words(workspace.study.codings[workspace.coding]) == "Det går ut over brukerne."


def test_that_several_codes_dropped_at_once_are_one_step(
    pane: Pane, workspace: Workspace, span_of: Find, point_at: PointAt, coded: Coded
) -> None:
    before, codes = workspace.study, [coded("Tidspress").code, coded("Avstand").code]
    drop(pane, point_at(span_of("brukerne").start), mime_of_codes(codes, "2 codes"))
    new = [coding for coding in workspace.study.codings.values() if coding.id not in before.codings]
    assert {coding.code for coding in new} == set(codes)
    workspace.undo()
    assert workspace.study == before


def test_that_a_code_dropped_on_the_selection_lands_on_it(
    pane: Pane, workspace: Workspace, span_of: Find, point_at: PointAt, coded: Coded
) -> None:
    pane.select(span_of("over brukerne"))
    drop(pane, point_at(span_of("brukerne").start), mime_of_codes([coded("Tidspress").code], "Tidspress"))
    assert workspace.coding is not None
    assert workspace.study.words(workspace.study.codings[workspace.coding]) == "over brukerne"


def test_that_dropped_text_changes_nothing(pane: Pane, span_of: Find, point_at: PointAt) -> None:
    data = QMimeData()
    data.setText("noe annet")
    before = pane.toPlainText()
    drop(pane, point_at(span_of("brukerne").start), data)
    assert pane.toPlainText() == before


def test_that_words_dropped_on_a_code_get_it(
    room: ReadingRoom, workspace: Workspace, span_of: Find, coded: Coded
) -> None:
    tree = room.side.tree
    tree.expandAll()
    tree.show_current(coded("Tidspress").code)
    point = tree.visualRect(tree.currentIndex()).center()
    assert workspace.document is not None
    segment = Segment(workspace.document, span_of("språket"))
    # Qt does not keep the data of an event alive.
    data = mime_of_segment(segment, "språket")
    event = QDropEvent(point, Qt.DropAction.CopyAction, data, _LEFT, _PLAIN)
    tree.dropEvent(event)
    assert workspace.coding is not None
    made = workspace.study.codings[workspace.coding]
    assert (made.code, workspace.study.words(made)) == (coded("Tidspress").code, "språket")


def test_that_an_end_is_dragged_to_whole_words(
    pane: Pane, workspace: Workspace, span_of: Find, point_at: PointAt, coded: Coded
) -> None:
    before = coded("Avstand")
    workspace.choose_coding(before.id)
    pane.repaint()
    end = point_at(before.stop - 1) + QPoint(8, 0)
    held = next(end + QPoint(step, 0) for step in range(-8, 12) if _cursor_at(pane, end + QPoint(step, 0)))
    viewport = pane.viewport()
    QTest.mousePress(viewport, _LEFT, pos=held)
    QTest.mouseMove(viewport, point_at(span_of("går ut").start + 1))
    QTest.mouseRelease(viewport, _LEFT, pos=point_at(span_of("går ut").start + 1))
    assert workspace.study.words(coded("Avstand")) == "Vi snakker ikke sammen. Det går"


def _cursor_at(pane: Pane, point: QPoint) -> bool:
    QTest.mouseMove(pane.viewport(), point)
    return pane.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor


def test_that_a_double_click_on_a_code_codes_the_selected_words(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find, coded: Coded
) -> None:
    pane.select(span_of("språket"))
    code: CodeId = coded("Avstand").code
    room.side.tree.applied.emit(code)
    assert workspace.coding is not None
    assert workspace.study.codings[workspace.coding].code == code


def take_hold(pane: Pane, coding: Coding, point_at: PointAt) -> None:
    """Press the mouse on the last end of a coding, which is chosen."""
    QApplication.processEvents()
    end = point_at(coding.stop) - QPoint(4, 0)
    QTest.mousePress(pane.viewport(), _LEFT, pos=end)


def test_that_esc_gives_up_dragging_an_end_and_the_coding_stays_chosen_as_it_was(
    pane: Pane, workspace: Workspace, span_of: Find, point_at: PointAt, coded: Coded
) -> None:
    before = coded("Avstand")
    workspace.choose_coding(before.id)
    take_hold(pane, before, point_at)
    QTest.mouseMove(pane.viewport(), point_at(span_of("brukerne").start))
    assert pane.spotlight.dragged is not None
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert pane.spotlight.dragged is None
    QTest.mouseMove(pane.viewport(), point_at(span_of("over").start))
    QTest.mouseRelease(pane.viewport(), _LEFT, pos=point_at(span_of("over").start))
    assert coded("Avstand") == before
    assert workspace.coding == before.id


def test_that_the_text_scrolls_on_under_an_end_that_is_dragged_below_it(
    room: ReadingRoom, pane: Pane, workspace: Workspace, point_at: PointAt, coded: Coded, qtbot: QtBot
) -> None:
    room.resize(1200, 300)
    coding = coded("Tidspress")
    workspace.choose_coding(coding.id)
    pane.reveal(coding.span)
    take_hold(pane, coding, point_at)
    below = QPoint(200, pane.viewport().height() + 30)
    top = pane.verticalScrollBar().value()
    QTest.mouseMove(pane.viewport(), below)
    qtbot.waitUntil(lambda: pane.verticalScrollBar().value() > top + 60)
    QTest.mouseRelease(pane.viewport(), _LEFT, pos=below)
    assert coded("Tidspress").stop > coding.stop
