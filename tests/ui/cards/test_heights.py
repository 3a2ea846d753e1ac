from hypothesis import given
from hypothesis import strategies as st

from qualcode.ui.cards.heights import Heights

heights = st.lists(st.integers(1, 300), max_size=60)


@given(heights, st.data())
def test_that_rows_lie_one_after_another_whatever_is_measured(guesses: list[int], data: st.DataObject) -> None:
    known, expected = Heights(guesses), list(guesses)
    for _round in range(data.draw(st.integers(0, 10)) if guesses else 0):
        row = data.draw(st.integers(0, len(guesses) - 1))
        height = data.draw(st.integers(1, 400))
        assert known.measure(row, height) == height - expected[row]
        assert known.is_measured(row)
        expected[row] = height
    assert [known.before(row) for row in range(len(guesses) + 1)] == [
        sum(expected[:row]) for row in range(len(guesses) + 1)
    ]
    assert known.total == sum(expected)


@given(heights.filter(bool), st.integers(0, 20_000))
def test_that_every_line_of_pixels_belongs_to_the_row_that_covers_it(guesses: list[int], y: int) -> None:
    known = Heights(guesses)
    row = known.at(y)
    if y < known.total:
        assert known.before(row) <= y < known.before(row) + known.of(row)
    else:
        assert row == len(guesses) - 1


def test_that_no_rows_have_no_height() -> None:
    assert (Heights([]).total, Heights([]).at(10)) == (0, -1)


def test_that_a_forgotten_height_is_a_guess_again() -> None:
    known = Heights([10, 20])
    known.measure(1, 30)
    known.forget(1)
    assert not known.is_measured(1)
    assert known.of(1) == 30
