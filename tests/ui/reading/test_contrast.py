"""Every code colour in both themes, as the desk lays them: WCAG 2.1 AA, computed."""

import random
from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from qualcode.colours import contrast, luminance, mixed
from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.ui.reading.painting.veil import dimming
from qualcode.ui.reading.painting.washes import mean_tint
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.theme.code_colours import COLOUR_COUNT, TINT_STRENGTH, CodeColours, code_colour
from qualcode.ui.theme.tokens import DARK, LIGHT, Tokens
from qualcode.ui.workspace import Workspace

_SHADES = 6
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def colours_in(theme: Tokens) -> list[CodeColours]:
    """Return every colour that a code has without choosing one of its own."""
    return [code_colour(index, shade, theme.dark) for index in range(COLOUR_COUNT) for shade in range(_SHADES)]


def ground(theme: Tokens, stripes: tuple[str, ...]) -> str:
    """Return what lies under words that carry codes with these stripes."""
    tint = mean_tint(stripes)
    assert tint.alphaF() == pytest.approx(TINT_STRENGTH, abs=0.001)
    return mixed(theme.paper, tint.name(), TINT_STRENGTH)


@THEMES
def test_that_every_stripe_is_seen_on_paper(theme: Tokens) -> None:
    assert min(contrast(colours.stripe, theme.paper) for colours in colours_in(theme)) >= 3


@THEMES
def test_that_every_name_is_readable_on_paper(theme: Tokens) -> None:
    assert min(contrast(colours.text, theme.paper) for colours in colours_in(theme)) >= 4.5


@THEMES
def test_that_words_are_readable_on_every_tint_and_on_three_of_them(theme: Tokens) -> None:
    stripes = [colours.stripe for colours in colours_in(theme)]
    chosen = random.Random(3).sample(list(combinations(stripes, 3)), 800)
    for together in [*((one,) for one in stripes), *combinations(stripes, 2), *chosen]:
        assert contrast(theme.ink, ground(theme, together)) >= 4.5


@THEMES
def test_that_dimmed_words_are_readable_on_paper(theme: Tokens) -> None:
    assert contrast(mixed(theme.ink, theme.paper, dimming(theme)), theme.paper) >= 4.5


def test_that_an_interviewers_words_are_dimmed_but_for_those_that_are_coded(
    room: ReadingRoom, workspace: Workspace, span_of: Callable[[str], Span]
) -> None:
    pane, words = room.centre.pane, span_of("Hva er vanskelig")

    def darkest() -> float:
        scene = pane.scene(QRectF(pane.viewport().rect()))
        assert scene is not None
        box = next(scene.boxes(scene.paragraphs[0], words)).toRect()
        picture = pane.viewport().grab(box).toImage()
        places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        return min(luminance(picture.pixelColor(x, y).name()) for x, y in places)

    dimmed = darkest()
    room.gestures.create("Noe", Segment(pane.page.document.id, words))  # type: ignore[union-attr]
    workspace.choose_coding(None)
    coded = darkest()
    room.view.toggle("dim_interviewer")
    assert coded == darkest() < dimmed


@THEMES
def test_that_words_are_readable_where_something_dragged_will_land(theme: Tokens) -> None:
    assert contrast(theme.ink, theme.selection) >= 4.5


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=3),
    st.sampled_from([LIGHT, DARK]),
)
def test_that_colours_of_the_users_own_are_as_readable(wanted: list[tuple[int, int, int]], theme: Tokens) -> None:
    own = [code_colour("#{:02x}{:02x}{:02x}".format(*each), 0, theme.dark) for each in wanted]
    for colours in own:
        assert contrast(colours.stripe, theme.paper) >= 3
        assert contrast(colours.text, theme.paper) >= 4.5
    under = ground(theme, tuple(colours.stripe for colours in own))
    assert contrast(theme.ink, under) >= 4.5
