"""Tables in the window: anything by anything, tinted, swapped, and each number open to its quotes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qualcode.analysis.crosstab import ShareOf
from qualcode.analysis.dimensions import Axis, Dimension
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.query import Query
from qualcode.analysis.query_json import query_json
from qualcode.edits.coding import remove_codings
from qualcode.edits.queries import save_query
from qualcode.ui import reports
from qualcode.ui.analysis.table.model import HEAT
from qualcode.ui.analysis.table.view import TableView
from qualcode.ui.cards.rows import CardRow
from qualcode.ui.main_window import MainWindow
from tests.builders import Builder
from tests.ui.analysis.settling import room_of, view_of
from tests.ui.windows import Told, open_window, project_in


def _study() -> Builder:
    make = Builder()
    make.informant("R1", "Leder", kommune="Havnes")
    make.informant("R2", "Ansatt", kommune="Vågan")
    make.informant("R3", "Frivillig", kommune="Bø")
    make.document("En", "I: Hva?\nR1: Vi har aldri tid til språk.\nR2: Penger er alt, og tid.")
    make.coding("Rammer / Tid", "aldri tid")
    make.coding("Rammer / Tid", "og tid")
    make.coding("Rammer / Språk", "tid til språk")
    make.code("Drivere")
    return make


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, told: Told) -> MainWindow:
    window = open_window(tmp_path, qtbot)
    window.workspace.take(project_in(tmp_path, make=_study()))
    window.show_room("analysis")
    room_of(window).views.show_view("table")
    return window


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> TableView:
    view = view_of(room_of(window), TableView)
    _wait(view, qtbot)
    return view


def _wait(view: TableView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.counting.is_at_rest and view.shown is not None, timeout=10_000)


def _numbers(view: TableView) -> list[list[str]]:
    lines = view.grid.lines
    return [
        [
            lines.headerData(row, Qt.Orientation.Vertical).strip(),
            *(lines.index(row, column).data() for column in range(lines.columnCount())),
        ]
        for row in range(lines.rowCount())
    ]


def test_that_codes_by_roles_are_counted_with_zero_rows_and_dashes(view: TableView) -> None:
    assert _numbers(view) == [
        ["Rammer", "2", "1", "–", "3"],
        ["Tid", "1", "1", "–", "2"],
        ["Språk", "1", "0", "–", "1"],
        ["Drivere", "0", "0", "–", "0"],
        ["Total", "2", "1", "–", "3"],
    ]
    assert view.caption.text() == "Number of quotes, code by role"
    assert "nobody there has been interviewed" in view.foot.text()
    heats = [view.grid.lines.index(0, column).data(HEAT) for column in range(4)]
    assert heats == [1.0, 0.5, 0.0, 0.0], "totals and what is unheard are not tinted"


def test_that_every_number_is_as_many_quotes_as_open_behind_it(view: TableView) -> None:
    shown = view.shown
    assert shown is not None
    for at, row in enumerate(shown.rows):
        for place, column in enumerate(shown.columns):
            view.open_cell(row, column)
            cards = [each for each in view.quotes.list.faces.rows if isinstance(each, CardRow)]
            assert len(cards) == (shown.cells[at][place].n or 0)


def test_that_enter_opens_a_cell_and_esc_leads_back(view: TableView, window: MainWindow) -> None:
    view.grid.setFocus()
    view.grid.setCurrentIndex(view.grid.lines.index(1, 0))
    QTest.keyClick(view.grid, Qt.Key.Key_Return)
    assert view.quotes.heading.text() == "Rammer / Tid × Leder"
    assert view.quotes.counts.text() == "1 quote from 1 informant"
    QTest.keyClick(view.quotes.list, Qt.Key.Key_Escape)
    assert view.quotes.isHidden()
    assert view.grid.hasFocus()
    QTest.keyClick(view.grid, Qt.Key.Key_Return)
    QTest.keyClick(view.quotes.list, Qt.Key.Key_Return)
    assert window.workspace.study.words(window.workspace.study.codings[window.workspace.coding]) == "aldri tid"  # type: ignore[index]


def test_that_rows_and_columns_change_places(view: TableView, qtbot: QtBot) -> None:
    before = _numbers(view)
    view.bar.shares.setCurrentIndex(view.bar.shares.findData(str(ShareOf.ROW)))
    view.bar.turn.click()
    _wait(view, qtbot)
    assert [row[1:] for row in _numbers(view)] == [list(column) for column in list(zip(*before, strict=True))[1:]]
    assert view.shown is not None
    assert view.shown.asked.shares is ShareOf.COLUMN
    assert "fewer than ten people" in view.foot.text()


def test_that_levels_units_and_attributes_are_chosen(view: TableView, qtbot: QtBot) -> None:
    view.bar.levels.setCurrentIndex(view.bar.levels.findData(1))
    view.bar.unit.setCurrentIndex(view.bar.unit.findData("words"))
    (attribute,) = view.room.workspace.study.attributes
    view.bar.choose(Axis(Dimension.CODE), Axis(Dimension.ATTRIBUTE, attribute))
    _wait(view, qtbot)
    assert [row[0] for row in _numbers(view)] == ["Rammer", "Drivere", "Total"]
    assert _numbers(view)[0][1:] == ["–", "4", "2", "6"]
    assert view.caption.text() == "Number of words, code by kommune"


def test_that_a_saved_query_narrows_the_table(view: TableView, qtbot: QtBot) -> None:
    project = view.room.workspace.project
    assert project is not None
    id = save_query(project, "Bare språk", query_json(Query(QuoteFilter(text="språk"))))
    view.bar.query.setCurrentIndex(view.bar.query.findData(id))
    _wait(view, qtbot)
    assert _numbers(view)[-1][-1] == "1"
    assert "With the words “språk”" in view.foot.text()


def test_that_the_table_and_the_open_cell_follow_the_study(view: TableView, qtbot: QtBot) -> None:
    shown = view.shown
    assert shown is not None
    view.open_cell(shown.rows[0], None)
    project = view.room.workspace.project
    assert project is not None
    first = shown.table.codings(shown.rows[1], None)[0]
    remove_codings(project, [first.id])
    qtbot.waitUntil(lambda: _numbers(view)[0][-1] == "2", timeout=10_000)
    assert len(view.quotes.list.faces.rows) == 2


def test_that_cells_are_copied_with_their_headings(view: TableView) -> None:
    grid = view.grid
    grid.setCurrentIndex(grid.lines.index(0, 0))
    grid.copy()
    assert QGuiApplication.clipboard().text() == "2"
    grid.selectionModel().select(grid.lines.index(0, 1), QItemSelectionModel.SelectionFlag.Select)
    grid.selectAll()
    QTest.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "\tLeder\tAnsatt\tFrivillig\tTotal"
    assert lines[2] == "Rammer / Tid\t1\t1\t–\t2"


def test_that_the_table_that_is_shown_is_written(
    view: TableView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reports, "ask_path", lambda *_args: tmp_path / "tabell.html")
    view.export_button.save(".html")
    qtbot.waitUntil(lambda: (tmp_path / "tabell.html").exists(), timeout=10_000)
    assert "Frivillig" in (tmp_path / "tabell.html").read_text("utf-8")
