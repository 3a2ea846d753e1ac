"""Passages like those of a code: suggested with why, coded or dismissed by a key, and never moved about."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import transcript
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.codebook.similar.pane import SimilarPane
from qualcode.ui.jobs import Jobs
from qualcode.ui.passages import PassageKeeper
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder

_SAID = (
    "Budsjettet rekker aldri til tolk, og tolketjenesten tar betalt for hver eneste time.",
    "Tolk koster så mye at budsjettet er brukt opp lenge før sommeren kommer.",
    "Uten tolk på telefonen går budsjettet opp, men da forstår ingen hva de skriver under på.",
    "Vi har bare penger i budsjettet til tolk i de viktigste samtalene med familiene.",
    "Bussen går to ganger om dagen, og den siste kjører før kurset er ferdig.",
)

_OTHER = (
    "Hun som leder avdelingen, har lovet at vi får en ny kollega etter påske en gang.",
    "Barnehagen holder stengt i juli, og da må foreldrene være hjemme med ungene sine.",
    "Legen vil ha papirene skriftlig, ellers blir det ingen henvisning videre derfra.",
    "Kontoret flyttet fra sentrum i fjor, så nå sitter vi sammen med biblioteket.",
    "Det er mange som vil jobbe frivillig, men få som orker å gjøre det hele vinteren.",
    "Skolen sender ukeplaner hjem i sekken, og ingen leser dem før helgen er over.",
    "Første gangen jeg møtte gruppa, visste ingen av oss hva de andre drev med til daglig.",
    "Snøen lå så høyt den vinteren at halve klassen ble borte flere dager i trekk.",
    "Vi skrev en avtale om hvem som ringer hvem, og den henger på veggen ved kaffetrakteren.",
    "Oppdraget kommer fra direktoratet, og det er fylket som spør hvordan det går.",
    "Boligene ligger langt fra hverandre, og mange av dem er kalde og trekkfulle.",
    "Praksisplassen ble til fast arbeid for to av dem, og det snakker alle om ennå.",
)


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.informant("R1", "Leder")
    make.document("Intervju 1", "\n".join(f"R1: {said}" for said in (*_SAID, *_OTHER)))
    make.coding("Barrierer / Tolk", _SAID[0])
    make.coding("Barrierer / Reisevei", _SAID[4])
    make.code("Uten koding")
    return make


@pytest.fixture
def pane(room: CodebookRoom, workspace: Workspace, jobs: Jobs, code, qtbot: QtBot) -> SimilarPane:
    PassageKeeper(workspace, jobs)
    workspace.choose_code(code("Barrierer / Tolk").id)
    room.side.show_page("similar")
    qtbot.waitUntil(lambda: room.similar.finder.state == "found", timeout=10_000)
    room.similar.list.setFocus()
    assert shown(room.similar)
    return room.similar


def shown(pane: SimilarPane) -> list[str]:
    return [row.words for row in pane.list.passages.rows]


def coded(workspace: Workspace, code) -> set[str]:
    return {workspace.study.words(each) for each in workspace.study.codings_of(code.id)}


def test_that_passages_that_share_words_with_the_code_are_suggested(pane: SimilarPane) -> None:
    assert set(shown(pane)[:3]) == set(_SAID[1:4])


def test_that_a_suggestion_says_who_says_it_and_marks_the_shared_words(pane: SimilarPane) -> None:
    row = pane.list.passages.rows[0]
    assert row.source.startswith("R1 · Leder · Intervju 1")
    assert {mark.of(row.words).lower() for mark in row.marks} >= {"tolk", "budsjettet"}
    assert "tolk" in row.why
    assert row.likeness


def test_that_enter_codes_the_current_passage_and_the_next_one_is_current(
    pane: SimilarPane, workspace, code, qtbot: QtBot
) -> None:
    first, second = shown(pane)[:2]
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert first in coded(workspace, code("Barrierer / Tolk"))
    assert shown(pane)[0] == second == pane.list.chosen()[0].words


def test_that_several_passages_are_coded_in_one_step_of_undo(pane, workspace, code, qtbot: QtBot) -> None:
    before = shown(pane)
    for row in range(3):
        where = pane.list.passages.index(row)
        pane.list.selectionModel().select(where, QItemSelectionModel.SelectionFlag.Select)
    qtbot.keyClick(pane.list, Qt.Key.Key_A)
    assert coded(workspace, code("Barrierer / Tolk")) == set(_SAID[:4])
    workspace.undo()
    assert coded(workspace, code("Barrierer / Tolk")) == {_SAID[0]}
    qtbot.waitUntil(lambda: shown(pane) == before)


def test_that_a_dismissed_passage_is_listed_below_and_can_be_brought_back(pane, workspace, qtbot: QtBot) -> None:
    gone = shown(pane)[1]
    where = pane.list.passages.index(1)
    pane.list.selectionModel().setCurrentIndex(where, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    assert gone not in shown(pane)
    assert [row.words for row in pane.dismissed.passages.rows] == [gone]
    pane.dismissed.setFocus()
    qtbot.keyClick(pane.dismissed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: gone in shown(pane), timeout=10_000)
    assert pane.below.isHidden()
    assert pane.list.hasFocus()


def test_that_a_dismissed_passage_is_not_suggested_when_one_looks_again(pane, qtbot: QtBot) -> None:
    gone = shown(pane)[0]
    qtbot.keyClick(pane.list, Qt.Key.Key_X)
    pane.look_again()
    qtbot.waitUntil(lambda: pane.finder.state == "found", timeout=10_000)
    assert gone not in shown(pane)


def test_that_the_rest_keeps_its_order_while_passages_are_coded(pane: SimilarPane, qtbot: QtBot) -> None:
    before = shown(pane)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert shown(pane) == before[1:]


def test_that_a_passage_is_opened_in_its_text(pane: SimilarPane, workspace, qtbot: QtBot) -> None:
    segment = pane.list.chosen()[0].segment
    with qtbot.waitSignal(workspace.place_wanted) as wanted:
        qtbot.keyClick(pane.list, Qt.Key.Key_O)
    assert (wanted.args[0].document, wanted.args[0].span) == (segment.document, segment.span)


def test_that_a_code_without_codings_is_told_to_have_nothing_to_be_like(pane, workspace, code, qtbot) -> None:
    workspace.choose_code(code("Uten koding").id)
    qtbot.waitUntil(lambda: pane.finder.state == "found", timeout=10_000)
    assert shown(pane) == []
    assert "Nothing is coded with this code yet" in pane.told.text()


def test_that_passages_are_read_again_when_a_text_was_corrected(pane, workspace, qtbot: QtBot) -> None:
    turn = workspace.study.turns_of(workspace.document)[1]
    transcript.correct_turn(workspace.project, turn.id, _SAID[1].replace("sommeren", "påsken"))
    qtbot.waitUntil(lambda: any("påsken" in words for words in shown(pane)), timeout=10_000)


def test_that_the_page_is_remembered(pane, workspace, jobs, settings: Settings, qtbot: QtBot) -> None:
    again = CodebookRoom(workspace, jobs, settings)
    qtbot.addWidget(again)
    assert again.side.key == "similar"


def test_that_nothing_is_left_of_a_project_that_is_closed(pane: SimilarPane, workspace, tmp_path: Path) -> None:
    workspace.close()
    assert shown(pane) == []
    assert pane.finder.state == "nothing"
