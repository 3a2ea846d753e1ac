"""Verbs that change what the study claims."""

import pytest

from qualcode.edits import findings, themes
from qualcode.model.ids import CodingId, FindingId
from qualcode.store.project import Project
from tests.memos import add_memo


def _codings(project: Project) -> list[CodingId]:
    return [each.id for each in project.study.codings.ordered()]


def _evidence(project: Project, finding: FindingId) -> list[tuple[CodingId, bool]]:
    return [(each.coding, each.against) for each in project.study.evidence.by("finding", finding)]


def _claims(project: Project, question: str) -> list[str]:
    return [each.claim for each in project.study.findings.by("question", question)]


@pytest.fixture
def question(project: Project) -> str:
    """A research question with three findings, under the study's own."""
    question = findings.add_question(project, " Hva hindrer? ")
    for claim in "ABC":
        findings.add_finding(project, question, claim)
    return question


def test_that_questions_and_findings_stand_in_the_order_they_came(project: Project, question: str) -> None:
    assert [each.text for each in project.study.questions.ordered()] == ["Hva fremmer samarbeid?", "Hva hindrer?"]
    assert _claims(project, question) == ["A", "B", "C"]


def test_that_a_new_finding_is_carried_by_its_codings_in_their_order(project: Project, question: str) -> None:
    a, b = _codings(project)
    made = findings.add_finding(project, question, " D ", [b, a, b], concept="Tillit")
    assert _evidence(project, made) == [(b, False), (a, False)]
    finding = project.study.findings[made]
    assert (finding.claim, finding.concept, finding.position) == ("D", "Tillit", 3)


def test_that_a_coding_carries_a_finding_once(project: Project) -> None:
    (finding,) = project.study.findings
    a, b = _codings(project)
    findings.add_evidence(project, finding, [a])
    findings.add_evidence(project, finding, [a, b, b], against=True)
    assert _evidence(project, finding) == [(a, False), (b, True)]


def test_that_evidence_goes_while_codings_stay(project: Project) -> None:
    (finding,) = project.study.findings
    findings.add_evidence(project, finding, _codings(project))
    first, second = project.study.evidence.by("finding", finding)
    findings.remove_evidence(project, [second.id])
    assert _evidence(project, finding) == [(first.coding, False)]
    assert len(project.study.codings) == 2


@pytest.mark.parametrize(
    ("which", "place", "order"),
    [("C", 0, "CAB"), ("A", 2, "BCA"), ("B", 1, "ABC"), ("A", 99, "BCA")],
)
def test_that_a_finding_moves_to_its_place_among_the_others(
    project: Project, question: str, which: str, place: int, order: str
) -> None:
    moving = next(each for each in project.study.findings.values() if each.claim == which)
    findings.move_finding(project, moving.id, moving.question, place)
    assert _claims(project, question) == list(order)


def test_that_a_finding_moves_to_another_question(project: Project, question: str) -> None:
    moving = next(each for each in project.study.findings.values() if each.claim == "A")
    target = project.study.questions.ordered()[0].id
    findings.move_finding(project, moving.id, target, 0)
    assert _claims(project, target) == ["A", "Å sitte sammen hjelper."]
    assert _claims(project, question) == ["B", "C"]


def test_that_removing_a_question_takes_its_findings_and_leaves_themes_and_codings(
    project: Project, question: str
) -> None:
    theme = themes.add_theme(project, "Tid", project.study.questions.ordered()[1].id, "Alt tar tid.")
    finding = next(each for each in project.study.findings.values() if each.claim == "A")
    findings.change_finding(project, finding.id, theme=theme)
    findings.add_evidence(project, finding.id, _codings(project))
    add_memo(project, "Tenk", finding=finding.id)
    findings.remove_question(project, project.study.questions.ordered()[1].id)
    assert (len(project.study.findings), len(project.study.evidence), len(project.study.memos)) == (1, 0, 0)
    assert (project.study.themes[theme].question, len(project.study.codings)) == (None, 2)


def test_that_typing_a_claim_is_one_step(project: Project) -> None:
    (finding,) = project.study.findings
    for claim in ("D", "De", "De fleste"):
        findings.change_finding(project, finding, claim=claim)
    assert (project.study.findings[finding].claim, len(project.history.done)) == ("De fleste", 1)
    for text in ("H", "Hv"):
        findings.reword_question(project, project.study.questions.ordered()[0].id, text)
    assert (project.study.questions.ordered()[0].text, len(project.history.done)) == ("Hv", 2)


def test_that_what_a_question_was_before_typing_began_is_kept_until_it_is_forgotten(
    project: Project, question: str
) -> None:
    for text in ("Hva", "Hva hemmer?"):
        findings.reword_question(project, question, text)
    (wording,) = project.study.earlier_wordings.by("question", question)
    assert wording.text == "Hva hindrer?"
    findings.forget_wording(project, wording.id)
    assert len(project.study.earlier_wordings) == 0


def test_that_a_finding_knows_who_wrote_it(project: Project, question: str) -> None:
    (claim, *_) = project.study.findings.by("question", question)
    assert claim.coder == project.coder


def test_that_removing_a_finding_leaves_its_codings(project: Project) -> None:
    (finding,) = project.study.findings
    findings.add_evidence(project, finding, _codings(project))
    findings.remove_finding(project, finding)
    assert (len(project.study.findings), len(project.study.evidence), len(project.study.codings)) == (0, 0, 2)
