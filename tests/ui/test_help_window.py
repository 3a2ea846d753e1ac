"""Help: every key is in the list, the list is searched, and there is one window of each kind."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from qualcode.i18n import translator
from qualcode.ui.all_keys import WITHOUT_COMMAND, Shortcut, all_shortcuts
from qualcode.ui.analysis.agreement.settling.desk import SettlingDesk
from qualcode.ui.codebook import code_test
from qualcode.ui.codebook.board.view import VERBS
from qualcode.ui.help_window import GuideWindow, KeysWindow, show_guide, show_keys
from qualcode.ui.main_window import MainWindow
from qualcode.ui.reading.plan import all_gestures
from qualcode.ui.reading.room import ReadingRoom
from tests.ui.windows import Told, open_window


def lines(window: MainWindow) -> list[Shortcut]:
    return all_shortcuts(window.commands.values())


def listed(window: MainWindow, area: str) -> set[str]:
    """Return the single keys of an area, in Qt's portable form."""
    found = set()
    for line in lines(window):
        for keys in line.keys.split(", ") if line.area == area else ():
            first, _dash, last = keys.partition("–")
            found.update(_between(first, last) if last else [first])
    return {QKeySequence(keys, QKeySequence.SequenceFormat.NativeText).toString() for keys in found}


def _between(first: str, last: str) -> list[str]:
    return [f"{first[:-1]}{number}" for number in range(int(first[-1]), int(last[-1]) + 1)]


def test_that_every_key_of_every_command_is_listed(whole_window: MainWindow) -> None:
    words = {(line.what, keys) for line in lines(whole_window) for keys in line.keys.split(", ")}
    for item in whole_window.commands.values():
        assert all((item.words, keys) in words for keys in item.all_keys)
        assert not item.keys or item.all_keys[0] == item.keys


def test_that_every_key_that_the_desk_hears_is_listed(whole_window: MainWindow) -> None:
    room = whole_window.rooms["coding"]
    assert isinstance(room, ReadingRoom)
    everywhere = {keys for area in ("Coding", "Text", "View", "Edit") for keys in listed(whole_window, area)}
    heard = [keys for gesture in all_gestures(lambda: room) for keys in gesture.keys.split("|") if keys]
    missing = [keys for keys in heard if QKeySequence(keys).toString() not in everywhere]
    assert missing == []
    assert {str(number) for number in range(1, 10)} <= listed(whole_window, "Coding")


def test_that_every_key_of_the_board_and_the_code_test_is_listed(whole_window: MainWindow) -> None:
    keys = {*VERBS.upper(), *(QKeySequence(key).toString() for key in (*code_test._KEYS, *code_test._STEPS))}
    assert keys <= listed(whole_window, "Codebook")


def test_that_every_key_of_the_desk_of_settling_is_listed(whole_window: MainWindow) -> None:
    plain = {QKeySequence(key).toString() for key in SettlingDesk(whole_window.workspace)._acts}
    held = {"Shift+Left", "Shift+Right", "Alt+Left", "Alt+Right", "Return", "Esc", *map(str, range(1, 10))}
    assert plain | held <= listed(whole_window, "Settling disagreements")
    assert {"1", "2", "3", "Return"} <= listed(whole_window, "To settle")


def test_that_what_has_no_command_is_said_in_norwegian_too() -> None:
    words = translator("nb").gettext
    assert [text for _area, text, _keys in WITHOUT_COMMAND if words(text) == text] == []


@pytest.mark.parametrize(("typed", "what"), [("in vivo", "Code in vivo"), ("ctrl+shift+p", "Find a command")])
def test_that_a_shortcut_is_found_by_its_words_or_its_keys(
    whole_window: MainWindow, qtbot: QtBot, typed: str, what: str
) -> None:
    show_keys(whole_window)
    shown = whole_window.findChild(KeysWindow)
    assert shown is not None
    qtbot.keyClicks(shown.filter, typed)
    (line,) = shown.shown()
    assert line.what.startswith(what)
    assert shown.tree.topLevelItemCount() == 1
    qtbot.keyClicks(shown.filter, "xyz")
    assert shown.tree.topLevelItemCount() == 0


@pytest.mark.parametrize(("show", "kind"), [(show_guide, GuideWindow), (show_keys, KeysWindow)])
def test_that_asking_again_raises_the_window_that_is_there(
    whole_window: MainWindow, qtbot: QtBot, show: object, kind: type
) -> None:
    assert callable(show)
    show(whole_window)
    first = whole_window.findChild(kind)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert not first.isVisible()
    for _again in range(2):
        show(whole_window)
    assert whole_window.findChildren(kind) == [first]
    assert first.isVisible()


def test_that_the_list_is_norwegian_in_norwegian(tmp_path: Path, qtbot: QtBot, told: Told) -> None:
    window = open_window(tmp_path, qtbot, "nb")
    areas = list(dict.fromkeys(line.area for line in lines(window)))
    assert areas[0] == "Prosjekt"
    assert {"Koding", "Kodebok", "Informanter", "Sitater", "Funn"} <= set(areas)
    window.close()
