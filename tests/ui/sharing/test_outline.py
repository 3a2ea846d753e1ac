"""What a merge would do, as a tree of words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from qualcode.edits.merging import Incoming, preview_merge
from qualcode.ui.main_window import MainWindow
from qualcode.ui.sharing.outline import Node, Told, by_document, by_kind
from qualcode.ui.sharing.outline_view import OutlineModel, OutlineView
from qualcode.ui.sharing.words import theirs_only, whose


@pytest.fixture
def incoming(whole_window: MainWindow, berits: Path) -> Incoming:
    project = whole_window.workspace.project
    assert project is not None
    return preview_merge(project, berits)


def _told(incoming: Incoming) -> Told:
    return Told(theirs_only(incoming.plan), (incoming.before, incoming.study))


def _all(nodes: list[Node]) -> list[Node]:
    return [each for node in nodes for each in (node, *_all(node.children))]


def test_that_everything_is_told_by_kind_down_to_the_single_thing_with_its_words(incoming: Incoming) -> None:
    nodes = by_kind(_told(incoming))
    assert [node.text for node in nodes[:3]] == [
        "To settle afterwards: both are kept",
        "Texts that were corrected",
        "New in the copy",
    ]
    lines = [node.text for node in _all(nodes)]
    assert "Makt (Berit): «Hva er vanskelig?» – Berit" in lines or any(
        "«Hva er vanskelig?»" in line for line in lines
    )
    assert any("prater" in line and "gave way" in line for line in lines)


def test_that_counts_of_a_line_are_those_of_the_lines_below(incoming: Incoming) -> None:
    for arrange in (by_kind, by_document):
        for node in _all(arrange(_told(incoming))):
            counted = [each.count for each in node.children if each.count is not None]
            if counted and len(counted) == len(node.children):
                assert node.count == sum(counted)


def test_that_things_are_told_document_by_document(incoming: Incoming) -> None:
    titles = [node.text for node in by_document(_told(incoming))]
    assert titles == ["Intervju 1", "Intervju 2", "In no document"]


def test_that_what_happened_only_here_is_not_told(incoming: Incoming) -> None:
    assert not any("here only" in node.text.casefold() for node in _all(by_kind(_told(incoming))))


def test_that_the_copy_is_named_by_its_coder_and_file(incoming: Incoming) -> None:
    assert whose(incoming) == "Berit’s copy (Berit.qualcode)"


def test_that_the_tree_makes_lines_when_they_are_unfolded(incoming: Incoming, qtbot: QtBot) -> None:
    model = OutlineModel()
    model.show(by_kind(_told(incoming)))
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        for below in range(model.rowCount(index)):
            child = model.index(below, 0, index)
            assert model.parent(child) == index
            assert child.data()
    assert model.parent(QModelIndex()) == QModelIndex()
    assert not model.index(999, 0).isValid()


def test_that_the_tree_can_be_arranged_by_document(incoming: Incoming, qtbot: QtBot) -> None:
    view = OutlineView(_told(incoming), "What the copy brings")
    qtbot.addWidget(view)
    view.arranged.setCurrentIndex(1)
    assert view.model.index(0, 0).data() == "Intervju 1"
