import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.quotes import Group, find_codings, find_quotations, find_segments, grouped, quotation_of
from qualcode.model.codings import Stance
from qualcode.model.study import Study
from tests.analysis.random_studies import heard_in, studies
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    """Three informants, two of them in one interview; codes of which one is unused."""
    make = Builder()
    make.informant("R10", "Leder")
    make.informant("R2", "Rådgiver")
    make.informant("R1")
    make.code("Drivere")
    make.code("Barrierer / Tidspress")
    make.code("Skjønn")
    make.document("Intervju 2", "R10: Vi har aldri tid.")
    make.document("Intervju 1", "R2: Samme hus hjelper.\nR1: Ja.")
    make.coding("Barrierer / Tidspress", "aldri tid")
    make.coding("Drivere", "Samme hus", stance=Stance.HELPS)
    make.coding("Drivere", "Ja")
    make.coding("Barrierer", "aldri tid", coder="Bo")
    return make


def _words(make: Builder, order: Dimension) -> list[str]:
    return [one.words for one in find_quotations(make.study(), order=order)]


def _told(groups: list[Group]) -> list[tuple[str, list[str]]]:
    return [(group.heading.label, [one.words for one in group.quotations]) for group in groups]


def test_that_one_segment_is_one_quotation_with_all_its_codings(make: Builder) -> None:
    study = make.study()
    first = find_quotations(study, order=Dimension.DOCUMENT)[0]
    assert [study.codebook.path(coding.code) for coding in first.codings] == ["Barrierer / Tidspress", "Barrierer"]


def test_that_a_filter_leaves_other_codings_off_the_quotation(make: Builder) -> None:
    study = make.study()
    where = QuoteFilter(codes=frozenset({make.code("Barrierer / Tidspress").id}))
    assert [len(one.codings) for one in find_quotations(study, where)] == [1]


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (Dimension.CODE, ["Samme hus", "Ja", "aldri tid"]),
        (Dimension.DOCUMENT, ["aldri tid", "Samme hus", "Ja"]),
        (Dimension.ROLE, ["aldri tid", "Samme hus", "Ja"]),
        (Dimension.INFORMANT, ["Ja", "Samme hus", "aldri tid"]),
        (Dimension.STANCE, ["Samme hus", "aldri tid", "Ja"]),
    ],
)
def test_that_quotations_come_in_the_order_asked_for(make: Builder, order: Dimension, words: list[str]) -> None:
    assert _words(make, order) == words


def test_that_a_quote_stands_where_its_first_heading_is_whatever_was_coded_first(make: Builder) -> None:
    make.coding("Drivere", "hus hjelper")
    make.coding("Skjønn", "hus hjelper")
    make.coding("Skjønn", "Vi")
    make.coding("Drivere", "Vi")
    assert _words(make, Dimension.CODE) == ["Vi", "Samme hus", "hus hjelper", "Ja", "aldri tid"]


def test_that_a_quote_stands_under_each_code_it_carries(make: Builder) -> None:
    study = make.study()
    assert _told(grouped(study, find_quotations(study), Dimension.CODE)) == [
        ("Drivere", ["Samme hus", "Ja"]),
        ("Barrierer", ["aldri tid"]),
        ("Tidspress", ["aldri tid"]),
    ]


def test_that_headings_without_quotes_are_kept_when_asked_for(make: Builder) -> None:
    study = make.study()
    assert _told(grouped(study, find_quotations(study), Dimension.CODE, empty=True))[-1] == ("Skjønn", [])


def test_that_a_heading_that_the_filter_rules_out_is_not_an_empty_group(make: Builder) -> None:
    study = make.study()
    where = QuoteFilter(codes=frozenset({make.code("Barrierer").id}))
    groups = grouped(study, find_quotations(study, where), Dimension.CODE, empty=True, where=where)
    assert [group.heading.label for group in groups] == ["Barrierer", "Tidspress"]


def test_that_what_has_no_role_comes_last_under_a_heading_without_key(make: Builder) -> None:
    study = make.study()
    groups = grouped(study, find_quotations(study), Dimension.ROLE)
    assert _told(groups) == [("Leder", ["aldri tid"]), ("Rådgiver", ["Samme hus"]), ("", ["Ja"])]
    assert groups[-1].heading.key is None


def test_that_informants_are_sorted_by_number(make: Builder) -> None:
    study = make.study()
    groups = grouped(study, find_quotations(study), Dimension.INFORMANT)
    assert [group.heading.label for group in groups] == ["R1", "R2", "R10"]


def test_that_everyone_whom_a_coding_names_is_on_the_quotation(make: Builder) -> None:
    r1 = make.tables["informants"][2]
    make.coding("Skjønn", "aldri tid", informant=r1.id)
    one = find_quotations(make.study(), order=Dimension.DOCUMENT)[0]
    assert [informant.label for informant in one.informants] == ["R10", "R1"]
    assert [role.name for role in one.roles] == ["Leder"]


@given(studies(), st.sampled_from(Dimension))
def test_that_segments_hold_every_coding_once_in_any_order(study: Study, order: Dimension) -> None:
    segments = find_segments(study, order=order)
    codings = [coding for codings in segments for coding in codings]
    assert sorted(coding.id for coding in codings) == sorted(coding.id for coding in find_codings(study))
    assert len(segments) == len({coding.segment for coding in codings})
    assert all(coding.segment == segment[0].segment for segment in segments for coding in segment)


@given(studies(), st.sampled_from(Dimension))
def test_that_grouping_loses_no_quotation(study: Study, by: Dimension) -> None:
    quotations = find_quotations(study)
    groups = grouped(study, quotations, by)
    spans = {(one.document.id, one.span) for group in groups for one in group.quotations}
    assert spans == {(one.document.id, one.span) for one in quotations}
    for group in groups:
        assert len({(one.document.id, one.span) for one in group.quotations}) == len(group.quotations)


@given(studies())
def test_that_a_quotation_names_exactly_those_who_speak_in_its_codings(study: Study) -> None:
    heard = dict(heard_in(study))
    for codings in find_segments(study):
        expected = {informant for coding in codings for informant in heard[coding]}
        assert {informant.id for informant in quotation_of(study, codings).informants} == expected
