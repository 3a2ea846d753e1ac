"""Design tokens: every colour, size and step that the interface is drawn with, for light and for dark.

Colours are ``#rrggbb``; sizes are device-independent pixels on a grid of four. Ink and quiet ink reach 4.5:1
on paper and on chrome (WCAG 2.1 AA), edges, accent and focus 3:1.
"""

from dataclasses import dataclass

from qualcode.colours import luminance
from qualcode.ui.theme.oklch import Oklch, hex_of

GRID = 4
"""The step that every distance is a multiple of, in device-independent pixels."""

RADIUS = 6
"""The one radius of rounded corners, in device-independent pixels."""

ROW_HEIGHT = 28
"""Height of one row in lists, trees and tables, in device-independent pixels."""

CONTROL_HEIGHT = 32
"""Height of buttons, fields and other controls of one line, in device-independent pixels."""


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme.

    ``paper`` is what is read on, ``chrome`` what surrounds it. ``ink`` is for words, ``quiet`` for words of less
    weight, ``faint`` for what is disabled. ``hairline`` divides, ``edge`` outlines a control. ``accent`` marks
    what is current, ``accent_soft`` lies behind selected rows and ``selection`` behind selected words,
    ``on_accent`` is text on the accent, ``danger`` is for what cannot be undone and for problems, ``focus`` rings
    what the keyboard speaks to.
    """

    dark: bool
    paper: str
    chrome: str
    ink: str
    quiet: str
    faint: str
    hairline: str
    edge: str
    hover: str
    accent: str
    accent_soft: str
    selection: str
    on_accent: str
    danger: str
    focus: str


def _grey(lightness: float, warm: bool) -> str:
    # A breath of yellow or blue; pure greys look dirty beside the code colours.
    return hex_of(Oklch(lightness, 0.004, 95 if warm else 265))


LIGHT = Tokens(
    dark=False,
    paper=_grey(0.987, True),
    chrome=_grey(0.963, True),
    ink=_grey(0.27, False),
    quiet=_grey(0.49, False),
    faint=_grey(0.66, False),
    hairline=_grey(0.905, True),
    edge=_grey(0.63, True),
    hover=_grey(0.935, True),
    accent=hex_of(Oklch(0.49, 0.11, 255)),
    accent_soft=hex_of(Oklch(0.915, 0.032, 255)),
    selection=hex_of(Oklch(0.84, 0.075, 255)),
    on_accent="#ffffff",
    danger=hex_of(Oklch(0.50, 0.155, 27)),
    focus=hex_of(Oklch(0.55, 0.13, 255)),
)
"""The light theme: off-white paper, warm grey chrome."""

DARK = Tokens(
    dark=True,
    paper=_grey(0.255, False),
    chrome=_grey(0.222, False),
    ink=_grey(0.90, True),
    quiet=_grey(0.755, True),
    faint=_grey(0.50, True),
    hairline=_grey(0.335, False),
    edge=_grey(0.56, False),
    hover=_grey(0.295, False),
    accent=hex_of(Oklch(0.74, 0.10, 250)),
    accent_soft=hex_of(Oklch(0.355, 0.045, 255)),
    selection=hex_of(Oklch(0.44, 0.085, 255)),
    on_accent=_grey(0.20, False),
    danger=hex_of(Oklch(0.73, 0.13, 25)),
    focus=hex_of(Oklch(0.70, 0.12, 250)),
)
"""The dark theme: dark grey paper, never black, on chrome a step darker."""


def tokens_on(paper: str) -> Tokens:
    """Return the theme that a widget is in, told by the ``#rrggbb`` of the paper it is drawn on."""
    return DARK if luminance(paper) < 0.18 else LIGHT
