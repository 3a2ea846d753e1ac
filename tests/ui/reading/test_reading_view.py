from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.ui.commands import Command
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.layout.look import Look, look_in
from qualcode.ui.reading.plan import PLAN
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.reading.view.settings import ViewSettings
from qualcode.ui.settings import Settings
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.sheet import style_sheet
from qualcode.ui.workspace import Workspace
from tests.ui.windows import commands_of


def command(room: ReadingRoom, key: str) -> Command:
    return next(each for each in commands_of(room, PLAN) if each.key == f"reading-{key}")


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        ("larger", "points", 14),
        ("smaller", "points", 12),
        ("wider", "columns", 77),
        ("narrower", "columns", 67),
        ("looser", "line_height", 160),
        ("tighter", "line_height", 140),
        ("sans", "style", "sans"),
        ("dim", "dim_interviewer", False),
        ("numbers", "paragraph_numbers", False),
        ("lines", "line_numbers", True),
        ("map", "minimap", False),
    ],
)
def test_that_each_choice_of_the_view_has_a_command_and_is_remembered(
    room: ReadingRoom, tmp_path: Path, key: str, name: str, value: object
) -> None:
    command(room, key).run()
    assert getattr(room.centre.pane.look, name) == value
    assert getattr(look_in(Settings(tmp_path / "window.ini")), name) == value


def test_that_the_look_stays_within_bounds(room: ReadingRoom) -> None:
    for _step in range(20):
        room.view.widen(-1)
        room.view.loosen(1)
        room.view.zoom(1)
    assert (room.view.look.columns, room.view.look.line_height, room.view.look.points) == (60, 200, 20)
    room.view.zoom(0)
    assert room.view.look.points == Look().points


def test_that_menus_tick_what_is_on(room: ReadingRoom) -> None:
    dim, alone = command(room, "dim"), command(room, "focus")
    assert dim.is_on is not None
    assert alone.is_on is not None
    assert (dim.is_on(), alone.is_on()) == (True, False)
    dim.run()
    alone.run()
    assert (dim.is_on(), alone.is_on()) == (False, True)


def test_that_the_text_alone_is_so_the_next_time_too(
    room: ReadingRoom, workspace: Workspace, jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    command(room, "focus").run()
    later = ReadingRoom(workspace, jobs, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(later)
    assert later.is_only_text


def test_that_every_fifth_line_of_a_paragraph_is_numbered_where_that_is_wanted(room: ReadingRoom) -> None:
    room.resize(700, 740)
    room.view.set_look(Look(points=20, paragraph_numbers=False, dim_interviewer=False))
    pane = room.centre.pane

    def inked() -> int:
        picture = pane.viewport().grab(QRect(0, 0, 24, pane.viewport().height())).toImage()
        paper = picture.pixelColor(0, 0)
        places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        return sum(picture.pixelColor(x, y) != paper for x, y in places)

    assert inked() == 0
    room.view.toggle("line_numbers")
    assert inked() > 0


def test_that_without_its_map_the_text_has_the_room(room: ReadingRoom) -> None:
    pane = room.centre.pane
    room.resize(700, 740)
    width = pane.viewport().width()
    room.view.toggle("minimap")
    assert room.centre.minimap.isHidden()
    assert pane.viewport().width() > width


def test_that_the_sheet_of_choices_is_told_from_the_paper_below_it(room: ReadingRoom) -> None:
    app, tokens = QApplication.instance(), tokens_in(room.palette())
    assert isinstance(app, QApplication)
    before = app.styleSheet()
    app.setStyleSheet(style_sheet(tokens))
    sheet = ViewSettings(room, Look())
    picture = sheet.grab().toImage()
    app.setStyleSheet(before)
    edge = [picture.pixelColor(0, y).name() for y in range(10, 40)]
    assert set(edge) == {tokens.hairline}
    assert picture.pixelColor(3, 20).name() == tokens.paper
