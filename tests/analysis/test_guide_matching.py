"""Proposals of which questions turns put, and the words that the table of the four states prints."""

from pathlib import Path

import pytest

from qualcode.analysis.guide_matching import open_turns, proposals
from qualcode.analysis.guide_states import GuideCell, GuideState, guide_table
from qualcode.edits import guides
from qualcode.i18n import translator
from qualcode.model.guide_changes import NewQuestion, in_order
from qualcode.model.guides import ReplyState
from qualcode.model.ids import GuideId
from qualcode.store.files import create
from qualcode.store.project import Project
from qualcode.wording.guides import cell_words, likeness_words, short_question
from tests.builders import Builder
from tests.projects_on_disk import fill

ENGLISH = translator("en")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An interview with three questions, and somebody who never came."""
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Leder")
    make.document(
        "Intervju 1",
        "I: Da begynner vi. Hvem samarbeider du mest med?\nR1: Med NAV, hver dag.\n"
        "I: Og skolen?\nR1: Sjelden.\nI: Hvor mye skjønn har du?\nR1: Ganske mye.",
    )
    make.coding("Samarbeid", "Med NAV")
    project = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(project, make)
    return project


@pytest.fixture
def guide(project: Project) -> GuideId:
    """A guide that the interview followed."""
    questions = (
        NewQuestion("Samarbeid", "1"),
        NewQuestion("Hvem samarbeider du med?", "1a", 1),
        NewQuestion("Hvordan bruker du skjønn?", "2"),
    )
    guide = guides.add_guide(project, "Guide", questions)
    (document,) = project.study.documents
    guides.use_guides(project, document, [guide])
    return guide


def test_that_turns_like_a_question_are_proposed_and_sections_never(project: Project, guide: GuideId) -> None:
    found = [each for each in proposals(project.study) if each.question is not None]
    labels = [project.study.guide_questions[each.question].label for each in found if each.question]
    assert labels[0] == "1a"
    assert "1" not in labels
    project.close()


def test_that_nothing_is_proposed_where_no_guide_was_followed(project: Project) -> None:
    guides.add_guide(project, "Guide", [NewQuestion("Hvem samarbeider du med?")])
    assert proposals(project.study) == []
    project.close()


def test_that_a_confirmed_turn_is_proposed_no_more(project: Project, guide: GuideId) -> None:
    (document,) = project.study.documents
    first, *others = open_turns(project.study, document)
    question = in_order(project.study, guide)[1][0]
    guides.put_questions(project, {first.id: [question.id]})
    assert [turn.id for turn in open_turns(project.study, document)] == [turn.id for turn in others]
    assert first.id not in {each.turn for each in proposals(project.study)}
    project.close()


def test_that_the_four_states_are_four_different_words_and_never_0(project: Project, guide: GuideId) -> None:
    (document,) = project.study.documents
    questions = [question.id for question, _depth in in_order(project.study, guide)]
    guides.put_questions(project, {open_turns(project.study, document)[0].id: [questions[1]]})
    people = {each.label: each.id for each in project.study.informants.values()}
    guides.say_replies(project, {questions[2]: [people["R1"]]}, ReplyState.NOT_ASKED)
    table = guide_table(project.study, [guide])
    told = {key: cell_words(project.study, cell, ENGLISH) for key, cell in table.cells.items()}
    assert told[questions[1], people["R1"]] == "1 quote"
    assert told[questions[2], people["R1"]] == "not asked"
    assert told[questions[2], people["R2"]] == "not interviewed"
    guides.say_replies(project, {questions[2]: [people["R1"]]}, ReplyState.BLANK)
    table = guide_table(project.study, [guide])
    assert cell_words(project.study, table.cells[questions[2], people["R1"]], ENGLISH) == "asked, left open"
    assert cell_words(project.study, GuideCell(GuideState.ASKED), ENGLISH) == "asked, nothing coded"
    project.close()


def test_that_likeness_is_told_in_words_and_questions_are_cut_between_words(
    project: Project, guide: GuideId
) -> None:
    words = [likeness_words(likeness, ENGLISH) for likeness in (100, 75, 56, 0)]
    assert words == ["very alike", "alike", "somewhat alike", ""]
    question = in_order(project.study, guide)[1][0]
    assert short_question(question) == "1a Hvem samarbeider du med?"
    assert short_question(question, 20) == "1a Hvem samarbeider …"
    project.close()
