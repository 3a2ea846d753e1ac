from hypothesis import given
from hypothesis import strategies as st

from qualcode.ui.qt_units import Positions, units

TEXTS = st.text(st.sampled_from("aå😀🏳\u200d🌈e\u0301👩🏽\n 𝒳z"), max_size=60)


@given(TEXTS)
def test_that_every_code_point_comes_back_from_qt(text: str) -> None:
    positions = Positions(text)
    for position in range(len(text) + 1):
        assert positions.from_qt(positions.to_qt(position)) == position


@given(TEXTS)
def test_that_qt_units_are_counted_as_utf_16_counts_them(text: str) -> None:
    positions = Positions(text)
    for position in range(len(text) + 1):
        assert positions.to_qt(position) == len(text[:position].encode("utf-16-le")) // 2


def test_that_a_unit_inside_a_pair_belongs_to_its_character() -> None:
    positions = Positions("a😀b")
    assert [positions.from_qt(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_that_an_emoji_is_two_units_and_half_of_one_is_one():
    assert [units(text) for text in ("", "å", "🌊", "a🌊b", "\ud83c")] == [0, 1, 2, 4, 1]
