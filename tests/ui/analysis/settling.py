"""Waiting until words are read and counted."""

from typing import TypeVar

from pytestqt.qtbot import QtBot

from qualcode.ui.analysis.counted_view import CountedView
from qualcode.ui.analysis.figures.table import FiguresTable
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.analysis.view_plans import VIEWS
from qualcode.ui.main_window import MainWindow

V = TypeVar("V")


def room_of(window: MainWindow) -> AnalysisRoom:
    """Return the room of the analysis."""
    room = window.rooms["analysis"]
    assert isinstance(room, AnalysisRoom)
    return room


def view_of(room: AnalysisRoom, kind: type[V]) -> V:
    """Return the view of a kind."""
    key = next(plan.key for plan in VIEWS if plan.load() is kind)
    view = room.views.views[key]
    assert isinstance(view, kind)
    return view


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the words are read and nothing is being counted."""
    workspace = window.workspace
    qtbot.waitUntil(lambda: workspace.words.is_current(workspace.study), timeout=20_000)
    counted(qtbot, room_of(window))


def counted(qtbot: QtBot, room: AnalysisRoom) -> None:
    """Wait until nothing is being counted."""
    view = room.views.current
    assert isinstance(view, CountedView)
    qtbot.waitUntil(lambda: view.counting.is_at_rest, timeout=20_000)


def texts(table: FiguresTable, row: int) -> list[str]:
    """Return what a row of a table shows."""
    return [table.figures.index(row, column).data() for column in range(table.figures.columnCount())]


def words_in(table: FiguresTable) -> list[str]:
    """Return the words of a table in their order."""
    return [texts(table, row)[0] for row in range(table.figures.rowCount())]
