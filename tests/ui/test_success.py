"""What could not be done is never announced as done."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.edits import coding, documents, findings, people
from qualcode.model.errors import FileProblem, FileReason
from qualcode.store.files import create
from qualcode.ui import app
from qualcode.ui.main_window import MainWindow
from qualcode.ui.settings import Settings
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(MainWindow, "_on_problem", lambda *_args: None)
    window = app.build(Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.show()
    make = Builder()
    make.informant("R1", "Leder")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid.")
    make.finding("Tiden strekker ikke til.", make.coding("Tid", "aldri tid"), question="Hva hindrer?")
    project = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(project, make)
    window.workspace.take(project)
    yield window
    window.close()


def remove_document(window: MainWindow) -> None:
    room = window.rooms["documents"]
    room.table.selectAll()
    room.remove_selected()


def remove_informant(window: MainWindow) -> None:
    room = window.rooms["people"]
    room.table.selectAll()
    room.remove_selected()


def remove_coding(window: MainWindow) -> None:
    (known,) = window.workspace.study.codings
    window.workspace.choose_coding(known)
    window.rooms["coding"].gestures.remove()


def remove_finding(window: MainWindow) -> None:
    (known,) = window.workspace.study.findings
    window.rooms["findings"].actions_.remove_finding(known)


@pytest.mark.parametrize(
    ("room", "module", "verb", "act"),
    [
        ("documents", documents, "remove_documents", remove_document),
        ("people", people, "remove_informants", remove_informant),
        ("coding", coding, "remove_codings", remove_coding),
        ("findings", findings, "remove_finding", remove_finding),
    ],
)
def test_that_a_removal_that_failed_is_told_as_a_problem_only(
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    room: str,
    module: object,
    verb: str,
    act: Callable[[MainWindow], None],
) -> None:
    def fail(*_args: object) -> None:
        raise FileProblem("Studie.qualcode", FileReason.BROKEN)

    said: list[str] = []
    failed: list[object] = []
    window.workspace.said.connect(lambda text, _undoable: said.append(text))
    window.workspace.failed.connect(failed.append)
    window.show_room(room)
    monkeypatch.setattr(module, verb, fail)
    act(window)
    assert said == []
    assert len(failed) == 1
