from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from qualcode.model.codings import Coding, Voice
from qualcode.ui.reading.inspector.voice import VOICES
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace


@pytest.fixture
def chosen(room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding]) -> Coding:
    coding = coded("Avstand")
    room.gestures.choose(coding)
    return coding


def voice(workspace: Workspace, coding: Coding) -> Voice | None:
    return workspace.study.codings[coding.id].voice


def pick(room: ReadingRoom, wanted: Voice) -> None:
    """Choose a sort of words in the inspector with the keyboard."""
    field = room.side.inspector.voice.field
    field.setFocus()
    row = field.findData(wanted)
    while field.currentIndex() != row:
        QTest.keyClick(field, Qt.Key.Key_Down if field.currentIndex() < row else Qt.Key.Key_Up)


def test_that_the_inspector_shows_what_the_document_implies(room: ReadingRoom, chosen: Coding) -> None:
    assert room.side.inspector.voice.field.currentText() == "Quote (implied)"
    assert chosen.voice is None


def test_that_paraphrase_is_chosen_by_keyboard_and_shown_without_quotation_marks(
    room: ReadingRoom, workspace: Workspace, chosen: Coding
) -> None:
    assert room.side.inspector._quote.text().startswith("«")
    pick(room, Voice.PARAPHRASE)
    assert voice(workspace, chosen) is Voice.PARAPHRASE
    assert room.side.inspector._quote.text() == "Vi snakker ikke sammen"
    assert "without quotation marks" in room.side.inspector.voice.field.accessibleDescription()


def test_that_only_what_differs_from_the_document_is_kept(
    room: ReadingRoom, workspace: Workspace, chosen: Coding
) -> None:
    pick(room, Voice.OBSERVATION)
    pick(room, Voice.QUOTE)
    assert voice(workspace, chosen) is None
    steps = len(workspace.project.history.done)  # type: ignore[union-attr]
    room.gestures.set_voice(Voice.QUOTE)
    assert len(workspace.project.history.done) == steps  # type: ignore[union-attr]


def test_that_v_opens_the_four_sorts_at_the_caret(room: ReadingRoom, workspace: Workspace, chosen: Coding) -> None:
    QTest.keyClick(room.centre.pane, Qt.Key.Key_V)
    menu = room.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu is not None
    assert [action.isChecked() for action in menu.actions()] == [each is Voice.QUOTE for each in VOICES]
    menu.actions()[3].trigger()
    menu.close()
    assert voice(workspace, chosen) is Voice.DOCUMENT


def test_that_v_without_a_chosen_coding_says_how_to_choose_one(room: ReadingRoom, said: list[str]) -> None:
    QTest.keyClick(room.centre.pane, Qt.Key.Key_V)
    assert said == ["Choose a coding first: click on it, or press N."]
