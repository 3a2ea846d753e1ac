"""Verbs on several codes, and the dialogs that say what happens."""

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QMenu

from qualcode.model.codes import Origin
from qualcode.ui.cards.look import card_fonts
from qualcode.ui.codebook import delete_dialog
from qualcode.ui.codebook.delete_dialog import Fate, ask_fate, heir_of, what_goes
from qualcode.ui.codebook.merge_dialog import MergeDialog
from qualcode.ui.codebook.place_dialog import Place, PlaceDialog
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.codebook.split_dialog import SplitDialog, SplitRequest
from qualcode.ui.workspace import Workspace
from tests.memos import add_memo


def _select(room: CodebookRoom, *codes) -> None:
    tree = room.tree
    tree.expandAll()
    tree.clearSelection()
    for code in codes:
        index = tree.model().index_of(code.id)
        tree.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def test_that_the_split_dialog_moves_what_is_ticked_to_a_new_code(
    room: CodebookRoom, workspace: Workspace, code, settings, qtbot
) -> None:
    dialog = SplitDialog(room, workspace.study, code("Barrierer / Tidspress").id, card_fonts(settings))
    qtbot.addWidget(dialog)
    assert dialog.cards.rowCount() == 2
    assert dialog.request() is None
    dialog.list.select_rows([1])
    dialog.field.setText(" Venting ")
    assert dialog.told.text() == "1 quote goes to the other code, 1 stays at “Tidspress”."
    request = dialog.request()
    assert request is not None
    assert (len(request.codings), request.name, request.to) == (1, "Venting", None)


def test_that_a_click_on_the_words_ticks_the_quote(room, workspace, code, settings, qtbot) -> None:
    dialog = SplitDialog(room, workspace.study, code("Barrierer / Tidspress").id, card_fonts(settings))
    qtbot.addWidget(dialog)
    dialog.list.place_wanted.emit(0)
    assert dialog.list.selected_rows() == [0]
    dialog.list.place_wanted.emit(0)
    assert dialog.list.selected_rows() == []


@pytest.mark.parametrize("to", ["new", "known"])
def test_that_splitting_puts_quotes_under_another_code(room, workspace, code, monkeypatch, to) -> None:
    old = code("Barrierer / Tidspress")
    coding = workspace.study.codings_of(old.id)[0].id
    known = code("Barrierer / Avstand").id
    request = SplitRequest((coding,), "Venting") if to == "new" else SplitRequest((coding,), to=known)
    monkeypatch.setattr(SplitDialog, "ask", lambda *_asked: request)
    workspace.choose_code(old.id)
    room.verbs.several.split()
    target = code("Barrierer / Venting").id if to == "new" else known
    assert coding in {each.id for each in workspace.study.codings_of(target)}


def test_that_codes_are_offered_every_place_outside_themselves(room, workspace, code, qtbot) -> None:
    dialog = PlaceDialog(room, workspace.study, [code("Barrierer").id], "", "", "Move")
    qtbot.addWidget(dialog)
    offered = [dialog.where.itemText(at) for at in range(dialog.where.count())]
    assert "Drivere" in offered
    assert not [text for text in offered if text.startswith("Barrierer")]
    dialog.where.setEditText("finnes ikke")
    assert dialog.place() is None
    dialog.where.setEditText("Drivere")
    assert dialog.place() == Place(code("Drivere").id)


def test_that_selected_in_vivo_codes_are_promoted_and_others_left(room, workspace, code, monkeypatch) -> None:
    monkeypatch.setattr(PlaceDialog, "ask", lambda *_asked: Place(code("Barrierer").id))
    _select(room, code("Rekker det ikke"), code("Drivere"))
    room.verbs.several.promote()
    assert code("Barrierer / Rekker det ikke").origin is Origin.DATA
    assert code("Drivere").parent is None


def test_that_several_codes_move_in_one_step(room, workspace, code, monkeypatch) -> None:
    monkeypatch.setattr(PlaceDialog, "ask", lambda *_asked: Place(code("Drivere").id))
    _select(room, code("Rekker det ikke"), code("Samme kaffemaskin"))
    steps = len(workspace.project.history.done)
    room.verbs.several.move()
    assert len(workspace.study.codebook.children(code("Drivere").id)) == 3
    assert len(workspace.project.history.done) == steps + 1


