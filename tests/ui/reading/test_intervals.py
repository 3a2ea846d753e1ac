from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CoderId, CodingId, DocumentId
from qualcode.ui.reading.positions import intervals
from qualcode.ui.reading.positions.intervals import Intervals, place_of
from tests.builders import NOON

SPANS = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 60) | st.just(intervals.LONG + 1)), max_size=25
)


def codings_on(spans: list[tuple[int, int]]) -> list[Coding]:
    made = [
        Coding(CodingId(str(n)), DocumentId("d"), start, start + length, CodeId("c"), CoderId("a"), NOON)
        for n, (start, length) in enumerate(spans)
    ]
    return sorted(made, key=place_of)


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
    after = sorted([coding for coding in before if coding not in gone] + new, key=place_of)
    patched, fresh = Intervals(after, Intervals(before)), Intervals(after)
    for start in range(0, 360, 7):
        assert patched.places(start, start + 20) == fresh.places(start, start + 20)


def test_that_the_shortest_coding_on_a_word_comes_first() -> None:
    codings = codings_on([(0, 50), (10, 5), (8, 20)])
    assert [coding.stop - coding.start for coding in Intervals(codings).at(12)] == [5, 20, 50]


def test_that_next_and_previous_go_through_codings_that_start_together() -> None:
    codings = codings_on([(5, 20), (5, 10), (30, 4)])
    found = Intervals(codings)
    assert found.after(place_of(codings[0])) == codings[1]
    assert found.after(place_of(codings[2])) is None
    assert found.before(place_of(codings[1])) == codings[0]
    assert found.before(place_of(codings[0])) is None
