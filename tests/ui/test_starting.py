"""Starting the window: what only imports and reports need is loaded when they are wanted."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from qualcode.ui.guard import is_unseen

LOADED = "import sys, qualcode.ui.app; print(*sorted(sys.modules))"


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    told = subprocess.run([sys.executable, "-c", LOADED], check=True, capture_output=True, text=True)
    return set(told.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "docx",
        "lxml",
        "matplotlib",
        "openpyxl",
        "qualcode.exporters.pictures.picture",
        "qualcode.exporters.write",
        "qualcode.importers.reading",
        "qualcode.text.repair",
        "rapidfuzz",
        "spacy",
        "yaml",
    ],
)
def test_that_what_no_window_needs_is_not_loaded_with_it(loaded: set[str], module: str) -> None:
    assert module not in loaded


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
