"""Two sides in the window: the same codes in two lists that keep in step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qualcode.analysis.dimensions import Axis, Dimension
from qualcode.ui import reports
from qualcode.ui.analysis.sides.lists import SideList
from qualcode.ui.analysis.sides.view import SideView
from qualcode.ui.cards.rows import CardRow, HeadingRow, NoteRow
from qualcode.ui.main_window import MainWindow
from tests.builders import Builder
from tests.ui.analysis.settling import room_of, view_of
from tests.ui.windows import Told, open_window, project_in


def _study() -> Builder:
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Ansatt")
    make.informant("R3", "Frivillig")
    said = "\n".join(f"R{n % 2 + 1}: Setning nummer {n} om {('tid', 'språk', 'rom')[n % 3]}." for n in range(30))
    make.document("En", said)
    for n in range(30):
        make.coding(f"Rammer / {('Tid', 'Språk', 'Rom')[n % 3]}", f"nummer {n} om")
    make.code("Drivere")
    return make


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, told: Told) -> MainWindow:
    window = open_window(tmp_path, qtbot)
    window.workspace.take(project_in(tmp_path, make=_study()))
    window.show_room("analysis")
    room_of(window).views.show_view("side-by-side")
    return window


@pytest.fixture
def view(window: MainWindow) -> SideView:
    return view_of(room_of(window), SideView)


def _headings(view: SideView, side: int) -> list[str]:
    return [row.title for row in view.lists.lists[side].faces.rows if isinstance(row, HeadingRow)]


def _quotes(view: SideView, side: int) -> int:
    return sum(isinstance(row, CardRow) for row in view.lists.lists[side].faces.rows)


def test_that_two_roles_stand_under_the_same_codes_with_their_counts(view: SideView) -> None:
    assert _headings(view, 0) == _headings(view, 1) == ["Tid", "Språk", "Rom"]
    assert (_quotes(view, 0), _quotes(view, 1)) == (15, 15)
    assert view.lists.titles[0].text() == "Leder"
    assert view.lists.counts[1].text() == "15 quotes from 1 informant"


def test_that_scrolling_one_side_to_a_code_takes_the_other_there(view: SideView) -> None:
    left, right = view.lists.lists
    groups = list(dict.fromkeys(row.group for row in left.faces.rows))
    left.scrollTo(left.faces.index(left.faces.row_of((groups[1], "heading"))), SideList.ScrollHint.PositionAtTop)
    assert left.group == right.group == groups[1]
    left.setFocus()
    QTest.keyClick(left, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert left.group == right.group == groups[0]
    QTest.keyClick(left, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert right.hasFocus()


def test_that_a_chosen_code_is_kept_without_quotes_and_silence_is_told_apart(view: SideView) -> None:
    study = view.room.workspace.study
    roles = [role.id for role in study.roles.ordered()]
    drivers = study.codebook.find("Drivere")
    assert drivers is not None
    view.choose(Axis(Dimension.ROLE), roles[0], roles[2], frozenset({drivers.id}))
    notes = [[row.text for row in cards.faces.rows if isinstance(row, NoteRow)] for cards in view.lists.lists]
    assert notes == [["No quotes here"], ["Nobody here was interviewed"]]
    assert view.lists.counts[1].text() == "nobody interviewed"


def test_that_sides_are_swapped_and_another_axis_is_taken(view: SideView) -> None:
    view.turn.click()
    assert view.lists.titles[0].text() == "Ansatt"
    view.axis.setCurrentIndex(view.axis.findText("Informant"))
    assert [title.text() for title in view.lists.titles] == ["R1", "R2"]


def test_that_both_columns_are_written(
    view: SideView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reports, "ask_path", lambda *_args: tmp_path / "side.html")
    view.export_button.save(".html")
    qtbot.waitUntil(lambda: (tmp_path / "side.html").exists(), timeout=10_000)
    written = (tmp_path / "side.html").read_text("utf-8")
    assert "nummer 0 om" in written
    assert "nummer 1 om" in written
