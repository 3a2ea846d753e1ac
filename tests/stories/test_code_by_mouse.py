"""A researcher codes an interview with the mouse alone: dragging, dropping, pressing, pulling at ends."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from qualcode.edits.codebook import add_path
from qualcode.model.codings import Coding, Stance
from qualcode.store.files import create
from qualcode.ui.app import build
from qualcode.ui.main_window import MainWindow
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.settings import Settings
from tests.builders import Builder
from tests.projects_on_disk import fill
from tests.ui.windows import entered

_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_TALK = (
    "I: Hva gjør dere når det stopper opp?\n"
    "R1: Da ringer jeg NAV. Noen ganger tar de telefonen med en gang. Andre ganger går det en uke.\n"
    "I: Og hva gjør dere med uken?\n"
    "R1: Vi venter. Kurset går videre uten dem, og det er jo synd."
)


def open_desk(tmp_path: Path, qtbot: QtBot) -> tuple[MainWindow, ReadingRoom]:
    """Return the window with one interview and two codes at the coding desk."""
    window = build(Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    project = create(tmp_path / "Storvåg.qualcode", "Storvåg", "Anna")
    make = Builder()
    make.informant("R1", "Programrådgiver")
    make.document("Intervju", _TALK)
    fill(project, make)
    add_path(project, "Barrierer / Tidspress")
    add_path(project, "Drivere / Kort vei")
    project.history.forget()
    window.workspace.take(project)
    window.resize(1280, 800)
    window.show()
    room = entered(window, "coding", ReadingRoom)
    return window, room


def point_at(room: ReadingRoom, words: str, end: bool = False) -> QPoint:
    """Return the point of the text at the first letter of words, or just after the last one."""
    pane = room.centre.pane
    assert pane.page is not None
    cursor = pane.textCursor()
    start = pane.page.text.index(words)
    cursor.setPosition(pane.page.positions.to_qt(start + (len(words) if end else 0)))
    box = pane.cursorRect(cursor)
    return QPoint(box.left() + (0 if end else 1), box.center().y())


def mark(room: ReadingRoom, words: str) -> None:
    """Select words by pulling the mouse over them."""
    viewport = room.centre.pane.viewport()
    QTest.mousePress(viewport, _LEFT, pos=point_at(room, words))
    QTest.mouseMove(viewport, point_at(room, words, end=True))
    QTest.mouseRelease(viewport, _LEFT, pos=point_at(room, words, end=True))


def drop_code(room: ReadingRoom, row: int, at: QPoint) -> None:
    """Drag the first code under the top code of that row onto the text."""
    model, viewport = room.side.tree.model(), room.centre.pane.viewport()
    data = model.mimeData([model.index(0, 0, model.index(row, 0))])
    entered = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, _LEFT, _PLAIN)
    QApplication.sendEvent(viewport, entered)
    dropped = QDropEvent(at, Qt.DropAction.CopyAction, data, _LEFT, _PLAIN)
    QApplication.sendEvent(viewport, dropped)


def chosen(window: MainWindow) -> Coding:
    """Return the coding that is chosen; there must be one."""
    workspace = window.workspace
    assert workspace.coding is not None
    return workspace.study.codings[workspace.coding]


def test_that_an_interview_is_coded_by_mouse_alone(tmp_path: Path, qtbot: QtBot) -> None:
    window, room = open_desk(tmp_path, qtbot)
    workspace, viewport = window.workspace, room.centre.pane.viewport()
    qtbot.waitExposed(window)

    mark(room, "går det en uke")
    drop_code(room, 0, point_at(room, "en uke"))
    assert workspace.study.words(chosen(window)) == "går det en uke"
    waiting = chosen(window)

    drop_code(room, 1, point_at(room, "telefonen"))
    assert workspace.study.words(chosen(window)) == "Noen ganger tar de telefonen med en gang."

    helps = next(
        made for made in room.side.inspector.stance.findChildren(QPushButton) if made.accessibleName() == "Helps"
    )
    QTest.mouseClick(helps, _LEFT)
    assert chosen(window).stance is Stance.HELPS

    QTest.mouseClick(viewport, _LEFT, pos=point_at(room, "det en uke"))
    assert chosen(window).id == waiting.id
    qtbot.wait(10)
    end = point_at(room, "går det en uke", end=True) + QPoint(2, 0)
    QTest.mousePress(viewport, _LEFT, pos=end)
    QTest.mouseMove(viewport, point_at(room, "en uke"))
    QTest.mouseRelease(viewport, _LEFT, pos=point_at(room, "en uke"))
    assert workspace.study.words(chosen(window)) == "går det"

    mark(room, "Vi venter")
    chip = room.centre.quick._chips[0]
    QTest.mouseClick(chip, _LEFT)
    assert workspace.study.words(chosen(window)) == "Vi venter"
    assert workspace.study.codebook.path(chosen(window).code) == "Barrierer / Tidspress"

    remove = next(made for made in room.side.inspector.findChildren(QPushButton) if made.text() == "Remove")
    QTest.mouseClick(remove, _LEFT)
    assert len(workspace.study.codings) == 2
    workspace.undo()
    assert workspace.study.words(chosen(window)) == "Vi venter"
    window.close()
