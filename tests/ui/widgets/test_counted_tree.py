"""The tree with counts: figures in columns, names elided before them, rows that can be renamed in place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem

from qualcode.ui.theme.palette import palette_of
from qualcode.ui.theme.tokens import LIGHT, ROW_HEIGHT
from qualcode.ui.widgets.counted_tree import CountedDelegate, CountedRole, CountedTree


def _item(name, **answers):
    item = QStandardItem(name)
    for role, value in answers.items():
        item.setData(value, CountedRole[role])
    return item


@pytest.fixture
def tree(window):
    model = QStandardItemModel()
    drivers = _item("Drivere", COLOUR="#4486bb", COUNT=12, SECOND_COUNT=4, KEY="d")
    drivers.appendRow(_item("Dialog og åpenhet", COLOUR="#31619d", COUNT=3, SECOND_COUNT=2, KEY="d1"))
    model.appendRow(drivers)
    model.appendRow(_item("Barrierer", COLOUR="#b66854", COUNT=0, KEY="b"))
    made = CountedTree(window, columns=2)
    model.setParent(made)
    made.setModel(model)
    window.setCentralWidget(made)
    return made


def _row(width, columns=1, **answers):
    """Return a picture of one row on white, painted by the delegate."""
    model = QStandardItemModel()
    model.appendRow(_item(answers.pop("name"), **answers))
    image = QImage(width, ROW_HEIGHT, QImage.Format.Format_ARGB32)
    image.fill(QColor("#ffffff"))
    option = QStyleOptionViewItem()
    option.state = QStyle.StateFlag.State_Enabled
    option.rect, option.palette = QRect(0, 0, width, ROW_HEIGHT), palette_of(LIGHT)
    painter = QPainter(image)
    CountedDelegate(columns=columns).paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def _inked(image, left, right):
    """Return the columns of pixels between left and right that something was painted in."""
    white = QColor("#ffffff").rgb()
    rows = range(image.height())
    return [x for x in range(left, right) if any(image.pixel(x, y) != white for y in rows)]


@given(name=st.text("abcæøåMW ", min_size=1, max_size=80), width=st.integers(120, 400))
def test_that_names_never_touch_the_counts(qapp, name, width):
    count_only = _row(width, name="", COUNT=128)
    first = min(_inked(count_only, 30, width))
    both = _row(width, name=name, COUNT=128)
    assert both.copy(first, 0, width, ROW_HEIGHT) == count_only.copy(first, 0, width, ROW_HEIGHT)
    assert not _inked(both, first - 6, first)


def test_that_the_dot_has_the_colour_of_the_code(qapp):
    image = _row(200, name="Makt", COLOUR="#b66854")
    assert image.pixelColor(8, ROW_HEIGHT // 2).name() == "#b66854"


def test_that_names_begin_at_one_place_with_and_without_a_dot(qapp):
    with_dot = _inked(_row(200, name="Makt", COLOUR="#b66854"), 14, 200)
    assert with_dot == _inked(_row(200, name="Makt"), 14, 200)


def test_that_counts_end_at_one_place_whatever_their_figures(qapp):
    ends = {max(_inked(_row(200, name="", COUNT=count), 0, 200)) for count in (0, 8, 88, 800)}
    assert max(ends) - min(ends) <= 1


def test_that_a_second_count_stands_in_a_column_of_its_own(qapp):
    one, two = (_row(220, columns=2, name="", COUNT=count, SECOND_COUNT=8) for count in (8, 888))
    left_of_column = 180
    assert _inked(one, 0, left_of_column) == _inked(two, 0, left_of_column) != []


def test_that_zero_is_shown_and_nothing_is_not(qapp):
    assert _inked(_row(200, name="", COUNT=0), 30, 200)
    assert not _inked(_row(200, name="", COUNT=None), 30, 200)


def test_that_a_note_gives_way_before_the_name_does(qapp):
    assert _row(90, name="Felles forståelse", NOTE="tasten 1") == _row(90, name="Felles forståelse")
    assert _row(300, name="Felles forståelse", NOTE="tasten 1") != _row(300, name="Felles forståelse")


def test_that_a_quiet_name_has_less_weight(qapp):
    assert _row(200, name="Drivere", QUIET=True) != _row(200, name="Drivere")


def test_that_rows_have_the_height_of_the_house(tree):
    assert tree.visualRect(tree.model().index(0, 0)).height() == ROW_HEIGHT


def test_that_f2_renames_in_place_beside_the_counts(tree, qtbot):
    index = tree.model().index(1, 0)
    tree.setCurrentIndex(index)
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    edit = tree.findChild(QLineEdit)
    assert edit.text() == "Barrierer"
    edit.setText("Hindringer")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: index.data() == "Hindringer")


def test_that_left_and_right_fold_and_unfold(tree, qtbot):
    index = tree.model().index(0, 0)
    tree.setCurrentIndex(index)
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(index)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(index)


def test_that_selection_lights_the_whole_row(tree):
    index = tree.model().index(1, 0)
    before = tree.viewport().grab().toImage()
    tree.setCurrentIndex(index)
    after = tree.viewport().grab().toImage()
    y = tree.visualRect(index).center().y()
    changed = [x for x in range(after.width()) if after.pixel(x, y) != before.pixel(x, y)]
    assert changed[0] < 10
    assert changed[-1] > after.width() - 10


def test_that_a_flat_tree_has_no_indentation(window):
    tree = CountedTree(window, flat=True)
    assert tree.indentation() == 0
    assert not tree.rootIsDecorated()
    assert tree.currentIndex() == QModelIndex()


def test_that_a_sign_stays_and_the_name_is_elided_for_it(qapp):
    name = "Manglende samarbeid mellom to tjenester"
    with_sign, without = (_row(160, name=name, MARK=mark) for mark in ("[8]", None))
    assert _inked(with_sign, 0, 90) == _inked(without, 0, 90) != []
    assert with_sign != without
    assert _row(160, name=name, MARK="[8]") != _row(160, name=name, MARK="[3]")
