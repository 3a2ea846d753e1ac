"""The start room: the four steps tick themselves off, and what stands out is the next thing to do."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.edits.findings import add_finding, add_question
from qualcode.store.files import create
from qualcode.ui.main_window import MainWindow
from qualcode.ui.settings import RecentProject
from qualcode.ui.start.recent import RecentRow
from qualcode.ui.start.room import StartRoom
from tests.builders import Builder
from tests.ui.windows import project_in


@pytest.fixture
def room(empty_window: MainWindow) -> StartRoom:
    room = empty_window.rooms["start"]
    assert isinstance(room, StartRoom)
    return room


def done(room: StartRoom) -> list[str]:
    return [key for key, row in room.path.rows.items() if row.mark.is_done]


def standing_out(room: StartRoom) -> list[str]:
    return [key for key, row in room.path.rows.items() if row.go.property("kind") == "primary"]


def test_that_without_a_project_the_steps_tell_what_they_are_and_lead_nowhere(room: StartRoom) -> None:
    assert done(room) == []
    assert room.path.rows["documents"].told.text() == "Word, text and subtitle files"
    assert all(row.go.isHidden() for row in room.path.rows.values())
    assert room.new_button.property("kind") == "primary"


def test_that_in_a_new_project_the_import_stands_out(
    empty_window: MainWindow, room: StartRoom, tmp_path: Path
) -> None:
    empty_window.workspace.take(create(tmp_path / "Ny.qualcode", "Ny", "Anna"))
    empty_window.show_room("start")
    assert (done(room), standing_out(room)) == ([], ["documents"])
    assert room.new_button.property("kind") == "plain"
    room.path.rows["documents"].go.click()
    assert empty_window.is_in("documents")


def test_that_steps_are_ticked_off_by_what_is_in_the_study(
    empty_window: MainWindow, room: StartRoom, tmp_path: Path
) -> None:
    empty_window.workspace.take(project_in(tmp_path))
    empty_window.show_room("start")
    assert (done(room), standing_out(room)) == (["documents", "people", "coding"], ["findings"])
    assert room.path.rows["coding"].told.text() == "3 codings"
    assert room.heading.text() == "Studie"


def test_that_a_finding_without_quotes_leaves_the_last_step_open(
    empty_window: MainWindow, room: StartRoom, tmp_path: Path
) -> None:
    workspace = empty_window.workspace
    workspace.take(project_in(tmp_path))
    empty_window.show_room("start")
    question = workspace.edit(add_question, "Hva hindrer?")
    assert question is not None
    workspace.edit(add_finding, question, "Tiden strekker ikke til.")
    assert room.path.rows["findings"].told.text() == "1 finding"
    assert "findings" not in done(room)


def test_that_the_open_project_is_not_among_the_recent_ones(
    empty_window: MainWindow, room: StartRoom, tmp_path: Path
) -> None:
    for name in ("Første", "Annen"):
        empty_window.workspace.take(project_in(tmp_path, name, Builder()))
    rows = [room.recent_column.itemAt(at).widget() for at in range(room.recent_column.count())]
    assert [row.accessibleName().split(",")[0] for row in rows if row is not None] == ["Første"]


def test_that_recent_projects_of_one_title_are_told_apart_by_their_files(qtbot: QtBot) -> None:
    recent = RecentProject("/hjemme/hos/noen/Havnes.qualcode", "Havnes", "2026-11-21T10:00:00+00:00", 4, 31)
    row = RecentRow(recent, tells_file=True)
    qtbot.addWidget(row)
    assert row.accessibleName() == "Havnes, 21 November 2026 · 4 documents · 31 codings · Havnes.qualcode"
