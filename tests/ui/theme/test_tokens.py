"""The tokens: what is read can be read, in both themes."""

import re
from dataclasses import fields

import pytest

from qualcode.colours import contrast
from qualcode.ui.theme.oklch import oklch_of
from qualcode.ui.theme.tokens import CONTROL_HEIGHT, DARK, GRID, LIGHT, ROW_HEIGHT, tokens_on

themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@themes
@pytest.mark.parametrize("words", ["ink", "quiet", "accent", "danger"])
@pytest.mark.parametrize("ground", ["paper", "chrome", "hover"])
def test_that_words_reach_aa_on_every_ground(theme, words, ground):
    assert contrast(getattr(theme, words), getattr(theme, ground)) >= 4.5


@themes
@pytest.mark.parametrize("words", ["ink", "quiet"])
def test_that_words_reach_aa_on_what_is_selected(theme, words):
    assert contrast(getattr(theme, words), theme.accent_soft) >= 4.5


@themes
def test_that_words_on_the_accent_reach_aa(theme):
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@themes
@pytest.mark.parametrize("outline", ["edge", "focus", "accent"])
def test_that_outlines_and_focus_reach_three_to_one(theme, outline):
    assert min(contrast(getattr(theme, outline), ground) for ground in (theme.paper, theme.chrome)) >= 3


@themes
def test_that_the_paper_neither_glares_nor_is_black(theme):
    lightness = oklch_of(theme.paper).lightness
    assert 0.22 < lightness < 0.995
    assert theme.dark is (lightness < 0.5)


@themes
def test_that_every_colour_is_six_digit_hex(theme):
    colours = [getattr(theme, field.name) for field in fields(theme) if field.name != "dark"]
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours)


@themes
def test_that_a_paper_tells_its_theme(theme):
    assert tokens_on(theme.paper) is theme
    assert tokens_on(theme.chrome) is theme


def test_that_heights_keep_to_the_grid():
    assert ROW_HEIGHT % GRID == CONTROL_HEIGHT % GRID == 0
