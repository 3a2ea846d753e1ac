"""Colour arithmetic: round trips, gamut and contrast."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.ui.theme.oklch import Oklch, hex_of, oklch_of

_byte = st.integers(0, 255)
_hex = st.builds(lambda red, green, blue: f"#{red:02x}{green:02x}{blue:02x}", _byte, _byte, _byte)
_oklch = st.builds(Oklch, st.floats(0.2, 1), st.floats(0, 0.4), st.floats(0, 360, exclude_max=True))


@given(_hex)
def test_that_every_hex_colour_survives_the_way_through_oklch(colour):
    assert hex_of(oklch_of(colour)) == colour


@given(_oklch)
def test_that_clipping_to_srgb_keeps_lightness_and_hue(colour):
    # Eight bits a channel are coarse in the darkest corner, so the comparison starts above it.
    shown = oklch_of(hex_of(colour))
    assert shown.lightness == pytest.approx(colour.lightness, abs=0.012)
    assert shown.chroma <= colour.chroma + 0.012
    if shown.chroma > 0.05:
        turn = abs(shown.hue - colour.hue) % 360
        assert min(turn, 360 - turn) < 4


def test_that_the_published_oklab_of_pure_red_is_reproduced():
    red = oklch_of("#ff0000")
    assert (red.lightness, red.chroma, red.hue) == pytest.approx((0.62796, 0.25768, 29.2339), abs=1e-4)
