"""Starting the window: what only imports and reports need is loaded when they are wanted."""

import subprocess
import sys

import pytest

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
        "openpyxl",
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
