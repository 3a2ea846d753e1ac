"""Cue words of a code: proposals from its definition, and own ones."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.analysis.word_choices import cue_words_of
from qualcode.edits import codebook
from qualcode.ui.codebook.cue_words import CueWords
from qualcode.ui.codebook.room import CodebookRoom


@pytest.fixture
def cues(room: CodebookRoom, workspace, code, qtbot: QtBot) -> CueWords:
    tid = code("Barrierer / Tidspress").id
    codebook.describe_code(workspace.project, tid, definition="Møtene blir for korte, og fristene for mange.")
    workspace.choose_code(tid)
    qtbot.waitUntil(lambda: "møte" in room.details.cues.boxes, timeout=10_000)
    return room.details.cues


def have(workspace) -> tuple[str, ...]:
    return cue_words_of(workspace.study, workspace.code)


def test_that_a_proposal_is_only_a_cue_word_when_it_is_ticked(cues: CueWords, workspace) -> None:
    assert have(workspace) == ()
    cues.boxes["møte"].click()
    assert have(workspace) == ("møte",)


def test_that_ticking_is_undone_in_one_step(cues: CueWords, workspace) -> None:
    cues.boxes["møte"].click()
    workspace.undo()
    assert have(workspace) == ()
    assert not cues.boxes["møte"].isChecked()


def test_that_a_word_stays_in_its_place_when_it_is_ticked(cues: CueWords, qtbot: QtBot) -> None:
    before = list(cues.boxes)
    cues.boxes[before[-1]].click()
    assert list(cues.boxes)[: len(before)] == before


def test_that_own_words_are_typed_with_commas_between_them(cues: CueWords, workspace, qtbot: QtBot) -> None:
    qtbot.keyClicks(cues.field, "Hastverk,  for  travelt ")
    qtbot.keyClick(cues.field, Qt.Key.Key_Return)
    assert have(workspace) == ("for travelt", "hastverk")
    assert cues.boxes["hastverk"].isChecked()
    assert cues.field.text() == ""


def test_that_an_own_word_that_is_unticked_can_be_ticked_again(cues: CueWords, workspace, qtbot: QtBot) -> None:
    qtbot.keyClicks(cues.field, "hastverk")
    cues.add_own.click()
    cues.boxes["hastverk"].click()
    assert have(workspace) == ()
    cues.boxes["hastverk"].click()
    assert have(workspace) == ("hastverk",)


def test_that_another_code_has_its_own_words(cues: CueWords, workspace, code, qtbot: QtBot) -> None:
    cues.boxes["møte"].click()
    workspace.choose_code(code("Barrierer / Avstand").id)
    qtbot.waitUntil(lambda: "avstand" in cues.boxes, timeout=10_000)
    assert "møte" not in cues.boxes
