from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from qualcode.edits import coding as verbs
from qualcode.model.codings import Coding, Segment
from qualcode.model.span import Span
from qualcode.ui.reading.margin.margin import Margin
from qualcode.ui.reading.margin.names import wrapped
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.workspace import Workspace

Find = Callable[[str], Span]
Coded = Callable[[str], Coding]


def place_of(margin: Margin, coding: Coding) -> QPointF:
    """Return a point of the margin at which the coding is."""
    margin.repaint()
    for y in range(0, margin.height(), 2):
        for x in range(margin.width() - 4, 0, -1):
            if margin.coding_at(QPointF(x, y)) == coding.id:
                return QPointF(x, y)
    raise AssertionError("the coding is not in the margin")


def test_that_a_click_on_a_stripe_chooses_its_coding(room: ReadingRoom, workspace: Workspace, coded: Coded) -> None:
    margin = room.centre.margin
    point = place_of(margin, coded("Avstand"))
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert workspace.coding == coded("Avstand").id


def test_that_a_double_click_opens_the_memo(
    room: ReadingRoom, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    margin = room.centre.margin
    point = place_of(margin, coded("Avstand"))
    QTest.mouseDClick(margin, Qt.MouseButton.LeftButton, pos=point.toPoint())
    qtbot.waitUntil(room.side.inspector.memos.fields[0].field.hasFocus)
    assert workspace.coding == coded("Avstand").id


def test_that_pointing_at_a_stripe_dims_all_other_words(room: ReadingRoom, coded: Coded) -> None:
    margin, pane = room.centre.margin, room.centre.pane
    point = place_of(margin, coded("Avstand"))
    calm = pane.viewport().grab().toImage()
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        margin.mapToGlobal(point),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    margin.mouseMoveEvent(move)
    assert pane.spotlight.hovered == coded("Avstand").id
    assert pane.viewport().grab().toImage() != calm
    margin.leaveEvent(QEvent(QEvent.Type.Leave))
    assert pane.viewport().grab().toImage() == calm


def test_that_stripes_on_the_same_line_never_share_a_lane_and_names_never_overlap(
    room: ReadingRoom, workspace: Workspace, span_of: Find
) -> None:
    pane, margin = room.centre.pane, room.centre.margin
    assert workspace.document is not None
    sentence = span_of("Vi snakker ikke sammen.")
    for number in range(10):
        span = Span(sentence.start + number, sentence.stop)
        workspace.edit(verbs.create_and_apply, Segment(workspace.document, span), f"Lag {number}")
    margin.repaint()
    assert pane.page is not None
    stripes = margin.planned(pane.page).stripes(Span(0, len(pane.page.text)))
    assert len(stripes) == 13
    for one in stripes:
        for other in stripes:
            if one is not other and one.top < other.bottom and other.top < one.bottom:
                assert one.lane != other.lane
                if one.name_top is not None and other.name_top is not None:
                    later, earlier = sorted((one, other), key=lambda stripe: stripe.name_top or 0, reverse=True)
                    assert (later.name_top or 0) >= (earlier.name_top or 0) + earlier.name_height


def test_that_lanes_stay_put_while_one_scrolls(room: ReadingRoom, workspace: Workspace) -> None:
    pane = room.centre.pane
    room.resize(1200, 320)
    assert pane.page is not None
    whole = room.centre.margin.planned(pane.page).stripes(Span(0, len(pane.page.text)))
    lanes = {stripe.coding.id: stripe.lane for stripe in whole}
    for start in range(0, len(pane.page.text), 20):
        room.resize(1200, 320 + start % 3)
        for stripe in room.centre.margin.planned(pane.page).stripes(Span(start, start + 20)):
            assert stripe.lane == lanes[stripe.coding.id]


def point(margin: Margin, at: QPointF) -> None:
    """Move the mouse to a point of the margin."""
    none = Qt.MouseButton.NoButton
    everywhere, keys = margin.mapToGlobal(at), Qt.KeyboardModifier.NoModifier
    margin.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, at, everywhere, none, none, keys))


def scrollable(room: ReadingRoom, coded: Coded) -> tuple[Margin, Pane]:
    """Make the desk so low that one can scroll, and show the coding in its middle."""
    room.resize(1200, 200)
    pane = room.centre.pane
    pane.set_look(replace(pane.look, points=24))
    pane.show_in_middle(coded("Avstand").start)
    assert pane.verticalScrollBar().value() > 60
    return room.centre.margin, pane


