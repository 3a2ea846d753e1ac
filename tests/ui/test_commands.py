"""The table of commands: keys of their own, words in both languages, and nothing that fails whatever is open."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QColorDialog, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from qualcode.i18n import set_language, translator
from qualcode.ui.main_window import MainWindow
from qualcode.ui.widgets.ask import AskDialog
from tests.ui.windows import Told, open_window, project_in

SAME_WORD = {"Start", "PDF", "Word", "Excel"}
"""Names that both languages share."""
ENDING = {"quit", "close", "full-screen", "about-qt", "sample"}
"""Commands that end the test, or open what another test is about."""


@pytest.fixture(autouse=True)
def _nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cancel every dialog."""
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    monkeypatch.setattr(AskDialog, "asked", lambda _dialog: False)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_more: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args, **_more: ([], ""))
    monkeypatch.setattr(QMessageBox, "about", lambda *_args: None)
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_args: None)


def shown_keys(window: MainWindow) -> list[str]:
    """Return every key of the menus, those that a room listens for itself as well."""
    keys: list[str] = []
    for item in window.commands.values():
        own = [sequence.toString() for sequence in item.action.shortcuts()]
        keys += own or [QKeySequence(item.keys, QKeySequence.SequenceFormat.NativeText).toString()]
    return [each for each in keys if each]


def test_that_no_two_commands_share_a_key(whole_window: MainWindow) -> None:
    twice = [keys for keys, count in Counter(shown_keys(whole_window)).items() if count > 1]
    assert twice == []


def test_that_no_key_of_the_window_is_a_bare_letter_that_somebody_types(whole_window: MainWindow) -> None:
    bare = [
        item.command.key
        for item in whole_window.commands.values()
        for sequence in item.action.shortcuts()
        if not sequence[0].keyboardModifiers() and sequence[0].key() < Qt.Key.Key_Escape
    ]
    assert bare == []


def test_that_every_command_stands_in_a_menu_under_a_name_of_its_own(whole_window: MainWindow) -> None:
    places = [(item.command.menu, item.words) for item in whole_window.commands.values()]
    assert [place for place in places if not all(place)] == []
    assert [place for place, count in Counter(places).items() if count > 1] == []


def test_that_every_command_has_a_norwegian_name(whole_window: MainWindow) -> None:
    words = translator("nb").gettext
    english = {
        text
        for item in whole_window.commands.values()
        for text in (item.command.text.partition("\t")[0], *item.command.menu.split(" > "))
        if words(text) == text and text not in SAME_WORD
    }
    assert english == set()


@pytest.mark.parametrize("is_open", [False, True])
def test_that_every_command_can_be_given_at_any_time(
    tmp_path: Path, qtbot: QtBot, told: Told, is_open: bool
) -> None:
    window = open_window(tmp_path, qtbot)
    if is_open:
        window.workspace.take(project_in(tmp_path))
    for room in window.rooms:
        window.show_room(room)
        for key, item in window.commands.items():
            if key not in ENDING and not key.startswith(("language-", "theme-", "room-")):
                item.action.trigger()
                QApplication.processEvents()
    assert told.reasons() == []
    window.close()


def test_that_commands_for_a_project_wait_for_one(empty_window: MainWindow, tmp_path: Path) -> None:
    commands = empty_window.commands
    assert not commands["import"].action.isEnabled()
    assert commands["new"].action.isEnabled()
    empty_window.workspace.take(project_in(tmp_path))
    assert commands["import"].action.isEnabled()


def test_that_the_palette_finds_a_command_by_part_of_its_name_or_menu(whole_window: MainWindow) -> None:
    rows = whole_window.palette_of_commands.rows
    assert rows("imp doc")[0].title == "Import documents …"
    assert {"Dark", "Light"} <= {row.title for row in rows("theme")}
    assert rows("import documents")[0].trailing == "Ctrl+I"


def test_that_the_palette_finds_norwegian_commands_typed_without_norwegian_letters(
    tmp_path: Path, qtbot: QtBot, told: Told
) -> None:
    window = open_window(tmp_path, qtbot, "nb")
    titles = [row.title for row in window.palette_of_commands.rows("mork")]
    assert titles[0] == "Mørk"
    window.close()


def test_that_a_menu_ticks_what_is_on(whole_window: MainWindow) -> None:
    whole_window.menus["View > Theme"].aboutToShow.emit()
    on = [key for key, item in whole_window.commands.items() if key.startswith("theme") and item.action.isChecked()]
    assert on == ["theme-light"]


def test_that_the_window_speaks_norwegian_from_its_first_widget_on(
    tmp_path: Path, qtbot: QtBot, told: Told
) -> None:
    set_language("en")
    window = open_window(tmp_path, qtbot, "nb")
    titles = [button.text() for button in window.rail._buttons.values()]
    assert titles[:3] == ["Start", "Dokumenter", "Koding"]
    assert window.commands["undo"].action.text() == "Angre"
    window.workspace.take(project_in(tmp_path))
    window.workspace.edit(_rename, "Ny tittel")
    assert window.commands["undo"].action.text().startswith("Angre ")
    window.close()


def _rename(project: object, title: str) -> None:
    from qualcode.edits.project import change_info
    from qualcode.store.project import Project

    assert isinstance(project, Project)
    change_info(project, title=title)
