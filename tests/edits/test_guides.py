"""Verbs that change guides."""

import pytest

from qualcode.edits import codebook, guides, history
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.guide_changes import NewQuestion, in_order, kin
from qualcode.model.guides import ReplyState
from qualcode.model.ids import GuideId
from qualcode.store.project import Project

QUESTIONS = (
    NewQuestion("Samarbeid"),
    NewQuestion(" Hvem samarbeider dere med? ", "1", 1),
    NewQuestion("Hva hindrer / hemmer samarbeidet mellom tjenestene i kommunen og frivillige?", "2", 1),
    NewQuestion("Skjønn"),
)


@pytest.fixture
def guide(project: Project) -> GuideId:
    """A guide of two sections, one of them with two questions."""
    return guides.add_guide(project, " Ledere ", QUESTIONS)


def _outline(project: Project, guide: GuideId) -> list[tuple[int, str]]:
    return [(depth, question.text.split()[0]) for question, depth in in_order(project.study, guide)]


def test_that_the_questions_of_a_guide_are_nested_as_its_file_says(project: Project, guide: GuideId) -> None:
    assert project.study.guides[guide].title == "Ledere"
    assert _outline(project, guide) == [(0, "Samarbeid"), (1, "Hvem"), (1, "Hva"), (0, "Skjønn")]


def test_that_a_question_is_moved_under_another_and_back_by_undo(project: Project, guide: GuideId) -> None:
    before = project.study
    first, who, _what, last = (question for question, _depth in in_order(project.study, guide))
    guides.move_guide_question(project, last.id, first.id, before=who.id)
    assert _outline(project, guide) == [(0, "Samarbeid"), (1, "Skjønn"), (1, "Hvem"), (1, "Hva")]
    history.undo(project)
    assert project.study == before
    with pytest.raises(RuleBroken) as broken:
        guides.move_guide_question(project, first.id, who.id)
    assert broken.value.reason is Rule.QUESTION_INSIDE_ITSELF


def test_that_a_question_cannot_lie_under_one_of_another_guide(project: Project, guide: GuideId) -> None:
    other = guides.add_guide(project, "Ansatte", QUESTIONS[:1])
    (elsewhere,) = project.study.guide_questions.by("guide", other)
    with pytest.raises(RuleBroken) as broken:
        guides.add_guide_question(project, guide, "Hvem?", parent=elsewhere.id)
    assert broken.value.reason is Rule.QUESTION_OF_OTHER_GUIDE


def test_that_a_guide_becomes_a_codebook_in_one_step(project: Project, guide: GuideId) -> None:
    before = project.study
    heading, *codes = guides.codes_from_guide(project, guide)
    study = project.study
    assert (study.codes[heading].name, study.codes[heading].codable) == ("Ledere", False)
    assert [study.codebook.path(code) for code in codes] == [
        "Ledere / Samarbeid",
        "Ledere / Samarbeid / Hvem samarbeider dere med",
        "Ledere / Samarbeid / Hva hindrer – hemmer samarbeidet mellom tjenestene i …",
        "Ledere / Skjønn",
    ]
    assert all(len(study.question_codes.by("code", code)) == 1 for code in codes)
    history.undo(project)
    assert project.study == before


def test_that_questions_of_two_guides_that_ask_the_same_are_kin(project: Project, guide: GuideId) -> None:
    other = guides.add_guide(project, "Ansatte", QUESTIONS)
    ours, theirs = (project.study.guide_questions.by("guide", each)[3].id for each in (guide, other))
    assert kin(project.study, ours) == {ours}
    guides.change_guide_question(project, theirs, same_as=ours)
    assert kin(project.study, ours) == kin(project.study, theirs) == {ours, theirs}
    guides.remove_guide(project, guide)
    assert project.study.guide_questions[theirs].same_as is None


def test_that_an_interview_follows_the_guides_named_and_no_others(project: Project, guide: GuideId) -> None:
    document = project.study.documents.ordered()[0].id
    other = guides.add_guide(project, "Ansatte")
    guides.use_guides(project, document, [guide])
    guides.use_guides(project, document, [other])
    assert [used.guide for used in project.study.guides_used.values()] == [other]


def test_that_codes_are_tied_to_a_question_and_untied(project: Project, guide: GuideId) -> None:
    question = project.study.guide_questions.by("guide", guide)[0].id
    one, two = codebook.add_code(project, "Én"), codebook.add_code(project, "To")
    guides.expect_codes(project, question, [one])
    guides.expect_codes(project, question, [two, two])
    assert [bond.code for bond in project.study.question_codes.values()] == [two]


def test_that_a_new_code_is_made_and_tied_to_a_question_in_one_step(project: Project, guide: GuideId) -> None:
    question, before = in_order(project.study, guide)[0][0].id, project.study
    guides.expect_path(project, question, "Rammer / Tid")
    guides.expect_path(project, question, "rammer/tid")
    (bond,) = project.study.question_codes.by("guide_question", question)
    assert project.study.codebook.path(bond.code) == "Rammer / Tid"
    history.undo(project)
    assert project.study == before


def test_that_turns_put_questions_and_put_them_no_more(project: Project, guide: GuideId) -> None:
    turn = project.study.turns_of(project.study.documents.ordered()[0].id)[0].id
    first, second, *_ = (each.id for each in project.study.guide_questions.by("guide", guide))
    guides.put_questions(project, {turn: [first, second]})
    assert len(project.study.questions_put.by("turn", turn)) == 2
    guides.put_questions(project, {turn: []})
    assert len(project.study.questions_put) == 0


def test_that_what_became_of_a_question_can_be_said_and_unsaid(project: Project, guide: GuideId) -> None:
    question = project.study.guide_questions.by("guide", guide)[0].id
    informant = project.study.informants.ordered()[0].id
    guides.say_reply(project, question, [informant], ReplyState.NOT_ASKED)
    guides.say_reply(project, question, [informant], ReplyState.BLANK)
    assert [reply.state for reply in project.study.replies.values()] == [ReplyState.BLANK]
    guides.say_reply(project, question, [informant], None)
    assert len(project.study.replies) == 0
