"""``qualcode people withdraw``."""

import json
from pathlib import Path

import pytest

from qualcode.cli.run import run
from qualcode.store.files import create, open_project
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A study of two people."""
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Ansatt")
    make.document("En", "R1: Vi har aldri tid.")
    make.document("To", "R2: Jo da.")
    make.finding("Tiden mangler.", make.coding("Tid", "aldri tid"))
    project = create(tmp_path / "p.qualcode", "P", "Zoe")
    fill(project, make)
    project.close()
    return project.path


def test_that_a_dry_run_tells_what_would_go_and_changes_nothing(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()
    assert run(["people", "withdraw", str(path), "R1", "--dry-run", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["documents"], told["findings_left_bare"]) == (["En"], ["Tiden mangler."])
    assert not told["withdrawn"]
    assert path.read_bytes() == before


def test_that_the_informant_goes_and_others_stay(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["people", "withdraw", str(path), "r1", "--delete-backups"]) == 0
    assert "«En»" in capsys.readouterr().out
    project = open_project(path)
    assert [each.label for each in project.study.informants.values()] == ["R2"]
    assert [each.title for each in project.study.documents.values()] == ["To"]
    project.close()
    assert b"aldri tid" not in path.read_bytes()


def test_that_nobody_of_that_label_is_told_with_those_there_are(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["people", "withdraw", str(path), "R9"]) == 1
    assert "R9" in capsys.readouterr().err
