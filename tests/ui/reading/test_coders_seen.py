"""Whose codings are shown, faint or hidden, everywhere at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.model.ids import CoderId
from qualcode.store.project import Project
from qualcode.ui.main_window import MainWindow
from qualcode.ui.quotes.room import QuotesRoom
from qualcode.ui.reading.positions.page import CodingFilter
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.seeing import CoderView, Seeing
from tests.ui.windows import Told, open_window, project_in, small_study


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    make = small_study()
    make.coding("Barrierer / Tidspress", "aldri tid. Vi snakker", coder="Berit")
    project = project_in(tmp_path, make=make)
    yield project
    project.close()


def _coder(project: Project, name: str) -> CoderId:
    return next(coder.id for coder in project.study.coders.values() if coder.name == name)


def test_that_hidden_coders_are_shown_nowhere_and_faint_ones_count(
    tmp_path: Path, qtbot: QtBot, project: Project, told: Told
) -> None:
    window: MainWindow = open_window(tmp_path, qtbot)
    window.workspace.take(project)
    window.show_room("coding")
    reading, quotes = window.rooms["coding"], window.rooms["quotes"]
    assert isinstance(reading, ReadingRoom)
    assert isinstance(quotes, QuotesRoom)
    berit = _coder(project, "Berit")
    page = reading.showing.page
    assert page is not None
    assert len(page.intervals.codings) == 3
    window.workspace.show_coders({berit: CoderView.HIDDEN})
    page = reading.showing.page
    assert page is not None
    assert len(page.intervals.codings) == 2
    assert "Hidden: B" in window.status.seen.text()
    window.show_room("quotes")
    assert quotes.bar.left_out.text() == "Without codings by B, who are hidden"
    assert len(window.workspace.shown.codings) == len(project.study.codings) - 1
    assert len(window.workspace.study.codings) == len(project.study.codings)
    window.show_room("coding")
    reading.showing.set_filter(CodingFilter())
    assert not window.workspace.seeing.views
    window.workspace.show_coders({berit: CoderView.DIMMED})
    page = reading.showing.page
    assert page is not None
    assert page.filter.dimmed == {berit}
    assert len(page.intervals.codings) == 3
    window.close()


def test_that_what_is_seen_is_the_study_itself_where_nothing_is_hidden(project: Project) -> None:
    seeing = Seeing()
    assert seeing.study(project) is project.study
    assert seeing.shown(project) is project.study
    assert not seeing.set_views({_coder(project, "Berit"): CoderView.SHOWN})
    assert seeing.set_views({_coder(project, "Berit"): CoderView.HIDDEN})
    first = seeing.shown(project)
    assert seeing.shown(project) is first
    seeing.forget()
    assert seeing.shown(project) is project.study
