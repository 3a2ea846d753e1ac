"""Lists that are filled anew and do not jump."""

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QStandardItem, QStandardItemModel

from qualcode.ui.widgets.counted_tree import CountedRole, CountedTree
from qualcode.ui.widgets.keeping import kept


def _fill(model, keys):
    model.clear()
    for key in keys:
        item, child = QStandardItem(f"kode {key}"), QStandardItem(f"underkode {key}")
        item.setData(key, CountedRole.KEY)
        child.setData(f"{key}.1", CountedRole.KEY)
        item.appendRow(child)
        model.appendRow(item)


@pytest.fixture
def tree(window):
    made = CountedTree(window)
    made.setModel(QStandardItemModel(made))
    made.setSelectionMode(CountedTree.SelectionMode.ExtendedSelection)
    window.setCentralWidget(made)
    _fill(made.model(), range(100))
    return made


def _choose(tree, *rows):
    for row in rows:
        flags = QItemSelectionModel.SelectionFlag.Select
        tree.selectionModel().select(tree.model().index(row, 0), flags)
    tree.selectionModel().setCurrentIndex(
        tree.model().index(rows[-1], 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )


def _chosen(tree):
    return {index.data(CountedRole.KEY) for index in tree.selectedIndexes()}


def test_that_selection_and_current_row_survive_a_new_order(tree):
    _choose(tree, 3, 7)
    with kept(tree, CountedRole.KEY):
        _fill(tree.model(), reversed(range(100)))
    assert _chosen(tree) == {3, 7}
    assert tree.currentIndex().data(CountedRole.KEY) == 7


def test_that_what_was_unfolded_is_unfolded_again(tree):
    tree.setExpanded(tree.model().index(5, 0), True)
    with kept(tree, CountedRole.KEY):
        _fill(tree.model(), range(4, 100))
    unfolded = [row for row in range(96) if tree.isExpanded(tree.model().index(row, 0))]
    assert unfolded == [1]


def test_that_the_scroll_stays(tree):
    tree.verticalScrollBar().setValue(400)
    assert tree.verticalScrollBar().value() == 400
    with kept(tree, CountedRole.KEY):
        _fill(tree.model(), range(100))
    assert tree.verticalScrollBar().value() == 400


def test_that_rows_that_are_gone_are_forgotten(tree):
    _choose(tree, 3, 7)
    with kept(tree, CountedRole.KEY):
        _fill(tree.model(), range(5))
    assert _chosen(tree) == {3}


def test_that_an_empty_list_stays_empty(tree):
    _fill(tree.model(), [])
    with kept(tree, CountedRole.KEY):
        _fill(tree.model(), range(3))
    assert _chosen(tree) == set()
