"""A project file that is deleted or moved under the open window is told of honestly, and nothing is lost of it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook
from qualcode.model.errors import FileReason
from qualcode.store.files import open_project
from qualcode.store.project import Project
from qualcode.ui.main_window import MainWindow
from tests.ui.windows import Told, project_in


def _project(window: MainWindow) -> Project:
    project = window.workspace.project
    assert project is not None
    return project


def _saving_to(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qualcode.ui.copies.QFileDialog.getSaveFileName", lambda *_args, **_more: (str(target), ""))


def test_that_the_status_line_does_not_call_a_refused_edit_saved(whole_window: MainWindow) -> None:
    window, status = whole_window, whole_window.status
    window.workspace.edit(codebook.add_code, "Ny")
    assert status.saved.text().startswith("Saved")
    assert not status.not_saved.isVisible()
    _project(window).path.unlink()
    window.workspace.edit(codebook.add_code, "Enda en")
    assert status.saved.text().startswith("Not saved")
    assert status.not_saved.isVisible()


def test_that_a_file_that_is_gone_is_noticed_without_an_edit_and_told_once(
    whole_window: MainWindow, told: Told
) -> None:
    window = whole_window
    lost: list[bool] = []
    window.status.lost.connect(lambda: lost.append(True))
    _project(window).path.unlink()
    window.status.look()
    window.status.look()
    assert lost == [True]
    assert window.status.saved.text().startswith("Not saved")
    assert window.notice.isVisible()
    assert told.problems == []


def test_that_an_edit_whose_file_goes_while_it_is_made_is_not_called_saved(whole_window: MainWindow) -> None:
    project = _project(whole_window)
    listeners = project._listeners
    listeners.insert(0, lambda _change: project.path.unlink())
    whole_window.workspace.edit(codebook.add_code, "Ny")
    assert whole_window.status.saved.text().startswith("Not saved")


def test_that_a_file_that_is_put_back_is_saved_to_again(whole_window: MainWindow, tmp_path: Path) -> None:
    window, path = whole_window, _project(whole_window).path
    path.rename(tmp_path / "Flyttet.qualcode")
    window.status.look()
    (tmp_path / "Flyttet.qualcode").rename(path)
    window.status.look()
    assert window.status.saved.text() == "Everything is saved"
    window.workspace.edit(codebook.add_code, "Ny")
    assert window.status.saved.text().startswith("Saved")


def test_that_a_loss_is_told_in_a_dialog_once_and_in_a_notice_after_that(
    whole_window: MainWindow, told: Told, qtbot: QtBot
) -> None:
    window = whole_window
    _project(window).path.unlink()
    for name in ("A", "B", "C"):
        window.workspace.edit(codebook.add_code, name)
    qtbot.waitUntil(lambda: window.notice.isVisible())
    assert told.reasons() == [FileReason.GONE]


def test_that_closing_offers_a_copy_once_which_holds_all_that_was_done(
    whole_window: MainWindow, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = whole_window
    window.workspace.edit(codebook.add_code, "Ny")
    study = window.workspace.study
    _project(window).path.unlink()
    assert not window.close()
    assert told.reasons() == [FileReason.GONE]
    _saving_to(tmp_path / "Reddet.qualcode", monkeypatch)
    told.ways_out[0].act()
    assert window.workspace.study == study
    assert window.status.saved.text() == "Everything is saved"
    assert window.close()
    again = open_project(tmp_path / "Reddet.qualcode")
    assert again.study == study
    again.close()


def test_that_a_project_that_is_gone_can_be_let_go_of_the_second_time(whole_window: MainWindow, told: Told) -> None:
    _project(whole_window).path.unlink()
    assert not whole_window.close()
    assert whole_window.close()
    assert told.reasons() == [FileReason.GONE]


def test_that_opening_another_project_offers_a_copy_of_the_one_that_is_gone_first(
    whole_window: MainWindow, told: Told, tmp_path: Path
) -> None:
    window = whole_window
    other = project_in(tmp_path, "Annen")
    other.close()
    gone = _project(window)
    gone.path.unlink()
    window.files.open(other.path)
    assert _project(window) is gone
    assert told.reasons() == [FileReason.GONE]
    window.files.open(other.path)
    assert _project(window).path == other.path
