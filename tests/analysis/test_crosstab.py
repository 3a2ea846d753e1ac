from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.analysis.crosstab import CrossTable, cross_table
from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.units import Note, Unit
from qualcode.model.codings import Stance
from qualcode.model.study import Study
from tests.analysis.random_studies import heard_in, studies
from tests.builders import Builder

CODE, ROLE, INFORMANT = Dimension.CODE, Dimension.ROLE, Dimension.INFORMANT


@pytest.fixture
def make() -> Builder:
    """A leader and an adviser together, a second leader alone, one never interviewed, a role that nobody has."""
    make = Builder()
    make.informant("R1", "Leder", case="Havnes")
    make.informant("R2", "Rådgiver", "NAV", case="Havnes / Nordre skole")
    make.informant("R3", "Leder", case="Vågan")
    make.informant("R4", "Frivillig", case="Bø")
    make.role("Lærer")
    make.document("Par", "R1: Vi er enige\nR2: om tiden.\nI: Ja?")
    make.document("Alene", "R3: Tid er alt.")
    make.coding("Barrierer / Tid", "enige\nom tiden")
    make.coding("Barrierer / Tid", "Tid er alt", stance=Stance.HINDERS)
    make.coding("Barrierer", "Tid er alt")
    make.code("Drivere")
    return make


def _told(table: CrossTable, unit: Unit | None = None) -> list[list[Any]]:
    """Return the table as rows of label and numbers, the totals last in both directions."""
    columns = (*table.columns, None)
    rows = (*table.rows, None)
    return [[row.label if row else "", *(table.count(row, column, unit) for column in columns)] for row in rows]


def test_that_parents_and_totals_count_distinct_quotes(make: Builder) -> None:
    table = cross_table(make.study(), CODE, ROLE)
    assert [column.label for column in table.columns] == ["Leder", "Rådgiver", "NAV", "Frivillig", "Lærer"]
    assert _told(table) == [
        ["Barrierer", 2, 1, 1, 0, 0, 2],
        ["Tid", 2, 1, 1, 0, 0, 2],
        ["Drivere", 0, 0, 0, 0, 0, 0],
        ["", 2, 1, 1, 0, 0, 2],
    ]


def test_that_a_cell_of_leaders_leaves_out_the_adviser_beside_them(make: Builder) -> None:
    table = cross_table(make.study(), CODE, ROLE, Unit.INFORMANTS)
    assert _told(table)[0] == ["Barrierer", 2, 1, 1, 0, 0, 3]


def test_that_one_table_counts_quotes_and_informants(make: Builder) -> None:
    table = cross_table(make.study(), CODE, INFORMANT)
    assert _told(table, Unit.INFORMANTS)[1] == ["Tid", 1, 1, 1, 0, 3]
    assert _told(table, Unit.DOCUMENTS)[1] == ["Tid", 1, 1, 1, 0, 2]
    assert _told(table, Unit.CASES)[1] == ["Tid", 1, 1, 1, 0, 3]
    assert _told(table, Unit.CODINGS)[0] == ["Barrierer", 1, 1, 2, 0, 3]


def test_that_a_case_holds_the_cases_inside_it(make: Builder) -> None:
    table = cross_table(make.study(), Dimension.CASE, Dimension.DOCUMENT, Unit.INFORMANTS)
    assert _told(table)[:3] == [["Bø", 0, 0, 0], ["Havnes", 2, 0, 2], ["Nordre skole", 1, 0, 1]]


def test_that_a_cell_gives_its_codings(make: Builder) -> None:
    study = make.study()
    table = cross_table(study, CODE, INFORMANT)
    cell = table.codings(table.rows[0], table.columns[2])
    assert [study.words(coding) for coding in cell] == ["Tid er alt", "Tid er alt"]
    assert table.codings(table.rows[2], None) == []


def test_that_people_never_heard_are_told_from_people_who_said_nothing(make: Builder) -> None:
    roles = cross_table(make.study(), CODE, ROLE)
    assert {heading.label for heading in roles.unheard} == {"Frivillig", "Lærer"}
    cases = cross_table(make.study(), CODE, Dimension.CASE)
    assert {heading.label for heading in cases.unheard} == {"Bø"}


def test_that_a_role_that_the_filter_excludes_is_not_a_column_of_zeros(make: Builder) -> None:
    where = QuoteFilter(roles=frozenset({make.role("Leder").id}), codes=frozenset({make.code("Barrierer").id}))
    table = cross_table(make.study(), CODE, ROLE, where=where)
    assert [column.label for column in table.columns] == ["Leder"]
    assert [row.label for row in table.rows] == ["Barrierer", "Tid"]


def test_that_what_has_no_stance_gets_a_last_heading_without_key(make: Builder) -> None:
    table = cross_table(make.study(), CODE, Dimension.STANCE)
    assert [column.key for column in table.columns] == ["fremmer", "hemmer", "begge", None]
    assert _told(table)[1] == ["Tid", 0, 1, 0, 1, 2]


