"""A project with two documents, their people and a small codebook, for tests of verbs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcode.store.files import create
from qualcode.store.project import Project
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def make() -> Builder:
    """A builder with a small study in it."""
    make = Builder()
    make.informant("R1", "Leder", case="Storvåg")
    make.informant("R2", "Veileder")
    one = make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid til å møtes. Vi snakker ikke.")
    make.document("Intervju 2", "I: Og hos dere?\nR2: Det hjelper å sitte i samme hus. Vi har aldri tid.")
    make.coding("Barrierer / Tidspress", "aldri tid", one)
    make.coding("Drivere / Samlokalisering", "sitte i samme hus")
    make.finding("Å sitte sammen hjelper.", question="Hva fremmer samarbeid?")
    return make


@pytest.fixture
def project(tmp_path: Path, make: Builder) -> Iterator[Project]:
    """The builder's study in a file."""
    project = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(project, make)
    yield project
    project.close()
