"""Versions with a name: kept, looked at without a change, compared with now, deleted; the project stays open."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook, history
from qualcode.store.project import Project
from qualcode.store.snapshots import Snapshot, folder_of, snapshots, take_snapshot
from qualcode.ui.main_window import MainWindow
from qualcode.ui.sharing.outline import Told as Outlined
from qualcode.ui.sharing.versions_dialog import SinceDialog, VersionsDialog
from tests.projects_on_disk import rows_of
from tests.ui.sharing.conftest import Dialogs
from tests.ui.windows import Told


@pytest.fixture
def project(whole_window: MainWindow) -> Project:
    assert whole_window.workspace.project is not None
    return whole_window.workspace.project


@pytest.fixture
def version(project: Project) -> Snapshot:
    take_snapshot(project, "før konsensus")
    return snapshots(project.path)[0]


def test_that_a_version_is_looked_at_while_the_project_stays_open_with_its_undo(
    whole_window: MainWindow, project: Project, version: Snapshot
) -> None:
    made = codebook.add_code(project, "Etterpå")
    whole_window.show_room("coding")
    whole_window.sharing.versions.look_at(version)
    assert whole_window.workspace.home is project
    assert made not in whole_window.workspace.study.codes
    assert whole_window.banner.isVisible()
    assert "før konsensus" in whole_window.banner.accessibleName()
    assert whole_window.is_in("coding")
    whole_window.banner.buttons[0].click()
    assert whole_window.workspace.project is project
    assert not whole_window.banner.isVisible()
    assert history.undo_label(project) == "New code"
    assert whole_window.is_in("coding")


def test_that_nothing_can_be_changed_in_a_version_and_a_sentence_says_so(
    whole_window: MainWindow, project: Project, version: Snapshot, told: Told, qtbot: QtBot
) -> None:
    data, before = version.path.read_bytes(), rows_of(project)
    whole_window.sharing.versions.look_at(version)
    assert whole_window.workspace.edit(codebook.add_code, "Nei") is None
    qtbot.waitUntil(lambda: "nothing can be changed" in whole_window.notice.accessibleName())
    for key in ("hand-out", "merge-copy", "keep-version"):
        whole_window.commands[key].action.trigger()
    assert told.problems == []
    assert "Nei" not in [code.name for code in whole_window.workspace.study.codes.values()]
    whole_window.sharing.versions.come_back()
    assert rows_of(project) == before
    assert version.path.read_bytes() == data


def test_that_a_version_is_not_remembered_as_a_project(whole_window: MainWindow, version: Snapshot) -> None:
    whole_window.sharing.versions.look_at(version)
    whole_window.sharing.versions.come_back()
    assert whole_window.settings.recent_at(version.path) is None


def test_that_closing_a_version_leads_back_and_closing_again_closes_the_project(
    whole_window: MainWindow, project: Project, version: Snapshot
) -> None:
    whole_window.sharing.versions.look_at(version)
    whole_window.commands["close"].action.trigger()
    assert whole_window.workspace.project is project
    whole_window.commands["close"].action.trigger()
    assert whole_window.workspace.project is None


def test_that_opening_another_project_lets_go_of_both(
    whole_window: MainWindow, project: Project, version: Snapshot, tmp_path: Path
) -> None:
    project.save_copy(tmp_path / "Annen.qualcode")
    whole_window.sharing.versions.look_at(version)
    whole_window.files.open(tmp_path / "Annen.qualcode")
    assert whole_window.workspace.home is whole_window.workspace.project
    assert whole_window.workspace.project is not project
    assert not whole_window.banner.isVisible()


def test_that_what_has_happened_since_is_told(
    whole_window: MainWindow, project: Project, version: Snapshot, dialogs: Dialogs, qtbot: QtBot
) -> None:
    codebook.add_code(project, "Etterpå")
    seen: list[str] = []

    def read(dialog: object) -> None:
        assert isinstance(dialog, SinceDialog)
        model = dialog.outline.model
        top = model.index(0, 0)
        sort = model.index(0, 0, top)
        seen.extend([top.data(), sort.data(), model.index(0, 0, sort).data()])
        dialog.accept()

    dialogs.answer(read)
    whole_window.sharing.versions.compare(version)
    qtbot.waitUntil(lambda: bool(seen), timeout=5000)
    assert seen == ["New since then", "Codes", "“Etterpå”"]


def test_that_nothing_different_is_said_to_be_nothing(qtbot: QtBot, project: Project) -> None:
    from qualcode.edits.merging import compare

    dialog = SinceDialog(None, "nå", Outlined(compare(project.study, project.study), (), is_since=True))
    qtbot.addWidget(dialog)
    assert dialog.outline.isHidden()


def test_that_the_versions_are_listed_and_one_is_deleted_when_that_is_said_twice(
    whole_window: MainWindow, project: Project, version: Snapshot, dialogs: Dialogs
) -> None:
    def delete(dialog: object) -> None:
        assert isinstance(dialog, VersionsDialog)
        assert dialog.list.item(0).text() == "før konsensus"
        dialog.delete.click()

    def confirm(dialog: object) -> None:
        assert isinstance(dialog, QDialog)
        next(each for each in dialog.findChildren(QPushButton) if each.text() == "Delete").click()

    dialogs.answer(delete, confirm)
    whole_window.sharing.versions.ask()
    assert snapshots(project.path) == []
    assert not folder_of(project.path).exists()
    assert dialogs.titles == ["Versions", "Delete the version “før konsensus”"]


def test_that_without_versions_it_is_said_how_to_keep_one(whole_window: MainWindow) -> None:
    whole_window.sharing.versions.ask()
    assert whole_window.notice.accessibleName().startswith("No version has been kept yet")


def test_that_a_version_is_kept_under_the_name_that_is_typed(
    whole_window: MainWindow, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qualcode.ui.sharing.versions.ask_text", lambda *_asked: "før konsensus")
    whole_window.sharing.versions.ask_take()
    assert [each.name for each in snapshots(project.path)] == ["før konsensus"]
