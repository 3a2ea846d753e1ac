import pytest

from qualcode.analysis.sample import SampleTable, Total, sample_table
from qualcode.model.people import AttributeType, Certainty, Owner
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    """Three informants of whom one is only listed; a choice that nobody has."""
    make = Builder()
    make.attribute("nivå", kind=AttributeType.CHOICE, choices=("høyt", "middels", "lavt"))
    make.informant("R10", "Leder", "NAV", case="Havnes", nivå="høyt")
    make.informant("R2", "Rådgiver", case="Havnes / Nordre skole", nivå="annet")
    ghost = make.informant("R1")
    make.value("nivå", "høyt?", ghost, Certainty.UNKNOWN)
    make.role("Lærer")
    make.document("Par", "R10: Ja.\nR2: Nei.")
    make.document("Alene", "R2: Ja.")
    return make


def _told(totals: tuple[Total, ...]) -> list[tuple[str | None, int]]:
    return [(total.value, total.informants) for total in totals]


def _table(make: Builder) -> SampleTable:
    return sample_table(make.study())


def test_that_informants_are_rows_sorted_by_number(make: Builder) -> None:
    rows = _table(make).rows
    assert [row.informant.label for row in rows] == ["R1", "R2", "R10"]
    assert [[document.title for document in row.documents] for row in rows] == [[], ["Par", "Alene"], ["Par"]]


def test_that_one_who_is_only_listed_is_not_heard(make: Builder) -> None:
    table = _table(make)
    assert [row.heard for row in table.rows] == [False, True, True]
    assert table.heard == 2


def test_that_roles_count_their_people_and_unknown_comes_last(make: Builder) -> None:
    assert _told(_table(make).roles) == [("Leder", 1), ("NAV", 1), ("Rådgiver", 1), ("Lærer", 0), (None, 1)]


def test_that_a_case_counts_the_people_of_the_cases_inside_it(make: Builder) -> None:
    assert _told(_table(make).cases) == [("Havnes", 2), ("Havnes / Nordre skole", 1), (None, 1)]


def test_that_choices_nobody_has_are_kept_and_unknown_is_shown_as_such(make: Builder) -> None:
    table = _table(make)
    assert [attribute.name for attribute in table.attributes] == ["nivå"]
    assert _told(table.values[0]) == [("høyt", 1), ("middels", 0), ("lavt", 0), ("annet", 1), (None, 1)]


def test_that_values_come_with_their_certainty(make: Builder) -> None:
    values = [row.values[0] for row in _table(make).rows]
    assert [value.certainty if value else None for value in values] == [
        Certainty.UNKNOWN,
        Certainty.STATED,
        Certainty.STATED,
    ]


def test_that_attributes_of_documents_are_no_columns(make: Builder) -> None:
    make.attribute("runde", Owner.DOCUMENT)
    assert [attribute.name for attribute in _table(make).attributes] == ["nivå"]


def test_that_a_coding_can_place_someone_in_a_document(make: Builder) -> None:
    ghost = make.tables["informants"][2]
    make.coding("Enig", "Nei.", informant=ghost.id)
    assert [document.title for document in _table(make).rows[0].documents] == ["Par"]


def test_that_an_empty_study_has_an_empty_sample() -> None:
    assert _table(Builder()) == SampleTable((), (), (), (), ())
