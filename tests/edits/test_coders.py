"""Coders who go, and two who are one."""

import pytest

from qualcode.edits import coders, coding, history, people
from qualcode.edits.sharing import set_coding_statuses
from qualcode.model.blind import status_of
from qualcode.model.codings import NewCoding, Segment
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CoderId
from qualcode.model.sharing import CodingStatus
from qualcode.model.span import Span
from qualcode.store.project import Project
from tests.memos import add_memo


def _coded_by(project: Project, coder: CoderId, start: int, stop: int) -> None:
    document = project.study.documents.ordered()[0].id
    code = project.study.codebook.find("Barrierer / Tidspress")
    assert code is not None
    coding.apply_codings(project, [NewCoding(Segment(document, Span(start, stop)), code.id, coder=coder)])


def test_that_a_coder_of_whom_nothing_is_there_can_go_and_come_back(project: Project) -> None:
    kari = people.add_coder(project, "Anna Nord")
    document = project.study.documents.ordered()[0].id
    set_coding_statuses(project, [document], kari, CodingStatus.DONE)
    coders.remove_coder(project, kari)
    assert kari not in project.study.coders
    assert not project.study.statuses
    history.undo(project)
    assert project.study.coders[kari].initials == "AN"


def test_that_a_coder_who_has_coded_stays(project: Project) -> None:
    kari = people.add_coder(project, "Kari")
    _coded_by(project, kari, 0, 4)
    with pytest.raises(RuleBroken) as caught:
        coders.remove_coder(project, kari)
    assert caught.value.reason is Rule.IN_USE


def test_that_one_person_under_two_names_becomes_one_with_all_that_was_theirs(project: Project) -> None:
    kari, also_kari = people.add_coder(project, "Kari"), people.add_coder(project, "A. Nord")
    _coded_by(project, kari, 0, 4)
    _coded_by(project, also_kari, 0, 4)
    _coded_by(project, also_kari, 6, 10)
    document = project.study.documents.ordered()[0].id
    set_coding_statuses(project, [document], also_kari, CodingStatus.DONE)
    project.coder = also_kari
    memo = add_memo(project, "Husk dette", document=document)
    before = project.study
    coders.merge_coders(project, kari, also_kari)
    after = project.study
    assert [(each.start, each.stop) for each in after.codings.by("coder", kari)] == [(0, 4), (6, 10)]
    assert also_kari not in after.coders
    assert after.memos[memo].coder == kari
    assert status_of(after, document, kari) is CodingStatus.DONE
    assert project.coder in after.coders
    history.undo(project)
    assert project.study == before
