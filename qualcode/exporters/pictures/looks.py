"""Paper, ink and colours of the pictures, so that they can be read in grey and by those who tell few hues apart.

What is more is darker on white paper, and lighter on dark. Kinds of things differ by lightness and hatch as well as
by hue. Lightness is relative luminance as WCAG 2 defines it, from 0 for black to 1 for white.
"""

from dataclasses import dataclass

from qualcode.colours import contrast, mixed


@dataclass(frozen=True, slots=True)
class Fill:
    """How an area is filled: a colour, and a pattern in the edge's colour."""

    colour: str
    hatch: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of all pictures on one paper."""

    paper: str
    ink: str
    quiet: str
    """For notes and axes; at least 4.5:1 on the paper."""
    rule: str
    least: str
    """The colour of the least that is not nothing, and of ``most`` there is; between them lightness tells."""
    most: str
    hinders: Fill
    both: Fill
    helps: Fill
    series: tuple[Fill, ...]
    """For families of codes, in an order in which neighbours differ in lightness."""
    other: Fill

    def shade(self, part: float) -> str:
        """Return the colour for a part, 0-1, of the largest number: the paper itself for nothing."""
        return self.paper if part <= 0 else mixed(self.least, self.most, min(1.0, part))

    def on(self, ground: str) -> str:
        """Return black or white, whichever is read better on a ground: at least 4.5:1 on any."""
        return max(("#000000", "#ffffff"), key=lambda colour: contrast(colour, ground))

    def of_family(self, place: int) -> Fill:
        """Return the fill of the family of codes at that place, from 0; after the last they begin again."""
        return self.series[place % len(self.series)]


def _series(*colours: str) -> tuple[Fill, ...]:
    hatches = ("", "////", "", "....", "", "\\\\\\\\", "", "xxxx", "", "----", "", "||||")
    return tuple(Fill(colour, hatch) for colour, hatch in zip(colours, hatches, strict=True))


LIGHT = Look(
    paper="#ffffff",
    ink="#1f1f1f",
    quiet="#595959",
    rule="#b8bec4",
    least="#e6eef6",
    most="#08305c",
    hinders=Fill("#8a3b12", "////"),
    both=Fill("#e3ddd0", "...."),
    helps=Fill("#6aa6d6"),
    series=_series(
        "#1f4e79",
        "#f0b870",
        "#5b8f6b",
        "#e9d7ea",
        "#7a2f3f",
        "#8fc3d8",
        "#6b6b2e",
        "#f3d3c4",
        "#5d4a8a",
        "#b9c77a",
        "#2f6f73",
        "#d99ab0",
    ),
    other=Fill("#c9cdd1", "++++"),
)
"""For print, and for everything that leaves the program."""

DARK = Look(
    paper="#1e1f22",
    ink="#e8e6e3",
    quiet="#a8a6a2",
    rule="#5a5c60",
    least="#2b3a4a",
    most="#b9dcff",
    hinders=Fill("#e0a07c", "////"),
    both=Fill("#4a4740", "...."),
    helps=Fill("#4f86b5"),
    series=_series(
        "#8db9e2",
        "#8a5f22",
        "#8fc3a0",
        "#5f4a63",
        "#d78f9e",
        "#2f6277",
        "#c8c47a",
        "#7a4f3c",
        "#b3a2e0",
        "#56602a",
        "#7fc4c8",
        "#7c3f55",
    ),
    other=Fill("#55595e", "++++"),
)
"""For a window with dark surroundings."""
