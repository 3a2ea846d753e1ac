"""Verbs that sort codes into groups."""

import pytest

from qualcode.edits import codebook, grouping, history
from qualcode.model.codes import Code, Origin
from qualcode.model.errors import Rule, RuleBroken
from qualcode.store.project import Project
from tests.memos import add_memo
from tests.projects_on_disk import rows_of


def _code(project: Project, path: str) -> Code:
    code = project.study.codebook.find(path)
    assert code is not None, path
    return code


def _paths(project: Project) -> list[str]:
    book = project.study.codebook
    return [book.path(code.id) for code, _depth in book.walk()]


def test_that_a_new_group_is_a_heading_with_the_codes_in_their_order(project: Project) -> None:
    a, b = (codebook.add_code(project, name) for name in "AB")
    group = grouping.group_codes(project, " Hverdagen ", [b, a])
    assert _paths(project)[-3:] == ["Hverdagen", "Hverdagen / B", "Hverdagen / A"]
    assert not project.study.codes[group].codable


def test_that_making_a_group_is_one_step_back(project: Project) -> None:
    a, b = (codebook.add_code(project, name) for name in "AB")
    before = rows_of(project)
    grouping.group_codes(project, "Hverdagen", [a, b])
    history.undo(project)
    assert rows_of(project) == before


def test_that_a_group_may_be_empty_and_lie_under_a_code(project: Project) -> None:
    grouping.group_codes(project, "Tid", [], under=_code(project, "Barrierer").id)
    assert "Barrierer / Tid" in _paths(project)


def test_that_a_group_needs_a_name_of_its_own(project: Project) -> None:
    before = rows_of(project)
    with pytest.raises(RuleBroken) as caught:
        grouping.group_codes(project, "drivere", [_code(project, "Barrierer / Tidspress").id])
    assert caught.value.reason is Rule.NAME_TAKEN
    assert rows_of(project) == before


def test_that_dissolving_a_heading_leaves_its_codes_in_its_place(project: Project) -> None:
    a = codebook.add_code(project, "A")
    group = grouping.group_codes(project, "Hverdagen", [a])
    codebook.add_code_set(project, "Utvalg", [group, a])
    codebook.add_code(project, "Sist")
    grouping.dissolve_group(project, group)
    assert [code.name for code in project.study.codebook.roots] == ["Barrierer", "Drivere", "A", "Sist"]
    assert [member.code for member in project.study.code_set_members.values()] == [a]


@pytest.mark.parametrize("kept_by", ["codable", "memo"])
def test_that_dissolving_keeps_a_code_that_means_something(project: Project, kept_by: str) -> None:
    a = codebook.add_code(project, "A")
    group = grouping.group_codes(project, "Hverdagen", [a])
    if kept_by == "memo":
        add_memo(project, "Tenk mer", code=group)
    else:
        codebook.describe_code(project, group, codable=True)
    grouping.dissolve_group(project, group)
    assert _paths(project)[-2:] == ["A", "Hverdagen"]


def test_that_promoted_codes_come_from_the_data_and_lie_where_asked(project: Project) -> None:
    parent = _code(project, "Barrierer").id
    a, b = (codebook.add_code(project, name, origin=Origin.IN_VIVO) for name in ("Rekker det ikke", "Løper fort"))
    steps = len(project.history.done)
    grouping.promote_codes(project, [a, b], parent)
    assert _paths(project)[1:4] == [
        "Barrierer / Tidspress",
        "Barrierer / Rekker det ikke",
        "Barrierer / Løper fort",
    ]
    assert {project.study.codes[code].origin for code in (a, b)} == {Origin.DATA}
    assert len(project.history.done) == steps + 1


def test_that_a_promoted_code_keeps_its_place_among_its_peers(project: Project) -> None:
    a = codebook.add_code(project, "A", origin=Origin.IN_VIVO)
    codebook.add_code(project, "B")
    grouping.promote_codes(project, [a], None)
    assert _paths(project)[-2:] == ["A", "B"]
    assert project.study.codes[a].origin is Origin.DATA
