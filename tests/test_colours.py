"""Contrast and mixing of colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.colours import contrast, luminance, mixed

_byte = st.integers(0, 255)
_hex = st.builds(lambda red, green, blue: f"#{red:02x}{green:02x}{blue:02x}", _byte, _byte, _byte)


def test_that_contrast_runs_from_one_to_twenty_one() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert luminance("#ffffff") == pytest.approx(1)


@given(_hex, _hex)
def test_that_contrast_does_not_ask_which_colour_lies_on_which(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)


@given(_hex, _hex)
def test_that_mixing_goes_from_the_ground_to_the_colour_above(under: str, over: str) -> None:
    assert mixed(under, over, 0) == under
    assert mixed(under, over, 1) == over
