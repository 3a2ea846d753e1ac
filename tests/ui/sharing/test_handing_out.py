"""Handing out a copy: asked first, said plainly, and written nowhere where something is."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook
from qualcode.model.errors import FileProblem, FileReason, Rule
from qualcode.store.project import Project
from qualcode.ui.code_palette.palette import CodesOffered
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.sharing.hand_out_dialog import HandOut, HandOutDialog
from qualcode.ui.sharing.handing_out import ask_hand_out, hand_out
from qualcode.ui.widgets.counted_delegate import CountedRole
from tests.projects_on_disk import rows_of
from tests.teams import code_named, handed_out, opened
from tests.ui.sharing.conftest import Dialogs
from tests.ui.windows import Told, entered


@pytest.fixture
def project(whole_window: MainWindow) -> Project:
    assert whole_window.workspace.project is not None
    return whole_window.workspace.project


@pytest.fixture
def dialog(whole_window: MainWindow, project: Project, tmp_path: Path) -> HandOutDialog:
    return HandOutDialog(whole_window, project.study, project.coder, tmp_path)


def test_that_all_documents_are_handed_out_unless_some_are_unticked(dialog: HandOutDialog, tmp_path: Path) -> None:
    dialog.who.setEditText("Berit Vik")
    assert dialog.answer() == HandOut(tmp_path / "Studie – Berit Vik.qualcode", None, "Berit Vik", None, False)
    assert "2 documents, 3 codings" in dialog.told.text()
    dialog.documents.item(0).setCheckState(Qt.CheckState.Unchecked)
    answer = dialog.answer()
    assert answer.documents is not None
    assert len(answer.documents) == 1
    assert "Not a word of the other documents" in dialog.told.text()


def test_that_nothing_can_be_handed_out_to_nobody_or_without_a_document(dialog: HandOutDialog) -> None:
    dialog.who.setEditText("")
    assert not dialog.accept_button.isEnabled()
    dialog.who.setEditText("Berit")
    assert dialog.accept_button.isEnabled()
    dialog.all.click()
    assert not dialog.accept_button.isEnabled()
    assert dialog.all.text() == "Tick all"
    dialog.all.click()
    assert dialog.accept_button.isEnabled()


def test_that_a_file_that_is_there_cannot_be_chosen(dialog: HandOutDialog, tmp_path: Path) -> None:
    dialog.who.setEditText("Berit")
    (tmp_path / "Der.qualcode").touch()
    dialog.place.edit.setText(str(tmp_path / "Der.qualcode"))
    assert not dialog.accept_button.isEnabled()


def test_that_words_codings_and_status_of_each_document_are_told(dialog: HandOutDialog) -> None:
    below = dialog.documents.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "10 words · 2 codings" in below or "2 codings" in below


def test_that_a_copy_for_a_new_coder_is_written_and_told_of(
    whole_window: MainWindow, project: Project, tmp_path: Path, dialogs: Dialogs, qtbot: QtBot
) -> None:
    def fill(dialog: object) -> None:
        assert isinstance(dialog, HandOutDialog)
        dialog.who.setEditText("Berit")
        dialog.locked.setChecked(True)
        dialog.accept()

    dialogs.answer(fill)
    ask_hand_out(whole_window)
    path = project.path.with_name("Studie – Berit.qualcode")
    with opened(path) as copy:
        assert copy.study.coders[copy.coder].name == "Berit"
        assert copy.study.copies[copy.copy].locked
    assert path.name in whole_window.notice.accessibleName()


def test_that_a_place_that_was_taken_meanwhile_changes_nothing(
    whole_window: MainWindow, project: Project, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    path, before = tmp_path / "Berit.qualcode", rows_of(project)
    path.touch()
    hand_out(whole_window, HandOut(path, None, "Berit", None, False))
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [FileReason.EXISTS]
    assert rows_of(project) == before


def test_that_a_copy_that_cannot_be_written_leaves_no_new_coder_behind(
    whole_window: MainWindow,
    project: Project,
    tmp_path: Path,
    told: Told,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, before = tmp_path / "Berit.qualcode", rows_of(project)
    full = Mock(side_effect=FileProblem(path, FileReason.DISK_FULL))
    monkeypatch.setattr("qualcode.edits.sharing.write_copy", full)
    hand_out(whole_window, HandOut(path, None, "Berit", None, False))
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [FileReason.DISK_FULL]
    assert rows_of(project) == before


def test_that_a_locked_copy_marks_its_proposals_and_refuses_other_changes_in_a_sentence(
    whole_window: MainWindow, project: Project, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    whole_window.files.open(handed_out(project, tmp_path, locked=True))
    workspace = whole_window.workspace
    assert workspace.is_locked
    made = workspace.edit(codebook.add_code, "Forslag")
    assert made is not None
    room = entered(whole_window, "codebook", CodebookRoom)
    model = room.tree.model()
    notes = {
        model.index(row, 0).data(): model.index(row, 0).data(CountedRole.NOTE) for row in range(model.rowCount())
    }
    assert (notes["Forslag"], notes["Barrierer"]) == ("proposal", None)
    offered = CodesOffered(
        workspace.study, QuickCodes(), Colouring(workspace.study.codebook, False), (), workspace.proposed, True
    )
    assert next(row.trailing for row in offered.rows("Forslag") if row.data == made) == "proposal"
    assert offered.rows("Noe nytt")[-1].title == "Propose a new code “Noe nytt”"
    assert workspace.project is not None
    workspace.edit(codebook.rename_code, code_named(workspace.project, "Tidspress"), "Tid")
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [Rule.CODEBOOK_LOCKED]
    assert workspace.study.codebook.named("Tidspress")
