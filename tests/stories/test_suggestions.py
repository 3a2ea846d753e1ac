"""Suggestions for a code are taken and turned down, cue words are seen, a nynorsk turn is marked and corrected."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.analysis.turn_languages import language_of_turn, unusual_language
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.codebook.similar.pane import SimilarPane
from qualcode.ui.main_window import MainWindow
from qualcode.ui.reading.room import ReadingRoom
from tests.ui.windows import entered, open_window

CODE = "Barrierer / Begrensede ressurser"
LONG = 30_000


def open_study(folder: Path, qtbot: QtBot) -> MainWindow:
    window = open_window(folder, qtbot)
    window.files.open(folder / "Studie.qualcode")
    return window


def codebook(window: MainWindow) -> CodebookRoom:
    room = window.rooms["codebook"]
    assert isinstance(room, CodebookRoom)
    return room


def desk(window: MainWindow) -> ReadingRoom:
    return entered(window, "coding", ReadingRoom)


def suggestions(window: MainWindow, qtbot: QtBot) -> SimilarPane:
    """Ask for the passages like those of the code, as from the menu of the desk's tree."""
    window.workspace.choose_code(the_code(window))
    window.workspace.command_wanted.emit("code-similar")
    pane = codebook(window).similar
    qtbot.waitUntil(lambda: pane.finder.state == "found", timeout=LONG)
    return pane


def the_code(window: MainWindow) -> CodeId:
    return window.workspace.study.codebook.find(CODE).id


def words_of(pane: SimilarPane) -> list[str]:
    return [row.words for row in pane.list.passages.rows]


def test_that_suggestions_are_taken_and_turned_down_for_good(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = len(window.workspace.study.codings_of(the_code(window)))
    pane = suggestions(window, qtbot)
    first, second, third, *rest = words_of(pane)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_Delete):
        qtbot.keyClick(pane.list, key)
    assert len(window.workspace.study.codings_of(the_code(window))) == before + 2
    assert words_of(pane) == rest

    window.workspace.undo()
    assert words_of(pane) == [third, *rest]
    window.workspace.redo()
    window.close()

    again = open_study(tmp_path, qtbot)
    pane = suggestions(again, qtbot)
    assert not {first, second, third} & set(words_of(pane))
    assert [row.words for row in pane.dismissed.passages.rows] == [third]
    again.close()


def test_that_a_cue_word_is_ticked_and_seen_in_the_texts(window: MainWindow, qtbot: QtBot) -> None:
    window.show_room("codebook")
    window.workspace.choose_code(the_code(window))
    cues = codebook(window).details.cues
    qtbot.keyClicks(cues.field, "budsjett, penger")
    qtbot.keyClick(cues.field, Qt.Key.Key_Return)

    room = desk(window)
    marks = room.cues.marks[room.centre.active]
    text = room.centre.pane.page.text

    def marked() -> set[str]:
        return {hit.span.of(text).lower() for hit in marks.within(0, len(text))}

    qtbot.waitUntil(lambda: any(word.startswith("budsjett") for word in marked()), timeout=LONG)
    assert all(word.startswith(("budsjett", "peng")) or "penge" in word for word in marked())


def test_that_a_turn_in_the_other_standard_is_marked_and_corrected(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.workspace
    nynorsk = next(each for each in workspace.study.documents.ordered() if each.language == "nn")
    workspace.choose_document(nynorsk.id)
    room = desk(window)
    odd = next(each for each in workspace.study.turns_of(nynorsk.id) if unusual_language(workspace.study, each))
    room.centre.pane.select(Span(odd.start, odd.start))
    qtbot.keyClick(room.centre.pane, Qt.Key.Key_L)
    popup = room.transcript.languages._palette
    qtbot.keyClicks(popup._edit, "nynorsk")
    qtbot.keyClick(popup._edit, Qt.Key.Key_Return)
    turn = workspace.study.turns[odd.id]
    assert language_of_turn(workspace.study, turn) == turn.language == "nn"
    assert unusual_language(workspace.study, turn) is None
    workspace.undo()
    assert unusual_language(workspace.study, workspace.study.turns[odd.id]) == "nb"
