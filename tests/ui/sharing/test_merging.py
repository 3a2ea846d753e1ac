"""Bringing copies in: previewed, merged as one step, undone; every bad file is told and changes nothing."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qualcode.edits.project import change_info
from qualcode.model.errors import FileReason
from qualcode.store.files import create
from qualcode.store.project import Project
from qualcode.ui.main_window import MainWindow
from qualcode.ui.sharing.merge_dialog import MergeDialog
from tests.projects_on_disk import rows_of
from tests.teams import code_words, handed_out, opened
from tests.ui.sharing.conftest import Dialogs
from tests.ui.windows import Told


def _merge(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    window.sharing.merging.take(paths)
    qtbot.waitUntil(lambda: window.sharing.merging.is_at_rest, timeout=10_000)


def _project(window: MainWindow) -> Project:
    assert window.workspace.project is not None
    return window.workspace.project


def test_that_a_copy_is_looked_at_before_anything_happens(
    whole_window: MainWindow, berits: Path, dialogs: Dialogs, qtbot: QtBot
) -> None:
    before = rows_of(_project(whole_window))
    dialogs.answer(lambda dialog: dialog.reject())
    _merge(whole_window, qtbot, berits)
    assert dialogs.titles == ["Merge Berit’s copy (Berit.qualcode)"]
    assert rows_of(_project(whole_window)) == before


def test_that_the_preview_says_that_coding_is_blind_and_not_how_much_is_coded(
    whole_window: MainWindow, berits: Path, dialogs: Dialogs, qtbot: QtBot
) -> None:
    change_info(_project(whole_window), blind=True)
    said: list[str] = []

    def read(dialog: object) -> None:
        assert isinstance(dialog, MergeDialog)
        shown = "\n".join(each.text() for each in dialog.findChildren(QLabel))
        said.append(shown)
        dialog.reject()

    dialogs.answer(read)
    _merge(whole_window, qtbot, berits)
    assert "not told until both are done" in said[0]
    assert "codings (" not in said[0]


def test_that_the_preview_of_a_conflict_copy_says_that_what_was_removed_comes_back(
    whole_window: MainWindow, dialogs: Dialogs, qtbot: QtBot
) -> None:
    project = _project(whole_window)
    path = project.path.with_name(f"{project.path.stem}-PC2.qualcode")
    project.save_copy(path)
    with opened(path) as copy:
        code_words(copy, "Og her?", "Makt")
    said: list[str] = []

    def read(dialog: object) -> None:
        assert isinstance(dialog, MergeDialog)
        said.extend(each.text() for each in dialog.findChildren(QLabel))
        dialog.reject()

    dialogs.answer(read)
    _merge(whole_window, qtbot, path)
    assert any("comes back" in each for each in said)


def test_that_a_merge_is_one_step_and_the_notice_undoes_it(
    whole_window: MainWindow, berits: Path, dialogs: Dialogs, qtbot: QtBot
) -> None:
    project = _project(whole_window)
    before = rows_of(project)
    dialogs.answer(lambda dialog: dialog.accept())
    _merge(whole_window, qtbot, berits)
    assert len(project.study.conflicts) == 5
    assert whole_window.status.to_settle.text() == "5 to settle"
    assert "codings" in whole_window.notice.accessibleName()
    whole_window.notice._action.click()
    assert rows_of(project) == before
    assert not whole_window.status.to_settle.isVisible()


def test_that_codes_that_may_be_the_same_are_offered_unticked_and_made_one_when_ticked(
    whole_window: MainWindow, tmp_path: Path, dialogs: Dialogs, qtbot: QtBot
) -> None:
    path = handed_out(_project(whole_window), tmp_path)
    with opened(path) as copy:
        code_words(copy, "Og her?", "Tidspresset")
    offered: list[tuple[tuple[object, object], ...]] = []

    def tick(dialog: object) -> None:
        assert isinstance(dialog, MergeDialog)
        offered.append(dialog.ticked())
        dialog.same.item(0).setCheckState(dialog.same.item(0).checkState().Checked)
        dialog.accept()

    dialogs.answer(tick)
    _merge(whole_window, qtbot, path)
    assert offered == [()]
    study = _project(whole_window).study
    assert not study.codebook.named("Tidspresset")
    (known,) = study.codebook.named("Tidspress")
    assert "Og her?" in [study.words(coding) for coding in study.codings_of(known.id)]


def test_that_several_copies_come_in_one_after_another(
    whole_window: MainWindow, tmp_path: Path, dialogs: Dialogs, qtbot: QtBot, told: Told
) -> None:
    paths = [handed_out(_project(whole_window), tmp_path, name) for name in ("Berit", "Per")]
    for path in paths:
        with opened(path) as copy:
            code_words(copy, "Og her?", "Drivere / Samlokalisering")
    dialogs.answer(lambda dialog: dialog.accept(), lambda dialog: dialog.accept())
    _merge(whole_window, qtbot, paths[0], tmp_path / "borte.qualcode", paths[1])
    assert [title.split("’")[0] for title in dialogs.titles] == ["Merge Berit", "Merge Per"]
    assert told.reasons() == [FileReason.MISSING]


def test_that_a_copy_with_nothing_new_is_said_to_have_nothing(
    whole_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    _merge(whole_window, qtbot, handed_out(_project(whole_window), tmp_path))
    assert whole_window.notice.accessibleName().startswith("There is nothing to merge")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("other", FileReason.OTHER_STUDY),
        ("own", FileReason.OWN_FILE),
        ("backup", FileReason.SAME_COPY),
        ("text", FileReason.NOT_PROJECT),
        ("damaged", FileReason.DAMAGED),
        ("gone", FileReason.MISSING),
    ],
)
def test_that_a_bad_file_is_told_and_nothing_is_changed(
    whole_window: MainWindow, tmp_path: Path, qtbot: QtBot, told: Told, name: str, reason: FileReason
) -> None:
    project = _project(whole_window)
    before = rows_of(project)
    path = tmp_path / f"{name}.qualcode"
    if name == "other":
        create(path, "En annen", "Anna").close()
    elif name == "own":
        path = project.path
    elif name == "text":
        path.write_text("Kjære dagbok", encoding="utf-8")
    elif name != "gone":
        project.save_copy(path)
    if name == "damaged":
        path.write_bytes(path.read_bytes()[:9000])
    _merge(whole_window, qtbot, path)
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [reason]
    assert rows_of(project) == before


def test_that_a_reading_can_be_cancelled(whole_window: MainWindow, berits: Path, qtbot: QtBot) -> None:
    before = rows_of(_project(whole_window))
    whole_window.jobs.started.connect(lambda job: job.cancel())
    _merge(whole_window, qtbot, berits)
    assert rows_of(_project(whole_window)) == before


def test_that_a_file_a_sync_client_left_is_offered_once_for_each_state(
    whole_window: MainWindow, tmp_path: Path, dialogs: Dialogs, qtbot: QtBot
) -> None:
    path = _project(whole_window).path
    beside = path.with_name(f"{path.stem}-PC2.qualcode")
    _project(whole_window).save_copy(beside)
    with opened(beside) as copy:
        code_words(copy, "Og her?", "Drivere / Samlokalisering")
    whole_window.files.open(shutil.copy(path, tmp_path / "Annen.qualcode") and path)
    whole_window.sharing.beside.look()
    assert whole_window.banner.isVisible()
    assert beside.name in whole_window.banner.accessibleName()
    whole_window.banner.buttons[1].click()
    whole_window.sharing.beside.look()
    assert not whole_window.banner.isVisible()
    with opened(beside) as copy:
        code_words(copy, "Hva er", "Drivere / Samlokalisering")
    whole_window.sharing.beside.look()
    assert whole_window.banner.isVisible()
    dialogs.answer(lambda dialog: dialog.accept())
    whole_window.banner.buttons[0].click()
    qtbot.waitUntil(lambda: whole_window.sharing.merging.is_at_rest, timeout=10_000)
    study = _project(whole_window).study
    assert "Og her?" in [study.words(coding) for coding in study.codings.values()]
    assert not whole_window.banner.isVisible()
