"""Many cells at once: one step, in which what is not named stays."""

import pytest

from qualcode.edits import history, people
from qualcode.edits.people_cells import PersonCells, fill_cells
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.people import AttributeType, Certainty
from qualcode.store.project import Project


def _told(project: Project) -> list[tuple[str, list[str], str]]:
    study = project.study
    return [
        (
            one.label,
            [role.name for role in study.roles_of(one.id)],
            study.cases[one.case].name if one.case is not None else "",
        )
        for one in study.informants.ordered()
    ]


def test_that_known_and_new_people_are_filled_in_as_one_step(project: Project) -> None:
    one = people.add_informant(project, "R91")
    fill_cells(project, [PersonCells(one, roles=["Leder"])])
    before = project.study
    years = people.add_attribute(project, "År", AttributeType.NUMBER)
    filled = [
        PersonCells(one, case="NAV", values={years: ("4", Certainty.INFERRED)}),
        PersonCells(None, "R92", ["Veileder", "Leder"]),
        PersonCells(None, " "),
    ]
    assert fill_cells(project, filled) == 2
    assert _told(project)[-2:] == [("R91", ["Leder"], "NAV"), ("R92", ["Veileder", "Leder"], "")]
    history.undo(project)
    history.undo(project)
    assert project.study == before


def test_that_labels_can_be_swapped_in_one_step(project: Project) -> None:
    one, two = people.add_informant(project, "R91"), people.add_informant(project, "R92")
    fill_cells(project, [PersonCells(one, "R92"), PersonCells(two, "R91")])
    assert [told[0] for told in _told(project)][-2:] == ["R92", "R91"]


def test_that_a_label_that_is_taken_leaves_everything_as_it_was(project: Project) -> None:
    one = people.add_informant(project, "R91")
    before = project.study
    with pytest.raises(RuleBroken) as caught:
        fill_cells(project, [PersonCells(one, case="NAV"), PersonCells(None, "r91")])
    assert caught.value.reason is Rule.NAME_TAKEN
    assert project.study == before
