"""Memos beside the thing that they are about: written where one works, and open to more."""


import pytest
from pytestqt.qtbot import QtBot

from qualcode.edits import memos
from qualcode.model.codes import Code
from qualcode.model.memos import MemoType
from qualcode.store.files import open_project
from qualcode.ui.memo_fields.memos_about import MemosAbout
from qualcode.ui.workspace import Workspace
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    make = Builder()
    document = make.document("Intervju 1", "I: Hva?\nVi har aldri tid.")
    make.memo("Uklar grense", MemoType.CODE, code=make.code("Tid").id)
    make.memo("Se også makt", MemoType.THEORY, code=make.code("Tid").id)
    make.memo("Et annet sted", code=make.code("Hus").id)
    make.memo("Om hele", document=document.id)
    make.memo("Om noen ord", document=document.id, start=0, stop=4)
    return make


@pytest.fixture
def panel(workspace: Workspace, qtbot: QtBot) -> MemosAbout:
    panel = MemosAbout(workspace)
    workspace.changed.connect(lambda _change: panel.show_study())
    qtbot.addWidget(panel)
    panel.resize(360, 500)
    panel.show()
    return panel


def code(workspace: Workspace, path: str) -> Code:
    found = workspace.study.codebook.find(path)
    assert found is not None
    return found


def shown(panel: MemosAbout) -> list[str]:
    return [each.field.words for each in panel.fields]


def test_that_the_memos_about_the_thing_are_shown_the_oldest_first(panel: MemosAbout, workspace: Workspace) -> None:
    panel.show_about(code=code(workspace, "Tid").id)
    assert shown(panel) == ["Uklar grense", "Se også makt"]
    assert panel.fields[1].type.currentText() == "Theory"
    assert panel.fields[1].caption.text() == "Anna · 21 November 2026, 12:00"
    panel.show_about()
    assert shown(panel) == []
    assert not panel.add_button.isEnabled()


def test_that_tab_comes_to_the_memos_in_order_whatever_was_shown_before(
    panel: MemosAbout, workspace: Workspace
) -> None:
    panel.show_about(code=code(workspace, "Hus").id)
    panel.begin()
    panel.show_about(code=code(workspace, "Tid").id)
    panel.begin()
    assert shown(panel) == ["Uklar grense", "Se også makt", ""]
    visited, at = [panel.older], panel.older.nextInFocusChain()
    while at is not panel.older:
        visited.append(at)
        at = at.nextInFocusChain()
    places = [visited.index(field.field) for field in panel.fields]
    assert places == sorted(places)


def test_that_memos_on_words_are_not_about_the_document(panel: MemosAbout, workspace: Workspace) -> None:
    panel.show_about(document=workspace.study.documents.ordered()[0].id)
    assert shown(panel) == ["Om hele"]


def test_that_a_new_memo_is_about_the_thing_and_kept_with_its_first_words(
    panel: MemosAbout, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.show_about(code=code(workspace, "Hus").id)
    panel.begin()
    panel.begin()
    assert shown(panel) == ["Et annet sted", ""]
    qtbot.keyClicks(panel.fields[1].field, "Mer om hus")
    assert panel.write_down()
    kept = workspace.study.memos.by("code", code(workspace, "Hus").id)
    assert [memo.text for memo in kept] == ["Et annet sted", "Mer om hus"]
    assert kept[1].type is MemoType.CODE
    assert panel.fields[1].open.isEnabled()


def test_that_turning_to_something_else_writes_down_and_drops_the_empty_draft(
    panel: MemosAbout, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.show_about(code=code(workspace, "Hus").id)
    panel.fields[0].field.selectAll()
    qtbot.keyClicks(panel.fields[0].field, "Skrevet om")
    panel.begin()
    panel.show_about(code=code(workspace, "Tid").id)
    assert shown(panel) == ["Uklar grense", "Se også makt"]
    panel.show_about(code=code(workspace, "Hus").id)
    assert shown(panel) == ["Skrevet om"]


def test_that_what_is_being_typed_stays_when_other_things_change(
    panel: MemosAbout, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.show_about(code=code(workspace, "Tid").id)
    qtbot.keyClicks(panel.fields[0].field, "Midt i ")
    first = panel.fields[0]
    memos.remove_memo(workspace.project, panel.fields[1].memo.id)
    assert panel.fields == [first]
    assert first.field.words == "Midt i Uklar grense"
    workspace.undo()
    assert shown(panel)[1:] == ["Se også makt"]


def test_that_a_memo_is_opened_among_the_memos(panel: MemosAbout, workspace: Workspace) -> None:
    wanted: list[object] = []
    workspace.memo_wanted.connect(wanted.append)
    panel.show_about(code=code(workspace, "Tid").id)
    panel.fields[0].open.click()
    assert wanted == [panel.fields[0].memo.id]


def test_that_closing_the_project_writes_down_what_is_typed(
    panel: MemosAbout, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.show_about(code=code(workspace, "Hus").id)
    panel.begin()
    qtbot.keyClicks(panel.fields[1].field, "Rett før")
    path = workspace.project.path
    workspace.close()
    assert shown(panel) == []
    workspace.take(open_project(path))
    assert "Rett før" in [memo.text for memo in workspace.study.memos.values()]
