"""Code sets above the tree."""

from qualcode.edits import codebook
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.codebook.set_dialog import SetDialog, SetRequest
from qualcode.ui.workspace import Workspace


def _shown(room: CodebookRoom) -> list[str]:
    model = room.tree.model()
    tops = [model.index(row, 0) for row in range(model.rowCount())]
    below = [model.index(row, 0, top) for top in tops for row in range(model.rowCount(top))]
    return [str(index.data()) for index in (*tops, *below)]


def _look_at(room: CodebookRoom, place: int) -> None:
    room.sets.field.setCurrentIndex(place)
    room.sets.field.activated.emit(place)


def test_that_choosing_a_set_leaves_its_codes_and_what_is_above_them(room, workspace: Workspace, code) -> None:
    codebook.add_code_set(workspace.project, "Utvalg", [code("Barrierer / Avstand").id])
    _look_at(room, 1)
    assert _shown(room) == ["Barrierer", "Avstand"]
    codebook.set_code_set(
        workspace.project, room.sets.current(), "Utvalg", [code("Barrierer / Avstand").id, code("Drivere").id]
    )
    assert _shown(room) == ["Barrierer", "Drivere", "Avstand"]
    _look_at(room, 0)
    assert len(_shown(room)) == 8


def test_that_letters_search_within_the_set(room, workspace: Workspace, code) -> None:
    both = [code("Barrierer / Avstand").id, code("Barrierer / Tidspress").id]
    codebook.add_code_set(workspace.project, "Utvalg", both)
    _look_at(room, 1)
    room.filter.setText("tids")
    room.refresh(None)
    assert _shown(room) == ["Barrierer", "Tidspress"]


def test_that_a_new_set_is_looked_at_and_a_deleted_one_no_more(room, workspace, code, monkeypatch) -> None:
    request = SetRequest("Utvalg", frozenset({code("Drivere").id}))
    monkeypatch.setattr(SetDialog, "ask", lambda *_asked: request)
    room.sets.make()
    assert room.sets.field.currentText() == "Utvalg"
    assert _shown(room) == ["Drivere"]
    room.sets.delete()
    assert room.sets.current() is None
    assert len(_shown(room)) == 8


def test_that_the_dialog_begins_with_what_is_ticked_and_needs_a_name(room, workspace, code, qtbot) -> None:
    ticked = [code("Drivere").id]
    dialog = SetDialog(room, workspace.study, "New code set", "Make set", "", ticked)
    qtbot.addWidget(dialog)
    assert dialog.request() == SetRequest("", frozenset(ticked))
    assert dialog.told.text() == "1 code in the set"
    assert not dialog._accept.isEnabled()
    dialog.name.setText("Utvalg")
    assert dialog._accept.isEnabled()
