"""Spans, against the sets of positions that they stand for."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.span import Span, covered, united

_SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 8))
_FILLED = _SPANS.filter(lambda span: span.length > 0)


def _positions(*spans: Span) -> set[int]:
    return {position for span in spans for position in range(span.start, span.stop)}


@given(_FILLED, _FILLED)
def test_that_overlap_and_common_part_are_those_of_sets(one: Span, other: Span) -> None:
    shared = _positions(one) & _positions(other)
    assert one.overlaps(other) is bool(shared) is other.overlaps(one)
    common = one.common(other)
    assert (_positions(common) if common else set()) == shared
    assert one.holds(other) is (_positions(other) <= _positions(one))


@given(_FILLED, _FILLED)
def test_that_spans_touch_when_nothing_lies_between_them(one: Span, other: Span) -> None:
    together = _positions(one, other)
    assert one.touches(other) is (together == set(range(min(together), max(together) + 1)))


@given(st.lists(_SPANS))
def test_that_united_spans_cover_the_same_and_lie_apart(spans: list[Span]) -> None:
    result = united(spans)
    assert _positions(*result) == _positions(*spans)
    assert all(first.stop < second.start for first, second in pairwise(result))
    assert covered(spans) == len(_positions(*spans))
    assert united(result) == result


@given(_SPANS, st.integers(-20, 20))
def test_that_a_shift_keeps_the_length_and_is_taken_back_by_its_opposite(span: Span, by: int) -> None:
    assert span.shifted(by).length == span.length
    assert span.shifted(by).shifted(-by) == span


@given(st.text(), _SPANS)
def test_that_the_words_of_a_span_are_a_slice_of_code_points(text: str, span: Span) -> None:
    assert span.of(text) == "".join(text[at] for at in sorted(_positions(span)) if at < len(text))
