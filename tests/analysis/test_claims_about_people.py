"""What the sample adds up to, whom a template points at, and codes voiced both ways."""

from qualcode.analysis.both_ways import voiced_both_ways
from qualcode.analysis.pointed_at import pointed_at
from qualcode.analysis.quotes import find_quotations
from qualcode.analysis.sample_sums import Property, uneven_sums
from qualcode.model.codings import Stance
from tests.builders import Builder


def _people(*roles: tuple[str, ...]) -> Builder:
    make = Builder()
    for number, held in enumerate(roles, start=1):
        make.informant(f"R{number}", *held, case="Havnes")
    make.document("Samtaler", "\n".join(f"R{number}: Ja." for number in range(1, len(roles) + 1)))
    return make


def test_that_an_informant_with_two_roles_is_named_as_why_the_roles_do_not_add_up():
    (uneven,) = uneven_sums(_people(("Leder",), ("Leder", "Lærer")).study())
    assert (uneven.property, uneven.total, uneven.informants) == (Property.ROLE, 3, 2)
    assert [one.label for one in uneven.twice] == ["R2"]


def test_that_sums_that_agree_are_not_named_even_where_a_role_is_unknown_and_cases_are_nested():
    make = _people(("Leder",), ())
    make.informant("R3", "Leder", case="Havnes / Nordre skole", kommune="Havnes")
    assert uneven_sums(make.study()) == ()


def test_that_a_template_with_roles_points_at_a_role_that_two_have():
    study = _people(("Leder",), ("Leder",), ("Lærer",), ("Lærer",), ("Lærer",)).study()
    (group,) = pointed_at(study, "{role}")
    assert [one.label for one in group.informants] == ["R1", "R2"]
    assert pointed_at(study, "{label}") == ()
    assert pointed_at(study, "{case}") == ()


def test_that_those_who_were_never_heard_are_pointed_at_by_no_quote():
    make = _people(("Lærer",), ("Lærer",), ("Lærer",))
    make.informant("R4", "Leder")
    assert pointed_at(make.study(), "{role}") == ()


def test_that_a_code_is_voiced_both_ways_when_quotes_pull_apart_or_one_pulls_both():
    make = Builder()
    make.informant("R1")
    make.document("Samtale", "R1: Hus hjelper. Hus hindrer. Tid hindrer. Mat er begge deler.")
    make.coding("Hus", "Hus hjelper", stance=Stance.HELPS)
    make.coding("Hus", "Hus hindrer", stance=Stance.HINDERS)
    make.coding("Tid", "Tid hindrer", stance=Stance.HINDERS)
    make.coding("Mat", "Mat er begge deler", stance=Stance.BOTH)
    study = make.study()
    found = voiced_both_ways(study, find_quotations(study))
    assert [(one.code.name, one.helps, one.hinders, one.both) for one in found] == [
        ("Hus", 1, 1, 0),
        ("Mat", 0, 0, 1),
    ]
