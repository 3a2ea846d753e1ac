"""Files on their way into a study: they land in the one they were chosen for, or nowhere."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.edits.documents import import_documents
from qualcode.importers.assembling import assemble
from qualcode.importers.choices import Choices, SpeakerChoice
from qualcode.importers.reading import read
from qualcode.model.documents import Speaker
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


def test_that_somebody_who_spoke_under_a_name_before_is_proposed_again_after_the_project_was_opened_anew(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[tuple[object, ...]] = []
    started: list[Job] = []
    monkeypatch.setattr(ImportDialog, "ask", lambda *args: asked.append(args))
    window.jobs.started.connect(started.append)
    for number in (1, 2):
        text = f"I: Hva nå?\nTuva: Dette er svar {number}.\nI: Ja?\nTuva: Og det var alt.\n"
        (tmp_path / f"Ny {number}.txt").write_text(text, "utf-8")
    before = read(tmp_path / "Ny 1.txt")
    tuva = {"tuva": SpeakerChoice(Speaker.INFORMANT, "R1")}
    window.workspace.edit(import_documents, [assemble(before, Choices("Ny 1", speakers=tuva))])
    window.rooms["documents"].import_files([tmp_path / "Ny 2.txt"])
    qtbot.waitSignal(started[0].ended).wait()
    (dialog,) = [ImportDialog(None, *args[1:]) for args in asked]
    qtbot.addWidget(dialog)
    assert dialog.answer()[0][1].of("Tuva") == tuva["tuva"]
