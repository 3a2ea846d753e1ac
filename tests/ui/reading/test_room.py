from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook
from qualcode.model.codings import Coding, Segment
from qualcode.model.span import Span
from qualcode.store.files import create
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.gestures.turn_palette import turn_rows
from qualcode.ui.reading.minimap import kept_lanes
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.plan import PLAN
from qualcode.ui.reading.positions.page import CodingFilter
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.projects_on_disk import fill
from tests.ui.windows import commands_of


def test_that_a_project_without_documents_says_where_to_begin(
    tmp_path: Path, workspace: Workspace, room: ReadingRoom
) -> None:
    wanted: list[str] = []
    workspace.room_wanted.connect(wanted.append)
    workspace.take(create(tmp_path / "Tom.qualcode", "Tom", "Anna"))
    assert room.centre.currentWidget() is room.centre.empty
    begin = room.centre.empty.findChild(QPushButton)
    assert begin is not None
    begin.click()
    assert wanted == ["documents"]


def test_that_another_project_leaves_nothing_of_the_one_before(
    tmp_path: Path, workspace: Workspace, room: ReadingRoom
) -> None:
    workspace.take(create(tmp_path / "Tom.qualcode", "Tom", "Anna"))
    assert room.documents.model().rowCount() == 0
    assert room.side.tree.model().rowCount() == 0
    assert room.centre.pane.toPlainText() == ""
    workspace.close()
    assert room.centre.pane.page is None


def test_that_documents_show_how_much_is_coded(room: ReadingRoom, qtbot: QtBot) -> None:
    index = room.documents.model().index(0, 0)
    tip = Qt.ItemDataRole.ToolTipRole
    qtbot.waitUntil(lambda: "%" in room.documents.model().data(index, tip), timeout=4000)
    assert room.documents.model().data(index, tip) == "Intervju 1\nUnder way\n37% of the informants' words coded"


def test_that_choosing_a_document_in_the_list_shows_it(room: ReadingRoom, workspace: Workspace) -> None:
    room.documents.setCurrentIndex(room.documents.model().index(1, 0))
    assert room.centre.header.title.text() == "Intervju 2"
    assert workspace.document == workspace.study.documents.ordered()[1].id


def test_that_a_filter_shows_one_branch_and_a_deleted_code_ends_it(room: ReadingRoom, workspace: Workspace) -> None:
    barriers = workspace.study.codebook.find("Barrierer")
    assert barriers is not None
    room.showing.set_filter(CodingFilter(branch=barriers.id))
    page = room.showing.page
    assert page is not None
    assert len(page.intervals.codings) == 2
    workspace.edit(codebook.delete_codes, [barriers.id])
    page = room.showing.page
    assert page is not None
    assert not room.showing.filter.hides
    assert len(page.intervals.codings) == 1


def test_that_a_coding_in_sight_stays_so_when_it_gets_a_code_that_the_filter_hides(
    room: ReadingRoom, workspace: Workspace
) -> None:
    study = workspace.study
    barriers, drivers = study.codebook.find("Barrierer"), study.codebook.find("Drivere")
    hidden = study.codebook.find("Drivere / Samlokalisering")
    assert barriers is not None
    assert drivers is not None
    assert hidden is not None
    room.showing.set_filter(CodingFilter(branch=barriers.id))
    assert room.showing.page is not None
    seen = [coding.id for coding in room.showing.page.intervals.codings]
    room.gestures.move(seen[:1], hidden.id)
    workspace.edit(codebook.merge_codes, drivers.id, [hidden.id])
    assert [coding.id for coding in room.showing.page.intervals.codings] == seen


def test_that_a_hidden_desk_catches_up_when_it_is_shown(room: ReadingRoom, workspace: Workspace) -> None:
    room.hide()
    workspace.edit(codebook.add_code, "Nytt")
    assert room.side.tree.model().rowCount() == 2
    room.show()
    assert room.side.tree.model().rowCount() == 3


def test_that_what_was_chosen_in_another_room_is_shown_on_return(room: ReadingRoom, workspace: Workspace) -> None:
    room.hide()
    workspace.choose_document(workspace.study.documents.ordered()[1].id)
    room.show()
    assert room.centre.header.title.text() == "Intervju 2"


def test_that_a_title_without_room_ends_in_dots_and_is_told_whole(room: ReadingRoom) -> None:
    title = room.centre.header.title
    assert title.shown == "Intervju 1"
    title.resize(title.fontMetrics().horizontalAdvance("Intervju"), title.height())
    assert title.shown.endswith("…")
    assert title.text() == title.toolTip() == "Intervju 1"


