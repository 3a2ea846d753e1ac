"""Colours as ``#rrggbb``: how bright they are, how they stand out from each other, and what mixing gives.

Contrast follows WCAG 2.1 (W3C 2018, "relative luminance" and "contrast ratio").
"""

from functools import lru_cache

COLOUR_COUNT = 12
"""How many colours codes and coders have before they begin again."""

_Channels = tuple[float, float, float]


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 for black to 1 for white (WCAG 2.1)."""
    red, green, blue = linear_channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 (none) to 21 (black on white; WCAG 2.1)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=4096)
def mixed(under: str, over: str, share: float) -> str:
    """Return what is seen where ``over`` lies on ``under`` with the opacity ``share``, 0 to 1."""
    pairs = zip(_channels(under), _channels(over), strict=True)
    return "#" + "".join(f"{round(below + (above - below) * share):02x}" for below, above in pairs)


def linear_channels(colour: str) -> _Channels:
    """Return how much red, green and blue light a colour is, 0 to 1 each, without sRGB's gamma."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return red, green, blue


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
