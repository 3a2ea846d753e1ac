"""Squarified treemaps: areas laid into a rectangle so that they are as near to squares as can be.

After Bruls, Huizing and van Wijk (2000), "Squarified Treemaps": rows are laid along the shorter side, and a row
takes one more area as long as its worst proportion does not get worse by it.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Rect(NamedTuple):
    """A rectangle: its upper left corner, its width and its height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """Width times height."""
        return self.width * self.height


def squarify(weights: Sequence[float], into: Rect) -> list[Rect]:
    """Return a rectangle for each weight (above 0), in their order, that fill ``into``; areas are as the weights.

    The layout is best when the largest weight comes first.
    """
    total = sum(weights)
    if not total or into.area <= 0:
        return [Rect(into.x, into.y, 0.0, 0.0) for _weight in weights]
    left = [weight * into.area / total for weight in weights]
    placed: list[Rect] = []
    while left:
        side = min(into.width, into.height)
        n = _row_length(left, side)
        row, left = left[:n], left[n:]
        rects, into = _lay(row, into)
        placed.extend(rects)
    return placed


def _row_length(areas: Sequence[float], side: float) -> int:
    n, total = 1, areas[0]
    worst = _worst(areas[0], areas[0], total, side)
    smallest = largest = areas[0]
    while n < len(areas):
        smallest, largest, more = min(smallest, areas[n]), max(largest, areas[n]), total + areas[n]
        next_worst = _worst(smallest, largest, more, side)
        if next_worst > worst:
            break
        n, total, worst = n + 1, more, next_worst
    return n


def _worst(smallest: float, largest: float, total: float, side: float) -> float:
    """Return the worst proportion, from 1 for a square, in a row of these areas along a side."""
    if side <= 0 or smallest <= 0:
        return float("inf")
    return max(side * side * largest / (total * total), total * total / (side * side * smallest))


def _lay(row: Sequence[float], into: Rect) -> tuple[list[Rect], Rect]:
    """Return the row laid along the shorter side, and what is left of the rectangle."""
    total = sum(row)
    rects: list[Rect] = []
    if into.width >= into.height:
        width, y = total / into.height if into.height else 0.0, into.y
        for area in row:
            height = area / width if width else 0.0
            rects.append(Rect(into.x, y, width, height))
            y += height
        return rects, Rect(into.x + width, into.y, max(0.0, into.width - width), into.height)
    height, x = total / into.width, into.x
    for area in row:
        width = area / height if height else 0.0
        rects.append(Rect(x, into.y, width, height))
        x += width
    return rects, Rect(into.x, into.y + height, into.width, max(0.0, into.height - height))
