from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from qualcode.analysis.counting import CodeCounter, CodeCounts, Counts, code_counts
from qualcode.analysis.filters import QuoteFilter
from qualcode.model.documents import Speaker
from qualcode.model.study import Study
from tests.analysis.random_studies import Edit, edits, heard_in, patched, studies
from tests.builders import Builder


def _brute(study: Study, codes: Any) -> Counts:
    here = [(coding, who) for coding, who in heard_in(study) if coding.code in codes]
    return Counts(
        quotes=len({coding.segment for coding, _ in here}),
        informants=len({informant for _, who in here for informant in who}),
        documents=len({coding.document for coding, _ in here}),
        codings=len(here),
    )


@given(studies())
def test_that_a_branch_counts_the_distinct_union_of_its_codes(study: Study) -> None:
    assert code_counts(study) == {
        code: CodeCounts(_brute(study, {code}), _brute(study, study.codebook.branch(code))) for code in study.codes
    }


@given(studies(), st.lists(edits(), max_size=8))
def test_that_counting_after_each_edit_equals_counting_anew(study: Study, changes: list[Edit]) -> None:
    counter = CodeCounter()
    assert counter.counts(study) == code_counts(study)
    for change in changes:
        study = change(study)
        assert counter.counts(study) == code_counts(study)


@given(studies(), st.lists(edits(), min_size=1, max_size=4))
def test_that_a_counter_may_go_back_to_an_earlier_study(study: Study, changes: list[Edit]) -> None:
    counter, seen = CodeCounter(), [study]
    for change in changes:
        seen.append(change(seen[-1]))
    for each in [*seen, *reversed(seen)]:
        assert counter.counts(each) == code_counts(each)


def _pair() -> Builder:
    make = Builder()
    make.informant("R1")
    make.document("Intervju", "R1: Vi har aldri tid til hverandre.")
    return make


def test_that_a_quote_coded_with_parent_and_child_is_one_quote_at_the_parent() -> None:
    make = _pair()
    make.coding("H1", "aldri tid")
    make.coding("H1 / H1a", "aldri tid")
    counts = code_counts(make.study())[make.code("H1").id]
    assert counts == CodeCounts(Counts(1, 1, 1, 1), Counts(1, 1, 1, 2))


def test_that_two_coders_on_one_segment_make_one_quote() -> None:
    make = _pair()
    make.coding("H1", "aldri tid", coder="Anna")
    make.coding("H1", "aldri tid", coder="Bo")
    assert code_counts(make.study())[make.code("H1").id].own == Counts(1, 1, 1, 2)


def test_that_codes_with_nothing_are_counted_with_zeros_in_the_order_of_the_tree() -> None:
    make = _pair()
    codes = [make.code(path).id for path in ("B", "B / B2", "B / B1", "A")]
    assert list(code_counts(make.study()).items()) == [(code, CodeCounts(Counts(), Counts())) for code in codes]


def test_that_text_that_nobody_says_has_quotes_but_no_informants() -> None:
    make = _pair()
    make.notes("Plan", "Kommunen skal samarbeide.")
    make.coding("Plan", "samarbeide")
    assert code_counts(make.study())[make.code("Plan").id].own == Counts(1, 0, 1, 1)


def test_that_counts_can_be_filtered() -> None:
    make = _pair()
    make.coding("H1", "aldri", coder="Anna")
    make.coding("H1", "tid", coder="Bo")
    one = QuoteFilter(coders=frozenset({make.coder("Bo").id}))
    assert code_counts(make.study(), one)[make.code("H1").id].own.quotes == 1


def test_that_a_coding_that_comes_back_is_heard_as_its_turn_is_now() -> None:
    make = _pair()
    coding = make.coding("H1", "aldri")
    with_it, counter = make.study(), CodeCounter()
    counter.counts(with_it)
    without = patched(with_it, "codings", gone=(coding.id,))
    counter.counts(without)
    asked = patched(without, "turns", replace(make.tables["turns"][0], speaker=Speaker.INTERVIEWER))
    counter.counts(asked)
    back = patched(asked, "codings", coding)
    assert counter.counts(back)[make.code("H1").id].own == Counts()


def test_that_counts_that_did_not_change_are_the_same_objects() -> None:
    make = _pair()
    make.coding("H1", "aldri")
    make.coding("D1", "tid")
    study, counter = make.study(), CodeCounter()
    before = counter.counts(study)
    after = counter.counts(study)
    assert all(before[code] is after[code] for code in study.codes)
