"""What a corrected text moves, written down compactly, against the same done value by value."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CoderId, CodingId, DocumentId
from qualcode.model.moves import Shift, Splice, shared_ends, shifted, splice_between
from qualcode.model.places import all_inside, sharing

_TEXT = st.text(alphabet="ab 🌊å\u030a.\né", max_size=60) | st.text(alphabet="ab", max_size=9).map("x".join)
_LONG = st.tuples(_TEXT, st.integers(0, 3)).map(lambda pair: "å" * (2000 * pair[1]) + pair[0])
_SPANS = st.lists(st.tuples(st.integers(-2, 12), st.integers(-2, 12)), max_size=8)


def _coding(number: int, start: int, stop: int) -> Coding:
    made = datetime(2026, 11, 21, tzinfo=UTC)
    id = CodingId(f"{number:03}")
    return Coding(id, DocumentId("d"), start, stop, CodeId("c"), CoderId("a"), made)


def _codings(spans: list[tuple[int, int]]) -> list[Coding]:
    return [_coding(number, *span) for number, span in enumerate(sorted(spans))]


@given(_LONG, _LONG, _TEXT)
def test_that_a_splice_makes_one_text_the_other_and_its_inverse_takes_it_back(
    one: str, other: str, end: str
) -> None:
    splice = splice_between("d", one + end, other + end)
    assert splice.applied(one + end) == other + end
    assert splice.inverse().applied(other + end) == one + end


@given(_TEXT, _TEXT)
def test_that_a_splice_is_as_small_as_can_be(one: str, other: str) -> None:
    first, last = shared_ends(one, other)
    assert first + last <= min(len(one), len(other))
    left, right = one[first : len(one) - last], other[first : len(other) - last]
    assert one[:first] == other[:first]
    assert one[len(one) - last :] == other[len(other) - last :]
    if left and right:
        assert left[0] != right[0]
        assert left[-1] != right[-1]


def test_that_a_splice_refuses_a_text_that_says_something_else() -> None:
    with pytest.raises(ValueError, match="not the one"):
        Splice("d", 3, "tid", "rom").applied("Vi har nok")


@given(_SPANS, st.integers(-5, 5))
def test_that_shifted_values_differ_in_their_places_only(spans: list[tuple[int, int]], by: int) -> None:
    codings = _codings(spans)
    slow = [replace(coding, start=coding.start + by, stop=coding.stop + by) for coding in codings]
    assert shifted(codings, by) == slow
    assert Shift("codings", by, ("a",)).inverse().by == -by


@given(_SPANS, st.integers(0, 12))
def test_that_all_inside_says_what_looking_at_each_says(spans: list[tuple[int, int]], length: int) -> None:
    assert all_inside(_codings(spans), length) == all(0 <= start < stop <= length for start, stop in spans)


@given(_SPANS)
def test_that_those_sharing_their_words_are_found_among_neighbours(spans: list[tuple[int, int]]) -> None:
    codings = _codings(spans)
    slow = [one for one in codings if sum(one.span == other.span for other in codings) > 1]
    assert sharing(codings) == slow
