from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from qualcode.analysis.counting import code_counts
from qualcode.model.ids import CodeId
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.code_tree.mime import codes_in, mime_of_codes
from qualcode.ui.code_tree.model import Shown
from qualcode.ui.code_tree.view import CodeTree
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.widgets.chips import chip_width
from qualcode.ui.widgets.counted_tree import CountedRole
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.informant("R1")
    make.document("D", "R1: aldri tid til å møtes og snakke sammen")
    make.coding("Barrierer / Tidspress", "aldri tid")
    make.coding("Barrierer / Avstand", "snakke sammen")
    make.code("Drivere / Møtepunkter / Kaffe")
    return make


@pytest.fixture
def tree(make: Builder, qtbot: QtBot) -> CodeTree:
    tree = CodeTree()
    qtbot.addWidget(tree)
    tree.resize(300, 400)
    show(tree, make)
    tree.show()
    return tree


def show(tree: CodeTree, make: Builder, letters: str = "", keys: dict[CodeId, int] | None = None) -> None:
    study = make.study()
    colouring = Colouring(study.codebook, dark=False)
    tree.show_codes(Shown(study, colouring, code_counts(study), keys or {}), letters)


def index_of(tree: CodeTree, code: CodeId) -> QModelIndex:
    """Return the row of a code, unfolded if need be."""
    tree.expandAll()
    tree.show_current(code)
    return tree.currentIndex()


def names(tree: CodeTree) -> list[str]:
    """Return the names of the rows that are shown, from top to bottom."""
    found, index = [], tree.model().index(0, 0)
    while index.isValid():
        found.append(str(index.data()))
        index = tree.indexBelow(index)
    return found


