"""The busy bar: patient, honest about what it does not know, cancelled once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from qualcode.ui.widgets.busy_bar import BusyBar


@pytest.fixture
def bar(window):
    made = BusyBar()
    window.statusBar().addPermanentWidget(made)
    return made


def test_that_a_quick_job_shows_nothing(bar, qtbot):
    bar.begin("Importerer")
    bar.finish()
    qtbot.wait(450)
    assert not bar.isVisible()


def test_that_a_longer_job_shows_what_it_does(bar, qtbot):
    bar.begin("Importerer")
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    assert bar.findChild(QLabel).text() == "Importerer"
    bar.finish()
    assert not bar.isVisible()


def test_that_progress_is_in_the_bar(bar):
    bar.progress(3, 12, "Importerer 3 av 12")
    assert (bar.findChild(QProgressBar).value(), bar.findChild(QProgressBar).maximum()) == (3, 12)


def test_that_an_unknown_total_is_shown_as_such(bar):
    bar.progress(3, 0, "Leser")
    shown = bar.findChild(QProgressBar)
    assert (shown.minimum(), shown.maximum()) == (0, 0)


def test_that_cancel_is_heard_once_and_said_to_be(bar, qtbot):
    heard = []
    bar.cancelled.connect(lambda: heard.append(1))
    bar.begin("Importerer")
    cancel = bar.findChild(QPushButton)
    qtbot.waitUntil(bar.isVisible)
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert heard == [1]
    assert bar.findChild(QLabel).text() == "Stopping …"


def test_that_the_next_job_can_be_cancelled_again(bar, qtbot):
    bar.begin("Importerer")
    bar.findChild(QPushButton).click()
    bar.finish()
    bar.begin("Eksporterer")
    assert bar.findChild(QPushButton).isEnabled()
