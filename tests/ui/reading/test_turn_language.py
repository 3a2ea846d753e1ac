"""The language of a turn: marked where it is not the usual one, and corrected for one turn or for a speaker."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from qualcode.analysis.turn_languages import language_of_turn, unusual_language
from qualcode.model.span import Span
from qualcode.text.language import is_ready
from qualcode.ui.reading.languages import read_tables
from qualcode.ui.reading.painting.turn_heads import language_mark
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace
from tests.builders import Builder

_NYNORSK = "Eg veit ikkje korleis dei skal greie det, for me har berre nokre få timar i veka."


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.coder("Anna")
    make.informant("R1", "Leder")
    make.informant("R2", "Veileder")
    make.document(
        "Intervju 1",
        "I: Hva er vanskelig, og hvordan jobber dere sammen nå?\n"
        "R1: Jeg vet ikke helt hvordan, men vi ser jo at noe må gjøres, og det er mye.\n"
        f"R2: {_NYNORSK}\n"
        "I: Hvem gjør hva da, hvis noe skjer?\n"
        "R2: Hm. Ja.\n"
        "R1: Det er bare meg, jeg gjør det selv.",
    )
    return make


@pytest.fixture
def nynorsk(room: ReadingRoom, workspace: Workspace) -> ReadingRoom:
    start = workspace.study.text(workspace.document).index(_NYNORSK)
    room.centre.pane.select(Span(start, start))
    return room


def languages(workspace: Workspace) -> list[str | None]:
    study = workspace.study
    return [language_of_turn(study, turn) for turn in study.turns_of(workspace.document)]


def menu_of(room: ReadingRoom) -> dict[str, QMenu]:
    menu = QMenu(room)
    room.transcript.languages.add_to(menu)
    return {action.text(): action.menu() for action in menu.actions()}


def test_that_only_a_turn_in_another_language_has_a_mark(room: ReadingRoom, workspace: Workspace) -> None:
    study = workspace.study
    marks = [unusual_language(study, turn) for turn in study.turns_of(workspace.document)]
    assert marks == [None, None, "nn", None, None, None]
    assert (language_mark("nn"), language_mark("other")) == ("nn", "other language")


def test_that_the_menu_says_what_the_words_tell(nynorsk: ReadingRoom) -> None:
    actions = menu_of(nynorsk)["Language of the turn"].actions()
    assert [action.text() for action in actions if action.isChecked()] == ["As its words tell: Nynorsk"]


def test_that_one_turn_is_corrected_and_undone(nynorsk: ReadingRoom, workspace: Workspace) -> None:
    actions = {action.text(): action for action in menu_of(nynorsk)["Language of the turn"].actions()}
    actions["Bokmål"].trigger()
    assert languages(workspace)[2] == "nb"
    workspace.undo()
    assert languages(workspace)[2] == "nn"


def test_that_all_turns_of_the_speaker_are_corrected_in_one_step(
    nynorsk: ReadingRoom, workspace: Workspace
) -> None:
    menu = menu_of(nynorsk)["Language of all 2 turns of this speaker"]
    next(action for action in menu.actions() if action.text() == "Nynorsk").trigger()
    assert languages(workspace) == ["nb", "nb", "nn", "nb", "nn", "nb"]
    workspace.undo()
    assert languages(workspace)[4] == "nb"


def test_that_a_key_asks_for_the_language_of_the_turn(nynorsk: ReadingRoom, workspace, qtbot: QtBot) -> None:
    qtbot.keyClick(nynorsk.centre.pane, Qt.Key.Key_L)
    popup = nynorsk.transcript.languages._palette
    qtbot.keyClicks(popup._edit, "another")
    qtbot.keyClick(popup._edit, Qt.Key.Key_Return)
    assert languages(workspace)[2] == "other"
    assert unusual_language(workspace.study, workspace.study.turns_of(workspace.document)[2]) == "other"


def test_that_what_was_said_by_hand_is_given_up_again(nynorsk: ReadingRoom, workspace: Workspace) -> None:
    tools = nynorsk.transcript.languages
    tools.set_language([tools.turn], "nb")
    tools.set_language([tools.turn], None)
    assert languages(workspace)[2] == "nn"


def test_that_the_mark_is_painted_in_the_head_when_the_tables_are_read(
    monkeypatch: pytest.MonkeyPatch, nynorsk: ReadingRoom, qtbot: QtBot
) -> None:
    monkeypatch.setattr("qualcode.ui.reading.languages.PAUSE", 0)
    read_tables(nynorsk.jobs, nynorsk.centre)
    tools = nynorsk.transcript.languages
    qtbot.waitUntil(is_ready)
    with_mark = nynorsk.centre.pane.viewport().grab().toImage()
    tools.set_language([tools.turn], "nb")
    assert nynorsk.centre.pane.viewport().grab().toImage() != with_mark


def test_that_tables_read_while_the_window_was_closed_are_painted_nowhere(
    monkeypatch: pytest.MonkeyPatch, room: ReadingRoom, workspace: Workspace, qtbot: QtBot
) -> None:
    monkeypatch.setattr("qualcode.ui.reading.languages.PAUSE", 0)
    monkeypatch.setattr("qualcode.ui.reading.languages.is_ready", lambda: False)
    started: list[Callable[[None], None]] = []
    monkeypatch.setattr(room.jobs, "start", lambda _what, _work, done, **_how: started.append(done))
    read_tables(room.jobs, room.centre)
    qtbot.waitUntil(lambda: bool(started))
    workspace.close()
    delete(room.centre)
    started[0](None)
