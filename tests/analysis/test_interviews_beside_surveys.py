"""A study of interviews that has surveys as well: what is out of those interviewed, and what out of respondents."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcode.analysis.coverage import coverage
from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.draft import check_draft
from qualcode.analysis.evidence import evidence_line
from qualcode.analysis.matrix import matrix
from qualcode.analysis.people import heard, heard_as, interviewed, only_written
from qualcode.analysis.quantifiers import quantified
from qualcode.analysis.sample import sample_table
from qualcode.analysis.survey_answers import answered, by_survey, tally
from qualcode.model.study import Study
from qualcode.store.files import create
from qualcode.store.project import Project
from qualcode.text.quoted import ManuscriptParagraph
from tests.builders import Builder
from tests.projects_on_disk import fill
from tests.survey_samples import bring_both

CLAIM = "De fleste informantene mangler tid."


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """Return a study with three interviews, a finding from two of them, and both sample surveys."""
    make = Builder()
    for label, role in (("R1", "Leder"), ("R2", "Lærer"), ("R3", "Lærer")):
        make.informant(label, role)
    make.document("Samtaler", "R1: Vi har ikke tid.\nR2: Jeg rekker det ikke.\nR3: Hm.")
    make.finding(CLAIM, make.coding("Tid", "Vi har ikke tid"), make.coding("Tid", "Jeg rekker det ikke"))
    project: Project = create(_path(tmp_path_factory), "Studie", "Bo")
    fill(project, make)
    bring_both(project)
    yield project.study
    project.close()


def _path(folders: pytest.TempPathFactory) -> Path:
    return folders.mktemp("study") / "Studie.qualcode"


def test_that_a_finding_from_interviews_is_out_of_those_interviewed(study: Study) -> None:
    (finding,) = study.findings
    line = evidence_line(study, finding)
    assert (line.informants, line.of_informants) == (2, 3)
    assert {role.name for role in line.silent_roles} == set()


def test_that_a_word_for_how_many_of_those_interviewed_is_not_held_against_respondents(study: Study) -> None:
    found = coverage(study)
    assert found.findings == ()
    assert [informant.label for informant in found.never_quoted] == ["R3"]


def test_that_what_rests_on_answers_is_out_of_those_who_answered_and_on_both_of_all(
    study: Study,
) -> None:
    (one, *_others) = sorted(only_written(study) & heard(study))
    (spoken, *_rest) = sorted(interviewed(study))
    assert heard_as(study, frozenset({one})) == heard(study) - interviewed(study)
    assert heard_as(study, frozenset({one, spoken})) == heard(study)
    said = quantified(study, "Noen lærere svarer.", frozenset({one}))
    assert said is not None
    assert said.of > 3


def test_that_a_draft_may_count_those_interviewed_and_those_whom_a_survey_reached(study: Study) -> None:
    (_survey, question) = by_survey(study)[0]
    reached = tally(answered(study, question.id))
    totals = (3, reached.answered, reached.asked, reached.respondents)
    for out_of in totals:
        assert _claims(study, f"I alt 2 av {out_of} informanter sa det.") == []
    assert _claims(study, "I alt 2 av 5 informanter sa det.") == [3]


def _claims(study: Study, text: str) -> list[int]:
    return [claim.people for claim in check_draft(study, [ManuscriptParagraph(0, text)]).claims]


def test_that_the_sample_and_the_matrix_have_those_interviewed_as_rows(study: Study) -> None:
    sample = sample_table(study)
    assert [row.informant.label for row in sample.rows] == ["R1", "R2", "R3"]
    assert sample.left_out == len(study.informants) - 3
    assert sample.attributes == ()
    shown = matrix(study, Dimension.INFORMANT, [code.id for code in study.codes.values()])
    assert [row.label for row in shown.rows] == ["R1", "R2", "R3"]


def test_that_a_study_of_surveys_alone_has_its_respondents_as_sample(tmp_path: Path) -> None:
    project = create(tmp_path / "Studie.qualcode", "Studie", "Bo")
    bring_both(project)
    project.close()
    sample = sample_table(project.study)
    assert len(sample.rows) == len(project.study.informants)
    assert sample.attributes
    assert heard_as(project.study, frozenset()) == heard(project.study)
