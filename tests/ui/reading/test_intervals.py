from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CoderId, CodingId, DocumentId
from qualcode.ui.reading.positions import intervals
from qualcode.ui.reading.positions.intervals import Intervals
from tests.builders import NOON

SPANS = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 60) | st.just(intervals.LONG + 1)), max_size=25
)


def _place(coding: Coding) -> tuple[int, int]:
    return (coding.start, -coding.stop)


def codings_on(spans: list[tuple[int, int]]) -> list[Coding]:
    made = [
        Coding(CodingId(str(n)), DocumentId("d"), start, start + length, CodeId("c"), CoderId("a"), NOON)
        for n, (start, length) in enumerate(spans)
    ]
    return sorted(made, key=_place)


@given(SPANS, st.integers(0, 360), st.integers(1, 80))
def test_that_exactly_the_codings_that_share_a_letter_are_found(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    codings = codings_on(spans)
    expected = [coding for coding in codings if coding.start < start + length and coding.stop > start]
    assert Intervals(codings).within(start, start + length) == expected


@given(SPANS, st.data())
def test_that_what_is_taken_over_from_before_answers_as_if_made_anew(
    spans: list[tuple[int, int]], data: st.DataObject
) -> None:
    before = codings_on(spans)
    gone = data.draw(st.sets(st.sampled_from(before), max_size=2)) if before else set()
    new = codings_on([(start, length) for start, length in data.draw(SPANS)][:2])
    after = sorted([coding for coding in before if coding not in gone] + new, key=_place)
    patched, fresh = Intervals(after, Intervals(before)), Intervals(after)
    for start in range(0, 360, 7):
        assert patched.places(start, start + 20) == fresh.places(start, start + 20)


def test_that_the_shortest_coding_on_a_word_comes_first() -> None:
    codings = codings_on([(0, 50), (10, 5), (8, 20)])
    assert [coding.stop - coding.start for coding in Intervals(codings).at(12)] == [5, 20, 50]


def test_that_next_and_previous_go_through_codings_that_start_together_and_of_the_same_words() -> None:
    codings = codings_on([(5, 20), (5, 10), (5, 10), (30, 4)])
    found = Intervals(codings)
    for one, after in pairwise([*codings, None]):
        assert found.next_to(one, 0, forwards=True) == after
    for before, one in pairwise([None, *codings]):
        assert found.next_to(one, 0, forwards=False) == before


@pytest.mark.parametrize(("caret", "before", "after"), [(0, None, 5), (5, None, 5), (6, 5, 30), (40, 30, None)])
def test_that_from_a_caret_next_is_what_starts_there_or_later(
    caret: int, before: int | None, after: int | None
) -> None:
    found = Intervals(codings_on([(5, 10), (30, 4)]))
    starts = [getattr(found.next_to(None, caret, forwards), "start", None) for forwards in (False, True)]
    assert starts == [before, after]
