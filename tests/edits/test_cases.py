"""Verbs that change the tree of cases, and what is known of people."""

import pytest

from qualcode.edits import cases, documents, history, people
from qualcode.edits.people_cells import PersonCells, fill_cells
from qualcode.model.errors import RuleBroken
from qualcode.model.people import Certainty
from qualcode.store.project import Project


def test_that_a_case_is_nested_in_another_and_back_by_undo(project: Project) -> None:
    county = cases.add_case(project, " Vestland ")
    town = cases.add_case(project, "Lillevåg")
    before = project.study
    cases.move_case(project, town, county)
    assert project.study.cases[town].parent == county
    with pytest.raises(RuleBroken):
        cases.move_case(project, county, town)
    history.undo(project)
    assert project.study == before
    assert project.study.cases[county].name == "Vestland"


def test_that_peers_of_one_name_are_refused(project: Project) -> None:
    cases.add_case(project, "Lillevåg")
    with pytest.raises(RuleBroken):
        cases.add_case(project, "lillevåg")


def test_that_cases_are_ordered_and_removed_without_their_people(project: Project) -> None:
    first, second = cases.add_case(project, "A"), cases.add_case(project, "B")
    inner = cases.add_case(project, "Skole", first)
    cases.move_case(project, second, None, before=first)
    assert [case.name for case in project.study.cases.by("parent", None)][-2:] == ["B", "A"]
    someone = people.add_informant(project, "R81")
    fill_cells(project, [PersonCells(someone, case="A")])
    cases.remove_cases(project, [first])
    assert project.study.informants[someone].case is None
    assert project.study.cases[inner].parent is None


def test_that_somebody_planned_and_never_interviewed_keeps_the_reason_until_heard(project: Project) -> None:
    someone = people.add_informant(project, "R9")
    people.set_interviewed(project, [someone], False, " syk ")
    assert (project.study.informants[someone].interviewed, project.study.informants[someone].reason) == (
        False,
        "syk",
    )
    people.set_interviewed(project, [someone], True)
    assert (project.study.informants[someone].interviewed, project.study.informants[someone].reason) == (True, "")


def test_that_certainty_is_set_for_values_and_roles_in_one_step(project: Project) -> None:
    someone = people.add_informant(project, "R81")
    years = people.add_attribute(project, "Fartstid")
    people.set_value(project, someone, years, "4")
    fill_cells(project, [PersonCells(someone, roles=["Leder", "(Lærer)"])])
    before = project.study
    assert [held.certainty for held in before.roles_held.by("informant", someone)] == [
        Certainty.STATED,
        Certainty.INFERRED,
    ]
    people.set_certainty(project, [(someone, years), (someone, None)], Certainty.INFERRED)
    study = project.study
    assert study.values_of(someone)[years].certainty is Certainty.INFERRED
    assert {held.certainty for held in study.roles_held.by("informant", someone)} == {Certainty.INFERRED}
    history.undo(project)
    assert project.study == before
    people.set_certainty(project, [(someone, years)], Certainty.UNKNOWN)
    value = project.study.values_of(someone)[years]
    assert (value.value, value.certainty) == ("", Certainty.UNKNOWN)


def test_that_an_empty_value_does_not_become_inferred(project: Project) -> None:
    someone = people.add_informant(project, "R81")
    years = people.add_attribute(project, "Fartstid")
    people.set_certainty(project, [(someone, years)], Certainty.INFERRED)
    assert not project.study.values_of(someone)


def test_that_a_wave_of_no_document_changes_nothing(project: Project) -> None:
    before = project.study
    documents.set_wave(project, [], 2)
    assert project.study == before
