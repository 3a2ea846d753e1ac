"""Where two sequences of words differ."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.differences import differences

_WORDS = st.lists(st.sampled_from("vi har aldri tid".split()), max_size=40)  # noqa: SIM905 - reads better


def _carried_out(one: list[str], other: list[str]) -> list[str]:
    said, reached = [], 0
    for i1, i2, j1, j2 in differences(one, other):
        said += [*one[reached:i1], *other[j1:j2]]
        reached = i2
    return said + one[reached:]


@given(_WORDS, _WORDS)
def test_that_the_differences_make_one_the_other(one: list[str], other: list[str]) -> None:
    assert _carried_out(one, other) == other


@pytest.mark.parametrize("seed", range(4))
def test_that_a_few_changes_in_a_long_text_of_few_words_touch_no_other_word(seed: int) -> None:
    chance = random.Random(seed)
    one = chance.choices("vi har aldri tid til å møtes i kommunen".split(), k=6_000)  # noqa: SIM905
    other = [f"{word}!" if at in (3, 2_500, 2_501, 5_990) else word for at, word in enumerate(one)]
    del other[4_000]
    assert _carried_out(one, other) == other
    assert sum(i2 - i1 + j2 - j1 for i1, i2, j1, j2 in differences(one, other)) == 9


def test_that_a_long_text_with_nothing_in_common_is_one_difference() -> None:
    assert differences(["a"] * 1_500, ["b"] * 1_500) == [(0, 1_500, 0, 1_500)]
