"""Files on their way into a study: they land in the one they were chosen for, or nowhere."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.store.files import create
from qualcode.ui.documents.import_dialog import ImportDialog
from qualcode.ui.jobs import Job
from qualcode.ui.main_window import MainWindow


def test_that_files_read_for_one_study_never_reach_the_next(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[object] = []
    started: list[Job] = []
    monkeypatch.setattr(ImportDialog, "ask", lambda *args: asked.append(args))
    window.jobs.started.connect(started.append)
    interview = tmp_path / "Intervju 3.txt"
    interview.write_text("I: Hei?\nR3: Dette er fortrolig.", "utf-8")
    window.rooms["documents"].import_files([interview])
    window.workspace.take(create(tmp_path / "Annen.qualcode", "Annen", "Uten navn"))
    qtbot.waitSignal(started[0].ended).wait()
    assert asked == []
    assert len(window.workspace.study.documents) == 0


def test_that_closing_while_files_are_read_asks_nothing(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[object] = []
    started: list[Job] = []
    monkeypatch.setattr(ImportDialog, "ask", lambda *args: asked.append(args))
    window.jobs.started.connect(started.append)
    window.rooms["documents"].import_files([tmp_path / "borte.txt"])
    window.workspace.close()
    qtbot.waitSignal(started[0].ended).wait()
    assert asked == []
