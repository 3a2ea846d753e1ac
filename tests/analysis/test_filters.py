from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.quotes import find_codings
from qualcode.model.codings import Coding, Stance, Voice
from qualcode.model.people import Certainty, Owner
from qualcode.model.study import Study
from tests.analysis.random_studies import heard_in, studies
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    """Two informants in one interview, and notes."""
    make = Builder()
    make.informant("R1", "Leder", case="Havnes / Nordre skole", tjeneste="NAV")
    make.informant("R2", "Rådgiver", tjeneste="Skole")
    make.document("Intervju 1", "I: Hva hindrer?\nR1: Vi har aldri\ntid nok.\nR2: Jeg savner møter.", case="Vågan")
    make.notes("Notat", "Stemningen var god.")
    make.coding("Barrierer / Tidspress", "aldri\ntid", stance=Stance.HINDERS)
    make.coding("Barrierer", "savner møter", coder="Bo")
    make.coding("Drivere", "god")
    return make


def _words(make: Builder, **criteria: Any) -> list[str]:
    study = make.study()
    return [study.words(coding).replace("\n", " ") for coding in find_codings(study, QuoteFilter(**criteria))]


def test_that_a_code_brings_the_codes_under_it(make: Builder) -> None:
    barriers = frozenset({make.code("Barrierer").id})
    assert _words(make, codes=barriers) == ["aldri tid", "savner møter"]
    assert _words(make, codes=barriers, with_children=False) == ["savner møter"]


def test_that_an_unknown_code_finds_nothing(make: Builder) -> None:
    assert _words(make, codes=frozenset({"gone"})) == []


def test_that_a_role_finds_what_its_people_say(make: Builder) -> None:
    assert _words(make, roles=frozenset({make.role("Leder").id})) == ["aldri tid"]


def test_that_none_among_roles_finds_what_nobody_with_a_role_says(make: Builder) -> None:
    assert _words(make, roles=frozenset({None})) == ["god"]
    assert _words(make, informants=frozenset({None})) == ["god"]


def test_that_a_case_brings_the_cases_inside_it(make: Builder) -> None:
    assert _words(make, cases=frozenset({make.case("Havnes").id})) == ["aldri tid"]


def test_that_someone_without_a_case_belongs_to_the_documents(make: Builder) -> None:
    assert _words(make, cases=frozenset({make.case("Vågan").id})) == ["savner møter"]
    assert _words(make, cases=frozenset({None})) == ["god"]


def test_that_values_of_one_attribute_are_alternatives_and_attributes_add_up(make: Builder) -> None:
    service, level = make.attribute("tjeneste").id, make.attribute("nivå").id
    assert _words(make, values=frozenset({(service, "NAV"), (service, "Skole")})) == ["aldri tid", "savner møter"]
    assert _words(make, values=frozenset({(service, "NAV"), (level, "høyt")})) == []
    assert _words(make, values=frozenset({(service, "NAV"), (level, None)})) == ["aldri tid"]


def test_that_a_value_marked_unknown_counts_as_none(make: Builder) -> None:
    r2 = make.tables["informants"][1]
    make.value("alder", "50?", r2, Certainty.UNKNOWN)
    age = make.attribute("alder").id
    assert _words(make, values=frozenset({(age, None)}), only_informants=True) == ["aldri tid", "savner møter"]


def test_that_attributes_of_documents_and_cases_choose_too(make: Builder) -> None:
    make.value("runde", "2", make.tables["documents"][1])
    make.value("størrelse", "liten", make.case("Vågan"))
    round_, size = make.attribute("runde", Owner.DOCUMENT).id, make.attribute("størrelse", Owner.CASE).id
    assert _words(make, values=frozenset({(round_, "2")})) == ["god"]
    assert _words(make, values=frozenset({(size, "liten")})) == ["savner møter"]


def test_that_documents_coders_stances_and_voices_choose(make: Builder) -> None:
    notes = make.tables["documents"][1]
    assert _words(make, documents=frozenset({notes.id})) == ["god"]
    assert _words(make, coders=frozenset({make.coder("Bo").id})) == ["savner møter"]
    assert _words(make, stances=frozenset({Stance.HINDERS})) == ["aldri tid"]
    assert _words(make, stances=frozenset({None})) == ["savner møter", "god"]
    assert _words(make, voices=frozenset({Voice.PARAPHRASE})) == ["god"]


@pytest.mark.parametrize("text", ["ALDRI TID", " aldri  tid ", "aldri\ntid"])
def test_that_text_is_found_whatever_its_case_and_line_breaks(make: Builder, text: str) -> None:
    assert _words(make, text=text) == ["aldri tid"]


def test_that_an_empty_set_lets_nothing_through(make: Builder) -> None:
    for name in ("codes", "roles", "informants", "cases", "values", "documents", "coders", "stances", "voices"):
        assert _words(make, **{name: frozenset()}) == []


def test_that_only_informants_leaves_out_what_nobody_says(make: Builder) -> None:
    assert _words(make, only_informants=True) == ["aldri tid", "savner møter"]


def test_that_role_and_case_must_be_of_one_person(make: Builder) -> None:
    make.document("Par", "R1: Vi er enige\nR2: om alt.")
    make.coding("Enighet", "enige\nom alt")
    leader_elsewhere = {"roles": frozenset({make.role("Leder").id}), "cases": frozenset({None})}
    assert _words(make, **leader_elsewhere) == []


@given(studies(), st.data())
def test_that_a_filter_finds_what_asking_each_coding_finds(study: Study, data: st.DataObject) -> None:
    where = QuoteFilter(
        codes=data.draw(_some(study.codes)),
        coders=data.draw(_some(study.coders)),
        stances=data.draw(_some([None, *Stance])),
        roles=data.draw(_some([None, *study.roles])),
        informants=data.draw(_some([None, *study.informants])),
    )
    expected = {coding.id for coding, who in heard_in(study) if _fits(study, where, coding, who or (None,))}
    assert {coding.id for coding in find_codings(study, where)} == expected


def _some(values: Any) -> st.SearchStrategy[Any]:
    return st.none() | st.frozensets(st.sampled_from(sorted(values, key=str)))


def _fits(study: Study, where: QuoteFilter, coding: Coding, who: tuple[Any, ...]) -> bool:
    lineage = {code.id for code in study.codebook.lineage(coding.code)}
    return (
        (where.codes is None or bool(lineage & where.codes))
        and (where.coders is None or coding.coder in where.coders)
        and (where.stances is None or coding.stance in where.stances)
        and any(_speaker_fits(study, where, one) for one in who)
    )


def _speaker_fits(study: Study, where: QuoteFilter, informant: Any) -> bool:
    roles = {role.id for role in study.roles_of(informant)} if informant else set()
    return (where.informants is None or informant in where.informants) and (
        where.roles is None or bool((roles or {None}) & where.roles)
    )
