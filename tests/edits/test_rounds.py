"""Rounds of coding: the same person again, blind to what came before, and compared with it."""

import pytest

from qualcode.analysis.agreement.choice import comparable, compared_by_default
from qualcode.edits.people import add_coder
from qualcode.edits.rounds import begin_round
from qualcode.edits.sharing import set_coding_statuses
from qualcode.model.blind import may_see, seen_by
from qualcode.model.ids import CoderId
from qualcode.model.rounds import rounds_of
from qualcode.model.sharing import CodingStatus
from qualcode.store.project import Project


@pytest.fixture
def again(project: Project) -> CoderId:
    """Return the second round of the one who coded."""
    return begin_round(project, _first(project), project.study.documents)


def _first(project: Project) -> CoderId:
    return project.study.codings.ordered()[0].coder


def test_that_a_round_is_a_coder_of_the_same_person(project: Project, again: CoderId) -> None:
    first = project.study.coders[_first(project)]
    made = project.study.coders[again]
    assert (made.person, made.round) == (first.id, 2)
    assert made.name.startswith(first.name)
    third = begin_round(project, again, [])
    assert [one.id for one in rounds_of(project.study, again)] == [first.id, again, third]
    assert project.study.coders[third].person == first.id


def test_that_nothing_is_started_in_the_documents_of_a_round(project: Project, again: CoderId) -> None:
    said = project.study.statuses.by("coder", again)
    assert {one.document for one in said} == set(project.study.documents)
    assert {one.status for one in said} == {CodingStatus.NOT_STARTED}


def test_that_a_round_sees_the_earlier_one_when_it_is_finished(project: Project, again: CoderId) -> None:
    first, document = _first(project), project.study.documents.ordered()[0].id
    assert may_see(project.study, first, document, again)
    assert not may_see(project.study, again, document, first)
    assert len(seen_by(project.study, again).codings) == 0
    set_coding_statuses(project, [document], again, CodingStatus.DONE)
    assert may_see(project.study, again, document, first)
    assert {one.document for one in seen_by(project.study, again).codings.values()} == {document}


def test_that_others_are_seen_in_a_later_round_where_coding_is_not_blind(project: Project, again: CoderId) -> None:
    other = add_coder(project, "Bo")
    assert may_see(project.study, again, project.study.documents.ordered()[0].id, other)


def test_that_rounds_are_compared_where_the_later_one_is_finished(project: Project, again: CoderId) -> None:
    document = project.study.documents.ordered()[0].id
    set_coding_statuses(project, [document], again, CodingStatus.DONE)
    assert comparable(project.study, (_first(project), again)) == (document,)
    assert compared_by_default(project.study) == (_first(project),)


def test_that_a_name_that_is_taken_gets_a_number(project: Project) -> None:
    first = project.study.coders[_first(project)]
    add_coder(project, f"{first.name}, round 2")
    add_coder(project, f"{first.name}, runde 2")
    made = begin_round(project, first.id, [])
    assert project.study.coders[made].name.endswith("2 (2)")
