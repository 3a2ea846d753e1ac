"""The law of the treemap's layout: areas are as the weights, fill the rectangle and never overlap."""

from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.analysis.pictures.squarify import Rect, squarify

_INTO = Rect(1.0, 2.0, 8.0, 5.0)
_WEIGHTS = st.lists(st.integers(1, 60), min_size=1, max_size=30).map(lambda each: sorted(each, reverse=True))


def _overlap(one: Rect, other: Rect) -> bool:
    gap = 1e-6
    return (
        one.x + gap < other.x + other.width
        and other.x + gap < one.x + one.width
        and one.y + gap < other.y + other.height
        and other.y + gap < one.y + one.height
    )


@settings(max_examples=25)
@given(_WEIGHTS)
def test_that_areas_are_as_the_weights_and_lie_side_by_side_within(weights: list[int]) -> None:
    rects = squarify(weights, _INTO)
    for weight, rect in zip(weights, rects, strict=True):
        assert abs(rect.area - weight / sum(weights) * _INTO.area) < 1e-6
        assert rect.x >= _INTO.x - 1e-6
        assert rect.y >= _INTO.y - 1e-6
        assert rect.x + rect.width <= _INTO.x + _INTO.width + 1e-6
        assert rect.y + rect.height <= _INTO.y + _INTO.height + 1e-6
    assert not any(_overlap(a, b) for at, a in enumerate(rects) for b in rects[:at])


def test_that_the_example_of_the_paper_comes_out_as_printed() -> None:
    rects = squarify([6, 6, 4, 3, 2, 2, 1], Rect(0, 0, 6, 4))
    assert [(round(rect.width, 2), round(rect.height, 2)) for rect in rects[:4]] == [
        (3.0, 2.0),
        (3.0, 2.0),
        (1.71, 2.33),
        (1.29, 2.33),
    ]


def test_that_nothing_to_lay_out_gives_nothing() -> None:
    assert squarify([], _INTO) == []
    assert squarify([0.0], _INTO)[0].area == 0
