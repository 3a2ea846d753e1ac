"""The colours of codes: twelve of equal weight, shades for children, and a user's own colour kept readable.

All twelve have one lightness and one chroma in OKLCH, so that no code shouts. A child takes its parent's hue
in another shade, so that a branch is seen as a family. What a code stores is an index (0 to 11, further ones go
round again) or its own ``#rrggbb``; what is drawn comes from ``code_colour`` and suits the theme's paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from qualcode.colours import COLOUR_COUNT as COLOUR_COUNT
from qualcode.colours import contrast, mixed
from qualcode.i18n import N_, _
from qualcode.ui.theme.oklch import Oklch, hex_of, oklch_of
from qualcode.ui.theme.tokens import DARK, LIGHT, Tokens

TINT_STRENGTH = 0.18
"""The opacity of the stripe's colour under the words: 0 to 1, and never above a fifth."""

_NAMES = (
    N_("Blue"),
    N_("Brick red"),
    N_("Turquoise"),
    N_("Orchid"),
    N_("Olive"),
    N_("Indigo"),
    N_("Orange"),
    N_("Petrol"),
    N_("Rose"),
    N_("Green"),
    N_("Violet"),
    N_("Mustard"),
)
_TEXT_CONTRAST = 4.5
_STRIPE_CONTRAST = 3.0
_FIRST_HUE = 245
# Five twelfths of the circle: neighbours in order are far apart, and twelve steps meet every hue.
_HUE_STEP = 150
_LIGHT_STRIPE = Oklch(0.60, 0.105, 0)
_DARK_STRIPE = Oklch(0.70, 0.105, 0)
_LIGHT_TEXT, _DARK_TEXT = 0.52, 0.76
# How far a shade goes from the paper in lightness, and what share of the chroma it keeps.
_SHADES = ((0.0, 1.0), (0.08, 1.0), (-0.02, 0.6), (0.14, 0.85), (0.05, 0.55), (0.11, 0.45))
_NUDGE = 0.005


@dataclass(frozen=True)
class CodeColours:
    """A code's colours on the paper of one theme, all opaque ``#rrggbb``.

    ``stripe`` is for margin stripes and dots (3:1), ``text`` for words in the code's colour (4.5:1), ``tint``
    lies under the words and is at most a fifth as strong as the stripe.
    """

    stripe: str
    text: str
    tint: str


@cache
def code_colour(index_or_hex: int | str, depth_shade: int, dark: bool) -> CodeColours:
    """Return the colours of a code on light or dark paper.

    The first argument is the code's (or its branch's) colour: an index from 0 up, or the user's own
    ``#rrggbb``, whose lightness is moved only as far as the paper demands. ``depth_shade`` is 0 for the colour
    itself and counts up for children (see ``shade_at``).
    """
    paper = DARK if dark else LIGHT
    base = oklch_of(index_or_hex) if isinstance(index_or_hex, str) else _base(index_or_hex, dark)
    stripe = _readable(_shaded(base, depth_shade, dark), paper, _STRIPE_CONTRAST)
    limit = max(stripe.lightness, _DARK_TEXT) if dark else min(stripe.lightness, _LIGHT_TEXT)
    text = _readable(replace(stripe, lightness=limit), paper, _TEXT_CONTRAST)
    return CodeColours(hex_of(stripe), hex_of(text), mixed(paper.paper, hex_of(stripe), TINT_STRENGTH))


def colour_name(index: int) -> str:
    """Return what the colour with an index is called, by which it is told from the others without being seen."""
    return _(_NAMES[index % COLOUR_COUNT])


def shade_at(positions: Sequence[int]) -> int:
    """Return the shade of a code from its place below the branch's topmost code.

    ``positions`` are the places among siblings, from 0, from the top code's child down to the code itself;
    none for the top code, which has shade 0. Neighbouring siblings never get the same shade.
    """
    return sum(position + 1 for position in positions)


def _base(index: int, dark: bool) -> Oklch:
    hue = (_FIRST_HUE + _HUE_STEP * (index % COLOUR_COUNT)) % 360
    return replace(_DARK_STRIPE if dark else _LIGHT_STRIPE, hue=hue)


def _shaded(colour: Oklch, shade: int, dark: bool) -> Oklch:
    # Shade 0 is the top code's alone; children go round among the others.
    step, share = _SHADES[1 + (shade - 1) % (len(_SHADES) - 1)] if shade else _SHADES[0]
    lightness = colour.lightness + (step if dark else -step)
    return replace(colour, lightness=min(1.0, max(0.0, lightness)), chroma=colour.chroma * share)


def _readable(colour: Oklch, theme: Tokens, wanted: float) -> Oklch:
    """Return the colour moved away from paper and chrome until it contrasts with both as wanted."""
    while min(contrast(hex_of(colour), ground) for ground in (theme.paper, theme.chrome)) < wanted:
        colour = replace(colour, lightness=colour.lightness + (_NUDGE if theme.dark else -_NUDGE))
    return colour
