"""Codes that the selected words resemble are in the palette, once passages are read, and never before what fits."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.analysis.suggestions import read_passages
from qualcode.model.span import Span
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace
from tests.builders import Builder

_BUS = "Bussen går så sjelden at kurset begynner før noen av dem rekker fram med bussen."
_TIRED = "De som kommer med bussen om morgenen, er slitne før kurset har begynt for dagen."
_MONEY = "Budsjettet er brukt opp, og neste år blir det enda mindre penger til oss alle sammen."
_OTHER = (
    "Hun som leder avdelingen, har lovet at vi får en ny kollega etter påske en gang.",
    "Barnehagen holder stengt i juli, og da må foreldrene være hjemme med ungene sine.",
    "Legen vil ha papirene skriftlig, ellers blir det ingen henvisning videre derfra.",
    "Kontoret flyttet fra sentrum i fjor, så nå sitter vi sammen med biblioteket.",
)


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.coder("Anna")
    make.informant("R1", "Leder")
    make.document("Intervju 1", "\n".join(f"R1: {said}" for said in (_BUS, _TIRED, _MONEY, *_OTHER)))
    make.coding("Barrierer / Reisevei", _BUS)
    make.coding("Barrierer / Penger", _MONEY)
    return make


@pytest.fixture
def on_tired(room: ReadingRoom, workspace: Workspace) -> ReadingRoom:
    start = workspace.study.text(workspace.document).index(_TIRED)
    room.centre.pane.setFocus()
    room.centre.pane.select(Span(start, start + len(_TIRED)))
    return room


def suggested(room: ReadingRoom, query: str = "") -> list[str]:
    return [row.title for row in room.tools.offered().rows(query) if row.trailing.startswith("suggestion")]


def read(workspace: Workspace) -> None:
    workspace.set_passages(read_passages(workspace.study))


def test_that_the_code_of_a_like_passage_is_suggested(on_tired, workspace, qtbot: QtBot) -> None:
    read(workspace)
    on_tired.tools.open_palette(False)
    qtbot.waitUntil(lambda: suggested(on_tired, "zzz") == ["Reisevei"], timeout=10_000)


def test_that_nothing_is_suggested_while_passages_are_not_read(on_tired, qtbot: QtBot) -> None:
    on_tired.tools.open_palette(False)
    qtbot.wait(100)
    assert suggested(on_tired, "zzz") == []


def test_that_what_is_current_stays_so_when_suggestions_arrive(on_tired, workspace, qtbot: QtBot) -> None:
    read(workspace)
    on_tired.tools.open_palette(False)
    popup = on_tired.tools.palette._popup
    qtbot.keyClick(popup._edit, Qt.Key.Key_Down)
    current = popup._list.currentIndex().data()
    qtbot.waitUntil(lambda: bool(suggested(on_tired, "zzz")), timeout=10_000)
    assert popup._list.currentIndex().data() == current


def test_that_a_code_put_on_the_words_is_suggested_no_more(on_tired, workspace, qtbot: QtBot) -> None:
    read(workspace)
    on_tired.tools.open_palette(False)
    qtbot.waitUntil(lambda: suggested(on_tired, "zzz") == ["Reisevei"], timeout=10_000)
    code = workspace.study.codebook.find("Barrierer / Reisevei")
    on_tired.gestures.apply(code.id, segment=on_tired.gestures.target())
    assert suggested(on_tired, "zzz") == []


def test_that_passages_of_a_text_that_was_corrected_since_are_not_used(on_tired, workspace, qtbot: QtBot) -> None:
    from qualcode.edits import transcript

    read(workspace)
    turn = workspace.study.turns_of(workspace.document)[2]
    transcript.correct_turn(workspace.project, turn.id, "Budsjettet er brukt opp.")
    assert workspace.passages is None
    on_tired.tools.open_palette(False)
    qtbot.wait(100)
    assert suggested(on_tired, "zzz") == []
