"""Dialogs: each says in its title what it is about, in the language of the rest."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.ids import ProjectId
from qualcode.model.project_info import ProjectInfo
from qualcode.ui import errors
from qualcode.ui.errors import BugDialog
from qualcode.ui.main_window import MainWindow
from qualcode.ui.project_settings import ProjectSettingsDialog
from qualcode.ui.reading.transcript.changes_dialog import ChangesDialog
from qualcode.ui.tell_dialog import TellDialog


def test_that_what_is_told_has_its_headline_as_title_unless_it_has_another(qtbot: QtBot) -> None:
    plain, titled = TellDialog(None, "Filen er borte.", ()), TellDialog(None, "Filen er borte.", (), "Filer")
    qtbot.addWidget(plain)
    qtbot.addWidget(titled)
    assert (plain.windowTitle(), titled.windowTitle()) == ("Filen er borte", "Filer")


def test_that_a_problem_has_a_title(monkeypatch: pytest.MonkeyPatch) -> None:
    titles: list[str] = []
    monkeypatch.setattr(TellDialog, "exec", lambda dialog: titles.append(dialog.windowTitle()))
    errors.show_problem(None, FileProblem(Path("borte.qualcode"), FileReason.MISSING))
    assert titles == ["That did not work"]


def test_that_changes_and_bugs_have_titles(whole_window: MainWindow) -> None:
    assert ChangesDialog(whole_window, "Intervju 1", ()).windowTitle() == "Changes since import"
    assert BugDialog(whole_window, "Rapport").windowTitle() == "An error in qualcode"


def test_that_the_dialog_about_qt_has_a_title_of_ours(
    whole_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(QMessageBox, "aboutQt", lambda *told_with: told.extend(told_with))
    whole_window.commands["about-qt"].action.trigger()
    assert told == [whole_window, "About Qt"]


def test_that_the_template_below_a_quote_is_explained_and_every_line_has_a_name(qtbot: QtBot) -> None:
    dialog = ProjectSettingsDialog(None, ProjectInfo(ProjectId("p"), "Studie", datetime.now(UTC)))
    qtbot.addWidget(dialog)
    told = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert all(f"{{{name}}} " in told for name in ("label", "role", "case", "document"))
    assert isinstance(dialog.attribution, QComboBox)
    assert isinstance(dialog.end, QDateEdit)
    names = [edit.accessibleName() for edit in dialog.findChildren(QLineEdit)]
    assert sorted(names) == ["Below a quote", "Day of deletion", "Title"]
