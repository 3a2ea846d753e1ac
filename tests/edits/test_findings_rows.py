"""Findings whose evidence is named by the words of quotes."""

import pytest

from qualcode.edits import coding
from qualcode.edits.findings_rows import add_worded_findings, coding_of
from qualcode.model.codings import Coding, Segment
from qualcode.model.errors import Missing, Rule, RuleBroken, SomethingMissing
from qualcode.model.findings import WordedEvidence, WordedFinding
from qualcode.model.span import Span
from qualcode.store.project import Project
from tests.projects_on_disk import rows_of


def _coded(project: Project, words: str, code: str = "Drivere") -> Coding:
    text = next(each for each in project.study.texts.values() if words in each.text)
    start = text.text.index(words)
    segment = Segment(text.id, Span(start, start + len(words)))
    made = coding.create_and_apply(project, segment, code)
    return project.study.codings[made]


def test_that_the_coding_on_the_very_words_is_meant(project: Project) -> None:
    _coded(project, "Vi snakker ikke. ".strip())
    inner = _coded(project, "snakker")
    assert coding_of(project.study, WordedEvidence("snakker")) == inner


def test_that_a_coding_around_the_words_goes_before_one_inside_them(project: Project) -> None:
    outer = _coded(project, "Vi snakker ikke.")
    _coded(project, "snakker ik")
    assert coding_of(project.study, WordedEvidence("snakker ikke")) == outer
    assert coding_of(project.study, WordedEvidence("Vi  snakker\nikke.")) == outer


def test_that_code_and_document_narrow_it_down(project: Project) -> None:
    _coded(project, "snakker", "Drivere")
    other = _coded(project, "snakker", "Barrierer / Stillhet")
    assert coding_of(project.study, WordedEvidence("snakker", "intervju 1", "stillhet")) == other
    with pytest.raises(SomethingMissing) as caught:
        coding_of(project.study, WordedEvidence("snakker", "Intervju 2"))
    assert caught.value.reason is Missing.QUOTE


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        (WordedEvidence("dette sa ingen"), Missing.QUOTE),
        (WordedEvidence("Hva er vanskelig"), Missing.CODING),
        (WordedEvidence("aldri tid", code="Samlokalisering"), Missing.CODING),
        (WordedEvidence("aldri tid", document="Intervju 9"), Missing.DOCUMENT),
        (WordedEvidence("aldri tid", code="Tull"), Missing.CODE),
    ],
)
def test_that_evidence_which_is_not_there_changes_nothing(
    project: Project, evidence: WordedEvidence, reason: Missing
) -> None:
    before = rows_of(project)
    good = WordedFinding("Ny?", "God", carried_by=(WordedEvidence("sitte i samme hus"),))
    with pytest.raises(SomethingMissing) as caught:
        add_worded_findings(project, [good, WordedFinding("Ny?", "Dårlig", against=(evidence,))])
    assert caught.value.reason is reason
    assert rows_of(project) == before


def test_that_a_question_and_a_claim_without_words_are_refused(project: Project) -> None:
    empty = {Rule.QUESTION_EMPTY: WordedFinding(" ", "Noe"), Rule.CLAIM_EMPTY: WordedFinding("Noe?", " ")}
    for rule, finding in empty.items():
        with pytest.raises(RuleBroken) as caught:
            add_worded_findings(project, [finding])
        assert caught.value.reason is rule


def test_that_questions_are_shared_and_everything_is_one_step(project: Project) -> None:
    evidence = (WordedEvidence("sitte i samme hus"), WordedEvidence("samme hus"))
    findings = [
        WordedFinding("hva fremmer samarbeid?", "To", "Nærhet", evidence),
        WordedFinding("Hva hindrer?", "Tre"),
        WordedFinding("Hva hindrer?", "Fire", against=evidence),
    ]
    two, three, four = add_worded_findings(project, findings)
    study = project.study
    assert [question.text for question in study.questions.ordered()] == ["Hva fremmer samarbeid?", "Hva hindrer?"]
    assert [study.findings[each].position for each in (two, three, four)] == [1, 0, 1]
    assert [len(study.evidence.by("finding", each)) for each in (two, three, four)] == [1, 0, 1]
    assert len(project.history.done) == 1
