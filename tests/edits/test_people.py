"""Verbs that change who takes part."""

import pytest

from qualcode.edits import coding, people
from qualcode.edits.people_cells import PersonCells, fill_cells
from qualcode.edits.people_import import import_people
from qualcode.model.codings import Coding
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import InformantId
from qualcode.model.people import AttributeType, Certainty, NewPerson, PeopleImported
from qualcode.model.quotations import speakers
from qualcode.store.project import Project
from tests.memos import add_memo


def _informant(project: Project, label: str) -> InformantId:
    return next(each.id for each in project.study.informants.values() if each.label == label)


def _roles(project: Project, label: str) -> list[str]:
    return [role.name for role in project.study.roles_of(_informant(project, label))]


def _case(project: Project, label: str) -> str | None:
    case = project.study.informants[_informant(project, label)].case
    return project.study.cases[case].name if case else None


def _values(project: Project, label: str) -> dict[str, str]:
    values = project.study.values_of(_informant(project, label))
    return {project.study.attributes[key].name: value.value for key, value in values.items()}


def _refused(rule: Rule, verb: object, *args: object, **kwargs: object) -> None:
    with pytest.raises(RuleBroken) as caught:
        verb(*args, **kwargs)  # type: ignore[operator]
    assert caught.value.reason is rule


def _coding(project: Project) -> Coding:
    return next(each for each in project.study.codings.values() if project.study.words(each) == "aldri tid")


def test_that_labels_are_unique_whatever_the_case(project: Project) -> None:
    people.add_informant(project, " R3 ")
    assert [each.label for each in project.study.informants.ordered()] == ["R1", "R2", "R3"]
    _refused(Rule.NAME_TAKEN, people.add_informant, project, "r1")
    _refused(Rule.NAME_EMPTY, fill_cells, project, [PersonCells(_informant(project, "R1"), " ")])
    fill_cells(project, [PersonCells(_informant(project, "R1"), "Leder NAV")])
    assert project.study.informants.ordered()[0].label == "Leder NAV"


def test_that_roles_are_made_by_being_named_and_go_when_nobody_has_them(project: Project) -> None:
    one = _informant(project, "R1")
    fill_cells(project, [PersonCells(one, roles=["Rektor", " leder", "Rektor", ""])])
    assert _roles(project, "R1") == ["Rektor", "Leder"]
    fill_cells(project, [PersonCells(one, roles=["veileder"])])
    assert _roles(project, "R1") == ["Veileder"]
    assert [role.name for role in project.study.roles.ordered()] == ["Veileder"]


def test_that_naming_the_same_roles_again_is_no_step(project: Project) -> None:
    fill_cells(project, [PersonCells(_informant(project, "R1"), roles=["Leder"])])
    assert not project.history.done


def test_that_an_informant_belongs_to_one_case_or_none(project: Project) -> None:
    two = _informant(project, "R2")
    fill_cells(project, [PersonCells(two, case="storvåg")])
    assert (_case(project, "R2"), len(project.study.cases)) == ("Storvåg", 1)
    fill_cells(project, [PersonCells(two, case="Storvåg / Nordre skole")])
    assert (_case(project, "R2"), len(project.study.cases)) == ("Nordre skole", 2)
    fill_cells(project, [PersonCells(_informant(project, "R1"), case="nordre skole")])
    assert (_case(project, "R1"), len(project.study.cases)) == ("Nordre skole", 2)
    fill_cells(project, [PersonCells(two, case="")])
    assert _case(project, "R2") is None


def test_that_an_attribute_value_is_set_changed_and_emptied(project: Project) -> None:
    one, years = _informant(project, "R1"), people.add_attribute(project, "År i jobben", AttributeType.NUMBER)
    people.set_value(project, one, years, " 3,5 ")
    assert _values(project, "R1") == {"År i jobben": "3.5"}
    people.set_value(project, one, years, "", Certainty.UNKNOWN)
    assert project.study.values_of(one)[years].certainty is Certainty.UNKNOWN
    people.set_value(project, one, years, "")
    assert _values(project, "R1") == {}
    _refused(Rule.WRONG_TYPE, people.set_value, project, one, years, "lenge")


