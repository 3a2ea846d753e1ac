from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qualcode.analysis.pictures.choice import PictureKind
from qualcode.model.codings import Stance
from qualcode.store.project import Project
from qualcode.ui.analysis.drawn import board_bar, exports
from qualcode.ui.analysis.drawn.board_dialogs import PutOnMap, offered
from qualcode.ui.analysis.drawn.view import PicturesView
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.analysis.views import AnalysisViews
from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.ui.windows import project_in, two_voices


@pytest.fixture
def project(tmp_path: Path) -> Project:
    make = two_voices()
    make.theme("Hverdagen")
    make.theme("Rammene")
    make.coding("Drivere / Samlokalisering", "tar vi det over kaffen", stance=Stance.HINDERS)
    make.coding("Drivere / Kaffe", "over kaffen")
    return project_in(tmp_path, make=make)


@pytest.fixture
def view(tmp_path: Path, project: Project, qtbot: QtBot) -> PicturesView:
    workspace = Workspace()
    room = AnalysisRoom(workspace, Jobs(), Settings(tmp_path / "window.ini"))
    qtbot.addWidget(room)
    room.resize(1100, 700)
    workspace.take(project)
    room.views.show_view("pictures")
    room.show()
    found = room.views.current
    assert isinstance(found, PicturesView)
    _settle(qtbot, found)
    return found


def _settle(qtbot: QtBot, view: PicturesView) -> None:
    qtbot.waitUntil(lambda: view.counting.is_at_rest and not view._later.isActive(), timeout=20_000)


def _choose(qtbot: QtBot, view: PicturesView, kind: PictureKind) -> None:
    view.bar.choose(kind)
    _settle(qtbot, view)


def test_that_a_part_of_the_picture_leads_to_its_quotes_by_key_and_by_mouse(view: PicturesView) -> None:
    view.canvas.setFocus()
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    assert view.canvas.accessibleDescription()
    QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    assert view.quotes.isVisible()
    by_key = view.quotes.heading.text()
    QTest.keyClick(view.quotes.list, Qt.Key.Key_Escape)
    assert view.quotes.isHidden()
    assert view.canvas.hasFocus()
    assert view.canvas.current is not None
    box = view.canvas._box(view.canvas.regions(view.canvas.current)[0])
    QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert view.quotes.heading.text() == by_key


def test_that_the_same_numbers_stand_in_a_table_that_leads_to_quotes(view: PicturesView, qtbot: QtBot) -> None:
    _choose(qtbot, view, PictureKind.STANCES)
    lines = view.numbers.lines
    row = next(n for n in range(lines.rowCount()) if lines.index(n, 0).data().strip() == "Samlokalisering")
    assert [lines.index(row, column).data() for column in range(1, 5)] == ["1", "0", "1", "0"]
    view.numbers.setCurrentIndex(lines.index(row, 1))
    QTest.keyClick(view.numbers, Qt.Key.Key_Return)
    assert view.quotes.counts.text() == "1 quote from 1 informant"
    view.show_numbers.click()
    assert view.numbers.isHidden()
    assert view.quotes.isVisible()


def test_that_an_edit_draws_anew_and_keeps_what_is_open(view: PicturesView, project: Project, qtbot: QtBot) -> None:
    from qualcode.edits.coding import remove_codings

    view.open_part(*_part_of(view, "Barrierer"))
    assert view.quotes.counts.text() == "2 quotes from 1 informant"
    remove_codings(project, [project.study.codings.ordered()[0].id])
    _settle(qtbot, view)
    assert view.shown is not None
    assert view.shown.study is view.room.workspace.shown
    assert view.quotes.counts.text() == "1 quote from 1 informant"


def _part_of(view: PicturesView, name: str) -> tuple[tuple[str, ...], str]:
    assert view.shown is not None
    region = next(each for each in view.shown.drawing.regions if each.told.startswith(name))
    return region.key, region.told


def test_that_every_kind_of_picture_is_drawn_or_says_what_is_lacking(view: PicturesView, qtbot: QtBot) -> None:
    for kind in PictureKind:
        _choose(qtbot, view, kind)
        assert view.shown is not None
        assert view.shown.picture.kind is kind
        is_drawn = view._stack.currentIndex() == 0
        assert is_drawn is not view.shown.picture.is_empty
        assert is_drawn or view.empty.accessibleName()


def test_that_themes_are_put_on_the_map_moved_by_keys_joined_and_taken_off(
    view: PicturesView, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(qtbot, view, PictureKind.MAP)
    view.empty.acted.emit()
    _settle(qtbot, view)
    board = view.board
    assert len(project.study.map_places) == 2
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_N)
    place = board.chosen_places()[0]
    before = project.study.map_places[place].x
    QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert project.study.map_places[place].x == before + 60
    _settle(qtbot, view)
    assert board.chosen_places() == [place]
    monkeypatch.setattr(board_bar, "ask_text", lambda *_args: "hindrer")
    QTest.keyClick(board, Qt.Key.Key_L)
    QTest.keyClick(board, Qt.Key.Key_N)
    QTest.keyClick(board, Qt.Key.Key_L)
    assert [link.label for link in project.study.map_links.values()] == ["hindrer"]
    _settle(qtbot, view)
    board.choose(list(project.study.map_places)[:1])
    QTest.keyClick(board, Qt.Key.Key_Delete)
    assert (len(project.study.map_places), len(project.study.map_links)) == (1, 0)
    view.room.workspace.undo()
    assert (len(project.study.map_places), len(project.study.map_links)) == (2, 1)


def test_that_a_box_is_dragged_to_where_it_is_let_go(view: PicturesView, project: Project, qtbot: QtBot) -> None:
    view.board_bar.put_themes()
    _choose(qtbot, view, PictureKind.MAP)
    board = view.board
    place = next(iter(project.study.map_places))
    item = board._boxes[place]
    item.setPos(item.pos() + QPointF(76, 0))
    before = project.study.map_places[place].x
    item._dropped()
    assert project.study.map_places[place].x == before + 200


def test_that_what_is_not_on_the_map_is_offered_and_ticked(
    view: PicturesView, project: Project, qtbot: QtBot
) -> None:
    dialog = PutOnMap(view, project.study)
    assert dialog.list.count() == len(offered(project.study)) == 2 + len(project.study.codes)
    dialog.filter.setText("kaffe")
    shown = [dialog.list.item(n) for n in range(dialog.list.count()) if not dialog.list.item(n).isHidden()]
    assert [item.text() for item in shown] == ["Drivere / Kaffe"]
    shown[0].setCheckState(Qt.CheckState.Checked)
    assert [project.study.codes[each].name for each in dialog.ticked()] == ["Kaffe"]


def test_that_a_picture_is_saved_as_a_job(
    view: PicturesView, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Varmekart.svg"
    monkeypatch.setattr(exports, "ask_picture_path", lambda *_args: path)
    view.export_button.save(".svg")
    qtbot.waitUntil(path.exists, timeout=20_000)
    assert path.read_text("utf-8").startswith("<?xml")


def test_that_an_empty_study_says_what_to_do(tmp_path: Path, qtbot: QtBot) -> None:
    from tests.builders import Builder

    workspace = Workspace()
    room = AnalysisRoom(workspace, Jobs(), Settings(tmp_path / "window.ini"))
    qtbot.addWidget(room)
    workspace.take(project_in(tmp_path, "Tom", Builder()))
    assert isinstance(room.views, AnalysisViews)
    room.views.show_view("pictures")
    room.show()
    view = room.views.current
    assert isinstance(view, PicturesView)
    assert "Code something first" in view.empty.accessibleName()
