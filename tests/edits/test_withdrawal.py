"""An informant withdraws, and nothing of what they said is anywhere in the file."""

from pathlib import Path

import pytest

from qualcode.edits.withdrawal import withdraw_informant
from qualcode.model.ids import InformantId
from qualcode.model.withdrawal import withdrawal
from qualcode.store.backups import back_up_before
from qualcode.store.files import create, open_project
from qualcode.store.integrity import check_project
from qualcode.store.project import Project
from qualcode.store.purging import delete_files, other_files
from tests.builders import Builder
from tests.projects_on_disk import fill

SECRET = "hvalrosstanna"


@pytest.fixture
def make() -> Builder:
    """Two people in a pair interview, one of them alone in another, and notes that mark a passage as hers."""
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Ansatt")
    make.document("Par", f"I: Hva?\nR1: Vi mangler {SECRET}.\nR2: Nei da.\nR1: Jo, {SECRET}!")
    make.document("Alene", f"I: Og?\nR1: Bare {SECRET}.")
    notes = make.notes("Notat", "Hun sa noe om tid.")
    make.coding("Tid", f"mangler {SECRET}")
    other = make.coding("Tid", "Nei da")
    alone = make.coding("Tid", f"Bare {SECRET}")
    hers = next(each for each in make.tables["informants"] if each.label == "R1").id
    make.coding("Tid", "noe om tid", notes, informant=hers)
    make.finding("Noe mangler.", alone)
    make.finding("Mye mangler.", alone, other)
    memo = make.memo("Husk")
    make.memo_quote(memo, f"Bare {SECRET}")
    return make


@pytest.fixture
def project(make: Builder, tmp_path: Path) -> Project:
    """The study in a file."""
    project = create(tmp_path / "p.qualcode", "P", "Zoe")
    fill(project, make)
    return project


def _first(project: Project) -> InformantId:
    return next(each.id for each in project.study.informants.values() if each.label == "R1")


def test_that_what_goes_is_told_beforehand(project: Project) -> None:
    going = withdrawal(project.study, _first(project))
    assert [each.title for each in going.whole] == ["Alene"]
    assert [each.title for each in going.parts] == ["Par"]
    assert [each.title for each in going.named] == ["Notat"]
    assert len(going.codings) == 3
    assert [each.claim for each in going.findings] == ["Noe mangler.", "Mye mangler."]
    assert [each.claim for each in going.left_bare] == ["Noe mangler."]
    assert [each.text for each in going.memos] == ["Husk"]


def test_that_everything_of_theirs_goes_and_others_words_stay(project: Project) -> None:
    withdraw_informant(project, _first(project))
    study = project.study
    assert [each.label for each in study.informants.values()] == ["R2"]
    assert [study.text(each.id) for each in study.documents.ordered()] == ["Hva?\nNei da.", "Hun sa noe om tid."]
    assert [study.words(each) for each in study.codings.ordered()] == ["Nei da"]
    assert [turn.label for turn in study.turns_of(study.documents.ordered()[0].id)] == ["I", "R2"]
    assert (project.history.done, project.history.undone) == ([], [])


def test_that_the_words_are_nowhere_in_the_file(project: Project) -> None:
    withdraw_informant(project, _first(project))
    faults = [fault for fault in check_project(project) if "Par" in str(fault)]
    path = project.path
    project.close()
    assert SECRET.encode() not in path.read_bytes()
    assert faults == []
    reopened = open_project(path)
    assert [each.label for each in reopened.study.informants.values()] == ["R2"]
    reopened.close()


def test_that_backups_that_still_hold_the_words_are_named_and_deleted(project: Project) -> None:
    backup = back_up_before(project.connection, project.path, "noe")
    withdraw_informant(project, _first(project))
    assert backup in other_files(project)
    assert delete_files(other_files(project)) == []
    assert other_files(project) == []
