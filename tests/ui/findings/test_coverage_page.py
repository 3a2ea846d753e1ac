"""The page that goes through the findings: kinds, lines, the quotes behind them, and where they lead."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.analysis.coverage import Gap
from qualcode.model.findings import ThemeCode
from qualcode.model.ids import ThemeCodeId
from qualcode.ui.cards.rows import CardRow
from qualcode.ui.findings import coverage_page
from qualcode.ui.findings.coverage_entries import KINDS, LEFT_OUT, NO_FINDING, NOT_QUOTED, ONE_OF_THEME
from qualcode.ui.findings.coverage_page import CoveragePage
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.findings.scale_dialog import ScaleDialog
from qualcode.ui.main_window import MainWindow
from qualcode.ui.widgets.counted_tree import CountedRole
from tests.builders import Builder
from tests.ui.windows import entered, open_window, project_in


def _study() -> Builder:
    make = Builder()
    for label in ("R1", "R2", "R3"):
        make.informant(label, "Leder")
    make.document("Samtaler", "R1: Vi har aldri tid. Det er trangt.\nR2: Alt går bra.\nR3: Jo da.")
    time = make.coding("Tid", "Vi har aldri tid.")
    make.coding("Rom", "Det er trangt.")
    make.coding("Rom", "Alt går bra.")
    make.finding("Alle informantene mangler tid.", time)
    make.finding("Ingen sitater her.")
    return make


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> MainWindow:
    window = open_window(tmp_path, qtbot)
    window.workspace.take(project_in(tmp_path, make=_study()))
    return window


@pytest.fixture
def page(window: MainWindow) -> CoveragePage:
    room = entered(window, "findings", FindingsRoom)
    room.pages.show_page("coverage")
    current = room.pages.current
    assert isinstance(current, CoveragePage)
    return current


def _count(page: CoveragePage, kind: str) -> int:
    """Return how many the list says there are of a kind."""
    row = [each for each, _title in KINDS].index(kind)
    return int(page.kinds.model().index(row, 0).data(CountedRole.COUNT) or 0)


def _titles(page: CoveragePage, kind: str) -> list[str]:
    page.kinds.choose(kind)
    return [entry.title for entry in page.entries]


def test_that_every_kind_is_counted_and_kinds_with_nothing_stay(page: CoveragePage) -> None:
    told = {kind: _count(page, kind) for kind, _title in KINDS}
    assert told[Gap.NO_QUOTES] == told[Gap.ONE_INFORMANT] == told[Gap.WORDS_DO_NOT_FIT] == told[NO_FINDING] == 1
    assert told[Gap.CONTRADICTED] == 0
    assert (told[NOT_QUOTED], told[LEFT_OUT]) == (2, 2)


def test_that_lines_show_the_quotes_behind_them(page: CoveragePage) -> None:
    assert _titles(page, LEFT_OUT) == ["Rom"]
    words = [page.cards.face(row).words for row, each in enumerate(page.cards.rows) if isinstance(each, CardRow)]
    assert words == ["«Det er trangt.»", "«Alt går bra.»"]
    assert _titles(page, Gap.ONE_INFORMANT) == ["Alle informantene mangler tid."]


def test_that_a_line_leads_to_its_finding_or_to_its_quotes(page: CoveragePage, window: MainWindow) -> None:
    _titles(page, Gap.NO_QUOTES)
    page.go()
    room = window.rooms["findings"]
    assert isinstance(room, FindingsRoom)
    assert room.pages.current is None
    assert window.workspace.study.findings[room.finding].claim == "Ingen sitater her."
    room.pages.show_page("coverage")
    _titles(page, NO_FINDING)
    page.go()
    assert window.stack.currentWidget() is window.rooms["quotes"]


def test_that_a_scale_of_ones_own_changes_what_is_pointed_out_and_can_be_undone(
    page: CoveragePage, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert _count(page, Gap.WORDS_DO_NOT_FIT) == 1
    monkeypatch.setattr(coverage_page, "ask_scale", lambda *_asked: "alle = 20-100")
    page.change_scale()
    assert window.workspace.study.info.quantifiers.startswith("alle")
    qtbot.waitUntil(lambda: _count(page, Gap.WORDS_DO_NOT_FIT) == 0)
    window.workspace.undo()
    qtbot.waitUntil(lambda: _count(page, Gap.WORDS_DO_NOT_FIT) == 1)
    assert window.workspace.study.info.quantifiers == ""


def test_that_the_scale_is_edited_in_a_table_and_only_what_differs_is_kept(qtbot: QtBot) -> None:
    dialog = ScaleDialog(None, _study().study(quantifiers="rundt halvparten = 30-70"))
    qtbot.addWidget(dialog)
    assert dialog.answer() == "rundt halvparten = 30-70"
    row = next(at for at, one in enumerate(dialog.ranges()) if one is not None and one.words == "mange")
    item = dialog.table.item(row, 1)
    assert item is not None
    item.setText("50")
    assert dialog.answer() == "rundt halvparten = 30-70\nmange = 50-100"
    item.setText("nesten alle")
    assert not dialog._accept.isEnabled()
    dialog.reset.click()
    assert dialog.answer() == ""


def test_that_a_theme_without_findings_leads_to_its_quotes_of_the_one_it_leans_on(
    tmp_path: Path, qtbot: QtBot
) -> None:
    make = _study()
    theme = make.theme("Plass")
    for words in ("aldri tid", "trangt", "Vi har"):
        make.coding("Plass", words)
    link = ThemeCode(ThemeCodeId("t1"), theme.id, make.code("Plass").id)
    make.tables.setdefault("theme_codes", []).append(link)
    window = open_window(tmp_path, qtbot)
    window.workspace.take(project_in(tmp_path, make=make))
    room = entered(window, "findings", FindingsRoom)
    room.pages.show_page("coverage")
    page = room.pages.current
    assert isinstance(page, CoveragePage)
    assert _titles(page, ONE_OF_THEME) == ["Plass"]
    assert sum(isinstance(row, CardRow) for row in page.cards.rows) == 3
    page.go()
    assert window.stack.currentWidget() is window.rooms["quotes"]
