"""Where the words of a cloud stand: by their counts, without chance, none upon another."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Size = tuple[float, float]
Measure = Callable[[str, float], Size]
"""Tells how wide and high a word is in letters of a size, in pixels."""

_SMALLEST = 0.22
"""The smallest letters as a share of the largest, or rare words could not be read."""
_FILLED, _SHRUNK, _TRIES = 0.45, 0.88, 14
_PLACES = 36
"""Turns of the spiral from the middle to the corner."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A word with its size of letters and the upper left corner of its box, in pixels."""

    word: str
    count: int
    size: float
    left: float
    top: float
    width: float
    height: float


def shares(counts: Sequence[int]) -> list[float]:
    """Return sizes of letters as shares of the largest: the area of a word grows as its count."""
    most = max(counts, default=1)
    return [max(_SMALLEST, math.sqrt(count / most)) for count in counts]


def cloud(words: Sequence[tuple[str, int]], box: Size, measure: Measure) -> list[Placed]:
    """Return the words with their places in a box of pixels, the most frequent in the middle, as large as fits.

    The same words give the same picture: each goes to the first free place on a spiral out from the middle (after
    Feinberg 2010, "Wordle"), all of them upright. A word for which even the smallest letters leave no place is left
    out; the list has it.
    """
    if not words or min(box) <= 0:
        return []
    sizes = shares([count for _word, count in words])
    covered = sum(
        wide * high for wide, high in map(measure, (word for word, _count in words), (100 * s for s in sizes))
    )
    largest = 100 * math.sqrt(_FILLED * box[0] * box[1] / max(covered, 1))
    placed: list[Placed] = []
    for _try in range(_TRIES):
        placed = _laid([(*word, largest * size) for word, size in zip(words, sizes, strict=True)], box, measure)
        if len(placed) == len(words):
            break
        largest *= _SHRUNK
    return placed


def _laid(words: Sequence[tuple[str, int, float]], box: Size, measure: Measure) -> list[Placed]:
    """Return the words that find a place in letters of these sizes."""
    spiral = list(_spiral(box))
    placed: list[Placed] = []
    start = 0
    for word, count, size in words:
        wide, high = measure(word, size)
        step = _free(placed, spiral, start, (wide, high), box)
        if step is None:
            # Whoever asks tries smaller letters: what else would fit now is of no use.
            return placed
        x, y = spiral[step]
        placed.append(Placed(word, count, size, x - wide / 2, y - high / 2, wide, high))
        # Words get smaller outwards; the innermost places are taken, so that they need not be tried each time.
        start = step // 3
    return placed


def _free(placed: Sequence[Placed], spiral: Sequence[Size], start: int, word: Size, box: Size) -> int | None:
    """Return the first step of the spiral at which a word meets no other and stands within the box."""
    half_wide, half_high = word[0] / 2, word[1] / 2
    last: Placed | None = None
    for step in range(start, len(spiral)):
        x, y = spiral[step]
        left, top, right, bottom = x - half_wide, y - half_high, x + half_wide, y + half_high
        if left < 0 or top < 0 or right > box[0] or bottom > box[1]:
            continue
        # One step on, a word mostly meets what it met the step before.
        if last is not None and _meets(last, left, top, right, bottom):
            continue
        last = next((each for each in placed if _meets(each, left, top, right, bottom)), None)
        if last is None:
            return step
    return None


def _spiral(box: Size) -> Iterator[Size]:
    """Give places from the middle to the corners, evenly far from one another, as flat as the box is."""
    width, height = box
    steps = round(math.pi * _PLACES * _PLACES)
    for step in range(steps):
        share = math.sqrt(step / steps)
        angle = 2 * math.pi * _PLACES * share
        yield (
            width / 2 + share * math.cos(angle) * width * 0.72,
            height / 2 + share * math.sin(angle) * height * 0.72,
        )


def _meets(other: Placed, left: float, top: float, right: float, bottom: float) -> bool:
    return (
        left < other.left + other.width
        and other.left < right
        and top < other.top + other.height
        and other.top < bottom
    )
