import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.ui.search.room import SearchRoom
from qualcode.ui.search.synonyms_panel import SynonymsPanel
from qualcode.ui.workspace import Workspace
from tests.ui.search.reading import found


@pytest.fixture
def panel(room: SearchRoom) -> SynonymsPanel:
    room.bar.synonyms.setChecked(True)
    return room.synonyms


def own(workspace: Workspace) -> list[str]:
    return [group.words for group in workspace.study.synonyms.ordered() if group.wanted]


def add(panel: SynonymsPanel, line: str, qtbot: QtBot) -> None:
    panel.field.setText(line)
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)


def test_that_added_synonyms_are_found_at_once(room: SearchRoom, panel: SynonymsPanel, qtbot: QtBot) -> None:
    room.query.ask("vurdering")
    assert found(room) == ["vurdering"]
    add(panel, "Vurdering = tillit", qtbot)
    assert found(room) == ["vurdering", "tillit"]
    assert panel.field.text() == ""


def test_that_a_line_without_a_second_word_is_told_of_beside_the_field(
    panel: SynonymsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    add(panel, "bolig", qtbot)
    assert panel.problem.text().startswith("A group of synonyms needs at least two words.")
    assert panel.field.text() == "bolig"
    assert own(workspace) == []
    qtbot.keyClick(panel.field, Qt.Key.Key_Space)
    assert panel.problem.text() == ""


def test_that_a_shipped_group_is_switched_off_and_on_by_undo(
    room: SearchRoom, panel: SynonymsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    room.query.ask("bolig")
    assert found(room) == ["bustad"]
    line = next(
        line
        for row in range(panel.model.item(0).rowCount())
        if "bustad" in (line := panel.model.item(0).child(row).text())
    )
    panel.tree.setCurrentIndex(panel.model.index_of(line))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Space)
    assert found(room) == []
    workspace.undo()
    assert found(room) == ["bustad"]


def test_that_an_own_group_is_rewritten_and_removed(
    panel: SynonymsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    add(panel, "møteplass = treffpunkt", qtbot)
    panel.model.setData(panel.model.index_of("møteplass = treffpunkt"), "møteplass = treffpunkt = hus")
    qtbot.waitUntil(lambda: own(workspace) == ["møteplass = treffpunkt = hus"])
    panel.tree.setCurrentIndex(panel.model.index_of("møteplass = treffpunkt = hus"))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert own(workspace) == []
    workspace.undo()
    assert own(workspace) == ["møteplass = treffpunkt = hus"]


def test_that_the_list_can_be_searched(panel: SynonymsPanel) -> None:
    panel.finder.setText("BUSTAD")
    panel.finder.changed_after_pause.emit("BUSTAD")
    rows = [panel.model.item(0).child(row).text() for row in range(panel.model.item(0).rowCount())]
    assert rows
    assert all("bustad" in row for row in rows)


def test_that_the_panel_closes_and_the_button_comes_up(room: SearchRoom, panel: SynonymsPanel) -> None:
    assert panel.isVisible()
    panel.close_button.click()
    assert not panel.isVisible()
    assert not room.bar.synonyms.isChecked()
