"""Queries as sentences."""

from dataclasses import replace

import pytest

from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.query import Condition, Joining, Query, Relation
from qualcode.i18n import translator
from qualcode.model.codings import Stance, Voice
from qualcode.model.documents import DocumentKind
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.wording.query import joining_name, query_sentence, relation_name
from tests.builders import Builder

WORDS = translator("en")


@pytest.fixture
def study() -> Study:
    make = Builder()
    make.informant("R1", "Leder", case="Havnes / Nordre skole", kommune="stor")
    make.document("En", "R1: Vi har aldri tid.")
    for path in ("Rammer / Tid", "Rammer / Rom", "Drivere", "Skjønn", "Makt"):
        make.code(path)
    make.coding("Rammer / Tid", "aldri tid")
    return make.study()


def _codes(study: Study, *paths: str) -> frozenset[CodeId]:
    return frozenset(code.id for path in paths if (code := study.codebook.find(path)) is not None)


def _told(study: Study, query: Query) -> str:
    return query_sentence(study, query, WORDS)


def test_that_a_query_without_anything_asks_for_any_code(study: Study) -> None:
    assert _told(study, Query()) == "Quotes with any code."


def test_that_codes_stand_with_their_paths_and_many_of_them_are_counted(study: Study) -> None:
    two = Query(QuoteFilter(codes=_codes(study, "Rammer / Tid", "Drivere")))
    assert _told(study, two) == "Quotes coded «Rammer / Tid» or «Drivere»."
    every = Query(QuoteFilter(codes=frozenset(study.codes)))
    assert _told(study, every) == "Quotes coded «Rammer», «Rammer / Tid», «Rammer / Rom» or 3 others."
    alone = Query(QuoteFilter(codes=_codes(study, "Rammer"), with_children=False))
    assert _told(study, alone) == "Quotes coded «Rammer» (not those under)."


@pytest.mark.parametrize("joining", Joining)
@pytest.mark.parametrize("relation", Relation)
def test_that_every_condition_has_words_of_its_own(study: Study, joining: Joining, relation: Relation) -> None:
    condition = Condition(_codes(study, "Drivere"), joining, relation, 3)
    sentence = _told(study, Query(EVERYTHING, (condition,)))
    assert "«Drivere»" in sentence
    assert "{" not in sentence
    assert ("3 turns" in sentence) is (relation is Relation.NEAR and joining is not Joining.OR)
    others = (replace(condition, joining=each) for each in Joining if each is not joining)
    assert all(_told(study, Query(EVERYTHING, (other,))) != sentence for other in others)


def test_that_conditions_follow_one_another(study: Study) -> None:
    first = Condition(_codes(study, "Drivere"))
    second = Condition(_codes(study, "Makt"), Joining.NOT, Relation.NEAR, 1)
    third = Condition(_codes(study, "Skjønn"), Joining.OR)
    assert _told(study, Query(EVERYTHING, (first, second, third))) == (
        "Quotes with any code, that overlap a quote coded «Drivere», but further than 1 turn from any quote coded "
        "«Makt», or else quotes coded «Skjønn»."
    )


def test_that_everything_a_filter_asks_is_told(study: Study) -> None:
    (role,), (attribute,) = study.roles, study.attributes
    inner = next(case.id for case in study.cases.values() if case.parent is not None)
    where = QuoteFilter(
        roles=frozenset({role, None}),
        cases=frozenset({inner}),
        values=frozenset({(attribute, "stor"), (attribute, None)}),
        kinds=frozenset({DocumentKind.NOTES}),
        waves=frozenset({None}),
        stances=frozenset({Stance.HINDERS}),
        voices=frozenset({Voice.QUOTE}),
        text="tid",
        include_interviewer=True,
    )
    assert _told(study, Query(where)) == (
        "Quotes with any code. Role: Leder or Without a role. Case: Havnes / Nordre skole. Stance: Hinders. "
        "Kind of document: Notes. Wave: Without a wave. kommune: stor or Not known. Rendering: quote. "
        "With the words “tid”. Interviewers' words too."
    )


def test_that_controls_have_words() -> None:
    assert [joining_name(each, WORDS) for each in Joining] == ["and", "or", "and not"]
    assert len({relation_name(each, WORDS) for each in Relation}) == len(Relation)
