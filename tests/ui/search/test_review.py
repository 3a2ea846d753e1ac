import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from qualcode.analysis.search import Extent
from qualcode.ui.search import review_dialog
from qualcode.ui.search.review_dialog import ReviewDialog
from qualcode.ui.search.review_model import ReviewRole
from qualcode.ui.search.review_rows import Passage
from qualcode.ui.search.room import SearchRoom
from qualcode.ui.workspace import Workspace


def dialog_for(room: SearchRoom, workspace: Workspace, query: str = "samarbeid") -> ReviewDialog:
    room.query.ask(query)
    dialog = ReviewDialog(room, workspace.study, list(room.answer.hits), workspace.project.coder)
    dialog.show()
    return dialog


@pytest.fixture
def dialog(room: SearchRoom, workspace: Workspace) -> ReviewDialog:
    return dialog_for(room, workspace)


def rows(dialog: ReviewDialog) -> list[Passage]:
    model = dialog.model
    return [model.index(at).data(ReviewRole.PASSAGE) for at in range(model.rowCount())]


def extent(dialog: ReviewDialog, wanted: Extent) -> None:
    dialog.extent.setCurrentIndex(dialog.extent.findData(wanted))


def test_that_every_passage_is_shown_with_the_words_of_its_sentence(dialog: ReviewDialog) -> None:
    first = rows(dialog)[0]
    assert first.text == "Samarbeidet går bra."
    assert first.own.of(first.text) == "Samarbeidet"
    assert first.source == "R1 · Leder · Intervju 1, paragraph 2"


def test_that_nothing_is_asked_for_until_there_is_a_code(dialog: ReviewDialog, workspace: Workspace) -> None:
    assert dialog.request() is None
    code = workspace.study.codebook.find("Barrierer / Tid")
    dialog.take_code(code.id)
    request = dialog.request()
    assert request is not None
    assert (len(request.segments), request.code) == (7, code.id)
    assert dialog._accept.text() == "Code 7 passages"


def test_that_hits_of_one_turn_are_one_passage_when_whole_turns_are_coded(dialog: ReviewDialog) -> None:
    extent(dialog, Extent.TURN)
    assert dialog.model.rowCount() == 3
    assert [len(row.found) for row in rows(dialog)] == [2, 2, 3]


def test_that_an_unticked_hit_stays_unticked_when_more_is_coded(dialog: ReviewDialog) -> None:
    dialog.model.toggle([1])
    extent(dialog, Extent.SENTENCE)
    assert len(dialog.model.ticked()) == dialog.model.rowCount() - 1
    extent(dialog, Extent.HIT)
    assert len(dialog.model.ticked()) == 6


def test_that_what_has_the_code_already_is_marked_and_unticked(dialog: ReviewDialog, workspace: Workspace) -> None:
    code = workspace.study.codebook.find("Drivere / Samarbeid")
    dialog.take_code(code.id)
    first = dialog.model.index(0)
    assert first.data(ReviewRole.CODED)
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert "1 has the code already." in dialog.told.text()
    dialog.model.tick_all(True)
    assert len(dialog.model.ticked()) == 6
    dialog.model.toggle([0])
    assert len(dialog.model.ticked()) == 7


def test_that_space_ticks_what_is_selected(dialog: ReviewDialog, qtbot: QtBot) -> None:
    dialog.list.selectAll()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.model.ticked() == []
    assert not dialog._accept.isEnabled()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert len(dialog.model.ticked()) == 7


def test_that_a_click_on_the_box_ticks_that_passage_alone(dialog: ReviewDialog, qtbot: QtBot) -> None:
    at = dialog.list.visualRect(dialog.model.index(2))
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at.topLeft() + QPoint(14, 14))
    assert len(dialog.model.ticked()) == 6


def test_that_a_new_code_can_be_typed_in_the_palette(dialog: ReviewDialog) -> None:
    dialog.offer_codes()
    dialog.palette_of_codes.path_typed.emit("Drivere / Avtaler")
    request = dialog.request()
    assert request is not None
    assert (request.code, request.path) == (None, "Drivere / Avtaler")
    assert dialog.choose.text() == "Code: Drivere / Avtaler"


def test_that_more_hits_than_can_be_looked_through_are_told_of_and_left_out(
    room: SearchRoom, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_dialog, "MOST", 3)
    dialog = dialog_for(room, workspace)
    dialog.take_path("Ny")
    request = dialog.request()
    assert request is not None
    assert len(request.segments) == 3
    assert "The first 3 of 7 hits." in dialog._sentence.text()