def test_that_code_by_code_counts_quotes_that_carry_both(make: Builder) -> None:
    make.coding("Drivere", "Tid er alt")
    make.coding("Drivere", "enige")
    table = cross_table(make.study(), CODE, CODE)
    assert _told(table) == [
        ["Barrierer", 2, 2, 1, 2],
        ["Tid", 2, 2, 1, 2],
        ["Drivere", 1, 1, 2, 2],
        ["", 2, 2, 2, 3],
    ]
    assert Note.TOGETHER in table.notes
    time, drivers = table.rows[1:]
    assert len(table.codings(time, drivers)) == len(table.codings(drivers, time)) == 2


def test_that_the_notes_say_what_applies(make: Builder) -> None:
    study = make.study()
    assert set(cross_table(study, CODE, ROLE).notes) == {
        Note.TOTALS_DISTINCT,
        Note.PARENTS_INCLUDE,
        Note.SEVERAL_ROLES,
        Note.SEVERAL_SPEAKERS,
    }
    plain = cross_table(study, Dimension.CODER, Dimension.DOCUMENT, Unit.CODINGS)
    assert plain.notes == ()
    asked = cross_table(study, Dimension.CODER, Dimension.DOCUMENT, where=QuoteFilter(include_interviewer=True))
    assert asked.notes == (Note.TOTALS_DISTINCT, Note.WITH_INTERVIEWER)


def _crowd(people: int, quotes_each: int) -> CrossTable:
    make = Builder()
    for number in range(people):
        make.informant(f"R{number}", "Leder")
        words = " ".join(f"ord{n}" for n in range(quotes_each))
        document = make.document(f"Intervju {number}", f"R{number}: {words}")
        for n in range(quotes_each):
            make.coding("Tid" if n == 0 else "Hus", f"ord{n}", document)
    return cross_table(make.study(), CODE, ROLE)


def test_that_shares_of_a_column_are_given_from_ten_people_on() -> None:
    table = _crowd(10, 4)
    assert [table.share(row, table.columns[0]) for row in table.rows] == [0.25, 0.75]
    few = _crowd(9, 4)
    assert few.share(few.rows[0], few.columns[0]) is None


def test_that_ten_people_need_ten_quotes_for_a_share() -> None:
    make = Builder()
    for number in range(5):
        make.informant(f"R{number}")
    make.document("Alle", "\n".join(f"R{n}: ja" for n in range(5)))
    make.coding("Enighet", "ja\nja\nja\nja\nja")
    table = cross_table(make.study(), CODE, Dimension.DOCUMENT)
    assert table.share(table.rows[0], table.columns[0]) is None


@given(studies(), st.sampled_from(Dimension), st.sampled_from(Dimension), st.sampled_from(Unit))
def test_that_a_cell_counts_what_its_codings_hold(
    study: Study, rows: Dimension, columns: Dimension, unit: Unit
) -> None:
    table = cross_table(study, rows, columns, unit)
    for row in (*table.rows, None):
        for column in (*table.columns, None):
            codings = table.codings(row, column)
            assert table.count(row, column, Unit.CODINGS) == len(codings)
            assert table.count(row, column, Unit.QUOTES) == len({coding.segment for coding in codings})
            assert table.count(row, column, Unit.DOCUMENTS) == len({coding.document for coding in codings})


@given(studies(), st.sampled_from(Dimension))
def test_that_the_total_is_all_that_is_data_and_no_cell_exceeds_totals(study: Study, columns: Dimension) -> None:
    table = cross_table(study, CODE, columns)
    assert {coding.id for coding in table.codings(None, None)} == {coding.id for coding, _ in heard_in(study)}
    for row in table.rows:
        for column in table.columns:
            n = table.count(row, column)
            assert n <= table.count(row, None) <= table.count(None, None)
            assert n <= table.count(None, column) <= table.count(None, None)


@given(studies())
def test_that_code_by_role_counts_the_people_of_the_role_who_said_it(study: Study) -> None:
    table = cross_table(study, CODE, ROLE, Unit.INFORMANTS)
    expected: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for coding, who in heard_in(study):
        for informant in who:
            for role in [role.id for role in study.roles_of(informant)] or [None]:
                for code in study.codebook.lineage(coding.code):
                    expected[code.id, role].add(informant)
    for row in table.rows:
        for column in table.columns:
            assert table.count(row, column) == len(expected[str(row.key), column.key])


@given(studies())
def test_that_code_by_code_is_symmetric_with_the_codes_own_counts_on_the_diagonal(study: Study) -> None:
    table = cross_table(study, CODE, CODE)
    segments = {row: _segments(table, row) for row in table.rows}
    for row in table.rows:
        assert table.count(row, row) == len(segments[row])
        for column in table.rows:
            assert table.count(row, column) == table.count(column, row)


def _segments(table: CrossTable, row: Heading) -> set[Any]:
    return {coding.segment for coding in table.codings(row, None)}
