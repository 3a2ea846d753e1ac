from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from qualcode.exporters.report import Paragraph, Report, Section
from qualcode.model.errors import FileProblem
from qualcode.ui import reports
from qualcode.ui.jobs import Jobs
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace


class _Room(Room):
    key, shows = "some", frozenset()


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Room:
    room = _Room(Workspace(), Jobs(), Settings(tmp_path / "window.ini"))
    qtbot.addWidget(room)
    return room


def report() -> Report:
    return Report("Funn", "", "nb", (Section("", (Paragraph("Tiden strekker ikke til."),)),))


def test_that_a_report_is_written_off_the_window_s_thread_and_told_on_it(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "Funn.html"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    built, told = [], []

    def build() -> Report:
        built.append(QThread.currentThread())
        return report()

    room.workspace.said.connect(lambda *_said: told.append(QThread.currentThread()))
    with qtbot.waitSignal(room.workspace.said) as said:
        reports.save_report(room, "Funn", ".html", build)
    assert said.args == ["Funn.html is saved.", False]
    assert "Tiden strekker ikke til." in path.read_text("utf-8")
    window = QApplication.instance().thread()
    assert built != [window]
    assert told == [window]


def test_that_nothing_is_written_when_the_question_is_cancelled(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []
    room.jobs.started.connect(started.append)
    monkeypatch.setattr(reports, "ask_path", lambda *_args: None)
    reports.save_report(room, "Funn", ".docx", report)
    assert started == []


def test_that_a_folder_that_is_gone_is_told_as_a_problem(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(reports, "ask_path", lambda *_args: tmp_path / "borte" / "Funn.html")
    with qtbot.waitSignal(room.jobs.problem) as problem:
        reports.save_report(room, "Funn", ".html", report)
    assert isinstance(problem.args[0], FileProblem)


def test_that_a_report_is_copied_as_page_and_as_text(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.workspace.said) as said:
        reports.copy_report(room, report, "Copied.")
    assert said.args == ["Copied.", False]
    data = QGuiApplication.clipboard().mimeData()
    assert "Tiden strekker ikke til." in data.html()
    assert data.text().strip() == "Tiden strekker ikke til."


def test_that_the_dialog_proposes_a_name_and_remembers_the_folder(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = []

    def exec_(dialog: QFileDialog) -> int:
        proposed.extend(Path(name).name for name in dialog.selectedFiles())
        dialog.selectFile(str(tmp_path / "Mine funn"))
        return 1

    monkeypatch.setattr(QFileDialog, "exec", exec_)
    assert reports.ask_path(room, "Funn", ".docx") == tmp_path / "Mine funn.docx"
    assert proposed == ["Funn.docx"]
    assert room.settings.text("export-folder", "") == str(tmp_path)
