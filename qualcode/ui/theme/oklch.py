"""Colours in OKLCH, to and from sRGB; plain numbers and ``#rrggbb`` strings.

OKLCH is the polar form of Oklab (Björn Ottosson 2020, "A perceptual color space for image processing"): equal
steps in it look equally large, which is why colours of one lightness and chroma weigh the same on the paper.
"""

import math
from dataclasses import dataclass
from functools import cache

from qualcode.colours import linear_channels

_IN_GAMUT = 1e-4
_HALVINGS = 24


@dataclass(frozen=True)
class Oklch:
    """A colour: lightness 0 (black) to 1 (white), chroma 0 (grey) to about 0.37, hue in degrees."""

    lightness: float
    chroma: float
    hue: float


@cache
def hex_of(colour: Oklch) -> str:
    """Return the colour as ``#rrggbb``.

    A colour that sRGB cannot show keeps its lightness and hue and gives up as much chroma as it must.
    """
    channels = _linear(colour)
    if not _shown(channels):
        channels = _linear(_with_chroma_clipped(colour))
    return "#" + "".join(f"{round(255 * _gamma(min(1.0, max(0.0, channel)))):02x}" for channel in channels)


@cache
def oklch_of(colour: str) -> Oklch:
    """Return the ``#rrggbb`` colour in OKLCH; greys get hue 0."""
    red, green, blue = linear_channels(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    chroma = math.hypot(a, b)
    return Oklch(lightness, chroma, math.degrees(math.atan2(b, a)) % 360 if chroma > _IN_GAMUT else 0.0)


def _linear(colour: Oklch) -> tuple[float, float, float]:
    a = colour.chroma * math.cos(math.radians(colour.hue))
    b = colour.chroma * math.sin(math.radians(colour.hue))
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _shown(channels: tuple[float, float, float]) -> bool:
    return all(-_IN_GAMUT <= channel <= 1 + _IN_GAMUT for channel in channels)


def _with_chroma_clipped(colour: Oklch) -> Oklch:
    shown, refused = 0.0, colour.chroma
    for _ in range(_HALVINGS):
        middle = (shown + refused) / 2
        if _shown(_linear(Oklch(colour.lightness, middle, colour.hue))):
            shown = middle
        else:
            refused = middle
    return Oklch(colour.lightness, shown, colour.hue)


def _gamma(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
