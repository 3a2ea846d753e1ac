"""Memos written by key on all eight kinds of thing, found again, quoted, exported, undone and redone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qualcode.analysis.memos import AboutKind, MemoFilter, find_memos, kind_of
from qualcode.model.span import Span
from qualcode.ui import reports
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.memo_fields.written_field import WrittenField
from qualcode.ui.memos.room import MemosRoom
from qualcode.ui.people.room import PeopleRoom
from qualcode.ui.reading.room import ReadingRoom

Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Writer:
    """Somebody who presses a key where the keyboard is, writes, and goes back by Esc."""

    def __init__(self, qtbot: QtBot) -> None:
        """Begin."""
        self._qtbot = qtbot

    def write(self, at: QWidget, words: str, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        """Press M with a modifier, and write in the field that opens."""
        at.setFocus()
        self._qtbot.keyClick(at, Key.Key_M, modifier)
        field = QApplication.focusWidget()
        assert isinstance(field, WrittenField), words
        self._qtbot.keyClicks(field, words)
        self._qtbot.keyClick(field, Key.Key_Escape)
        assert not isinstance(QApplication.focusWidget(), WrittenField), words


def write_at_the_desk(window: MainWindow, writer: Writer, qtbot: QtBot) -> None:
    """Write on a turn, a coding, the document and words without a code; the last memo quotes other words."""
    window.show_room("coding")
    room = window.rooms["coding"]
    assert isinstance(room, ReadingRoom)
    pane, workspace = room.centre.pane, window.workspace
    assert workspace.document is not None
    turns = workspace.study.turns_of(workspace.document)
    pane.select(Span(turns[0].start, turns[0].start))
    writer.write(pane, "Om replikken")
    workspace.choose_coding(workspace.study.codings_in(workspace.document)[0].id)
    writer.write(pane, "Om kodingen")
    workspace.choose_coding(None)
    writer.write(pane, "Om dokumentet", Modifier.ShiftModifier)
    pane.select(Span(turns[0].start, turns[0].start + 20))
    writer.write(pane, "Om ordene")
    pane.select(turns[2].span)
    qtbot.keyClick(pane, Key.Key_Q)


def write_in_the_rooms(window: MainWindow, writer: Writer, qtbot: QtBot) -> None:
    """Write on a code, an informant, a finding and the project."""
    workspace = window.workspace
    window.show_room("codebook")
    workspace.choose_code(workspace.study.codebook.roots[0].id)
    writer.write(window.rooms["codebook"].first_focus(), "Om koden", Modifier.ControlModifier)
    people, findings, memos = window.rooms["people"], window.rooms["findings"], window.rooms["memos"]
    assert isinstance(people, PeopleRoom)
    assert isinstance(findings, FindingsRoom)
    assert isinstance(memos, MemosRoom)
    window.show_room("people")
    people.choose(next(iter(workspace.study.informants)))
    writer.write(people.table, "Om informanten", Modifier.ControlModifier)
    window.show_room("findings")
    findings.choose(next(iter(workspace.study.findings)))
    writer.write(findings.desk.tree, "Om funnet", Modifier.ControlModifier)
    window.show_room("memos")
    memos.add()
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "Om prosjektet")
    qtbot.keyClick(field, Key.Key_Escape)
    assert QApplication.focusWidget() is memos.desk.list


def test_that_memos_on_all_kinds_of_things_are_written_found_quoted_exported_undone_and_redone(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from docx import Document

    workspace, writer = window.workspace, Writer(qtbot)
    before = workspace.study
    write_at_the_desk(window, writer, qtbot)
    write_in_the_rooms(window, writer, qtbot)
    after = workspace.study
    assert {kind_of(memo) for memo in after.memos.values()} == set(AboutKind)
    assert len(after.memos) == len(AboutKind)
    assert len(after.memo_quotes) == 1

    room = window.rooms["memos"]
    assert isinstance(room, MemosRoom)
    room.desk.finder.kind.setCurrentIndex(room.desk.finder.kind.findData(AboutKind.INFORMANT.value))
    assert [memo.text for memo in room.desk.model.memos if memo.informant] == ["Om informanten"]
    room.desk.finder.ask_nothing()
    assert [memo.text for memo in find_memos(after, MemoFilter(text="om funnet"))] == ["Om funnet"]

    path = tmp_path / "Notater.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(workspace.said, timeout=20_000):
        room.export()
    paragraphs = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert all(memo.text in paragraphs for memo in after.memos.values())

    while len(workspace.study.memos):
        workspace.undo()
    assert workspace.study == before
    for _step in range(len(AboutKind) + 1):
        workspace.redo()
    assert workspace.study == after
