from qualcode.analysis.evidence import evidence_lines
from qualcode.analysis.people import heard, heard_as, interviewed, small_groups
from tests.builders import Builder


def _told(make: Builder) -> list[tuple[list[str], str, list[str], list[str]]]:
    return [
        (
            [role.name for role in group.roles],
            group.case.name if group.case else "",
            [value for _attribute, value in group.values],
            [informant.label for informant in group.informants],
        )
        for group in small_groups(make.study())
    ]


def test_that_a_combination_of_two_people_is_named_and_of_three_is_not() -> None:
    make = Builder()
    for label in ("R1", "R2", "R3"):
        make.informant(label, "Rådgiver", case="Havnes")
    for label in ("R10", "R9"):
        make.informant(label, "Rådgiver", case="Vågan")
    assert _told(make) == [(["Rådgiver"], "Vågan", [], ["R9", "R10"])]


def test_that_the_workplace_is_part_of_the_combination_and_the_smallest_come_first() -> None:
    make = Builder()
    for label in ("R1", "R2"):
        make.informant(label, "Leder", case="Havnes", tjeneste="NAV", hobby=label)
    make.informant("R3", "Leder", case="Havnes", tjeneste="Skole")
    assert _told(make) == [
        (["Leder"], "Havnes", ["Skole"], ["R3"]),
        (["Leder"], "Havnes", ["NAV"], ["R1", "R2"]),
    ]


def test_that_other_attributes_are_looked_at_when_named() -> None:
    make = Builder()
    for label in ("R1", "R2", "R3"):
        make.informant(label, "Leder", alder="ung" if label == "R3" else "eldre")
    groups = small_groups(make.study(), fewest=2, attributes=[make.attribute("alder").id])
    assert [group.informants[0].label for group in groups] == ["R3"]


def test_that_people_of_whom_nothing_is_known_are_no_group() -> None:
    make = Builder()
    make.informant("R1")
    assert _told(make) == []


def test_that_someone_is_heard_who_speaks_in_a_turn_or_is_named_by_a_coding() -> None:
    make = Builder()
    r1, r2, _listed = make.informant("R1"), make.informant("R2"), make.informant("R3")
    make.document("Intervju", "R1: Ja.")
    make.notes("Notat", "Hun var enig.")
    make.coding("Enig", "enig", informant=r2.id)
    assert heard(make.study()) == {r1.id, r2.id}


def test_that_somebody_quoted_who_was_never_interviewed_counts_where_the_quote_is_and_nowhere_else() -> None:
    make = Builder()
    r1, r2, r3 = make.informant("R1"), make.informant("R2"), make.planned("R3")
    make.document("Samtaler", "R1: Vi har ikke tid.\nR2: Rektor sa at det er dyrt.")
    without = make.finding("Tiden er knapp.", make.coding("Tid", "ikke tid"))
    with_them = make.finding("Det er dyrt.", make.coding("Penger", "det er dyrt", informant=r3.id))
    study = make.study()
    assert interviewed(study) == heard_as(study, frozenset()) == {r1.id, r2.id}
    told = {finding: (line.informants, line.of_informants) for finding, line in evidence_lines(study).items()}
    assert told == {without.id: (1, 2), with_them.id: (1, 3)}


def test_that_an_interview_in_which_somebody_speaks_outweighs_the_mark_that_there_was_none() -> None:
    make = Builder()
    r1 = make.planned("R1")
    make.document("Samtale", "R1: Nå ble det noe av likevel.")
    assert interviewed(make.study()) == {r1.id}
