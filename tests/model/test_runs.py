"""How far two sequences hold the same values, against looking at each."""

from itertools import takewhile

from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.runs import shared_at_end, shared_at_start

_THINGS = [object() for _thing in range(1_200)]


def _brute(one: list[object], other: list[object]) -> int:
    return sum(1 for _pair in takewhile(lambda pair: pair[0] is pair[1], zip(one, other, strict=False)))


@given(
    st.integers(0, 600),
    st.sets(st.integers(0, 599), max_size=3),
    st.sets(st.integers(0, 599), max_size=3),
)
def test_that_what_two_sequences_share_at_either_end_is_counted(length: int, out: set[int], new: set[int]) -> None:
    before = _THINGS[:length]
    after = [_THINGS[600 + at] if at in new else thing for at, thing in enumerate(before) if at not in out]
    assert shared_at_start(before, after) == _brute(before, after)
    assert shared_at_end(tuple(before), tuple(after)) == _brute(before[::-1], after[::-1])
