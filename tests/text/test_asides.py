"""Remarks between words that were said."""

from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.text.asides import NO_ASIDES, AsideWords

_LENGTH = 12
_STRETCHES = st.sets(st.integers(0, _LENGTH - 1)).map(lambda found: [(place, place + 1) for place in sorted(found)])


@settings(max_examples=25)
@given(_STRETCHES)
def test_that_a_place_is_numbered_by_the_words_said_before_it(stretches: list[tuple[int, int]]) -> None:
    aside = {place for place, _after in stretches}
    words = AsideWords(stretches)
    for place in range(_LENGTH):
        assert words.said(place) == sum(1 for before in range(place) if before not in aside)


@settings(max_examples=25)
@given(_STRETCHES, st.integers(1, 3))
def test_that_around_a_remark_stand_words_that_are_said_and_as_near_as_can_be(
    stretches: list[tuple[int, int]], steps: int
) -> None:
    said = [place for place in range(_LENGTH) if place not in {first for first, _after in stretches}]
    words = AsideWords(stretches)
    found = list(words.around(steps, _LENGTH))
    wanted = [
        [at for at in said if at < first][-steps:] + [at for at in said if at >= after][:steps]
        for first, after in words.stretches
    ]
    assert found == wanted


def test_that_remarks_without_a_word_between_them_are_one() -> None:
    assert AsideWords([(2, 3), (3, 5), (7, 8)]).stretches == ((2, 5), (7, 8))
    assert NO_ASIDES.said(7) == 7