def test_that_a_paragraph_as_long_as_a_book_is_painted_line_by_line(
    tmp_path: Path, workspace: Workspace, room: ReadingRoom, qtbot: QtBot
) -> None:
    make = Builder()
    make.informant("R1")
    make.document("Langt", "R1: " + "ord og ord, " * 4_000)
    project = create(tmp_path / "Lang.qualcode", "Lang", "Anna")
    fill(project, make)
    workspace.take(project)
    room.gestures.create("Alt", Segment(workspace.study.documents.ordered()[0].id, Span(0, 40_000)))
    pane = room.centre.pane
    pane.show_in_middle(20_000)
    scene = pane.scene(QRectF(pane.viewport().rect()))
    assert scene is not None
    boxes = list(scene.boxes(scene.paragraphs[0], Span(0, 40_000)))
    assert 5 < len(boxes) < 80
    assert boxes[0].top() < 40


def test_that_only_the_text_can_be_left_on_the_desk(room: ReadingRoom) -> None:
    room._show_only_text(True)
    assert not room.side.isVisible()
    assert not room.documents.isVisible()
    assert room.centre.pane.isVisible()
    assert not room.centre.quick.isVisible()
    room._show_only_text(False)
    assert room.side.isVisible()


def test_that_how_the_text_is_set_is_remembered(
    tmp_path: Path, room: ReadingRoom, workspace: Workspace, jobs: Jobs, qtbot: QtBot
) -> None:
    room.view.zoom(1)
    points = room.centre.pane.look.points
    again = ReadingRoom(workspace, jobs, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(again)
    assert again.centre.pane.look.points == points


def test_that_turns_are_found_by_the_number_beside_the_text_speaker_and_first_words(room: ReadingRoom) -> None:
    page = room.showing.page
    assert page is not None
    assert [row.data for row in turn_rows(page, "3")] == [2]
    assert turn_rows(page, "3")[0].title == "2–3  R1"
    assert [row.data for row in turn_rows(page, "4")] == [3]
    assert [row.data for row in turn_rows(page, "R2")] == [4]
    assert turn_rows(page, "hva hjelper")[0].data == 3
    room.gestures.go_to_turn(4)
    assert room.centre.pane.caret == page.turns[3].start
    room.gestures.go_to_turn(99)
    assert room.centre.pane.caret == page.turns[-1].start


def test_that_a_code_keeps_its_lane_in_the_map() -> None:
    assert kept_lanes([None, None, None], ["a", "b"]) == ["a", "b", None]  # type: ignore[list-item]
    assert kept_lanes(["a", "b", None], ["b", "c"]) == ["c", "b", None]  # type: ignore[list-item]


def test_that_esc_brings_everything_back_when_only_the_text_is_shown(room: ReadingRoom, said: list[str]) -> None:
    focus = next(each for each in commands_of(room, PLAN) if each.key.endswith("focus"))
    focus.run()
    assert said == ["Only the text is shown. Esc brings everything else back."]
    pane = room.centre.pane
    pane.select(Span(0, 3))
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert room.is_only_text
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert not room.is_only_text
    assert room.side.isVisible()


def test_that_what_is_done_in_the_codebook_does_not_lead_to_the_chosen_codings_code(
    room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding]
) -> None:
    tree = room.side.tree
    workspace.choose_coding(coded("Avstand").id)
    tree.collapseAll()
    barriers, drivers = workspace.study.codebook.roots
    tree.setCurrentIndex(tree.model().index(1, 0))
    workspace.edit(codebook.move_codes, [drivers.id], None, barriers.id)
    assert tree.current_code() == drivers.id
    assert not any(tree.isExpanded(tree.model().index(row, 0)) for row in range(2))


def test_that_words_in_sight_stay_where_they_are_when_they_are_coded(
    room: ReadingRoom, workspace: Workspace, pane: Pane, span_of: Callable[[str], Span]
) -> None:
    room.resize(1200, 300)
    pane.set_look(replace(pane.look, points=20))
    words = span_of("ut over brukerne")
    bar, bottom = pane.verticalScrollBar(), pane.line(words.start)[1]
    bar.setValue(round(bottom - pane.viewport().height()) + 1)
    place = bar.value()
    assert place > 0
    pane.select(words)
    room.gestures.create("Følger")
    assert workspace.coding is not None
    assert bar.value() == place
