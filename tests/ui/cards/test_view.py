import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from qualcode.model.study import Study
from qualcode.ui.cards.mime import codings_in
from qualcode.ui.cards.rows import CardRow, Row
from qualcode.ui.cards.typeset import Fonts
from qualcode.ui.cards.view import CardView
from qualcode.ui.theme.fonts import reading_font

Show = Callable[..., CardView]


def top(view: CardView) -> tuple[object, int]:
    first = view.visible_rows()[0]
    return view.cards.rows[first].key, view.row_rect(first).top()


def test_that_only_rows_that_can_be_seen_are_set(show: Show) -> None:
    view = show()
    assert len(view._set) < 12
    assert len(view.cards._faces) < 12


def test_that_rows_lie_without_gaps_where_they_are_seen(show: Show) -> None:
    view = show()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    seen = view.visible_rows()
    boxes = [view.row_rect(row) for row in seen]
    assert boxes[0].top() <= 0
    assert boxes[-1].bottom() >= view.viewport().height() - 1
    assert all(above.bottom() + 1 == below.top() for above, below in itertools.pairwise(boxes))
    assert all(view.row_rect(row).height() == view.set_row(row).height for row in seen)


def test_that_scrolling_up_into_rows_not_seen_before_moves_nothing_by_itself(show: Show) -> None:
    view = show()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _step in range(40):
        row = view.visible_rows()[1]
        before = view.row_rect(row).top()
        bar.setValue(bar.value() - 24)
        assert view.row_rect(row).top() == before + 24


def test_that_the_place_stays_when_rows_come_and_go_above_it(show: Show, study: Study, rows: list[Row]) -> None:
    view = show()
    view.scrollTo(view.cards.index(150), QAbstractItemView.ScrollHint.PositionAtTop)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 10)
    before = top(view)
    view.cards.show(study, [rows[0], *rows[40:]])
    assert top(view) == before
    view.cards.show(study, rows)
    assert top(view) == before


def test_that_a_current_card_far_away_does_not_draw_the_list_to_it(
    show: Show, study: Study, rows: list[Row]
) -> None:
    view = show()
    view.setCurrentIndex(view.cards.index(5))
    view.select_rows([5, 6, 9])
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before = top(view)
    view.cards.show(study, rows)
    assert top(view) == before
    assert view.currentIndex().row() == 5
    assert view.selected_rows() == [5, 6, 9]


def test_that_the_top_row_stays_when_the_width_or_the_font_changes(show: Show) -> None:
    view = show()
    view.scrollTo(view.cards.index(150), QAbstractItemView.ScrollHint.PositionAtTop)
    key, _y = top(view)
    view.resize(800, 400)
    assert top(view)[0] == key
    view.set_fonts(Fonts.around(reading_font("sans", 18)))
    assert top(view)[0] == key


def test_that_the_last_row_can_be_reached_whole(show: Show, qtbot: QtBot) -> None:
    view = show()
    qtbot.keyClick(view, Qt.Key.Key_End)
    last = view.cards.rowCount() - 1
    assert view.currentIndex().row() == last
    assert view.row_rect(last).bottom() < view.viewport().height()


def test_that_pages_are_turned_by_keys(show: Show, qtbot: QtBot) -> None:
    view = show()
    view.setCurrentIndex(view.cards.index(1))
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    below = view.currentIndex().row()
    assert below > 1
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() < below


def test_that_clicks_select_as_in_other_lists(show: Show, qtbot: QtBot) -> None:
    view = show()

    def click(row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = view.set_row(row).words.center().toPoint() + view.row_rect(row).topLeft()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    click(1)
    click(3, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_rows() == [1, 2, 3]
    click(2, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_rows() == [1, 3]


def test_that_shift_ticks_a_range(show: Show, qtbot: QtBot) -> None:
    view = show(ticks=True)

    def tick(row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = view.set_row(row).tick.center().toPoint() + view.row_rect(row).topLeft()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    tick(1)
    tick(3, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_rows() == [1, 2, 3]
    tick(2)
    assert view.selected_rows() == [1, 3]


def test_that_a_group_is_selected_without_its_heading(show: Show) -> None:
    view = show(ticks=True)
    view.select_group(0)
    assert len(view.selected_rows()) == view.cards.rowCount() - 1


def test_that_dragged_quotes_carry_their_codings_and_words(show: Show) -> None:
    view = show()
    data = view.cards.mimeData([view.cards.index(1), view.cards.index(2)])
    cards = [row for row in view.cards.rows[1:3] if isinstance(row, CardRow)]
    assert codings_in(data) == [card.codings[0].id for card in cards]
    assert data.text().startswith("«0 Vi har aldri tid til å møtes.»\n«1 Vi")


def test_that_the_number_of_dragged_quotes_hangs_at_the_pointer(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _action: dragged.append(drag))
    view = show()
    view.startDrag(Qt.DropAction.CopyAction)
    view.select_rows([1, 2])
    view.startDrag(Qt.DropAction.CopyAction)
    assert [len(codings_in(drag.mimeData())) for drag in dragged] == [2]
    assert not dragged[0].pixmap().isNull()


def test_that_codes_of_one_name_are_told_apart(show: Show) -> None:
    view = show()
    assert [chip.text for chip in view.cards.face(1).chips] == ["Barrierer / Transport"]
    assert view.cards.face(1).who == "R1 · Leder, Tillitsvalgt"
