"""What merged copies do not agree on is settled in the room for it, by keyboard, and each way can be undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import history
from qualcode.edits.merging import merge_copy, preview_merge
from qualcode.model.settling import Settling, ways
from qualcode.model.sharing import ConflictKind
from qualcode.store.project import Project
from qualcode.ui.main_window import MainWindow
from qualcode.ui.sharing.settle_room import SettleRoom
from qualcode.ui.sharing.versions_pane import marked
from tests.projects_on_disk import rows_of
from tests.ui.windows import entered


@pytest.fixture
def project(whole_window: MainWindow, berits: Path) -> Project:
    project = whole_window.workspace.project
    assert project is not None
    merge_copy(project, preview_merge(project, berits))
    return project


@pytest.fixture
def room(whole_window: MainWindow, project: Project) -> SettleRoom:
    return entered(whole_window, "settle", SettleRoom)


def _choose(room: SettleRoom, kind: ConflictKind) -> None:
    room.list.setCurrentRow(next(at for at, mark in enumerate(room.marks) if mark.kind is kind))


def test_that_everything_left_to_settle_is_listed_and_counted_in_the_status_line(
    room: SettleRoom, whole_window: MainWindow
) -> None:
    assert room.list.count() == len(whole_window.workspace.study.conflicts) == 5
    assert whole_window.status.to_settle.text() == "5 to settle"
    assert whole_window.rail.current() is None
    whole_window.show_room("coding")
    whole_window.status.to_settle.click()
    assert whole_window.is_in("settle")


def test_that_all_is_settled_by_keyboard_alone_and_undone(
    room: SettleRoom, project: Project, whole_window: MainWindow, qtbot: QtBot
) -> None:
    before = rows_of(project)
    for _each in range(5):
        qtbot.keyClick(room.list, Qt.Key.Key_1)
    assert not project.study.conflicts
    assert not whole_window.status.to_settle.isVisible()
    assert room.empty.isVisible()
    for _each in range(5):
        history.undo(project)
    assert rows_of(project) == before
    assert room.list.count() == 5


@pytest.mark.parametrize("kind", [ConflictKind.VALUE, ConflictKind.CODING, ConflictKind.TEXT, ConflictKind.NAME])
def test_that_the_other_version_takes_the_place_of_what_stands(
    room: SettleRoom, project: Project, kind: ConflictKind, qtbot: QtBot
) -> None:
    _choose(room, kind)
    before, study = rows_of(project), project.study
    offered = ways(study, room.marks[room.list.currentRow()])
    assert [way for way, made in room.pane.ways.items() if made.isVisible()] == list(offered)
    qtbot.keyClick(room.list, Qt.Key.Key_2)
    assert len(project.study.conflicts) == 4
    assert {**rows_of(project), "conflicts": ()} != {**before, "conflicts": ()}
    history.undo(project)
    assert rows_of(project) == before


def test_that_both_versions_of_a_coding_may_stay(room: SettleRoom, project: Project, qtbot: QtBot) -> None:
    _choose(room, ConflictKind.CODING)
    codings = set(project.study.codings)
    qtbot.keyClick(room.list, Qt.Key.Key_3)
    assert set(project.study.codings) == codings
    assert len(project.study.conflicts) == 4


def test_that_a_way_that_is_not_open_does_nothing(room: SettleRoom, project: Project, qtbot: QtBot) -> None:
    _choose(room, ConflictKind.VALUE)
    qtbot.keyClick(room.list, Qt.Key.Key_3)
    assert len(project.study.conflicts) == 5


def test_that_enter_leads_to_the_place_and_f4_back_to_the_same_conflict(
    room: SettleRoom, whole_window: MainWindow, qtbot: QtBot
) -> None:
    _choose(room, ConflictKind.CODING)
    mark = room.current
    assert mark is not None
    room.list.itemActivated.emit(room.list.currentItem())
    assert whole_window.is_in("coding")
    assert whole_window.workspace.coding == mark.value
    whole_window.commands["room-settle"].action.trigger()
    assert whole_window.is_in("settle")
    assert room.current == mark


def test_that_a_code_is_shown_in_the_codebook(room: SettleRoom, whole_window: MainWindow) -> None:
    _choose(room, ConflictKind.VALUE)
    room.go()
    assert whole_window.is_in("codebook")
    assert whole_window.workspace.code == room.marks[room.list.currentRow()].value


def test_that_the_notice_undoes_what_was_settled(
    room: SettleRoom, project: Project, whole_window: MainWindow
) -> None:
    room.settle(Settling.KEEP)
    assert whole_window.notice.accessibleName() == "Settled. 4 are left to settle."
    whole_window.notice._action.click()
    assert len(project.study.conflicts) == 5


def test_that_words_that_only_one_version_has_are_marked() -> None:
    assert marked("Vi har jo aldri tid", "Vi har aldri tid") == "Vi har <u>jo</u> aldri tid"
    assert marked("Vi har <aldri> tid", None) == "Vi har &lt;aldri&gt; tid"
    assert marked("Noe helt annet", "Vi har aldri tid") == "Noe helt annet"
