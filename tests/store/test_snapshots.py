"""Named snapshots beside the project."""

import pytest

from qualcode.edits.codebook import add_code
from qualcode.model.errors import FileProblem, FileReason, Rule, RuleBroken
from qualcode.store.files import read_into_memory
from qualcode.store.project import Project
from qualcode.store.snapshots import snapshots, take_snapshot


def test_that_a_snapshot_stays_as_the_project_was(project: Project) -> None:
    before = project.study
    path = take_snapshot(project, "før konsensus")
    add_code(project, "Tid")
    (found,) = snapshots(project.path)
    assert (found.path, found.name) == (path, "før konsensus")
    kept = read_into_memory(path)
    assert kept.study == before
    with pytest.raises(FileProblem):
        add_code(kept, "Hus")
    kept.connection.close()


def test_that_a_name_is_given_once_and_is_one_that_files_can_have(project: Project) -> None:
    assert take_snapshot(project, "a/b: c?").name == "a b c.qualcode"
    with pytest.raises(FileProblem) as taken:
        take_snapshot(project, "a b c")
    assert taken.value.reason is FileReason.EXISTS
    with pytest.raises(RuleBroken) as unnamed:
        take_snapshot(project, " .. ")
    assert unnamed.value.reason is Rule.NAME_EMPTY
    assert len(snapshots(project.path)) == 1
