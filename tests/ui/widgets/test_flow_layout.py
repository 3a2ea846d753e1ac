"""The flow: lines filled from the left, nothing beyond the right edge, room claimed for all lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qualcode.ui.widgets.flow_layout import FlowLayout


@given(widths=st.lists(st.integers(10, 180), max_size=15), room=st.integers(40, 400))
def test_that_items_never_overlap_and_stay_within_the_width(qapp, widths, room):
    host = QWidget()
    flow = FlowLayout(host, gap=4)
    for width in widths:
        item = QWidget()
        item.setFixedSize(width, 24)
        flow.addWidget(item)
    flow.setGeometry(QRect(0, 0, room, 1000))
    placed = [flow.itemAt(number).geometry() for number in range(flow.count())]
    assert all(box.left() == 0 or box.right() < room for box in placed)
    assert not any(one.intersects(other) for number, one in enumerate(placed) for other in placed[number + 1 :])
    assert [(box.top(), box.left()) for box in placed] == sorted((box.top(), box.left()) for box in placed)


@pytest.fixture
def column(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    chips, below = QWidget(), QPushButton("under")
    flow = FlowLayout(chips)
    for _ in range(10):
        item = QWidget()
        item.setFixedSize(100, 24)
        flow.addWidget(item)
    rows = QVBoxLayout(host)
    rows.addWidget(chips)
    rows.addWidget(below)
    host.show()
    return host, chips, below


def test_that_what_stands_below_is_not_squeezed(column, qtbot):
    host, chips, below = column
    host.resize(240, 60)
    qtbot.waitUntil(lambda: below.geometry().top() > chips.childrenRect().bottom())
    assert chips.childrenRect().height() > 4 * 24


def test_that_the_claim_shrinks_when_the_width_grows(column, qtbot):
    host, chips, _below = column
    host.resize(240, 400)
    qtbot.waitUntil(lambda: chips.minimumSizeHint().height() > 100)
    host.resize(1200, 400)
    qtbot.waitUntil(lambda: chips.minimumSizeHint().height() == 24)


def test_that_items_can_be_taken_out_again(qapp):
    host = QWidget()
    flow = FlowLayout(host)
    flow.addWidget(QWidget())
    assert flow.takeAt(3) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 0
    assert flow.itemAt(0) is None
