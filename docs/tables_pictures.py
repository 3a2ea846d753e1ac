"""The guide's pictures of queries and tables: a query, a table with a cell open, who was asked what, two sides."""

from collections.abc import Callable
from pathlib import Path

from qualcode.analysis.dimensions import Axis, Dimension
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.query import Condition, Joining, Query, Relation
from qualcode.analysis.query_json import query_json
from qualcode.edits.queries import save_query
from qualcode.ui.analysis.query.view import QueryView
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.analysis.sides.view import SideView
from qualcode.ui.analysis.table.view import TableView
from qualcode.ui.main_window import MainWindow

Save = Callable[[MainWindow, Path], object]


def take_tables(window: MainWindow, folder: Path, theme: str, save: Save, settle: Callable[[], object]) -> None:
    """Write ``query-*``, ``table-*``, ``table-guide-*`` and ``side-by-side-*`` for a theme; the sample is open."""
    room = window.rooms["analysis"]
    assert isinstance(room, AnalysisRoom)
    window.show_room("analysis")
    _take_query(window, room, settle)
    save(window, folder / f"query-{theme}.png")
    table = _table(room, settle)
    shown = table.shown
    assert shown is not None
    table.grid.setCurrentIndex(table.grid.lines.index(2, 1))
    table.open_cell(shown.rows[2], shown.columns[1])
    settle()
    save(window, folder / f"table-{theme}.png")
    table.quotes.closed.emit()
    table.bar.choose(Axis(Dimension.GUIDE_QUESTION), Axis(Dimension.INFORMANT))
    _counted(table, settle)
    save(window, folder / f"table-guide-{theme}.png")
    table.bar.choose(Axis(Dimension.CODE), Axis(Dimension.ROLE))
    room.views.show_view("side-by-side")
    sides = room.views.current
    assert isinstance(sides, SideView)
    settle()
    sides.lists.lists[0].setFocus()
    save(window, folder / f"side-by-side-{theme}.png")
    room.views.show_view("words")


def _take_query(window: MainWindow, room: AnalysisRoom, settle: Callable[[], object]) -> None:
    project = window.workspace.project
    assert project is not None
    hindering, driving = (root.id for root in (project.study.codebook.roots[at] for at in (1, 0)))
    near = Condition(frozenset({driving}), Joining.AND, Relation.NEAR, 2)
    query = Query(QuoteFilter(codes=frozenset({hindering})), (near,))
    id = save_query(project, "Barrierer like ved drivere", query_json(query))
    room.views.show_view("query")
    view = room.views.current
    assert isinstance(view, QueryView)
    view.saved.choose(id)
    settle()
    view.list.setFocus()


def _table(room: AnalysisRoom, settle: Callable[[], object]) -> TableView:
    room.views.show_view("table")
    view = room.views.current
    assert isinstance(view, TableView)
    _counted(view, settle)
    return view


def _counted(view: TableView, settle: Callable[[], object]) -> None:
    settle()
    while not view.counting.is_at_rest:
        settle()
