"""The application, left in the light theme whatever a test did to it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from qualcode.ui.theme.style import apply_theme


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    apply_theme(qapp, "light")
    yield qapp
    apply_theme(qapp, "light")
