from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.ui.analysis.words.cloud import Placed, cloud, shares

_BOX = (480.0, 400.0)
_WORDS = st.lists(
    st.tuples(st.text("abcdefgh", min_size=1, max_size=12), st.integers(1, 400)), min_size=1, max_size=25
).map(lambda words: sorted(words, key=lambda word: -word[1]))


def _measure(word: str, size: float) -> tuple[float, float]:
    return len(word) * size * 0.6, size * 1.2


def _meet(one: Placed, other: Placed) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


@settings(max_examples=25, deadline=None)
@given(words=_WORDS)
def test_that_words_stand_within_the_picture_and_none_upon_another(words: list[tuple[str, int]]) -> None:
    placed = cloud(words, _BOX, _measure)
    assert [(each.word, each.count) for each in placed] == words[: len(placed)]
    for number, each in enumerate(placed):
        assert each.left >= 0
        assert each.top >= 0
        assert each.left + each.width <= _BOX[0] + 1e-6
        assert each.top + each.height <= _BOX[1] + 1e-6
        assert not any(_meet(each, other) for other in placed[:number])


def test_that_the_same_words_give_the_same_picture() -> None:
    words = [("samarbeid", 40), ("tid", 30), ("kommune", 12), ("avtale", 3)]
    assert cloud(words, _BOX, _measure) == cloud(words, _BOX, _measure)
    assert len(cloud(words, _BOX, _measure)) == 4


def test_that_the_area_of_a_word_grows_as_its_count() -> None:
    assert shares([100, 25]) == [1.0, 0.5]
    assert shares([100, 1])[1] > 0.2


def test_that_a_picture_without_words_or_room_is_empty() -> None:
    assert cloud([], _BOX, _measure) == []
    assert cloud([("tid", 1)], (0.0, 10.0), _measure) == []
