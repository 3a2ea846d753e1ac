"""Where rooms meet: one signal of change, and current things that are never gone things."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from qualcode.edits import codebook, coding
from qualcode.model.changes import ChangeSet
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.span import Span
from qualcode.store.files import create
from qualcode.ui.workspace import Place, Workspace
from tests.builders import Builder
from tests.projects_on_disk import fill


def _workspace(folder: Path) -> Workspace:
    make = Builder()
    make.informant("R1", "Leder")
    make.document("Intervju 1", "R1: Vi har aldri tid.")
    make.document("Intervju 2", "R1: Vi sitter i samme hus.")
    make.coding("Barrierer / Tidspress", "aldri tid")
    project = create(folder / "a.qualcode", "A", "Uten navn")
    fill(project, make)
    workspace = Workspace()
    workspace.take(project)
    return workspace


def test_that_every_edit_undo_and_redo_is_one_signal(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = _workspace(tmp_path)
    heard: list[ChangeSet] = []
    workspace.changed.connect(heard.append)
    workspace.edit(codebook.add_code, "Tid")
    workspace.undo()
    workspace.redo()
    assert [change.tables for change in heard] == [frozenset({"codes"})] * 3
    workspace.close()


def test_that_a_broken_rule_is_announced_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = _workspace(tmp_path)
    before = workspace.study
    with qtbot.waitSignal(workspace.failed) as caught:
        assert workspace.edit(codebook.add_code, "barrierer") is None
    assert isinstance(caught.args[0], RuleBroken)
    assert caught.args[0].reason is Rule.NAME_TAKEN
    assert workspace.study is before
    workspace.close()


def test_that_a_coding_that_is_removed_is_current_no_more(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = _workspace(tmp_path)
    (known,) = workspace.study.codings
    workspace.choose_coding(known)
    with qtbot.waitSignal(workspace.coding_chosen) as caught:
        workspace.edit(coding.remove_codings, [known])
    assert caught.args == [None]
    assert workspace.coding is None
    workspace.close()


def test_that_going_to_a_place_asks_for_the_desk_and_its_document(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = _workspace(tmp_path)
    other = workspace.study.documents.ordered()[1].id
    rooms: list[str] = []
    workspace.room_wanted.connect(rooms.append)
    place = Place(other, Span(0, 2))
    with qtbot.waitSignals([workspace.document_chosen, workspace.place_wanted]):
        workspace.go_to(place)
    assert rooms == ["coding"]
    assert workspace.document == other
    workspace.close()


def test_that_what_was_done_is_told_from_what_was_not(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = _workspace(tmp_path)
    (known,) = workspace.study.codings
    code = workspace.study.codings[known].code
    assert workspace.done(codebook.rename_code, code, "Tid")
    with qtbot.waitSignal(workspace.failed):
        assert not workspace.done(codebook.rename_code, code, " ")
    assert workspace.study.codes[code].name == "Tid"
    workspace.close()
