from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.analysis.word_index import index_study
from qualcode.store.files import create
from qualcode.ui.jobs import Jobs
from qualcode.ui.search.room import SearchRoom
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.coder("Anna")
    make.informant("R1", "Leder", case="Storvåg")
    make.informant("R2", "Veileder", case="Nesbygda")
    make.document(
        "Intervju 1",
        "I: Hva sier du om samarbeid?\n"
        "R1: Samarbeidet går bra. Vi har en samarbeidsavtale med NAV. Målet er felles mål, og spørsmål har vi.\n"
        "R1: Det som kan hemme oss, er navnet på avtalen. Den er ikke hemmelig. Jeg er uenig, de er enige.\n"
        "R1: Som leder har jeg skjønn, en skjønnsmessig vurdering. Noen er ledige. Jeg kan skjønne det.",
    )
    make.document(
        "Intervju 2",
        "I: Og hos dere?\nR2: Vi samarbeider om bustad. Samarbeid tar tid. Det er et utrykk for tillit.\n"
        "R2: Samarbeid, samarbeid og samarbeid.",
    )
    make.coding("Drivere / Samarbeid", "Samarbeidet går bra")
    make.code("Barrierer / Tid")
    return make


@pytest.fixture
def workspace(tmp_path: Path, make: Builder, qtbot: QtBot) -> Iterator[Workspace]:
    """Return a study whose words have been read."""
    workspace = Workspace()
    project = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(project, make)
    workspace.take(project)
    workspace.set_words(index_study(project.study).words)
    yield workspace
    workspace.close()


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.wait()


@pytest.fixture
def room(tmp_path: Path, workspace: Workspace, jobs: Jobs, qtbot: QtBot) -> SearchRoom:
    room = SearchRoom(workspace, jobs, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(room)
    room.resize(1100, 700)
    room.show()
    return room
