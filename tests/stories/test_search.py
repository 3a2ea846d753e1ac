"""A search from words in a text to codings: forms unticked, a hit opened, passages reviewed, coded and undone."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.analysis.search import Extent
from qualcode.edits.transcript import correct_turn
from qualcode.model.span import Span
from qualcode.ui.main_window import MainWindow
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.search.review_dialog import CodeRequest, ReviewDialog
from qualcode.ui.search.room import SearchRoom
from tests.projects_on_disk import sample_in
from tests.ui.search.reading import forms, found, ticked, toggle
from tests.ui.windows import Told, open_window

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """Return the window with the sample study open and its words read."""
    told = Told(monkeypatch)
    window = open_window(tmp_path, qtbot)
    window.files.open(sample_in(tmp_path))
    workspace = window.workspace
    qtbot.waitUntil(lambda: workspace.words.is_current(workspace.study), timeout=60_000)
    yield window
    window.close()
    assert told.reasons() == []


def room_of(window: MainWindow) -> SearchRoom:
    room = window.rooms["search"]
    assert isinstance(room, SearchRoom)
    return room


def desk_of(window: MainWindow) -> ReadingRoom:
    desk = window.rooms["coding"]
    assert isinstance(desk, ReadingRoom)
    return desk


def select_in_text(window: MainWindow, words: str) -> None:
    """Mark words on the desk, in the first document that has them."""
    window.show_room("coding")
    study = window.workspace.study
    document = next(id for id, text in study.texts.items() if words in text.text)
    window.workspace.choose_document(document)
    start = study.text(document).index(words)
    pane = desk_of(window).centre.pane
    pane.select(Span(start, start + len(words)))
    pane.setFocus()


def open_hit_and_come_back(window: MainWindow, qtbot: QtBot) -> None:
    """Go down to the third hit, open it in its text, and see that the list is as it was afterwards."""
    room = room_of(window)
    qtbot.keyClick(room.query.edit, Qt.Key.Key_Down)
    for _step in range(2):
        qtbot.keyClick(room.list, Qt.Key.Key_Down)
    row = room.list.currentIndex().row()
    hit = room.list.hits.hit(row)
    qtbot.keyClick(room.list, Qt.Key.Key_Return)
    assert window.is_in("coding")
    assert window.workspace.document == hit.document
    assert desk_of(window).centre.pane.selected == hit.span
    window.show_room("search")
    assert room.list.currentIndex().row() == row == 2
    assert QApplication.focusWidget() is room.list
    room.list.clearSelection()


def reviewer(qtbot: QtBot, seen: list[str]) -> Callable[..., CodeRequest | None]:
    """Return somebody who looks through sentences, unticks the first, and types the name of a new code."""

    def review(*asked: Any) -> CodeRequest | None:
        dialog = ReviewDialog(*asked)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.extent.setCurrentIndex(dialog.extent.findData(Extent.SENTENCE))
        seen.extend(dialog.model.index(at).data() for at in range(dialog.model.rowCount()))
        dialog.list.setCurrentIndex(dialog.model.index(0))
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        dialog.take_path("Samarbeid i praksis")
        return dialog.request()

    return review


def test_that_a_search_leads_from_words_in_a_text_to_a_list_without_what_was_not_meant(
    window: MainWindow, qtbot: QtBot
) -> None:
    room = room_of(window)
    select_in_text(window, "samarbeid")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, _CTRL | _SHIFT)
    assert window.is_in("search")
    assert room.query.query == "samarbeid"
    every = len(found(room))
    assert room.bar.counts.text().startswith(f"{every} hits in ")
    assert {"As typed", "Inflected", "Compound"} <= forms(room).keys()
    toggle(room, "samarbeidspartner")
    assert len(found(room)) == every - forms(room)["Compound"]["samarbeidspartner"][0]
    assert "samarbeidspartner" not in ticked(room)
    open_hit_and_come_back(window, qtbot)
    window.workspace.undo()
    assert len(found(room)) == every


def test_that_reviewed_hits_are_coded_and_taken_back_in_one_step(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, room = window.workspace, room_of(window)
    seen: list[str] = []
    monkeypatch.setattr(ReviewDialog, "ask", staticmethod(reviewer(qtbot, seen)))
    before = set(workspace.study.codings)
    room.search_for("samarbeid")
    room.bar.code.click()
    made = [coding for id, coding in workspace.study.codings.items() if id not in before]
    assert len(made) == len(seen) - 1
    assert len({coding.code for coding in made}) == 1
    coded = {coding.span.of(workspace.study.text(coding.document)).replace("\n", " ") for coding in made}
    assert coded <= set(seen)
    assert "Samarbeid i praksis" in window.notice.accessibleName()
    workspace.undo()
    assert set(workspace.study.codings) == before
    assert workspace.study.codebook.find("Samarbeid i praksis") is None


def test_that_a_correction_on_the_desk_is_found_when_the_search_is_seen_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    workspace, room = window.workspace, room_of(window)
    room.search_for("snøfresar")
    assert found(room) == []
    window.show_room("coding")
    turn = workspace.study.turns_of(workspace.study.documents.ordered()[0].id)[1]
    workspace.edit(correct_turn, turn.id, "Vi har ein snøfresar.", swallow=True)
    qtbot.waitUntil(lambda: workspace.words.is_current(workspace.study), timeout=60_000)
    window.show_room("search")
    assert found(room) == ["snøfresar"]