def test_that_an_attribute_changes_type_only_when_its_values_fit(project: Project) -> None:
    one, start = _informant(project, "R1"), people.add_attribute(project, "Begynte")
    people.set_value(project, one, start, "1.8.2018")
    people.change_attribute(project, start, type=AttributeType.DATE)
    assert _values(project, "R1") == {"Begynte": "2018-08-01"}
    _refused(Rule.WRONG_TYPE, people.change_attribute, project, start, type=AttributeType.NUMBER)
    people.remove_attribute(project, start)
    assert (len(project.study.attributes), len(project.study.attribute_values)) == (0, 0)


def test_that_a_withdrawn_informant_leaves_turns_without_a_speaker(project: Project) -> None:
    old, one = _coding(project), _informant(project, "R1")
    assert speakers(project.study, old) == (one,)
    add_memo(project, "Om R1", informant=one)
    people.remove_informants(project, [one])
    assert speakers(project.study, old) == ()
    assert (len(project.study.memos), len(project.study.codings)) == (0, 2)
    assert {turn.label for turn in project.study.turns.values()} == {"I", "R1", "R2"}


def test_that_an_informant_can_withdraw_though_two_codings_differ_in_that_alone(project: Project) -> None:
    old = _coding(project)
    project.coder = old.coder
    by_hand = coding.apply_code(project, old.segment, _drivers(project))
    coding.set_speaker(project, [by_hand], _informant(project, "R2"))
    coding.apply_code(project, old.segment, _drivers(project))
    people.remove_informants(project, [_informant(project, "R2")])
    assert len(project.study.codings_of(_drivers(project))) == 1


def _drivers(project: Project) -> str:
    return next(code.id for code in project.study.codes.values() if code.name == "Drivere")


def test_that_imported_people_are_added_or_updated_in_one_step(project: Project) -> None:
    table = [
        NewPerson("r1", ("Rektor",), "", {"nivå": "leder", "tjeneste": ""}),
        NewPerson("R8", ("Lærer", "Leder"), "Øvrebø", {"nivå": "ansatt", "tjeneste": "Skole"}),
    ]
    assert import_people(project, table) == PeopleImported(("R8",), 1)
    assert len(project.history.done) == 1
    assert (_roles(project, "R1"), _case(project, "R1"), _values(project, "R1")) == (
        ["Rektor"],
        "Storvåg",
        {"nivå": "leder"},
    )
    assert (_roles(project, "R8"), _case(project, "R8")) == (["Lærer", "Leder"], "Øvrebø")
    assert [attribute.name for attribute in project.study.attributes.ordered()] == ["nivå", "tjeneste"]


def test_that_importing_the_same_table_again_changes_nothing(project: Project) -> None:
    table = [NewPerson("R1", ("Rektor",), "Øvrebø", {"nivå": "leder"}), NewPerson("R9")]
    import_people(project, table)
    steps = len(project.history.done)
    assert import_people(project, table) == PeopleImported((), 2)
    assert len(project.history.done) == steps


def test_that_one_bad_value_stops_the_whole_table(project: Project) -> None:
    people.add_attribute(project, "år", AttributeType.NUMBER)
    table = [NewPerson("R8", values={"år": "4"}), NewPerson("R9", values={"år": "fire"})]
    _refused(Rule.WRONG_TYPE, import_people, project, table)
    assert len(project.study.informants) == 2


def test_that_names_of_roles_cases_and_coders_change(project: Project) -> None:
    people.rename_role(project, project.study.roles.ordered()[0].id, " Enhetsleder ")
    people.rename_case(project, project.study.cases.ordered()[0].id, "Ytrevåg")
    coder = people.add_coder(project, "Berit", "BB")
    people.change_coder(project, coder, name="Berit B.")
    assert (_roles(project, "R1"), _case(project, "R1")) == (["Enhetsleder"], "Ytrevåg")
    assert project.study.coders[coder].name == "Berit B."
    _refused(Rule.NAME_TAKEN, people.add_coder, project, "berit b.")