def test_that_deleting_says_what_hangs_on_the_codes(workspace: Workspace, code) -> None:
    branch = set(workspace.study.codebook.branch(code("Barrierer").id))
    told = "3 codings hang on them, 3 passages are then coded no more"
    assert what_goes(workspace.study, branch) == f"{told}."
    workspace.edit(add_memo, "Fra møtet.", code=code("Barrierer / Tidspress").id)
    assert what_goes(workspace.study, branch) == f"{told}, 1 memo goes too."


def test_that_codes_without_codings_go_without_asking(room: CodebookRoom, workspace: Workspace, code) -> None:
    assert ask_fate(room, workspace.study, [code("Rekker det ikke").id]) is Fate.GO


def test_that_only_a_common_parent_that_text_can_carry_inherits(workspace: Workspace, code) -> None:
    time, distance = code("Barrierer / Tidspress").id, code("Barrierer / Avstand").id
    assert heir_of(workspace.study, [time, distance]) == code("Barrierer")
    assert heir_of(workspace.study, [time, code("Drivere / Samlokalisering").id]) is None
    assert heir_of(workspace.study, [code("Drivere").id]) is None


def test_that_codings_given_to_the_parent_stay(room, workspace, code, monkeypatch) -> None:
    monkeypatch.setattr(delete_dialog, "ask_fate", lambda *_asked: Fate.UP)
    _select(room, code("Barrierer / Tidspress"), code("Barrierer / Avstand"))
    room.verbs.several.delete()
    assert len(workspace.study.codings_of(code("Barrierer").id)) == 3
    assert workspace.study.codebook.find("Barrierer / Tidspress") is None


def test_that_a_deletion_that_is_cancelled_deletes_nothing(room, workspace, code, monkeypatch) -> None:
    monkeypatch.setattr(delete_dialog, "ask_fate", lambda *_asked: None)
    before = workspace.study
    _select(room, code("Barrierer"))
    room.verbs.several.delete()
    assert workspace.study is before


def test_that_enter_fills_in_the_place_that_the_letters_fit_best(room, workspace, code, qtbot) -> None:
    dialog = PlaceDialog(room, workspace.study, [code("Rekker det ikke").id], "", "", "Move")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.where.setEditText("avst")
    assert dialog.place() is None
    dialog.where.lineEdit().returnPressed.emit()
    qtbot.waitUntil(lambda: dialog.place() == Place(code("Barrierer / Avstand").id))
    dialog.where.setEditText("qqqq")
    dialog.where.lineEdit().returnPressed.emit()
    qtbot.wait(1)
    assert dialog.where.currentText() == "qqqq"


@pytest.mark.parametrize("view", ["tree", "board", "test"])
def test_that_the_colours_are_offered_beside_the_code_and_not_where_the_mouse_happens_to_be(
    room: CodebookRoom, workspace: Workspace, code, view: str
) -> None:
    room.views.show_view(view)
    chosen = code("Barrierer / Tidspress")
    room.views.show_current(chosen.id)
    room.verbs.several.recolour()
    menu = next(each for each in room.findChildren(QMenu) if each.isVisible())
    widget = {"tree": room.tree, "board": room.views.board.groups, "test": room.views.test.list}[view]
    row = widget.visualRect(widget.currentIndex())
    assert menu.pos() == widget.viewport().mapToGlobal(row.bottomLeft())
    assert menu.actions()[0].text() == "Follow the parent"
    menu.actions()[5].trigger()
    menu.close()
    assert workspace.study.codes[chosen.id].colour == "3"


def test_that_the_merge_dialog_names_the_codes_in_quotation_marks(room, workspace, code, qtbot) -> None:
    keep, gone = code("Barrierer / Tidspress"), code("Barrierer / Avstand")
    dialog = MergeDialog(room, workspace.study, [keep.id, gone.id])
    qtbot.addWidget(dialog)
    assert dialog.told.text().endswith(" to “Tidspress”. “Avstand” goes; subcodes move along.")
