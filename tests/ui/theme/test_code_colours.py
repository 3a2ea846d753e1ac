"""Code colours: equal weight, readable on both papers, families that are seen."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.colours import contrast
from qualcode.ui.theme.code_colours import COLOUR_COUNT, TINT_STRENGTH, code_colour, shade_at
from qualcode.ui.theme.oklch import oklch_of
from qualcode.ui.theme.tokens import DARK, LIGHT

_byte = st.integers(0, 255)
_hex = st.builds(lambda red, green, blue: f"#{red:02x}{green:02x}{blue:02x}", _byte, _byte, _byte)
themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
SHADES = range(8)


def _distance(one: str, other: str) -> float:
    """Return the distance of two colours in Oklab; about 0.02 is the least that is seen."""
    from math import cos, hypot, radians, sin

    first, second = oklch_of(one), oklch_of(other)
    a = first.chroma * cos(radians(first.hue)) - second.chroma * cos(radians(second.hue))
    b = first.chroma * sin(radians(first.hue)) - second.chroma * sin(radians(second.hue))
    return hypot(first.lightness - second.lightness, a, b)


def _assert_readable(colours, theme):
    for ground in (theme.paper, theme.chrome):
        assert contrast(colours.stripe, ground) >= 3
        assert contrast(colours.text, ground) >= 4.5
    assert contrast(theme.ink, colours.tint) >= 4.5


@themes
@pytest.mark.parametrize("index", range(COLOUR_COUNT))
@pytest.mark.parametrize("shade", SHADES)
def test_that_every_colour_and_shade_is_readable(theme, index, shade):
    _assert_readable(code_colour(index, shade, theme.dark), theme)


@themes
@given(colour=_hex, shade=st.integers(0, 40))
def test_that_a_colour_of_the_users_own_is_readable(theme, colour, shade):
    _assert_readable(code_colour(colour, shade, theme.dark), theme)


@themes
def test_that_the_twelve_have_one_lightness_and_one_chroma(theme):
    stripes = [oklch_of(code_colour(index, 0, theme.dark).stripe) for index in range(COLOUR_COUNT)]
    assert max(c.lightness for c in stripes) - min(c.lightness for c in stripes) < 0.008
    assert max(c.chroma for c in stripes) - min(c.chroma for c in stripes) < 0.008


@themes
def test_that_the_twelve_hues_are_spread_over_the_circle(theme):
    hues = sorted(oklch_of(code_colour(index, 0, theme.dark).stripe).hue for index in range(COLOUR_COUNT))
    assert all(25 < later - earlier < 35 for earlier, later in pairwise(hues))


@themes
def test_that_colours_given_one_after_another_are_far_apart(theme):
    stripes = [code_colour(index, 0, theme.dark).stripe for index in range(COLOUR_COUNT + 1)]
    assert all(_distance(one, following) > 0.15 for one, following in pairwise(stripes))


@themes
@pytest.mark.parametrize("index", range(COLOUR_COUNT))
def test_that_shades_keep_the_hue_and_are_told_apart(theme, index):
    stripes = [code_colour(index, shade, theme.dark).stripe for shade in range(6)]
    assert all(_distance(one, other) > 0.02 for one, other in combinations(stripes, 2))
    hue = oklch_of(stripes[0]).hue
    assert all(abs((oklch_of(stripe).hue - hue + 180) % 360 - 180) < 6 for stripe in stripes)


@themes
@pytest.mark.parametrize("index", range(COLOUR_COUNT))
def test_that_a_tint_is_at_most_a_fifth_as_strong_as_its_stripe(theme, index):
    colours = code_colour(index, 0, theme.dark)
    assert TINT_STRENGTH <= 0.2
    assert _distance(colours.tint, theme.paper) <= 0.2 * _distance(colours.stripe, theme.paper) + 0.006


@themes
def test_that_a_tint_is_seen_on_the_paper(theme):
    tints = [code_colour(index, 0, theme.dark).tint for index in range(COLOUR_COUNT)]
    assert all(_distance(tint, theme.paper) > 0.02 for tint in tints)


def test_that_a_readable_colour_of_the_users_own_is_left_as_it_is():
    assert code_colour("#3465a4", 0, False).stripe == "#3465a4"


def test_that_further_indexes_go_round_the_twelve_again():
    assert code_colour(COLOUR_COUNT, 0, False) == code_colour(0, 0, False)


def test_that_a_branch_starts_in_its_own_colour_and_siblings_differ():
    assert shade_at([]) == 0
    shades = [code_colour(3, shade_at([position]), False).stripe for position in range(12)]
    assert all(one != following for one, following in pairwise(shades))
    assert code_colour(3, 0, False).stripe not in shades


def test_that_a_childs_child_differs_from_its_parent():
    parent, child = shade_at([2]), shade_at([2, 0])
    assert code_colour(0, parent, True) != code_colour(0, child, True)
