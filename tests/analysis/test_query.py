"""Queries over codes that stand in relations to each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.query import Condition, Joining, Query, Relation, answer_of
from qualcode.analysis.query_json import query_json, query_of
from qualcode.model.codings import Stance
from qualcode.model.documents import DocumentKind
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from tests.builders import Builder


def _study() -> Study:
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Ansatt")
    make.document("En", "R1: Vi har aldri tid til alt.\nI: Ja?\nR1: Språket stopper oss.\nR2: Tid er penger.")
    make.document("To", "R2: Tida går, og språket hjelper.")
    make.coding("Tid", "aldri tid")
    make.coding("Rammer / Alt", "tid til alt")
    make.coding("Språk", "Språket stopper", stance=Stance.HINDERS)
    make.coding("Tid", "Tid er penger")
    make.coding("Tid", "Tida går")
    make.coding("Språk", "språket hjelper")
    return make.study()


def _asked(study: Study, code: str, *conditions: Condition, **where: object) -> list[str]:
    query = Query(QuoteFilter(codes=_codes(study, code), **where), conditions)  # type: ignore[arg-type]
    return [study.words(coding) for coding in answer_of(study, query)]


def _codes(study: Study, path: str) -> frozenset[CodeId]:
    code = study.codebook.find(path)
    assert code is not None
    return frozenset({code.id})


def test_that_without_conditions_all_quotes_of_the_code_are_found() -> None:
    assert _asked(_study(), "Tid") == ["aldri tid", "Tid er penger", "Tida går"]


def test_that_overlap_asks_for_shared_words_and_a_parent_brings_its_children() -> None:
    study = _study()
    assert _asked(study, "Tid", Condition(_codes(study, "Rammer"))) == ["aldri tid"]
    assert _asked(study, "Tid", Condition(_codes(study, "Rammer"), with_children=False)) == []


def test_that_and_not_leaves_the_others() -> None:
    study = _study()
    assert _asked(study, "Tid", Condition(_codes(study, "Rammer"), Joining.NOT)) == ["Tid er penger", "Tida går"]


def test_that_and_not_leaves_out_the_quotes_of_the_code_itself_where_more_is_sought() -> None:
    study = _study()
    without = Condition(_codes(study, "Tid"), Joining.NOT)
    found = answer_of(study, Query(conditions=(without,)))
    assert [study.words(coding) for coding in found] == ["Språket stopper", "språket hjelper"]
    under = Condition(_codes(study, "Rammer / Alt"), Joining.NOT)
    assert _asked(study, "Rammer", under) == []


def test_that_and_not_of_the_code_that_is_sought_leaves_those_that_stand_alone() -> None:
    study = _study()
    alone = Condition(_codes(study, "Tid"), Joining.NOT, Relation.SAME_DOCUMENT)
    assert _asked(study, "Tid", alone) == ["Tida går"]


def test_that_or_brings_in_more() -> None:
    study = _study()
    condition = Condition(_codes(study, "Rammer / Alt"), Joining.OR)
    assert _asked(study, "Språk", condition) == ["tid til alt", "Språket stopper", "språket hjelper"]


@pytest.mark.parametrize(
    ("relation", "within", "found"),
    [
        (Relation.SAME_TURN, 1, ["Tida går"]),
        (Relation.NEAR, 1, ["Tid er penger", "Tida går"]),
        (Relation.NEAR, 2, ["aldri tid", "Tid er penger", "Tida går"]),
        (Relation.SAME_DOCUMENT, 1, ["aldri tid", "Tid er penger", "Tida går"]),
    ],
)
def test_that_turns_between_are_counted(relation: Relation, within: int, found: list[str]) -> None:
    study = _study()
    condition = Condition(_codes(study, "Språk"), relation=relation, within=within)
    assert _asked(study, "Tid", condition) == found


def test_that_a_partner_is_held_to_the_same_filter_but_for_stance_and_words() -> None:
    study = _study()
    near = Condition(_codes(study, "Tid"), relation=Relation.NEAR, within=2)
    assert _asked(study, "Språk", near, stances=frozenset({Stance.HINDERS})) == ["Språket stopper"]
    of_staff = frozenset({study.roles.ordered()[1].id})
    assert _asked(study, "Språk", near, roles=of_staff) == ["språket hjelper"]


def test_that_a_quote_is_not_its_own_partner() -> None:
    study = _study()
    assert _asked(study, "Språk", Condition(_codes(study, "Språk"))) == []


@settings(max_examples=25)
@given(st.sampled_from(list(Joining)), st.sampled_from(list(Relation)), st.integers(1, 9), st.booleans(), st.text())
def test_that_a_query_comes_back_from_json_as_it_was(
    joining: Joining, relation: Relation, within: int, nested: bool, text: str
) -> None:
    study = _study()
    where = QuoteFilter(
        codes=_codes(study, "Tid"),
        roles=frozenset({None, study.roles.ordered()[0].id}),
        stances=frozenset({Stance.BOTH, None}),
        kinds=frozenset({DocumentKind.ANSWER}),
        waves=frozenset({1, None}),
        text=text,
        with_children=nested,
    )
    query = Query(where, (Condition(_codes(study, "Språk"), joining, relation, within, nested),))
    assert query_of(study, query_json(query)) == query


def test_that_what_is_gone_is_no_longer_asked_for() -> None:
    study = _study()
    query = Query(QuoteFilter(codes=frozenset({CodeId("borte")})), (Condition(frozenset({CodeId("borte")})),))
    assert query_of(study, query_json(query)) == Query(QuoteFilter(codes=frozenset()))
