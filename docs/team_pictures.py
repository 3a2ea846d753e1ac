"""What the guide shows of working apart: a copy handed out, one brought in, what is left to settle, a version."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from qualcode.edits import codebook, coding
from qualcode.edits.people import add_coder
from qualcode.edits.sharing import share
from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId
from qualcode.model.sharing import ConflictKind
from qualcode.model.span import Span
from qualcode.store.files import open_project
from qualcode.store.project import Project
from qualcode.store.snapshots import snapshots, take_snapshot
from qualcode.ui.main_window import MainWindow
from qualcode.ui.sharing.handing_out import ask_hand_out
from qualcode.ui.sharing.settle_room import SettleRoom

Save = Callable[[MainWindow, Path], None]
Settle = Callable[[], None]


def take_team(window: MainWindow, folder: Path, theme: str, save: Save, settle: Settle) -> None:
    """Write the pictures into ``folder``; the copies lie beside the open project, whose study is changed."""
    project = window.workspace.project
    assert project is not None
    copy = _hand_out(project, "Berit Vik")
    _in_dialog(window, folder / f"team-hand-out-{theme}.png", lambda dialog: dialog.reject())
    ask_hand_out(window)
    _in_dialog(window, folder / f"team-merge-{theme}.png", lambda dialog: dialog.accept())
    window.sharing.merging.take([copy])
    while not window.sharing.merging.is_at_rest:
        settle()
    window.notice.hide()
    window.show_room("settle")
    room = window.rooms["settle"]
    assert isinstance(room, SettleRoom)
    room.list.setCurrentRow(next(at for at, mark in enumerate(room.marks) if mark.kind is ConflictKind.VALUE))
    save(window, folder / f"team-settle-{theme}.png")
    take_snapshot(project, "før konsensus")
    window.show_room("coding")
    window.sharing.versions.look_at(snapshots(project.path)[0])
    save(window, folder / f"team-version-{theme}.png")
    window.sharing.versions.come_back()


def _hand_out(project: Project, name: str) -> Path:
    """Hand out a copy, let the coder code, and let both describe one code."""
    path = project.path.with_name(f"{name}.qualcode")
    share(project, path, add_coder(project, name))
    first = _first(project)
    copy = open_project(path)
    codes = [code.id for code, _depth in copy.study.codebook.walk() if code.codable]
    for number in range(12):
        document = copy.study.documents.ordered()[number % 3].id
        segment = Segment(document, Span(400 * (number + 1), 400 * (number + 1) + 90))
        coding.apply_code(copy, segment, codes[number * 3 % len(codes)])
    codebook.describe_code(copy, first, definition="Det som gjør at tjenestene møtes og snakker sammen.")
    codebook.add_code(copy, copy.study.codes[codes[1]].name + " over tid")
    copy.close()
    codebook.describe_code(project, first, definition="Det som gjør at tjenestene får til å møtes ofte nok.")
    return path


def _first(project: Project) -> CodeId:
    return next(code.id for code, _depth in project.study.codebook.walk() if code.codable)


def _in_dialog(window: MainWindow, path: Path, leave: Callable[[QDialog], object]) -> None:
    """Take the next dialog that opens, and leave it."""
    timer = QTimer(window)

    def take() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            timer.stop()
            dialog.grab().save(str(path))
            print(path)
            leave(dialog)

    timer.timeout.connect(take)
    timer.start(400)
