"""Cue words in the text: any form of them, for all codes or the chosen one, off and on, and told by code."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from qualcode.analysis.word_index import NO_INDEX, index_study
from qualcode.colours import contrast
from qualcode.edits import transcript
from qualcode.edits.cue_words import set_cue_words
from qualcode.model.ids import CodeId
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.theme.tokens import DARK, LIGHT, Tokens
from qualcode.ui.workspace import Workspace


@pytest.fixture
def codes(room: ReadingRoom, workspace: Workspace, qtbot: QtBot) -> dict[str, CodeId]:
    codes = {code.name: code.id for code in workspace.study.codes.values()}
    set_cue_words(workspace.project, codes["Tidspress"], ["tid", "dag"])
    set_cue_words(workspace.project, codes["Samlokalisering"], ["hus", "tid"])
    workspace.set_words(index_study(workspace.study, NO_INDEX).words)
    qtbot.waitUntil(lambda: marked(room) == ["tid", "tid", "hus"], timeout=10_000)
    return codes


def marked(room: ReadingRoom) -> list[str]:
    page = room.centre.pane.page
    marks = room.cues.marks[room.centre.active]
    return [hit.span.of(page.text) for hit in marks.within(0, len(page.text))] if marks.is_of(page) else []


def picture(room: ReadingRoom) -> QImage:
    QApplication.processEvents()
    return room.centre.pane.viewport().grab().toImage()


def test_that_cue_words_are_marked_in_any_form(room, codes, workspace, qtbot: QtBot) -> None:
    set_cue_words(workspace.project, codes["Avstand"], ["kommune"])
    qtbot.waitUntil(lambda: "kommunen" in marked(room), timeout=10_000)


def test_that_marks_are_seen_and_gone_when_they_are_turned_off(room, codes) -> None:
    with_dots = picture(room)
    room.cues.turn()
    assert marked(room) == []
    assert picture(room) != with_dots
    room.cues.turn()
    assert picture(room) == with_dots


def test_that_those_of_the_chosen_code_alone_can_be_marked(room, codes, workspace, qtbot: QtBot) -> None:
    workspace.choose_code(codes["Samlokalisering"])
    room.cues.turn_for_chosen()
    assert marked(room) == ["tid", "hus"]
    workspace.choose_code(codes["Avstand"])
    qtbot.waitUntil(lambda: marked(room) == [])


def test_that_the_choice_is_remembered(room, codes) -> None:
    room.cues.turn()
    room.cues.turn_for_chosen()
    assert not room.settings.truth("reading/cues", True)
    assert room.settings.truth("reading/cues_of_chosen", False)


def test_that_pointing_at_a_cue_word_tells_the_codes_it_hints_at(room, codes) -> None:
    pane = room.centre.pane
    at = pane.page.text.index("tid til")
    scene = pane.scene(QRectF(pane.viewport().rect()))
    paragraph = next(each for each in scene.paragraphs if each.span.start <= at < each.span.stop)
    hit = next(hit for hit in room.cues.marks[room.centre.active].within(at, at + 1))
    middle = next(iter(scene.boxes(paragraph, hit.span))).center().toPoint()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, middle, pane.viewport().mapToGlobal(QPoint(middle)))
    QApplication.sendEvent(pane.viewport(), event)
    assert "Barrierer / Tidspress" in QToolTip.text()
    assert "Drivere / Samlokalisering" in QToolTip.text()


def test_that_words_of_a_corrected_text_are_not_marked_in_wrong_places(room, codes, workspace, qtbot) -> None:
    turn = workspace.study.turns_of(workspace.document)[1]
    said = turn.span.of(workspace.study.text(turn.document))
    transcript.correct_turn(workspace.project, turn.id, f"Ja, altså, {said}")
    assert marked(room) == []
    workspace.set_words(index_study(workspace.study, workspace.words).words)
    qtbot.waitUntil(lambda: marked(room) == ["tid", "tid", "hus"], timeout=10_000)


def test_that_another_document_has_its_own_marks(room, codes, workspace, qtbot: QtBot) -> None:
    second = workspace.study.documents.ordered()[1]
    workspace.choose_document(second.id)
    qtbot.waitUntil(lambda: marked(room) == ["dag"], timeout=10_000)


def test_that_a_key_turns_them_wherever_in_the_room_one_is(room, codes, qtbot: QtBot) -> None:
    room.side.tree.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(room.side.tree, Qt.Key.Key_G, both)
    assert not room.cues.is_on


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_the_dots_are_seen_on_paper(theme: Tokens) -> None:
    assert contrast(theme.quiet, theme.paper) >= 3
