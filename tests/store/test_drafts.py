"""The correction that is being typed: in the file, but in no step, no study and no copy for a coder."""

import pytest

from qualcode.edits import documents
from qualcode.model.ids import TurnId
from qualcode.store import drafts
from qualcode.store.drafts import Draft
from qualcode.store.files import open_project
from qualcode.store.project import Project
from qualcode.store.purging import purge
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def turns(project: Project) -> list[TurnId]:
    make = Builder()
    make.informant("R1")
    made = make.document("En", "I: Hva er vanskelig?\nR1: Samarbeidet med Hovdenes.")
    fill(project, make)
    return [turn.id for turn in project.study.turns_of(made.id)]


def test_that_a_file_in_which_nothing_was_left_unfinished_has_no_draft(project: Project) -> None:
    assert drafts.find(project) is None
    drafts.forget(project)
    assert drafts.find(project) is None


def test_that_only_the_last_draft_is_kept_and_is_there_when_the_file_is_opened_again(
    project: Project, turns: list[TurnId]
) -> None:
    before, steps = project.study, len(project.history.done)
    for turn, words in ((turns[0], "Hva"), (turns[1], "Samarb 🌊"), (turns[1], "Samarbeid\nmed dem")):
        drafts.keep(project, Draft(turn, words))
    assert (project.study, len(project.history.done)) == (before, steps)
    project.close()
    again = open_project(project.path)
    assert drafts.find(again) == Draft(turns[1], "Samarbeid\nmed dem")
    drafts.forget(again)
    assert drafts.find(again) is None
    again.close()


def test_that_a_draft_goes_with_its_document(project: Project, turns: list[TurnId]) -> None:
    drafts.keep(project, Draft(turns[0], "Hva"))
    documents.remove_documents(project, [project.study.turns[turns[0]].document])
    assert drafts.find(project) is None


def test_that_what_must_be_gone_is_in_no_draft(project: Project, turns: list[TurnId]) -> None:
    drafts.keep(project, Draft(turns[1], "Samarbeidet med Zakariassen"))
    purge(project)
    assert drafts.find(project) is None
    assert b"Zakariassen" not in project.path.read_bytes()