def test_that_scrolling_away_from_a_resting_mouse_dims_nothing_any_more(room: ReadingRoom, coded: Coded) -> None:
    margin, pane = scrollable(room, coded)
    point(margin, place_of(margin, coded("Avstand")))
    assert pane.spotlight.hovered == coded("Avstand").id
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().value() - 60)
    margin.repaint()
    assert pane.spotlight.hovered is None


def test_that_a_lit_stripe_stays_lit_while_the_mouse_is_on_it(room: ReadingRoom, coded: Coded) -> None:
    margin, pane = scrollable(room, coded)
    at = place_of(margin, coded("Avstand"))
    point(margin, at + QPointF(0, 6))
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().value() - 1)
    assert pane.spotlight.hovered == coded("Avstand").id


def test_that_a_coding_of_another_document_dims_nothing(
    room: ReadingRoom, workspace: Workspace, coded: Coded
) -> None:
    pane = room.centre.pane
    second = next(each for each in workspace.study.documents.values() if each.title == "Intervju 2")
    workspace.choose_document(second.id)
    calm = pane.viewport().grab().toImage()
    pane.spotlight.hovered = coded("Avstand").id
    pane.repaint_all()
    assert pane.viewport().grab().toImage() == calm


def test_that_a_name_that_is_singled_out_hides_what_it_would_cover_as_a_whole(
    room: ReadingRoom, workspace: Workspace, span_of: Find
) -> None:
    pane, margin = room.centre.pane, room.centre.margin
    assert workspace.document is not None
    sentence = span_of("Vi snakker ikke sammen.")
    for number in range(6):
        span = Span(sentence.start + number, sentence.stop)
        name = f"Mangel på tid og andre ressurser i kommunen {number}"
        workspace.edit(verbs.create_and_apply, Segment(workspace.document, span), name)
    for coding in list(workspace.study.codings.values()):
        workspace.choose_coding(coding.id)
        margin.repaint()
        names = [mark.name for mark in margin.marks if mark.name is not None]
        assert names
        for one in names:
            for other in names:
                assert one is other or one.bottom() <= other.top() + 0.5 or other.bottom() <= one.top() + 0.5
    assert pane.spotlight.chosen is not None


def test_that_the_right_button_on_a_stripe_opens_the_menu_of_its_coding(
    room: ReadingRoom, workspace: Workspace, coded: Coded
) -> None:
    margin = room.centre.margin
    at = place_of(margin, coded("Avstand")).toPoint()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(margin, QContextMenuEvent(reason, at, margin.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert workspace.coding == coded("Avstand").id
    assert any(action.text().startswith("Remove the coding") for action in menu.actions())
    menu.close()


def test_that_a_long_codings_name_comes_again_beside_it_and_meets_no_other(
    room: ReadingRoom, workspace: Workspace, pane: Pane
) -> None:
    room.resize(1500, 300)
    pane.set_look(replace(pane.look, points=30))
    assert workspace.document is not None
    assert pane.page is not None
    whole = Span(0, len(pane.page.text))
    for name in ("Hele samtalen", "Og en gang til"):
        workspace.edit(verbs.create_and_apply, Segment(workspace.document, whole), name)
    margin, plan = room.centre.margin, room.centre.margin.planned(pane.page)
    named = [stripe for stripe in plan.stripes(whole) if stripe.name_top is not None] + plan.repeats(whole)
    for (_top, bottom), (top, _bottom) in pairwise(sorted(stripe.name_extent for stripe in named)):
        assert bottom <= top + 0.5
    long = [stripe for stripe in named if stripe.name.startswith("Hele samtalen")]
    tops = sorted(stripe.name_extent[0] for stripe in long)
    assert len(tops) > 2
    assert all(later - earlier <= 3 * margin.step for earlier, later in pairwise([*tops, long[0].bottom]))
    bar = pane.verticalScrollBar()
    bar.setValue(round(tops[1]) - 40)
    at = tops[1] - bar.value()
    assert [mark.stripe.is_again for mark in margin.marks if mark.name and mark.name.top() == at] == [True]


def test_that_stance_and_coder_stay_when_a_name_is_too_long_for_the_margin(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(chrome_font("caption"))
    name = "Manglende samarbeid mellom tjenestene" + " − · FA".replace(" ", "\N{NO-BREAK SPACE}")
    for width in (80, 100, 130):
        lines = wrapped(name, width, metrics, 2)
        assert lines[-1].endswith("…" + name[-7:])
        assert all(metrics.horizontalAdvance(line) <= width + 1 for line in lines)
