"""Starting the window: what is not seen is loaded when it is wanted."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from qualcode.ui.guard import is_unseen

SHOWN = """
import sys
from pathlib import Path
from qualcode.ui.app import application, build
from qualcode.ui.settings import Settings
window = build(Settings(Path(sys.argv[1]) / "window.ini"))
window.show()
application().processEvents()
print(*sorted(sys.modules))
"""
LIBRARIES = ("docx", "lxml", "matplotlib", "numpy", "openpyxl", "rapidfuzz", "spacy", "yaml", "charset_normalizer")
UNSEEN = r"qualcode\.ui\.((?!start)\w+(\.\w+)*\.(\w+_)?(room|page|dialog)|analysis\.(?!plan|view_plans).*)"
"""Rooms, their pages and views, and dialogs."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return what is loaded when the window is shown for the first time, with nothing open."""
    told = subprocess.run(
        [sys.executable, "-c", SHOWN, str(tmp_path_factory.mktemp("settings"))],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return set(told.stdout.split())


def test_that_no_library_for_reading_counting_and_drawing_is_loaded_with_the_window(loaded: set[str]) -> None:
    assert loaded & set(LIBRARIES) == set()


def test_that_no_room_or_dialog_is_loaded_before_it_is_needed(loaded: set[str]) -> None:
    assert "qualcode.ui.start.room" in loaded
    assert [module for module in sorted(loaded) if re.fullmatch(UNSEEN, module)] == []


def test_that_nothing_that_reads_or_writes_files_of_others_is_loaded_with_the_window(loaded: set[str]) -> None:
    formats = {"qualcode.importers", "qualcode.importers.formats"}
    others = r"qualcode\.(importers|exporters|text\.repair|edits\.merging|model\.merging|analysis\.agreement)\b.*"
    assert {module for module in loaded if re.fullmatch(others, module)} == formats


@pytest.mark.parametrize("name", ["borte.qualcode", "intervju.qualcode"])
def test_that_a_project_that_cannot_be_opened_is_told_where_there_is_no_screen(tmp_path: Path, name: str) -> None:
    (tmp_path / "intervju.qualcode").write_text("I: Hei.\nR1: Hallo.\n" * 20, "utf-8")
    told = subprocess.run(
        [sys.executable, "-m", "qualcode", str(tmp_path / name)],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert (told.returncode, told.stdout) == (1, "")
    assert f"“{name}”" in told.stderr or f"«{name}»" in told.stderr


@pytest.mark.parametrize(
    ("environment", "system", "expected"),
    [
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "minimal:enable_fonts"}, "win32", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "vnc"}, "linux", False),
        ({}, "linux", True),
        ({"DISPLAY": ":0"}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({}, "darwin", False),
        ({}, "win32", False),
    ],
)
def test_that_a_window_is_unseen_where_there_is_no_screen(
    environment: dict[str, str], system: str, expected: bool
) -> None:
    assert is_unseen(environment, system) is expected
