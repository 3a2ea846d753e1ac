"""A new round of coding from the menu: asked for, begun, and blind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.ui.analysis.agreement.round_dialog import RoundDialog, RoundRequest
from qualcode.ui.main_window import MainWindow
from tests.ui.analysis.settling import room_of
from tests.ui.windows import Told, open_window, project_in


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, told: Told) -> Iterator[MainWindow]:
    window = open_window(tmp_path, qtbot)
    window.workspace.take(project_in(tmp_path))
    window.show_room("analysis")
    yield window
    window.close()


def test_that_whose_round_and_where_is_asked(window: MainWindow) -> None:
    study = window.workspace.study
    coder = study.codings.ordered()[0].coder
    dialog = RoundDialog(window, study, coder)
    assert dialog.who.currentText() == study.coders[coder].name
    one, two = study.documents.ordered()
    assert dialog.request() == RoundRequest(coder, (one.id, two.id))
    dialog.documents.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.request() == RoundRequest(coder, (two.id,))
    dialog.documents.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.request() is None


def test_that_the_one_who_codes_again_sees_nothing_of_before(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = window.workspace.study
    coder, document = study.codings.ordered()[0].coder, study.documents.ordered()[1].id
    monkeypatch.setattr(RoundDialog, "ask", lambda *_args: RoundRequest(coder, (document,)))
    room_of(window).begin_round()
    project = window.workspace.project
    assert project is not None
    assert project.study.coders[project.coder].round == 2
    assert window.is_in("coding")
    assert window.workspace.document == document
    assert len(window.workspace.study.codings) == 0
    window.workspace.choose_coder(coder)
    assert len(window.workspace.study.codings) == 3