def test_that_the_model_keeps_qts_rules_while_the_codebook_changes(tree: CodeTree, make: Builder) -> None:
    tester = QAbstractItemModelTester(tree.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    make.code("Barrierer / Språk")
    show(tree, make)
    show(tree, make, "språk")
    make.tables["codes"] = [replace(code, position=-code.position) for code in make.tables["codes"]]
    show(tree, make)
    tree.clear()
    assert tester.model() is tree.model()


def test_that_top_codes_are_unfolded_and_counted_with_their_branch(tree: CodeTree) -> None:
    assert names(tree) == ["Barrierer", "Tidspress", "Avstand", "Drivere", "Møtepunkter"]
    assert tree.model().index(0, 0).data(CountedRole.COUNT) == 2


def test_that_selection_and_folds_survive_a_new_code(tree: CodeTree, make: Builder) -> None:
    chosen = make.code("Barrierer / Avstand").id
    tree.show_current(chosen)
    tree.collapse(tree.model().index(1, 0))
    make.code("Barrierer / Språk")
    show(tree, make)
    assert tree.current_code() == chosen
    assert names(tree) == ["Barrierer", "Tidspress", "Avstand", "Språk", "Drivere"]


def test_that_a_filter_keeps_what_is_above_a_hit_and_unfolds_it(tree: CodeTree, make: Builder) -> None:
    show(tree, make, "kaf")
    assert names(tree) == ["Drivere", "Møtepunkter", "Kaffe"]
    show(tree, make)
    assert "Barrierer" in names(tree)


def test_that_counts_change_without_the_rows_being_read_anew(tree: CodeTree, make: Builder, qtbot: QtBot) -> None:
    resets: list[int] = []
    tree.model().modelReset.connect(lambda: resets.append(1))
    make.coding("Barrierer / Tidspress", "møtes")
    show(tree, make, keys={make.code("Barrierer / Tidspress").id: 3})
    assert tree.model().index(0, 0).data(CountedRole.COUNT) == 3
    assert tree.model().index(0, 0, tree.model().index(0, 0)).data(CountedRole.MARK) == "[3]"
    assert resets == []


def test_that_showing_a_code_is_not_announced_but_the_users_choice_is(tree: CodeTree, make: Builder) -> None:
    heard: list[object] = []
    tree.chosen.connect(heard.append)
    tree.show_current(make.code("Drivere").id)
    assert heard == []
    tree.setCurrentIndex(tree.model().index(0, 0))
    assert heard == [make.code("Barrierer").id]


def test_that_enter_and_a_double_click_apply_the_code(tree: CodeTree, make: Builder, qtbot: QtBot) -> None:
    heard: list[object] = []
    tree.applied.connect(heard.append)
    tree.show_current(make.code("Drivere").id)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    tree.doubleClicked.emit(tree.model().index(0, 0))
    assert heard == [make.code("Drivere").id, make.code("Barrierer").id]


def test_that_an_inline_rename_is_asked_for_and_shown_when_it_has_happened(tree: CodeTree, make: Builder) -> None:
    heard: list[tuple[object, str]] = []
    tree.rename_wanted.connect(lambda code, name: heard.append((code, name)))
    index = tree.model().index(0, 0)
    tree.model().setData(index, "  Hindringer ")
    assert heard == [(make.code("Barrierer").id, "Hindringer")]
    assert index.data() == "Barrierer"
    assert not tree.model().setData(index, "   ")


def test_that_several_codes_are_dragged_together(tree: CodeTree, make: Builder) -> None:
    tree.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
    for row in (1, 0):
        tree.selectionModel().select(tree.model().index(row, 0), tree.selectionModel().SelectionFlag.Select)
    data = tree.model().mimeData(tree.selectionModel().selectedIndexes())
    assert set(codes_in(data)) == {make.code("Barrierer").id, make.code("Drivere").id}
    assert tree.selected_codes() == [make.code("Barrierer").id, make.code("Drivere").id]


def test_that_codes_dropped_beside_the_tree_go_to_the_top_level(tree: CodeTree, make: Builder) -> None:
    heard: list[tuple[object, ...]] = []
    tree.codes_moved.connect(lambda *each: heard.append(each))
    data = mime_of_codes([make.code("Barrierer / Tidspress").id], "Tidspress")
    event = QDropEvent(
        QPoint(20, 390), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    tree.dropEvent(event)
    assert heard == [([make.code("Barrierer / Tidspress").id], None, None)]


def test_that_a_screen_reader_hears_counts_and_keys(tree: CodeTree, make: Builder) -> None:
    show(tree, make, keys={make.code("Barrierer").id: 1})
    spoken = tree.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Barrierer, 2 quotes, key 1"


@pytest.mark.parametrize("onto", ["Drivere", "Drivere / Møtepunkter"])
def test_that_a_code_dropped_on_itself_or_inside_itself_stays_where_it_is(
    tree: CodeTree, make: Builder, onto: str
) -> None:
    heard: list[object] = []
    tree.codes_moved.connect(lambda *each: heard.append(each))
    moving, row = make.code("Drivere").id, tree.visualRect(index_of(tree, make.code(onto).id))
    assert row.height() > 0
    data, left, none = mime_of_codes([moving], "Drivere"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragMoveEvent(row.center(), Qt.DropAction.MoveAction, data, left, none)
    tree.dragMoveEvent(over)
    assert not over.isAccepted()
    tree.dropEvent(QDropEvent(row.center(), Qt.DropAction.MoveAction, data, left, none))
    assert heard == []


def test_that_a_carried_code_can_be_read_over_the_words(
    tree: CodeTree, make: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[tuple[list[CodeId], int]] = []

    class Drag(QDrag):
        def exec(self, *_actions: object) -> None:  # type: ignore[override]  # no mouse lets go in a test
            carried.append((codes_in(self.mimeData()), self.pixmap().width()))

    monkeypatch.setattr("qualcode.ui.code_tree.view.QDrag", Drag)
    tree.show_current(make.code("Barrierer / Tidspress").id)
    tree.startDrag(Qt.DropAction.MoveAction)
    assert carried == [([make.code("Barrierer / Tidspress").id], carried[0][1])]
    assert carried[0][1] == round(chip_width("Tidspress", chrome_font("body")) * tree.devicePixelRatioF())


def test_that_all_is_folded_as_before_when_a_filter_ends_with_what_was_chosen_in_sight(
    tree: CodeTree, make: Builder
) -> None:
    tree.collapse(tree.model().index(0, 0))
    before = names(tree)
    show(tree, make, "kaffe")
    show(tree, make)
    assert names(tree) == before == ["Barrierer", "Drivere", "Møtepunkter"]
    show(tree, make, "kaffe")
    tree.show_current(make.code("Drivere / Møtepunkter / Kaffe").id)
    show(tree, make)
    assert names(tree) == [*before, "Kaffe"]


@pytest.mark.parametrize(
    ("code", "arrow", "above", "before"),
    [
        ("Drivere", Qt.Key.Key_Up, None, "Barrierer"),
        ("Barrierer", Qt.Key.Key_Down, None, None),
        ("Barrierer / Avstand", Qt.Key.Key_Left, None, "Drivere"),
        ("Barrierer / Avstand", Qt.Key.Key_Right, "Barrierer / Tidspress", None),
    ],
)
def test_that_alt_and_an_arrow_moves_the_current_code(
    tree: CodeTree, make: Builder, qtbot: QtBot, code: str, arrow: Qt.Key, above: str | None, before: str | None
) -> None:
    heard: list[tuple[object, ...]] = []
    tree.codes_moved.connect(lambda *each: heard.append(each))
    tree.show_current(make.code(code).id)
    qtbot.keyClick(tree, arrow, Qt.KeyboardModifier.AltModifier)
    wanted = [make.code(path).id if path else None for path in (above, before)]
    assert heard == [([make.code(code).id], *wanted)]


def test_that_alt_and_an_arrow_does_nothing_where_there_is_no_place(
    tree: CodeTree, make: Builder, qtbot: QtBot
) -> None:
    heard: list[object] = []
    tree.codes_moved.connect(lambda *each: heard.append(each))
    tree.show_current(make.code("Barrierer").id)
    for arrow in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(tree, arrow, Qt.KeyboardModifier.AltModifier)
    assert heard == []
    assert tree.current_code() == make.code("Barrierer").id
