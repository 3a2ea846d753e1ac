"""Projects in files of their own, for the store's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcode.store.files import create
from qualcode.store.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A new, empty project."""
    project = create(tmp_path / "Studie.qualcode", "Studie", "Anna")
    yield project
    project.close()
