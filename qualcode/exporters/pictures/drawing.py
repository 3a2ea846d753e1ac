"""What a drawing is made of: marks on a page, in inches from its upper left corner, free of any library."""

from dataclasses import dataclass
from typing import Literal

from qualcode.analysis.pictures.choice import Key

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, or with ``round`` an ellipse in its place."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str = ""
    """Colour of the outline; none when empty."""
    hatch: str = ""
    """matplotlib's sign for a pattern in the edge's colour, such as ``///``."""
    round: bool = False
    line: float = 0.6
    """Width of the outline, in points."""


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; ``x`` is its left end, middle or right end, ``y`` its middle."""

    x: float
    y: float
    text: str
    colour: str
    size: float = 8.0
    """In points."""
    align: Align = "left"
    bold: bool = False
    ground: str = ""
    """Colour behind the words, where they stand on lines."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; with ``curved`` four points are a cubic curve."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float = 0.8
    """In points."""
    curved: bool = False
    dashed: bool = False


Mark = Box | Words | Stroke


@dataclass(frozen=True, slots=True)
class Region:
    """Where on the page a part of the picture is, and what it says there."""

    key: Key
    x: float
    y: float
    width: float
    height: float
    told: str

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page with its marks, those above later, and the regions that lead to quotes."""

    width: float
    height: float
    paper: str
    marks: tuple[Mark, ...]
    regions: tuple[Region, ...]
    title: str
    told: str
    """The picture in words, for those who do not see it."""

    def at(self, x: float, y: float) -> Region | None:
        """Return the region at a point, the one drawn last where several lie there."""
        return next((each for each in reversed(self.regions) if each.holds(x, y)), None)
