"""Three coders code the sample study apart in three files, come together in the window, and settle what differs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook, coding, history, transcript
from qualcode.edits.people import add_coder
from qualcode.edits.sharing import share
from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId, CodingId
from qualcode.model.settling import Settling, ways
from qualcode.model.sharing import ConflictKind
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.store.integrity import check_project
from qualcode.store.project import Project
from qualcode.ui.main_window import MainWindow
from qualcode.ui.sharing.settle_room import SettleRoom
from tests.projects_on_disk import rows_of, sample_in
from tests.teams import opened
from tests.ui.windows import entered, open_window

_CODED = 12


def _code(project: Project, offset: int) -> list[CodingId]:
    """Put codes on words here and there in three interviews, as one coder does it."""
    codes = [code.id for code, _depth in project.study.codebook.walk() if code.codable]
    made = []
    for number in range(_CODED):
        document = project.study.documents.ordered()[number % 3].id
        start = 300 * (number + 1) + offset
        segment = Segment(document, Span(start, start + 80))
        made.append(coding.apply_code(project, segment, codes[(number * 5 + offset) % len(codes)]))
    return made


def _first_code(study: Study) -> CodeId:
    return next(code.id for code, _depth in study.codebook.walk() if code.codable)


def _accept_dialogs(qtbot: QtBot) -> QTimer:
    timer = QTimer(interval=5)

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.accept()

    timer.timeout.connect(accept)
    timer.start()
    return timer


@pytest.fixture
def handed(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Return the leader's project, Berit's copy, and Per's copy, whose codebook is locked."""
    master = sample_in(tmp_path, "Samarbeid")
    berit, per = tmp_path / "Berit.qualcode", tmp_path / "Per.qualcode"
    with opened(master) as project:
        share(project, berit, add_coder(project, "Berit Vik"))
        share(project, per, add_coder(project, "Per Aas"), codebook_locked=True)
    return master, berit, per


def _bring_in(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    timer = _accept_dialogs(qtbot)
    window.sharing.merging.take(paths)
    qtbot.waitUntil(lambda: window.sharing.merging.is_at_rest, timeout=20_000)
    timer.stop()


def _work_apart(berit: Path, per: Path) -> tuple[list[CodingId], CodeId]:
    """Let Berit and Per code; return their codings and the code that Per proposes."""
    with opened(berit) as copy:
        theirs = _code(copy, 0)
        codebook.describe_code(copy, _first_code(copy.study), definition="Slik Berit skjønner den.")
        _add_to_first_answer(copy, " Ja.")
    with opened(per) as copy:
        theirs += _code(copy, 41)
        made = codebook.add_code(copy, "Uformell kontakt")
        first = copy.study.documents.ordered()[0].id
        theirs.append(coding.apply_code(copy, Segment(first, Span(700, 760)), made))
    return theirs, made


def _add_to_first_answer(project: Project, words: str) -> None:
    turn = project.study.turns_of(project.study.documents.ordered()[0].id)[1]
    transcript.correct_turn(project, turn.id, turn.span.of(project.study.text(turn.document)) + words)


def _settle_all(window: MainWindow, project: Project, qtbot: QtBot) -> None:
    """Accept what is proposed, and take the other version of all else, by keyboard."""
    room = entered(window, "settle", SettleRoom)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert room.marks[0].kind is ConflictKind.PROPOSED
    qtbot.keyClick(room.list, Qt.Key.Key_1)
    for _each in range(len(project.study.conflicts)):
        can_take = Settling.OTHER in ways(project.study, room.marks[0])
        qtbot.keyClick(room.list, Qt.Key.Key_2 if can_take else Qt.Key.Key_1)
    assert not project.study.conflicts
    assert not window.status.to_settle.isVisible()


def test_that_three_coders_come_together_and_settle_everything_by_keyboard(
    handed: tuple[Path, Path, Path], tmp_path: Path, qtbot: QtBot
) -> None:
    master, berit, per = handed
    theirs, made = _work_apart(berit, per)
    window = open_window(tmp_path, qtbot)
    window.files.open(master)
    project = window.workspace.project
    assert project is not None
    codebook.describe_code(project, _first_code(project.study), definition="Slik lederen skjønner den.")
    every = {*theirs, *_code(project, 83)}
    _add_to_first_answer(project, " Nei.")
    before = rows_of(project)

    _bring_in(window, qtbot, berit, per)
    assert every <= set(project.study.codings)
    assert check_project(project) == []
    kinds = {mark.kind for mark in project.study.conflicts.values()}
    assert kinds >= {ConflictKind.VALUE, ConflictKind.TEXT, ConflictKind.PROPOSED}
    _bring_in(window, qtbot, berit)
    assert window.notice.accessibleName().startswith("There is nothing to merge")

    _settle_all(window, project, qtbot)
    assert made in project.study.codes
    assert every <= set(project.study.codings)
    assert check_project(project) == []

    while project.history.done and rows_of(project) != before:
        history.undo(project)
    assert rows_of(project) == before
    window.close()
